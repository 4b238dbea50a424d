"""A day as it is printed: "June 17, 1992", "17 June 1992", "2014-08-19T21:40:11Z", "Wed 4 Nov 2020"."""

import re
from dataclasses import dataclass
from datetime import date

from gazetteer.text.lexicon import MONTHS

FIRST_YEAR, LAST_YEAR = 1600, 2200  # no newspaper is older
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_NAMED = rf"(?P<month>{_MONTH})\b\.?"
_NUMBER = r"(?P<number>[0-9]{1,2})(?:st|nd|rd|th)?"
ISO = re.compile(r"(?<![0-9])(?P<year>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})(?![0-9])")
COMPACT = re.compile(r"(?P<year>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})(?:T?[0-9]{4,6})?Z?")
SHAPES = (
    re.compile(
        rf"(?i)\b{_NAMED}\s{{1,3}}{_NUMBER}\b(?:,\s{{0,3}}[a-z]{{3,9}}day)?,?\s{{0,3}}(?P<year>[0-9]{{4}})?\b"
    ),
    re.compile(rf"(?i)\b{_NUMBER}[\s-]{{1,3}}(?:of\s)?{_NAMED}[,\s-]{{1,3}}(?P<year>[0-9]{{4}})?\b"),
    re.compile(rf"(?i)\b{_NUMBER}[\s-]{{1,3}}(?:of\s)?{_NAMED}(?P<year>)"),
)
SLASHED = re.compile(
    r"(?<![0-9/.])(?P<first>[0-9]{1,2})(?P<mark>[/.])(?P<second>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4})(?![0-9])"
)
IN_ADDRESS = re.compile(
    r"(?<![0-9])(?P<year>(?:1[6-9]|20)[0-9]{2})[-/](?P<m>[0-9]{1,2}|[a-z]{3})[-/](?P<d>[0-9]{1,2})(?![0-9])"
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A day in print: the words, and the day, or why it is not known."""

    words: str
    day: date | None
    doubt: str | None = None


def read_day(words: str) -> date | None:
    """The day that words from a file's head name, if they name one and it is plain."""
    iso = ISO.search(words) or COMPACT.fullmatch(words.strip())
    if iso:
        return make_day(iso["year"], iso["m"], iso["d"])
    found = find_day(words[:200])
    return found.day if found else None


def find_day(words: str) -> Printed | None:
    """The first day that a line of print names, whole or not; None where it names none."""
    iso = ISO.search(words)
    if iso:
        return Printed(iso.group(), make_day(iso["year"], iso["m"], iso["d"]))
    found = [match for shape in SHAPES if (match := shape.search(words)) and match["month"][0].isupper()]
    whole = [match for match in found if match["year"]] or found
    if whole:
        return _read_named(whole[0])
    slashed = SLASHED.search(words)
    return _read_slashed(slashed) if slashed else None


def _read_named(match: re.Match[str]) -> Printed:
    words = " ".join(match.group().split()).rstrip(" ,")
    if not match["year"]:
        return Printed(words, None, f"“{words}” has no year")
    return Printed(words, make_day(match["year"], str(MONTHS[match["month"].casefold()]), match["number"]))


def _read_slashed(match: re.Match[str]) -> Printed:
    """3/4/1992 is the third of April in London and the fourth of March in New York."""
    first, second = int(match["first"]), int(match["second"])
    if first <= 12 and second <= 12 and first != second:
        return Printed(match.group(), None, f"“{match.group()}” can be two days")
    month, number = (first, second) if second > 12 or first == second else (second, first)
    return Printed(match.group(), make_day(match["year"], str(month), str(number)))


def find_day_in_address(url: str) -> date | None:
    """Archives have the day in their addresses: /1992/06/17/, /2020/nov/03/, -1992-06-17-."""
    match = IN_ADDRESS.search(url.casefold())
    if match is None:
        return None
    month = match["m"] if match["m"].isdigit() else str(MONTHS.get(match["m"], 0))
    return make_day(match["year"], month, match["d"])


def make_day(year: str, month: str, number: str) -> date | None:
    """The day, if there is such a day and newspapers in its year."""
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return None
    try:
        return date(int(year), int(month), int(number))
    except ValueError:
        return None
