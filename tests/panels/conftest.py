"""The library of the two seed articles, as the page holds it."""

import pytest

from panels.folders import DEFAULT_FOLDER
from panels.library import Library, find_articles, read_library, stamp_files


@pytest.fixture(scope="session")
def library() -> Library:
    """The seeds, read."""
    stamps = tuple(stamp for path in find_articles([DEFAULT_FOLDER]) for stamp in stamp_files(path))
    return read_library(stamps, lambda *_: None)
