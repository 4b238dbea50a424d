"""Other spellings of a name that follow a rule: "Murfreesborough" of Murfreesboro, "St. Albans" of Saint Albans."""

from collections.abc import Iterable, Iterator
from functools import cache

from gazetteer.sources.entry import DATA
from gazetteer.sources.table import read_rows

PAIRS = DATA / "spelling_pairs.csv"
COLUMNS = ("country", "where", "written", "other")


def spell_otherwise(names: Iterable[str], country: str) -> Iterator[str]:
    """The other spellings of the names of a place in a country."""
    starts, ends = _read_pairs(country)
    for name in names:
        for written, other in starts:
            if name.startswith(written):
                yield other + name.removeprefix(written)
        for written, other in ends:
            if name.endswith(written):
                yield name.removesuffix(written) + other


@cache
def _read_pairs(country: str) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """The pairs of beginnings and those of endings that hold in a country."""
    rows = [row for row in read_rows(PAIRS, COLUMNS) if row.text("country") in ("", country)]
    starts, ends = (
        tuple((row.fields["written"], row.fields["other"]) for row in rows if row.text("where") == where)
        for where in ("start", "end")
    )
    return starts, ends
