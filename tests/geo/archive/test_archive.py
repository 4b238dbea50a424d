"""The archive gives what a fresh reading gives, and reads again what has changed, and only that."""

import multiprocessing
import os
import random
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from geopandas.testing import assert_geodataframe_equal
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gazetteer import Geoparser, Index, Store, load_articles
from geo import Archive, Gathered, Stamp, derive_layers, find_links, join_layers, read_together, stamp_file
from geo.archive.rolls import make_roll
from geo.archive.sources import find_source
from tests.bench.folder import write_folder

FOUR = 4  # articles of the small folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A few articles that tell of the same places."""
    (tmp_path / "articles").mkdir()
    write_folder(tmp_path / "articles", FOUR)
    return tmp_path / "articles"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store."""
    return Store(tmp_path / "kept.sqlite")


def stamp(folder: Path) -> tuple[Stamp, ...]:
    """The files of a folder as they are now."""
    return tuple(
        stamp_file(file) for path in sorted(folder.glob("*.txt")) for file in (path, path.with_suffix(".json"))
    )


def gather(folder: Path, index: Index, store: Store, edition: str = "today") -> tuple[Gathered, list[str]]:
    """What a fresh program makes of a folder, and what it said meanwhile."""
    said: list[str] = []
    archive = Archive(index, store=store, edition=edition)
    return archive.gather(stamp(folder), lambda words, _: said.append(words)), said


def count_read(said: list[str]) -> int:
    """How many articles were read."""
    return sum(words.startswith("Reading") for words in said)


def test_a_second_opening_reads_nothing_and_gives_the_same(folder: Path, index: Index, store: Store) -> None:
    """Articles, rows, marks, links and shapes."""
    first, said = gather(folder, index, store)
    second, silence = gather(folder, index, store)
    assert count_read(said) == FOUR
    assert silence == []
    assert second == first


def test_what_is_kept_is_what_a_fresh_reading_gives(folder: Path, index: Index, store: Store) -> None:
    """The layers, the links and the readings themselves, from another program than the one that read them."""
    gather(folder, index, store)
    archive = Archive(index, store=store, edition="today")
    gathered = archive.gather(stamp(folder), lambda *_: None)
    articles = [article for path in sorted(folder.glob("*.txt")) for article in load_articles(path)[0]]
    readings = tuple(map(Geoparser(index).read, articles))
    claims = read_together(readings)
    layers = join_layers([sketch.plot for sketch in gathered.sketches], archive.find_shapes(gathered))
    for kind, fresh in derive_layers(readings, claims=claims).items():
        assert_geodataframe_equal(layers[kind], fresh)
    assert gathered.register.links == find_links(claims)
    assert archive.find_readings(gathered, range(FOUR)) == readings


@pytest.mark.parametrize("suffix", [".txt", ".json"])
def test_only_the_article_that_has_changed_is_read_again(
    folder: Path, index: Index, store: Store, suffix: str
) -> None:
    """A changed text and a changed JSON alike, even where time and length are as before."""
    before, _ = gather(folder, index, store)
    path = folder / f"article-0001{suffix}"
    state = path.stat()
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("a", "e", 1) if suffix == ".txt" else text.replace("Dispatch", "Despatch"), "utf-8")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    after, said = gather(folder, index, store)
    assert count_read(said) == 1
    assert [a.digest == b.digest for a, b in zip(before.sketches, after.sketches, strict=True)].count(False) == 1


def test_another_edition_of_the_program_reads_all_again(folder: Path, index: Index, store: Store) -> None:
    """A rule that has changed may read any article otherwise."""
    gather(folder, index, store, "today")
    assert count_read(gather(folder, index, store, "tomorrow")[1]) == FOUR
    assert gather(folder, index, store, "today")[1] == []


def test_an_article_that_comes_or_goes_leaves_the_others_as_they_are(
    folder: Path, index: Index, store: Store
) -> None:
    """Only what is new is read."""
    gather(folder, index, store)
    (folder / "article-0000.txt").unlink()
    (folder / "new.txt").write_text("Rebels captured Goma on Monday.\n", encoding="utf-8")
    gathered, said = gather(folder, index, store)
    assert count_read(said) == 1
    assert len(gathered.sketches) == FOUR


def test_a_file_that_cannot_be_read_is_told_of_and_asked_for_again(folder: Path, index: Index, store: Store) -> None:
    """It may be readable the next time."""
    path = folder / "article-0002.txt"
    path.unlink()
    path.symlink_to(folder / "nowhere")
    gathered, _ = gather(folder, index, store)
    assert [fault for fault in gathered.register.faults if "article-0002" in fault]
    path.unlink()
    path.write_text("Rebels captured Goma on Monday.\n", encoding="utf-8")
    assert gather(folder, index, store)[0].register.faults == ()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
@pytest.mark.parametrize("name", ["pipe.txt", "pipe.json"])
def test_a_pipe_is_never_waited_for(folder: Path, name: str) -> None:
    """Nor one beside an article: nobody may ever write into it."""
    (folder / "pipe.txt").write_text("Rain fell.", encoding="utf-8")
    (folder / name).unlink(missing_ok=True)
    os.mkfifo(folder / name)
    found: list[bool] = []
    looking = Thread(target=lambda: found.append(find_source(folder / "pipe.txt", "today").kept), daemon=True)
    looking.start()
    looking.join(10)
    assert found == [False]


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[tuple[Store, ...]]:
    """Stores that keep nothing, or little."""
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    yield Store(tmp_path / "file" / "kept.sqlite"), Store(tmp_path / "small.sqlite", most_bytes=20_000)


def test_without_a_store_everything_is_read_and_nothing_is_missing(
    folder: Path, index: Index, store: Store, stores: tuple[Store, ...]
) -> None:
    """No room and no right to write: the same is shown, without a word."""
    whole, _ = gather(folder, index, store)
    for poor in stores:
        archive = Archive(index, store=poor, edition="today")
        gathered = archive.gather(stamp(folder), lambda *_: None)
        assert gathered == whole
        assert len(archive.find_readings(gathered, range(FOUR))) == FOUR
        assert set(archive.find_shapes(gathered)) == set(gathered.register.shapes)


def test_readings_and_shapes_that_are_not_kept_any_more_are_made_again(
    folder: Path, index: Index, store: Store
) -> None:
    """The page is open while another program throws the store away."""
    first, _ = gather(folder, index, store)
    archive = Archive(index, store=store, edition="today")
    gathered = archive.gather(stamp(folder), lambda *_: None)
    for path in store.path.parent.glob("kept.sqlite*"):
        path.unlink()
    assert [r.article.id for r in archive.find_readings(gathered, [2])] == [first.sketches[2].digest.article.id]
    assert set(archive.find_shapes(gathered)) == set(first.register.shapes)


def _gather_there(folder: Path, path: Path) -> None:
    with Index.open() as index:
        gather(folder, index, Store(path))


def test_two_programs_open_a_folder_at_once(folder: Path, index: Index, store: Store) -> None:
    """Both read it, and the next one reads nothing."""
    spawn = multiprocessing.get_context("spawn")
    both = [spawn.Process(target=_gather_there, args=(folder, store.path)) for _ in range(2)]
    for process in both:
        process.start()
    for process in both:
        process.join()
    assert [process.exitcode for process in both] == [0, 0]
    assert count_read(gather(folder, index, store)[1]) == 0


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.floats(0, 1), seed=st.integers())
def test_noise_in_the_store_is_never_shown(folder: Path, index: Index, store: Store, at: float, seed: int) -> None:
    """A disk that loses bytes costs a reading, and no truth."""
    whole, _ = gather(folder, index, store)
    data = bytearray(store.path.read_bytes())
    start = int(at * len(data))
    data[start : start + 3000] = random.Random(seed).randbytes(len(data[start : start + 3000]))
    store.path.write_bytes(data)
    assert gather(folder, index, store)[0] == whole


def test_the_mentions_of_all_articles_are_kept_without_their_readings(
    folder: Path, index: Index, store: Store
) -> None:
    """A table of them opens no reading; where they are lost, they are taken from the readings again."""
    gathered, _ = gather(folder, index, store)
    first = Archive(index, store=store, edition="today").find_rolls(gathered)
    made = [make_roll(Geoparser(index).read(sketch.digest.article)) for sketch in gathered.sketches]
    assert list(first) == made
    assert all(roll.mentions for roll in first)
    bare = Archive(index, store=Store(folder / "other.sqlite"), edition="today")
    assert bare.find_rolls(gathered) == first
