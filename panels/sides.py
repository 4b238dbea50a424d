"""Sides: which wordings of the articles mean one body. Only what the words themselves tell is taken together."""

import re
from collections.abc import Iterable, Mapping

from gazetteer import Index
from panels.questions import make_key

ARTICLES = frozenset({"the", "a", "an"})
OWN = frozenset({"our", "my", "his", "her", "their", "its"})  # whose these are only the speaker tells
DESCRIBING = frozenset({"paramilitary", "militant", "insurgent", "rebel", "guerrilla", "separatist", "extremist"})
# What an army fights with stands for it: "army jets".
WEAPONS = frozenset(
    {"jet", "jets", "plane", "planes", "warplane", "warplanes", "aircraft", "helicopter", "helicopters", "gunship"}
    | {"gunships", "drone", "drones", "tank", "tanks", "gun", "guns", "gunner", "gunners", "artillery", "cannon"}
    | {"warship", "warships", "troops", "soldiers", "units"}
)
LEAST = 3  # letters of a short form that nothing but the name itself explains
_NAME = re.compile(r"[A-Z][\w’'-]+(?:\s+(?:(?:of|for|and|the|de)\s+){0,2}[A-Z][\w’'-]+){1,6}")
_SHORT = re.compile(r"\b[A-Z]{2,6}\b")
_BRACKETS = re.compile(r"\s*\(\s*([A-Z]{2,6})\s*\)")


def list_forms(texts: Iterable[str]) -> dict[str, str]:
    """Short forms of names, with the name: what a text gives in brackets, or uses beside the one name that fits.

    A short form that two texts, or two names, explain differently stands for nothing.
    """
    found: dict[str, set[str]] = {}
    for text in texts:
        used = set(_SHORT.findall(text))
        names = {" ".join(name.group().split()) for name in _NAME.finditer(text)} if used else set()
        ends = {m.group(1): m.start() for m in _BRACKETS.finditer(text)}
        for short in used:
            meant = {tail for name in names if (tail := cut_name(name, short))}
            if len(short) >= LEAST or short in ends:
                found.setdefault(short, set()).update(meant)
    return {short: next(iter(names)) for short, names in found.items() if len(names) == 1}


def cut_name(name: str, short: str) -> str | None:
    """The end of a name whose words begin with the letters of a short form."""
    words = name.split()
    large = [n for n, word in enumerate(words) if word[0].isupper()]
    if len(large) < len(short):
        return None
    begin = large[-len(short)]
    return " ".join(words[begin:]) if "".join(words[n][0] for n in large[-len(short) :]) == short else None


def find_side(text: str, index: Index, forms: Mapping[str, str] | None = None, speaker: str = "") -> str:
    """The key of a side; none where the words leave open whose it is, and neither does the speaker's office tell.

    A people or a state gives its own, so that "Azeri forces" joins the rest; else the words do, without what
    describes them, and in the name's full form.
    """
    words = text.split()
    if words and words[0].casefold() in OWN:
        return find_office(speaker, index, forms or {})
    for word in re.findall(r"[^\W\d_]+", text):
        people = index.demonym(word) if word[:1].isupper() else ()
        if people:
            return make_key(people[0].id)
    place = next(iter(index.find(text)), None)
    return make_key(place.id if place else make_plain(words, forms or {}))


def find_office(speaker: str, index: Index, forms: Mapping[str, str]) -> str:
    """The side for which somebody speaks, by the one short form or people that the office names."""
    office = speaker.partition(",")[2]
    named = {find_side(short, index, forms) for short in _SHORT.findall(office) if short in forms}
    named |= {make_key(p[0].id) for word in re.findall(r"\b[A-Z][a-z]+", office) if (p := index.demonym(word))}
    return next(iter(named)) if len(named) == 1 else ""


def make_plain(words: list[str], forms: Mapping[str, str]) -> str:
    """The words of a side without article, description, weapon and plural; a short form in full."""
    kept = words[1:] if len(words) > 1 and words[0].casefold() in ARTICLES else words
    if len(kept) > 1 and kept[0].casefold() in DESCRIBING and kept[1][:1].isupper():
        kept = kept[1:]
    if len(kept) > 1 and kept[-1].casefold() in WEAPONS:
        kept = kept[:-1]
    whole = forms.get(" ".join(kept), " ".join(kept))
    return whole[:-1] if whole.endswith("s") and not whole.endswith("ss") else whole
