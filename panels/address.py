"""The address is the page's state in a link: what is switched off, looked for, filtered and chosen, and what is read.

    ?off=first-article,second-article/flows&sure=reported,claimed&at=gn-147625&read=second-article
    ?find=heavy+shelling&speaker=ayaz-akhmedov&what=attack,shelling&view=44.1,38.2,47.9,40.5&compare=one~two:both
    ?from=1992-06-12&to=1992-06-17&as-of=last-day&map=39.6,46.5,7

Only what differs from the beginning is written. What a link holds is checked against what there is; the rest of it
is passed over. One row of `FIELDS` says of each parameter how it is written, and how it is read and checked.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from math import isfinite
from typing import Any

from geo import CERTAINTIES
from panels.comparing import SHOWN, Pair
from panels.filtering import Area
from panels.questions import trim_question

LONGEST = 20_000  # characters of a parameter: a thousand articles switched off fit into it
MOST = 40  # speakers, sides or events in a link
_MARK = re.compile(r"[A-Za-z0-9-]{1,200}")
_SWITCH = re.compile(r"[A-Za-z0-9-]{1,200}(/[a-z]{1,40})?")
_NUMBER = re.compile(r"[0-9]{1,8}")
_MAP = re.compile(r"-?[0-9]{1,2}(\.[0-9]{1,4})?,-?[0-9]{1,3}(\.[0-9]{1,4})?,[0-9]{1,2}(\.[0-9]{1,2})?")
_PAIR = re.compile(r"([^~:]{1,200})~([^~:]{1,200}):([a-z]{1,20})")


@dataclass(frozen=True, slots=True)
class Address:
    """What a link says: switches off, certainties, the mark chosen, what is read, found, filtered and compared.

    `line` is where a sentence begins in the article that is read; `first` and `last` are the days that are shown, and
    `as_of` says that it is told how things stood on the last of them; `names` is the language of the map's places,
    `ground` the pictures under it, where either has been chosen; `relief` is whether the map's own
    ground shows the slopes of the land; `stand` is where the map stands, which it writes itself.
    """

    off: frozenset[str] = frozenset()
    sure: tuple[str, ...] = CERTAINTIES
    at: str | None = None
    read: str | None = None
    line: int | None = None
    find: str = ""
    speaker: tuple[str, ...] = ()
    side: tuple[str, ...] = ()
    what: tuple[str, ...] = ()
    area: Area | None = None
    pair: Pair | None = None
    names: str | None = None
    ground: str | None = None
    relief: bool = True
    first: str | None = None
    last: str | None = None
    as_of: bool = False
    stand: str | None = None

    @property
    def time(self) -> tuple[str, str] | None:
        """The days that are shown; None is all of them."""
        return read_days(self.first or "", self.last or "")


@dataclass(frozen=True, slots=True)
class There:
    """What there is, so that a link can name it."""

    switches: Collection[str] = field(default_factory=frozenset)
    marks: Collection[str] = field(default_factory=frozenset)
    articles: Collection[str] = field(default_factory=frozenset)
    speakers: Collection[str] = field(default_factory=frozenset)
    sides: Collection[str] = field(default_factory=frozenset)
    what: Collection[str] = field(default_factory=frozenset)
    sources: Collection[str] = field(default_factory=frozenset)
    languages: Collection[str] = field(default_factory=frozenset)
    grounds: Collection[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Field:
    """One parameter of a link: the part of the address it stands for, how it is written, and how it is read.

    `read` gives None where the words name nothing that is there.
    """

    parameter: str
    part: str
    write: Callable[[Any], str]
    read: Callable[[str, There], Any]


def join_words(words: Iterable[str]) -> str:
    """Words behind one another."""
    return ",".join(words)


def read_off(words: str, there: There) -> frozenset[str]:
    """The switches that are there."""
    return frozenset(word for word in words.split(",") if _SWITCH.fullmatch(word)) & frozenset(there.switches)


def read_sure(words: str, _: There) -> tuple[str, ...] | None:
    """The certainties; no known word says nothing, but "none" says that none is shown."""
    sure = tuple(word for word in CERTAINTIES if word in words.split(","))
    return sure if sure or words == "none" else None


def read_list(known: str) -> Callable[[str, There], tuple[str, ...]]:
    """What reads those words that are known, each once."""

    def read(words: str, there: There) -> tuple[str, ...]:
        there_are = getattr(there, known)
        return tuple(dict.fromkeys(word for word in words.split(",") if word in there_are))[:MOST]

    return read


def read_one(known: str) -> Callable[[str, There], str | None]:
    """What reads one id that is known."""
    return lambda words, there: words if _MARK.fullmatch(words) and words in getattr(there, known) else None


def write_area(area: Area) -> str:
    """West, south, east, north."""
    return ",".join(f"{degrees:g}" for degrees in area)


def read_area(words: str, _: There) -> Area | None:
    """An area, where the words are four numbers that make one."""
    try:
        return check_area([float(word) for word in words.split(",")])
    except ValueError:
        return None


def check_area(numbers: Iterable[Any]) -> Area | None:
    """Four numbers as an area on the earth, to a hundred metres; None where they make none."""
    values = [float(n) for n in numbers if isinstance(n, int | float) and isfinite(n)]
    if len(values) != 4:
        return None
    west, east = (round(min(180.0, max(-180.0, values[n])), 3) for n in (0, 2))
    south, north = (round(min(90.0, max(-90.0, values[n])), 3) for n in (1, 3))
    return (west, south, east, north) if west < east and south < north else None


def write_pair(pair: Pair) -> str:
    """Two sources, and what of them is shown."""
    return f"{pair.one}~{pair.other}:{pair.show}"


def read_pair(words: str, there: There) -> Pair | None:
    """Two sources that are there, and are not one."""
    found = _PAIR.fullmatch(words)
    pair = Pair(*found.groups()) if found else None
    known = pair and pair.one in there.sources and pair.other in there.sources and pair.one != pair.other
    return pair if known and pair and pair.show in SHOWN else None


def read_days(first: str, last: str) -> tuple[str, str] | None:
    """A first and a last day as ISO 8601 writes them, in their order; anything else is all days."""
    try:
        days = (date.fromisoformat(first), date.fromisoformat(last))
    except ValueError:
        return None
    written = (days[0].isoformat(), days[1].isoformat())
    return written if written == (first, last) and days[0] <= days[1] else None


def read_stand(words: str) -> str | None:
    """Where the map stands: latitude, longitude and zoom as it writes them."""
    return words if _MAP.fullmatch(words) else None


FIELDS = (
    Field("off", "off", lambda off: join_words(sorted(off)), read_off),
    Field("sure", "sure", lambda sure: join_words(sure) or "none", read_sure),
    Field("at", "at", str, read_one("marks")),
    Field("read", "read", str, read_one("articles")),
    Field("line", "line", str, lambda words, _: int(words) if _NUMBER.fullmatch(words) else None),
    Field("find", "find", str, lambda words, _: trim_question(words)),
    Field("speaker", "speaker", join_words, read_list("speakers")),
    Field("side", "side", join_words, read_list("sides")),
    Field("what", "what", join_words, read_list("what")),
    Field("view", "area", write_area, read_area),
    Field("compare", "pair", write_pair, read_pair),
    Field("names", "names", str, read_one("languages")),
    Field("ground", "ground", str, read_one("grounds")),
    Field(
        "relief", "relief", lambda on: "on" if on else "off", lambda words, _: {"off": False, "on": True}.get(words)
    ),
    Field("from", "first", str, lambda words, _: words),
    Field("to", "last", str, lambda words, _: words),
    Field("as-of", "as_of", lambda _: "last-day", lambda words, _: words == "last-day" or None),
    Field("map", "stand", str, lambda words, _: read_stand(words)),
)
_BARE = Address()


def write_address(address: Address) -> dict[str, str]:
    """An address as the parameters of a link."""
    changed = (f for f in FIELDS if getattr(address, f.part) != getattr(_BARE, f.part))
    return {f.parameter: f.write(getattr(address, f.part)) for f in changed}


def read_address(parameters: Mapping[str, str], there: There) -> Address:
    """The address that a link's parameters say, as far as what they name is there."""
    asked = {f: parameters.get(f.parameter, "")[:LONGEST] for f in FIELDS}
    found = {f.part: f.read(words, there) for f, words in asked.items() if words}
    address = Address(**{part: value for part, value in found.items() if value is not None})
    return address if address.time else replace(address, first=None, last=None)
