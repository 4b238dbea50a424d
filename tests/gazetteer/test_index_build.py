"""The index is built whole or not at all, and anew when it is damaged or its sources change."""

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from gazetteer.errors import IndexBuildError
from gazetteer.index import Index
from gazetteer.index_build import build_index, find_cached_index
from gazetteer.place import FeatureClass, Name, Place
from gazetteer.sources import Entry, Source, fingerprint_inputs


def _read_village() -> Iterator[Entry]:
    place = Place("town-x", "Xville", 1.0, 2.0, FeatureClass.POPULATED, None, 1.0)
    yield Entry(place, (Name("Xville", "en", source="test"),), prior=1.0)


VILLAGE = Source("one village", "1", (), _read_village)


def _read_broken() -> Iterator[Entry]:
    yield from _read_village()
    raise ValueError("the source broke off")


def test_progress_is_told_from_nothing_to_all(tmp_path: Path) -> None:
    """Whoever watches sees the share done rise to one."""
    shares: list[float] = []
    build_index(tmp_path / "index-a.sqlite", sources=(VILLAGE,), progress=lambda _, done: shares.append(done))
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)


def test_a_build_that_breaks_off_leaves_what_was_there(tmp_path: Path) -> None:
    """The old index stays, and no unfinished file is left behind."""
    path = build_index(tmp_path / "index-a.sqlite", sources=(VILLAGE,))
    before = path.read_bytes()
    with pytest.raises(ValueError, match="broke off"):
        build_index(path, sources=(Source("broken", "1", (), _read_broken),))
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("content", [b"", b"half an index", b"SQLite format 3\0" + b"x" * 5000])
def test_what_a_killed_build_left_is_removed(tmp_path: Path, content: bytes) -> None:
    """The next build finds the file that nobody writes any more."""
    left = tmp_path / "index-b-1.unfinished"
    left.write_bytes(content)
    os.utime(left, (time.time() - 60, time.time() - 60))
    path = build_index(tmp_path / "index-a.sqlite", sources=(VILLAGE,))
    assert list(tmp_path.iterdir()) == [path]


_KILLED = """
import os, sys
from pathlib import Path
from gazetteer.index_build import build_index
from gazetteer.sources import Source
build_index(Path(sys.argv[1]), sources=(Source("deadly", "1", (), lambda: os.kill(os.getpid(), 9)),))
"""


def test_a_build_killed_midway_leaves_nothing_after_the_next(tmp_path: Path) -> None:
    """A process that is ended cannot clean up, so the next one does."""
    path = tmp_path / "index-a.sqlite"
    subprocess.run([sys.executable, "-c", _KILLED, str(path)], check=False, cwd=Path(__file__).parents[2])
    (left,) = tmp_path.iterdir()
    os.utime(left, (time.time() - 60, time.time() - 60))
    build_index(path, sources=(VILLAGE,))
    assert list(tmp_path.iterdir()) == [path]


def test_what_another_process_is_building_stays(tmp_path: Path) -> None:
    """Two may build at a time: the lock of the one keeps its file from the other."""
    busy = tmp_path / "index-b-1.unfinished"
    with closing(sqlite3.connect(busy, isolation_level=None)) as other:
        other.execute("CREATE TABLE place (n)")
        other.execute("BEGIN IMMEDIATE")
        os.utime(busy, (time.time() - 60, time.time() - 60))
        build_index(tmp_path / "index-a.sqlite", sources=(VILLAGE,))
        assert busy.exists()


@pytest.mark.parametrize("content", [b"", b"no database at all" * 100])
def test_a_damaged_file_is_no_index(tmp_path: Path, content: bytes) -> None:
    """Opening one says which file it is."""
    path = tmp_path / "index-a.sqlite"
    path.write_bytes(content)
    with pytest.raises(IndexBuildError, match=r"index-a\.sqlite: expected an index"):
        Index.open(path)


def test_half_an_index_is_no_index(tmp_path: Path) -> None:
    """A file cut short is found out when it is opened."""
    path = build_index(tmp_path / "index-a.sqlite", sources=(VILLAGE,))
    path.write_bytes(path.read_bytes()[:8192])
    with pytest.raises(IndexBuildError):
        Index.open(path)


def test_a_damaged_cache_is_built_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The user never has to delete a file by hand."""
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path))
    monkeypatch.setattr("gazetteer.index_build.SOURCES", (VILLAGE,))
    monkeypatch.setattr(build_index, "__kwdefaults__", {"sources": (VILLAGE,), "progress": None})
    find_cached_index().write_bytes(b"rubbish" * 1000)
    with Index.open() as index:
        assert [place.id for place in index.find("xville")] == ["town-x"]
    with Index.open(find_cached_index()) as again:
        assert again.get("town-x") is not None


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """The error says where the index should have gone."""
    (tmp_path / "file").write_text("")
    with pytest.raises(IndexBuildError, match="file"):
        build_index(tmp_path / "file" / "index-a.sqlite", sources=(VILLAGE,))


def test_only_a_few_old_indexes_stay(tmp_path: Path) -> None:
    """The cache does not grow with every change of the tables."""
    for letter in "abcdef":
        build_index(tmp_path / f"index-{letter}.sqlite", sources=(VILLAGE,))
    assert len(list(tmp_path.iterdir())) <= 4


def test_the_fingerprint_follows_tables_and_versions(tmp_path: Path) -> None:
    """A changed table or another version of a package means another index."""
    table = tmp_path / "table.csv"
    table.write_text("one")
    source = Source("table", "1", (table,), _read_village)
    before = fingerprint_inputs((source,))
    assert fingerprint_inputs((source,)) == before
    assert fingerprint_inputs((Source("table", "2", (table,), _read_village),)) != before
    table.write_text("two")
    assert fingerprint_inputs((source,)) != before
