"""Words for peoples and for what is theirs: "Azeri", "Kurdish", "Soviet"."""

from collections.abc import Iterator

from gazetteer.sources.entry import DATA
from gazetteer.sources.table import read_rows

TABLES = (DATA / "nationalities.csv", DATA / "demonyms.csv")


def read_demonyms() -> Iterator[tuple[str, str]]:
    """Each word and the id of a place it points to."""
    for table in TABLES:
        for row in read_rows(table, ("word", "place")):
            yield row.text("word"), row.text("place")
