"""A folder of its own for setting right: the seeds, laid anew before each test, and the dashboard served on it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.stage import ROOT, serve


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of its own for the seeds."""
    return tmp_path_factory.mktemp("articles")


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """Where the dashboard is served on that folder."""
    with serve(ROOT / "dashboard.py", str(folder)) as url:
        yield url


@pytest.fixture(autouse=True)
def seeds(folder: Path) -> None:
    """The seeds as they were, before each test."""
    for path in folder.iterdir():
        path.unlink()
    for path in (ROOT / "seeds").iterdir():
        shutil.copy(path, folder)
