"""A person is named in full once, and later by the last name, perhaps with a title."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from gazetteer.text.lexicon import NAME_PARTICLES, STARTERS, TIME_WORDS, TITLES, TITLES_SHORT, first_names
from gazetteer.text.span import Span

NAME_WORD = rf"(?:(?:[A-Z]\.){{1,6}}|(?:{'|'.join(sorted(TITLES_SHORT))})\.|[A-Z][\w’'-]*+)"
PARTICLE = "|".join(sorted(NAME_PARTICLES))
RUN = re.compile(rf"(?<![\w’'-]){NAME_WORD}(?:[ \u00a0]{{1,2}}(?:(?:{PARTICLE})[ \u00a0]{{1,2}})?{NAME_WORD}){{1,5}}")
IN_PLACE = re.compile(r"\b(?:in|into|near|across|throughout|inside|outside|within)\s+([A-Z][\w-]+)")
# A capital inside a sentence belongs to the word, one at its beginning may not.
INSIDE = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+(?![\w’'-])")
TITLED = re.compile(r"\b(?P<title>Mr|Sir|Mrs|Ms|Miss|Mme|Lady|Dame)\.?\s(?:[A-Z][\w.-]*\s){0,2}(?P<name>[A-Z][\w-]+)")
POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$")


@dataclass(frozen=True, slots=True)
class People:
    """The fullest form in which an article gives each last name, and which names are those of places.

    `proper` are the words that have a capital inside some sentence.
    """

    full: dict[str, str]
    places: frozenset[str]
    proper: frozenset[str] = frozenset()
    genders: Mapping[str, str] = field(default_factory=dict)  # by last name: he or she, where a title says so

    def complete(self, name: str) -> str:
        """The fullest form of a person's name; the name itself where there is none fuller."""
        pieces = name.split()
        fuller = self.full.get(pieces[-1].casefold()) if pieces else None
        if fuller is None or len(fuller.split()) <= len(pieces) or pieces[-1] in self.places:
            return name
        whole = fuller.split()
        tail = pieces == whole[-len(pieces) :] and whole[0] in first_names() and pieces[0] not in first_names()
        fits = len(pieces) == 1 or pieces[0] == whole[0] or tail  # "Abu Saleh" is "Mohammed Abu Saleh"
        return fuller if fits else name


def find_people(text: str, paragraphs: tuple[Span, ...]) -> People:
    """The full names that an article gives, by their last words; the oftenest one, then the first."""
    counts: Counter[str] = Counter()
    places: set[str] = set()
    proper: set[str] = set()
    for paragraph in paragraphs:
        for found in RUN.finditer(text, paragraph.start, paragraph.end):
            name = strip_titles(found.group().split())
            if len(name) >= 2 and name[-1][0].isupper() and not name[-1].endswith("."):
                counts[" ".join(name)] += 1
        places |= {found[1] for found in IN_PLACE.finditer(text, paragraph.start, paragraph.end)}
        proper |= {found.group() for found in INSIDE.finditer(text, paragraph.start, paragraph.end)}
    full: dict[str, str] = {}
    for fullest, _ in sorted(counts.items(), key=lambda pair: -pair[1]):
        full.setdefault(fullest.split()[-1].casefold(), fullest)
    return People(full, frozenset(places), frozenset(proper), _find_genders(text))


def _find_genders(text: str) -> dict[str, str]:
    """He or she by last name, as "Mr." and "Mrs." before it say; a name of both is of neither."""
    told: dict[str, set[str]] = {}
    for found in TITLED.finditer(text):
        told.setdefault(found["name"].casefold(), set()).add("he" if found["title"] in ("Mr", "Sir") else "she")
    return {name: genders.pop() for name, genders in told.items() if len(genders) == 1}


def strip_titles(words: list[str]) -> list[str]:
    """A name without the words before it that are none, and without a possessive."""
    plain = [POSSESSIVE.sub("", word) for word in words]
    for i in range(len(plain) - 1, 0, -1):
        before = plain[i - 1]
        if before.casefold().strip(".") in TITLES or before.casefold() in TITLES or plain[i - 1] in STARTERS:
            return plain[i:]
        if before.casefold() in TIME_WORDS and before not in ("May", "April", "June", "August"):
            return plain[i:]
        if POSSESSIVE.search(words[i - 1]):
            return plain[i:]
    return plain
