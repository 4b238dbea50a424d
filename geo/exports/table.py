"""A table for people who open it in a spreadsheet: CSV (RFC 4180) in UTF-8 with a mark, and no cell that computes.

The mark (BOM) is there because Excel reads a file without it in the machine's old code page; other readers know
to skip it ("utf-8-sig"). A cell of words that a spreadsheet would take for a formula begins with an apostrophe (after
OWASP, "CSV Injection"); `unguard` takes it away again.

The disclaimer and the licences are the last columns of every row: a line that is no row would be taken for one by
whoever counts, and rows that somebody sorts, filters or copies out would leave it behind.
"""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gazetteer import replace_file
from geo.exports import DISCLAIMER, tell_licences
from geo.exports.words import mend_for_xml

if TYPE_CHECKING:
    import geopandas as gpd

ENCODING = "utf-8-sig"
NOTICE = ("disclaimer", "licences")
# What begins a formula, also in its wide East Asian form, or behind blanks that a program may strip.
_FORMULA = re.compile(
    "'*[\\s\ufeff\u200b-\u200f\u202a-\u202e\u2066-\u2069]*[=+\\-@\uff1d\uff0b\uff0d\uff20|]|'*[\\t\\r\\n]"
)


def give_notice(layers: "Mapping[str, gpd.GeoDataFrame]") -> Mapping[str, str]:
    """What every row says of borders, and of whose places they are."""
    return dict(zip(NOTICE, (DISCLAIMER, tell_licences(layers)), strict=True))


def write_table(columns: Sequence[str], rows: Iterable[Mapping[str, Any]], path: Path) -> None:
    """Write rows under a head of columns; what is not known is an empty cell."""
    with replace_file(path) as draft, draft.open("w", encoding=ENCODING, newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(columns)
        for row in rows:
            writer.writerow([fill_cell(row.get(column)) for column in columns])


def fill_cell(value: Any) -> Any:
    """A value as a cell: numbers stay numbers, words become harmless."""
    if value is None:
        return ""
    return value if isinstance(value, (int, float)) else guard(mend_for_xml(str(value)))


def guard(words: str) -> str:
    """Words that no spreadsheet takes for a formula."""
    return f"'{words}" if _FORMULA.match(words) else words


def unguard(words: str) -> str:
    """The words behind the guard."""
    return words[1:] if words.startswith("'") and _FORMULA.match(words[1:]) else words
