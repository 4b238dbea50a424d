"""Places that the packages lack, or know by too few names: tables kept by hand, each row with its source."""

from collections.abc import Iterator

from gazetteer.sources.entry import DATA, Entry, Source


def read_supplement() -> Iterator[Entry]:
    """Every row of the tables kept by hand."""
    yield from ()


SOURCE = Source("Tables kept by hand", "", (), read_supplement)
