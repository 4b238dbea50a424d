"""Many articles are read by several processes, in order, and none stops another."""

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from gazetteer import Article, Geoparser, Index, Unread
from gazetteer.batches import FEW, Reader, read_batch

SEEDS = Path(__file__).parents[2] / "seeds"
LONG = "x" * (FEW // 4)
METHODS = [method for method in ("fork", "spawn") if method in multiprocessing.get_all_start_methods()]


def name_process(article: Article) -> tuple[str, int]:
    """Reading at its simplest: an article's id, and by which process it was read."""
    if article.text.startswith("bad"):
        raise KeyError(article.text[:3])
    return article.id, os.getpid()


def die(article: Article) -> tuple[str, int]:
    """A process that ends in the middle of its work."""
    os._exit(len(article.id))


def make_articles(count: int, text: str = LONG) -> list[Article]:
    """Articles that together are worth starting processes for."""
    return [Article(str(n), text) for n in range(count)]


def tell_outcome(outcome: tuple[str, int] | Unread) -> str:
    """The id of an article, read or not."""
    return outcome.article.id if isinstance(outcome, Unread) else outcome[0]


@pytest.mark.parametrize("method", METHODS)
def test_a_large_batch_is_read_in_order_by_other_processes(method: str) -> None:
    """However processes are started, readings come back as the articles were given, and no process is left."""
    reader = Reader(name_process, name_process)
    outcomes = read_batch(make_articles(40), reader, workers=2, method=method)
    found = list(outcomes)
    assert [tell_outcome(outcome) for outcome in found] == [str(n) for n in range(40)]
    assert os.getpid() not in {outcome[1] for outcome in found if not isinstance(outcome, Unread)}
    assert not multiprocessing.active_children()


@pytest.mark.parametrize(("count", "workers"), [(3, 2), (40, 1), (0, 2)])
def test_a_small_batch_or_one_worker_needs_no_other_process(count: int, workers: int) -> None:
    """To start one would take longer than to read."""
    found = list(read_batch(make_articles(count), Reader(name_process, die), workers=workers))
    assert found == [(str(n), os.getpid()) for n in range(count)]


@pytest.mark.parametrize("count", [1, 40])
def test_an_article_that_cannot_be_read_is_named_and_stops_no_other(count: int) -> None:
    """It comes back in its place with the reason."""
    bad = Article("wrong", "bad" + LONG)
    found = list(read_batch([bad, *make_articles(count)], Reader(name_process, name_process), workers=2))
    assert isinstance(found[0], Unread)
    assert found[0].article == bad
    assert "wrong" in found[0].reason
    assert "KeyError" in found[0].reason
    assert [tell_outcome(outcome) for outcome in found[1:]] == [str(n) for n in range(count)]


def test_what_a_dead_process_left_unread_is_read_here() -> None:
    """A system that ends processes, or gives none, costs time and no article."""
    found = list(read_batch(make_articles(40), Reader(name_process, die), workers=2))
    assert found == [(str(n), os.getpid()) for n in range(40)]


def test_one_article_however_long_is_read_here() -> None:
    """A second process would have nothing to do."""
    (found,) = read_batch([Article("one", LONG * 8)], Reader(name_process, die), workers=2)
    assert found == ("one", os.getpid())


def test_articles_are_asked_for_only_a_little_ahead() -> None:
    """A folder of a million articles is not loaded before the first is told."""
    asked: list[int] = []

    def load() -> Iterator[Article]:
        for n in range(1000):
            asked.append(n)
            yield Article(str(n), LONG)

    outcomes = read_batch(load(), Reader(name_process, name_process), workers=2)
    next(outcomes)
    assert len(asked) < 100
    outcomes.close()  # type: ignore[attr-defined]
    assert not multiprocessing.active_children()


def test_less_than_one_worker_is_refused() -> None:
    """At once, not when the first reading is asked for."""
    with pytest.raises(ValueError, match="at least one worker"):
        read_batch([], Reader(name_process, name_process), workers=0)


def test_other_threads_are_no_hindrance() -> None:
    """Where other threads run, processes are started afresh instead of forked with the locks these may hold."""
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        found = list(read_batch(make_articles(8), Reader(name_process, name_process), workers=2))
    finally:
        done.set()
        thread.join()
    assert [tell_outcome(outcome) for outcome in found] == [str(n) for n in range(8)]


def test_a_batch_reads_what_single_articles_read(index: Index) -> None:
    """The readings are the same to the last span and score."""
    seeds = [Article.from_file(path) for path in sorted(SEEDS.glob("*.txt"))]
    geoparser = Geoparser(index)
    expected = [geoparser.read(article) for article in seeds]
    found = list(geoparser.read_all(seeds * (1 + FEW // sum(len(seed.text) for seed in seeds)), workers=2))
    assert found[:2] == expected
    assert found[-2:] == expected


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal's Control-C comes as a signal on POSIX")
def test_an_interrupt_ends_a_batch_without_a_word_from_its_processes(tmp_path: Path) -> None:
    """One traceback, that of the process that was interrupted, and none is left behind."""
    script = tmp_path / "script.py"
    script.write_text(
        "import sys, time\n"
        "from gazetteer import Article\n"
        "from gazetteer.batches import Reader, read_batch\n"
        "def wait(article):\n"
        "    time.sleep(30 if article.id == '1' else 0)\n"
        "if __name__ == '__main__':\n"
        f"    articles = [Article(str(n), 'x' * {FEW}) for n in range(4)]\n"
        "    for _ in read_batch(articles, Reader(wait, wait), workers=2):\n"
        "        print('read', flush=True)\n",
        encoding="utf-8",
    )
    process = subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        cwd=SEEDS.parent,
        env={**os.environ, "PYTHONPATH": str(SEEDS.parent)},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "read\n"
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=20)
    own = told.count("Traceback") - told.count("Exception ignored")  # a process just forked swallows it in a hook
    assert own <= 1 or told.count("KeyboardInterrupt") == 1
    assert process.returncode != 0


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="processes are looked up in /proc")
@pytest.mark.parametrize("method", METHODS)
def test_no_process_outlives_the_one_that_asked_it_to_read(tmp_path: Path, method: str) -> None:
    """Not even where that one was killed, and could tell nobody."""
    script = tmp_path / "script.py"
    script.write_text(
        "import os, time\n"
        "from gazetteer import Article\n"
        "from gazetteer.batches import Reader, read_batch\n"
        "from tests.gazetteer.test_batches import name_process\n"
        "if __name__ == '__main__':\n"
        f"    articles = [Article(str(n), 'x' * {FEW}) for n in range(40)]\n"
        f"    batch = read_batch(articles, Reader(name_process, name_process), workers=2, method={method!r})\n"
        "    print(*{next(batch)[1] for _ in range(20)}, flush=True)\n"
        "    time.sleep(60)\n",
        encoding="utf-8",
    )
    process = subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=SEEDS.parent,
        env={**os.environ, "PYTHONPATH": str(SEEDS.parent)},
    )
    assert process.stdout is not None
    workers = [Path("/proc") / number for number in process.stdout.readline().split()]
    assert workers and all(worker.exists() for worker in workers)
    process.kill()
    process.communicate(timeout=20)
    deadline = time.monotonic() + 20
    while any(map(is_alive, workers)) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not any(map(is_alive, workers))


def is_alive(process: Path) -> bool:
    """Whether a process runs, and is not merely waiting to be buried."""
    try:
        return (process / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
