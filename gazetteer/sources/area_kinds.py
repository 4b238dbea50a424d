"""What a name of a district says besides the name proper: "Dallas County", "Kabupaten Aceh", "Uyskiy Rayon"."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from gazetteer.sources.entry import DATA
from gazetteer.sources.table import Row, read_rows

KINDS = DATA / "area_kinds.csv"
COLUMNS = ("country", "before", "after", "bare", "forms")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of area: whether the name proper alone is used for it, and how English names it."""

    bare: bool
    forms: tuple[str, ...]

    def spell_out(self, proper: str) -> tuple[str, ...]:
        """The English names of an area of this kind."""
        return tuple(form.format(proper) for form in self.forms)


@dataclass(frozen=True, slots=True)
class Kinds:
    """The kinds of areas of one country; the longest words beside a name tell its kind."""

    beside: re.Pattern[str]
    known: dict[tuple[str, str], Kind]
    plain: Kind

    def split_name(self, name: str) -> tuple[str, Kind | None]:
        """The name proper, and its kind if words beside it tell it."""
        found = self.beside.match(name)
        if found is None:
            return name, None
        before, after = (found["before"] or "").strip(), (found["after"] or "").strip()
        proper = found["proper"] if before else found["other"]
        return proper, self.known[before, after]


@cache
def read_kinds(country: str) -> Kinds:
    """The kinds of areas of a country, its own rows before those of all countries."""
    known: dict[tuple[str, str], Kind] = {}
    for row in (*_read_table()[country], *_read_table()[""]):
        known.setdefault((row.text("before"), row.text("after")), _read_kind(row))
    plain = known.pop(("", ""))
    befores = _join_words(before for before, _ in known)
    afters = _join_words(after for _, after in known)
    # French and Italian elide the article, Korean joins with a hyphen: a blank only beside a letter.
    before = rf"(?P<before>(?:{befores})(?:(?<=')| ))(?P<proper>.+)\Z"
    after = rf"(?P<other>.+?)(?P<after>(?: |(?=-))(?:{afters}))\Z"
    return Kinds(re.compile(f"{before}|{after}"), known, plain)


def _join_words(words: Iterable[str]) -> str:
    """Words as alternatives of a pattern, the longest first."""
    return "|".join(re.escape(word) for word in sorted({*words} - {""}, key=lambda word: (-len(word), word)))


def _read_kind(row: Row) -> Kind:
    bare = row.value("bare", ("no", "yes").index, "yes or no")
    return Kind(bool(bare), tuple(filter(None, row.text("forms").split("|"))))


@cache
def _read_table() -> dict[str, list[Row]]:
    """The rows of the table by country."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in read_rows(KINDS, COLUMNS):
        rows[row.text("country")].append(row)
    return rows
