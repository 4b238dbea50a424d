"""What can be broken about the gazetteer; what is merely not found is a value, never an error.

GazetteerError (Exception)
├── TableError (also ValueError)      a row of a table under data/ is not what the table's head promises
├── IndexBuildError (also OSError)    the index cannot be written to, or read back from, the cache
│   └── GazetteerUnavailableError       the same for users of geopy (also its GeocoderUnavailable): gazetteer.geocoder
└── OnlineError                       a service online did not answer (also geopy's): gazetteer.online.errors
"""


class GazetteerError(Exception):
    """Something about the gazetteer is broken, not merely unknown."""


class TableError(GazetteerError, ValueError):
    """A table's row is not what it should be: names the file, the line, and what was expected."""


class IndexBuildError(GazetteerError, OSError):
    """The index could not be built, or what was built cannot be opened."""
