"""A name is spelled in many ways: with or without accents, hyphens, capitals, apostrophes."""

import re
import unicodedata
from functools import lru_cache

_COMBINING = re.compile("[\u0300-\u036f]")
_BLANKS = re.compile(r"[\s\u2010-\u2015\-_/]+")
_DROPPED = re.compile(r"[.'’‘ʼʻ`´ʹʿʾ\"“”]")
_ARTICLE = "the "
_ARABIC = frozenset({"al", "el"})
# The article inside a name: that of the moon letters, or as it sounds before those of the sun.
_INNER_ARTICLE = re.compile(r" ((?:[AaEe][lrsdntz]|[AaEe]sh))[ -](?='?[A-Z])")

# Letters that Unicode does not take apart into a base letter and a mark.
_PLAIN_LETTERS = {
    "ı": "i", "İ": "I", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D",
    "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T", "ə": "a", "Ə": "A", "ŋ": "n", "Ŋ": "N", "ĸ": "k",
}  # fmt: skip
_PLAIN_MARKS = dict.fromkeys("’‘ʼʻ`´ʹʿʾ", "'") | dict.fromkeys("\u2010\u2011\u2012\u2013", "-")
_PLAIN_BLANKS = dict.fromkeys("\n\r\t\u00a0\u2009\u202f", " ")


def _plain_letters() -> dict[int, str]:
    """Every accented Latin letter, each with the one letter that is left without its marks."""
    table = {}
    for code in (*range(0x00C0, 0x0250), *range(0x1E00, 0x1F00)):
        base = _COMBINING.sub("", unicodedata.normalize("NFKD", chr(code)))
        if len(base) == 1 and base != chr(code):
            table[code] = base
    return table


_PLAIN = _plain_letters() | str.maketrans(_PLAIN_LETTERS | _PLAIN_MARKS | _PLAIN_BLANKS)
_PLAIN_CHARACTERS = {chr(code): plain for code, plain in _PLAIN.items()}
_ASCII = bytes(range(128))


def fold_letters(text: str) -> str:
    """The same text without accents or typographic marks, case kept, every character at its old position."""
    for blank in "\n\r\t":
        text = text.replace(blank, " ")
    if text.isascii():
        return text
    others = {*text.encode(errors="surrogatepass").translate(None, _ASCII).decode(errors="surrogatepass")}
    for mark in sorted(others & _PLAIN_CHARACTERS.keys()):  # what comes of a letter stands before it: no second turn
        text = text.replace(mark, _PLAIN_CHARACTERS[mark])
    return text


def list_articled(name: str) -> tuple[str, ...]:
    """The ways in which a name with an Arabic article may be written, each as long: "al-Bab", "El Bab".

    None for a name without one. An "el" of one writer is another's "al".
    """
    if name[:2].lower() not in _ARABIC or name[2:3] not in ("-", " ") or not name[3:4].isupper():
        return ()
    rest = name[3:]
    return tuple(f"{article}{tie}{rest}" for article in ("Al", "El", "al", "el") for tie in " -")


def list_newspaper_spellings(name: str) -> tuple[str, ...]:
    """A name that has an Arabic article inside as newspapers write it, "Ras al-Ayn" for "Ra's al 'Ayn"; else none.

    They leave out the marks of letters that English has not, and tie the article to its noun, or not.
    """
    if not _INNER_ARTICLE.search(name):
        return ()
    bare = name.replace("'", "")
    return tuple(_INNER_ARTICLE.sub(rf" \1{tie}", bare) for tie in " -")


@lru_cache(maxsize=4096)
def fold_name(name: str) -> str:
    """The key under which all spellings of a name meet: no case, accents, hyphens, apostrophes or leading "the"."""
    return fold_fresh_name(name)


def fold_fresh_name(name: str) -> str:
    """`fold_name` without its memory, for a run through a million names that come once each."""
    if name.isascii() and name.isalpha():  # one plain word, as most names are
        return name.lower()
    key = name if name.isascii() else _COMBINING.sub("", unicodedata.normalize("NFKD", name.translate(_PLAIN)))
    key = _BLANKS.sub(" ", _DROPPED.sub("", key.casefold())).strip()
    return key.removeprefix(_ARTICLE) or key


def is_spelling(one: str, other: str, *, alike: float = 0.8) -> bool:
    """Whether two folded names are spellings of one: "basra" and "basrah"; `alike` is difflib's ratio."""
    from difflib import SequenceMatcher  # of which few names have need, and no opening

    return SequenceMatcher(None, one, other).ratio() >= alike
