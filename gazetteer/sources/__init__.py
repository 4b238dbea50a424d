"""Sources of places, one file each; a new source is one file here and one line in SOURCES."""

import hashlib
from pathlib import Path

from gazetteer.sources import admin1, countries, demonyms, geonames, supplement
from gazetteer.sources.entry import Entry, Source

# In this order: where two sources know a place by one id, the later one adds its names to the first.
SOURCES: tuple[Source, ...] = (geonames.SOURCE, countries.SOURCE, supplement.SOURCE, admin1.SOURCE)

__all__ = ["SOURCES", "Entry", "Source", "fingerprint_inputs"]


def fingerprint_inputs(sources: tuple[Source, ...]) -> str:
    """A text that changes when any table, package version or reading code behind the sources changes."""
    digest = hashlib.blake2b(digest_size=16)
    here = Path(__file__).parent
    code = (*here.glob("*.py"), here.parent / "index_build.py", here.parent / "spelling.py")
    for path in sorted({*code, *demonyms.TABLES, *(table for source in sources for table in source.tables)}):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    for source in sources:
        digest.update(f"{source.name} {source.version}\0".encode())
    return digest.hexdigest()
