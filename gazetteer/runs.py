"""Words with capitals side by side are one name: of a person, of an organisation, or perhaps of a place."""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from gazetteer.bodies import (
    CLUBS,
    CONTINENTS,
    HEAD_LINKS,
    HEADS,
    INSTITUTIONS,
    ORGANISATIONS,
    PARTICLES,
    PERSON_NOUNS,
    SHIPS,
)
from gazetteer.passage import Passage
from gazetteer.text.lexicon import MONTHS, TITLES, WEEKDAYS
from gazetteer.vocabulary import GENERICS, HOLIDAYS, MODIFIERS, common_words, first_names

LONGEST_ORGANISATION = 14  # words, small ones among them
LONGEST_PERSON = 4  # words: longer names of people are rare in newspapers
CALENDAR = frozenset(MONTHS) | frozenset(WEEKDAYS) | HOLIDAYS
_ABBREVIATED = frozenset({"st", "mt", "ft", "gen", "lt", "col", "gov", "sen", "rep", "dr", "mr", "mrs", "ms", "jr"})

Run = tuple[int, int]  # first and last word, by number, both included
# What the gazetteer says of the words from one number to another: "" nothing, "some" place, a "notable" one, a
# "country", or a "demonym".
Fame = Callable[[int, int], str]
KNOWN = frozenset({"notable", "country"})


@dataclass(slots=True)
class Taken:
    """The words of a passage that belong to names of people and of organisations."""

    people: set[int] = field(default_factory=set)
    organisations: set[int] = field(default_factory=set)
    surnames: set[str] = field(default_factory=set)  # and first names: what these people may be called alone
    named: frozenset[int] = frozenset()  # words that are surely a place's


class Runs:
    """The runs of a passage in order, in columns as a passage is."""

    def __init__(self) -> None:
        """None yet."""
        self.firsts, self.lasts = array("I"), array("I")

    def __iter__(self) -> Iterator[Run]:
        """Each run."""
        return zip(self.firsts, self.lasts, strict=True)

    def add(self, n: int) -> None:
        """Begin a run at word `n`."""
        self.firsts.append(n)
        self.lasts.append(n)

    def find(self, n: int) -> Run | None:
        """The run that word `n` is one of."""
        k = bisect_right(self.firsts, n) - 1
        return (self.firsts[k], self.lasts[k]) if k >= 0 and n <= self.lasts[k] else None


def find_runs(passage: Passage) -> Runs:
    """Words with capitals side by side, an initial's or a title's stop between them allowed."""
    runs = Runs()
    last = -2
    for n in passage.capitals:
        if n == last + 1 and _side_by_side(passage, last):
            runs.lasts[-1] = n
        else:
            runs.add(n)
        last = n
    return runs


def _side_by_side(passage: Passage, n: int) -> bool:
    """Whether word `n` and the next belong to one run."""
    token = passage.tokens[n]
    return passage.joined(n) or (passage.gap(n) == ". " and (len(token.text) == 1 or token.low in _ABBREVIATED))


def find_taken(
    passage: Passage, runs: Runs, fame: Fame, named: frozenset[int] = frozenset(), *, title_case: bool
) -> Taken:
    """The people and organisations of a passage; `fame` tells which words the gazetteer knows as a place.

    `named` are the words of well-known names of several words, which begin no other name ("Prince Edward Island").
    In title case ordinary words have capitals too, so that a person there is at most two words.
    """
    taken = Taken(named=named)
    for run in runs:
        _take_organisation(passage, run, fame, taken, title_case=title_case)
        _take_people(passage, run, fame, taken, 2 if title_case else LONGEST_PERSON)
    return taken


def _take_people(passage: Passage, run: Run, fame: Fame, taken: Taken, longest: int) -> None:
    """Mark the words of a run that are a person's name, and remember the surname."""
    first, last = run
    for n in range(first, last + 1):
        begin = None if n in taken.named else _begin_person(passage, n, run, fame)
        if begin is None or n in taken.people or begin > last:
            continue
        end = begin
        while end + 1 <= min(last, begin + longest - 1) and not _ends_person(passage, end + 1, fame):
            end += 1
        if end == begin and end < last and _is_named_like_country(passage, begin, fame):
            end += 1
        end = _cross_particles(passage, end, last)
        titled = begin > n and fame(begin, begin) != "country"  # "General Lyon" is no town
        if begin == end and (_ends_person(passage, begin, fame) or (fame(begin, begin) in KNOWN and not titled)):
            continue
        taken.people.update(range(n, end + 1))
        if passage.tokens[end].low not in common_words() or end > begin:
            taken.surnames.add(passage.tokens[end].text)
        if begin < end and passage.tokens[begin].text in first_names():
            taken.surnames.add(passage.tokens[begin].text)


def _begin_person(passage: Passage, n: int, run: Run, fame: Fame) -> int | None:
    """The word a person's name begins at, if word `n` of the run is its title or its first word."""
    first, last = run
    token = passage.tokens[n]
    if token.low in TITLES and n < last and fame(n, n + 1) not in KNOWN:
        while n < last and passage.tokens[n].low in TITLES:
            n += 1
        return None if _ends_person(passage, n, fame) else n
    if n < last and len(passage.tokens[n + 1].text) == 1 and n + 1 < last and passage.gap(n + 1) == ". ":
        return n
    if n == first and passage.low(n - 1) in PERSON_NOUNS and passage.gap(n - 1) == " ":
        if fame(first, last) in KNOWN or (_ends_person(passage, n, fame) and token.text not in first_names()):
            return None
        if not _ends_person(passage, n, fame):
            return n
    return n if token.text in first_names() and n < last and _is_first_name(passage, n, fame) else None


def _is_first_name(passage: Passage, n: int, fame: Fame) -> bool:
    """Whether a word that can be a first name is one here, going by the next."""
    if passage.gap(n) not in (" ", "-") or fame(n, n + 1) in KNOWN:
        return False
    if _ends_person(passage, n + 1, fame):
        return _is_named_like_country(passage, n, fame)
    following, known, ahead = passage.low(n + 1) in common_words(), fame(n, n), fame(n + 1, n + 1)
    ordinary_start = passage.low(n) in common_words() and passage.opens(n)
    if ahead in KNOWN and ordinary_start:
        return False
    if ahead in KNOWN and known in KNOWN:  # two towns have a comma between them: "Austin Jackson" is somebody
        return passage.gap(n) == " "
    if passage.low(n) in common_words() and passage.opens(n):
        return not following
    return not (known in KNOWN and following)


def _is_named_like_country(passage: Passage, n: int, fame: Fame) -> bool:
    """Whether a country's name after a first name that can be nothing else is a surname ("Michael X")."""
    token = passage.tokens[n]
    plain = token.text in first_names() and token.low not in common_words() and token.low not in MODIFIERS
    if not plain or fame(n, n) in KNOWN or fame(n, n) == "demonym":
        return False
    return (
        plain and passage.gap(n) == " " and fame(n + 1, n + 1) == "country" and passage.tokens[n + 1].text.isalpha()
    )


def _ends_person(passage: Passage, n: int, fame: Fame) -> bool:
    """Whether a word with a capital cannot belong to a person's name."""
    token = passage.tokens[n]
    return (
        token.text in INSTITUTIONS
        or token.text in ORGANISATIONS
        or token.low in GENERICS
        or token.low in CALENDAR
        or fame(n, n) in ("demonym", "country")
        or (len(token.text) > 1 and token.text.isupper() and passage.tokens[n - 1].text.isupper() is False)
    )


def _cross_particles(passage: Passage, end: int, last: int) -> int:
    """The last word of a person's name that goes on after "bin", "van der" or the like."""
    n = end
    if end != last:
        return end
    while n + 1 < len(passage) and passage.joined(n) and passage.tokens[n + 1].text in PARTICLES:
        n += 1
    ahead = n + 1
    if n > end and ahead < len(passage) and passage.joined(n) and passage.tokens[ahead].capital:
        return ahead
    return end


def _take_organisation(passage: Passage, run: Run, fame: Fame, taken: Taken, *, title_case: bool) -> None:
    """Mark the words of a run, and those linked to it, that are an organisation's name.

    In title case the name does not reach back over an ordinary word.
    """
    first, last = run
    for n in range(first, last + 1):
        token = passage.tokens[n]
        if n in taken.named:
            continue
        if token.text in CLUBS and n < last and fame(n + 1, n + 1) in KNOWN:
            taken.organisations.update((n, n + 1))
        if token.text in SHIPS and n < last:
            taken.organisations.update(range(n, last + 1))
            return
        head = token.text.title() if token.text.isupper() else token.text
        if head in HEADS and n == last and not (n > first and fame(n - 1, n) in KNOWN):
            taken.organisations.update(range(n, _cross_links(passage, n, fame) + 1))
        if token.text in ORGANISATIONS and n > first and not _in_a_place(n, run, fame):
            begin = n if title_case else first + (fame(first, first) == "demonym")
            while begin > first and title_case and passage.low(begin - 1) not in common_words():
                begin -= 1
            taken.organisations.update(range(begin, (n if title_case else last) + 1))


def _in_a_place(n: int, run: Run, fame: Fame) -> bool:
    """Whether a word with its neighbour in the run names a place ("Union City")."""
    return (n > run[0] and fame(n - 1, n) in KNOWN) or (n < run[1] and fame(n, n + 1) in KNOWN)


def _cross_links(passage: Passage, n: int, fame: Fame) -> int:
    """The last word of a name like "Conference on Security and Cooperation in Europe"."""
    reached, listed = n, False
    if passage.low(n + 1) not in ("of", "on", "for") or fame(n, n + 2) in KNOWN or not passage.joined(n):
        return n
    while reached + 1 < len(passage) and reached - n < LONGEST_ORGANISATION:
        ahead = reached + 1
        while ahead - reached <= 3 and passage.joined(ahead - 1) and passage.low(ahead) in HEAD_LINKS:
            listed |= passage.low(ahead) == "and"
            ahead += 1
        if listed and passage.low(ahead) == "in" and passage.joined(ahead - 1):
            ahead += 1
            if ahead >= len(passage) or passage.tokens[ahead].text not in CONTINENTS:
                return reached
        if ahead >= len(passage) or not passage.joined(ahead - 1) or not passage.tokens[ahead].capital:
            return reached
        reached = ahead
    return reached
