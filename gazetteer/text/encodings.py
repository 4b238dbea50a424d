"""Letters of a file: what its bytes say, by its mark, by what it declares, or by what reads best; a guess is told.

UTF-8 cannot be mistaken: hardly any other text is valid UTF-8 by chance. What is neither marked nor declared nor
UTF-8 is tried in the encodings in which newspapers' computers wrote, and the one is taken in which the letters
outside ASCII stand as English puts them: quotation marks at edges of words, accents inside words. Only where that
decides nothing is charset-normalizer asked: it goes by the frequency of letters and is often wrong on short texts.
"""

import codecs
import re
from dataclasses import dataclass

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# How encodings are called for a reader; the first that reads as well as any other is taken.
GUESSES = {
    "cp1252": "Windows-1252",
    "mac_roman": "Mac Roman",
    "cp437": "code page 437 (MS-DOS)",
    "cp1250": "Windows-1250",
}
# What is declared as one of these is in truth the other (WHATWG Encoding Standard, labels of windows-1252).
TAKEN_FOR = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254"}
SAMPLE = 200_000  # bytes that decide
FEWEST = 0.6  # share of the letters outside ASCII that must stand as English puts them
BINARY = 0.02  # share of control characters from which a file is no text

IN_PLACE = re.compile(
    r"(?<=[A-Za-z])[’ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿœšžăąćčďęěğıłńňőřśşťţůűźż]|(?<=[\W\d_])[“‘«](?=\w)|\A[“‘«]"
    r"|[a-zA-Z][ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŠŽ](?=[A-Z])|\b[ÁÂÄÅÇÉÎÑÓÖØÚÜŠŽČŁ](?=[a-z])|\b[áâàäåçéèêîñóöøúüšžčł](?=[a-z])"
    r"|(?<=[\w.,!?…—-])[”’»](?!\w)|(?<=[\w\s”’\"'.,)])[—–](?=[\w\s“‘\"'(])|(?<=[\w.,])…|(?<=[\s\d(])[£€$°§©•½¼¾]|(?<=\d)[°½¼¾%€£]"
    r"|(?<=[\s\w.,;:!?])\xa0"
)  # fmt: skip
OUTSIDE = re.compile(r"[^\x00-\x7f]")
LETTER = re.compile(r"[A-Za-z]")  # an English text has them, whatever else it has
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of some bytes; `remark` says how it was guessed, if it was."""

    text: str
    remark: str | None = None


def decode(data: bytes, declared: str | None = None) -> Decoded | None:
    """The text of bytes, without a byte order mark; None where they are no text in any encoding that is known.

    `declared` is what the file says of itself; it is taken where it can be true.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _try(data, encoding)
    wide = _find_wide(data)
    if wide:
        return _try(data, wide, remark=f"Read as {wide.upper()}, which its bytes look like")
    known = _find_codec(declared)
    for encoding in dict.fromkeys((known, "utf-8")) if known else ("utf-8",):
        decoded = _try(data, encoding)
        if decoded is not None:
            return decoded
    return _guess(data)


def name_unread(data: bytes) -> str:
    """What bytes are of which no text could be made: a text in letters that are not read, or no text at all."""
    sample = data[:SAMPLE]
    signs = sum(byte < 9 or 13 < byte < 32 or byte == 127 for byte in sample)
    return (
        "a binary one"
        if signs > BINARY * len(sample)
        else "one in an encoding that is not known, or a binary one: save a text as UTF-8"
    )


def _try(data: bytes, encoding: str, *, remark: str | None = None) -> Decoded | None:
    """The text, if the bytes can be of this encoding."""
    try:
        return Decoded(data.decode(encoding), remark)
    except (UnicodeError, LookupError):  # the codec "undefined", which broken pages declare, raises the first
        return None


def _find_codec(declared: str | None) -> str | None:
    """The codec of a declared name; None for one that is not known, or is no encoding of text."""
    try:
        info = codecs.lookup((declared or "").strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    if not getattr(info, "_is_text_encoding", True) or info.name.startswith(("utf-16", "utf-32", "utf-7", "idna")):
        return None  # a page that could be read so far is not in UTF-16, whatever it says (WHATWG)
    return TAKEN_FOR.get(info.name, info.name)


def _find_wide(data: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of English is zero."""
    sample = data[:2000]
    for zeros, encoding in ((sample[1::2], "utf-16-le"), (sample[0::2], "utf-16-be")):
        if len(zeros) >= 8 and zeros.count(0) > 0.7 * len(zeros) and sample.count(0) < 0.6 * len(sample):
            return encoding
    return None


def _guess(data: bytes) -> Decoded | None:
    """The reading in which the most letters stand where English puts them."""
    sample = data[:SAMPLE]
    best, share = None, 0.0
    for encoding in GUESSES:
        tried = _try(sample, encoding)
        if tried is not None and (found := _rate(tried.text)) > share:
            best, share = encoding, found
    if best is not None and share >= FEWEST:
        return _try(data, best, remark=f"Read as {GUESSES[best]}: it is not UTF-8 and does not say what it is")
    return _ask_by_frequency(data)


def _rate(text: str) -> float:
    """The share of characters outside ASCII that stand where English puts them; 0 for what is binary."""
    if len(CONTROL.findall(text)) > BINARY * len(text):
        return 0.0
    outside = len(OUTSIDE.findall(text))
    return len(IN_PLACE.findall(text)) / outside if outside else 1.0


def _ask_by_frequency(data: bytes) -> Decoded | None:
    """What charset-normalizer makes of it; None where it makes nothing of it either."""
    from charset_normalizer import from_bytes

    match = from_bytes(data[:SAMPLE]).best()
    text = str(match or "")
    if match is None or len(CONTROL.findall(text)) > BINARY * len(text) or 2 * len(LETTER.findall(text)) < len(text):
        return None
    name = match.encoding
    remark = f"Read as {name.replace('_', '-')}, which is a guess: it is not UTF-8 and does not say what it is"
    return _try(data, name, remark=remark)
