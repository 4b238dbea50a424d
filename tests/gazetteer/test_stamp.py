"""The stamp tells the index of the tables as they lie on the disk, or nothing; it is never wrong."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from gazetteer.index import Index
from gazetteer.index_build import build_index, find_cached_index
from gazetteer.packages import find_package
from gazetteer.place import FeatureClass, Name, Place
from gazetteer.sources import PACKAGES, Entry, Source
from gazetteer.stamp import describe_file, find_stamp, keep_stamp, recall_index

ROOT = Path(__file__).parents[2]


def _read_village() -> Iterator[Entry]:
    place = Place("town-x", "Xville", 1.0, 2.0, FeatureClass.POPULATED, None, 1.0)
    yield Entry(place, (Name("Xville", "en", source="test"),), prior=1.0)


VILLAGE = Source("one village", "1", (), _read_village)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own."""
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table of three bytes."""
    path = tmp_path / "table.csv"
    path.write_text("one")
    return path


@pytest.fixture
def village(cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache whose index, where there is none, is that of one village."""
    monkeypatch.setattr("gazetteer.index_build.SOURCES", (VILLAGE,))
    monkeypatch.setattr(build_index, "__kwdefaults__", {"sources": (VILLAGE,), "progress": None})
    return cache


def stamp(cache: Path, *tables: Path, packages: tuple[str, ...] = ()) -> Path:
    """The index for which a stamp was kept."""
    index = cache / "index-a.sqlite"
    keep_stamp(index, map(describe_file, tables), packages, settled_s=0)
    return index


def test_what_lies_as_it_lay_has_its_index(cache: Path, table: Path) -> None:
    """No table is read to know the index."""
    index = stamp(cache, table, packages=PACKAGES)
    assert recall_index() == index


def _write_as_long(table: Path) -> None:
    """Other words, no more of them, at another time."""
    table.write_text("two")
    os.utime(table, ns=(0, 1))


@pytest.mark.parametrize(
    "change",
    [
        lambda path: path.write_text("more"),
        _write_as_long,
        lambda path: (other := path.with_name("new")).write_text("two") and other.replace(path),
        Path.unlink,
    ],
    ids=["longer", "as long", "put in its place", "gone"],
)
def test_a_changed_table_has_no_stamp(cache: Path, table: Path, change: Callable[[Path], object]) -> None:
    """Size or times tell that the table must be read again."""
    stamp(cache, table)
    change(table)
    assert recall_index() is None


@pytest.mark.usefixtures("village")
def test_a_changed_table_has_another_index(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the stamp said before."""
    monkeypatch.setattr("gazetteer.index_build.SOURCES", (Source("table", "1", (table,), _read_village),))
    before = find_cached_index()
    table.write_text("two")
    assert recall_index() is None
    assert find_cached_index() != before


def test_a_file_changed_a_moment_ago_gets_no_stamp(cache: Path, table: Path) -> None:
    """It may change again within one tick of the file system's clock."""
    keep_stamp(cache / "index-a.sqlite", [describe_file(table)], ())
    assert recall_index() is None


def test_another_version_of_a_package_has_no_stamp(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its tables are others, though none of ours has changed."""
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "some_places-1.0.dist-info").mkdir()
    index = stamp(cache, packages=("some-places",))
    assert recall_index() == index
    (tmp_path / "some_places-1.0.dist-info").rename(tmp_path / "some_places-1.1.dist-info")
    assert recall_index() is None


@pytest.mark.parametrize(
    "break_it",
    [
        lambda whole: whole[:0],
        lambda whole: whole[:-4],
        lambda whole: whole[:-30],
        lambda whole: b"\xff\xfe" + whole,
        lambda whole: whole.replace(b"index-a", b"../index-a"),
        lambda whole: whole.replace(b"index\t", b""),
    ],
    ids=["empty", "without its end", "cut", "no text", "of another folder", "without its head"],
)
def test_a_broken_stamp_is_ignored(cache: Path, table: Path, break_it: Callable[[bytes], bytes]) -> None:
    """As if there were none."""
    stamp(cache, table)
    find_stamp().write_bytes(break_it(find_stamp().read_bytes()))
    assert recall_index() is None


def test_finding_the_index_keeps_a_stamp(village: Path) -> None:
    """So that the next opening is quick, in this cache and in no other."""
    index = find_cached_index()
    assert recall_index() == index
    assert index.parent == village


@pytest.mark.usefixtures("village")
def test_another_cache_has_a_stamp_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What one cache holds says nothing of another."""
    find_cached_index()
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path / "other"))
    assert recall_index() is None


@pytest.mark.parametrize("content", [None, b"rubbish" * 1000])
def test_a_stamp_without_a_sound_index_does_no_harm(village: Path, content: bytes | None) -> None:
    """The index is built anew."""
    index = stamp(village)
    if content is not None:
        index.write_bytes(content)
    with Index.open() as opened:
        assert [place.id for place in opened.find("xville")] == ["town-x"]


def test_without_a_writable_cache_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No stamp is no error."""
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path / "file"))
    stamp(tmp_path / "file")
    assert recall_index() is None


_OPENS = """
import sys
from gazetteer import Index
assert Index.open().find("Xville")
print(*sorted(sys.modules))
"""


def test_opening_needs_neither_sources_nor_readers(cache: Path) -> None:
    """What is imported at every start is little: no source of places, and nothing that reads texts."""
    build_index(stamp(cache), sources=(VILLAGE,))
    done = subprocess.run([sys.executable, "-c", _OPENS], check=True, capture_output=True, text=True, cwd=ROOT)
    loaded = {*done.stdout.split()}
    assert "gazetteer.index" in loaded
    assert loaded.isdisjoint({"gazetteer.sources", "gazetteer.text", "gazetteer.index_build", "importlib.metadata"})
    assert loaded.isdisjoint({"gazetteer.scanning", "marisa_trie", "difflib", "geopy"})


@pytest.mark.parametrize("name", PACKAGES)
def test_a_package_is_found_by_its_folder(name: str) -> None:
    """As its installer tells its version."""
    assert find_package(name).version == version(name)
    assert (find_package(name).folder / name).is_dir()


def test_a_package_that_is_not_there_is_named() -> None:
    """The error is the one Python has for it."""
    with pytest.raises(PackageNotFoundError, match="no-such-places"):
        find_package("no-such-places")
