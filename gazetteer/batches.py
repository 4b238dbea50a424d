"""Many articles are read on all cores; one that cannot be read stops no other, and all come back in order."""

import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.machinery import ModuleSpec
from itertools import chain, islice
from typing import TYPE_CHECKING, Generic, TypeVar

from gazetteer.text import Article

if TYPE_CHECKING:  # fetched when first wanted: they are heavy, and few readers need them
    from concurrent.futures import Future, ProcessPoolExecutor

Made = TypeVar("Made")

MOST_WORKERS = 8  # each holds an index of its own, some 100 MB
# Characters of a batch that is read faster by one process than by several that must first be started. Measured with
# two cores: a pool is there after 0.1 s (fork) to 0.6 s (spawn), in which one process reads 20,000 to 100,000.
FEW = 100_000
_SHARE = 30_000  # characters that are handed to a process at once: about a tenth of a second
_MOST_IN_SHARE = 32  # articles
_AHEAD = 3  # shares for each process that wait, or are done and wait for those before them


@dataclass(frozen=True, slots=True)
class Unread:
    """An article that could not be read, and why."""

    article: Article
    reason: str


@dataclass(frozen=True, slots=True)
class Reader(Generic[Made]):
    """How one article is read: `here` in this process, `there` in another, to which it must be able to travel."""

    here: Callable[[Article], Made]
    there: Callable[[Article], Made]


def count_cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_batch(
    articles: Iterable[Article], reader: Reader[Made], *, workers: int | None = None, method: str | None = None
) -> Iterator[Made | Unread]:
    """What is read from each article, in their order; by `workers` processes, or as many as there are cores.

    A small batch is read in this process. `method` is how processes are started (see `multiprocessing`); by
    default they are forked where that is safe. Raises ValueError for less than one worker.
    """
    workers = min(count_cores(), MOST_WORKERS) if workers is None else workers
    if workers < 1:
        raise ValueError(f"expected at least one worker, got {workers}")
    return _read(iter(articles), reader, workers, method or _choose_method())


def _read(articles: Iterator[Article], reader: Reader[Made], workers: int, method: str) -> Iterator[Made | Unread]:
    first = (*_take(articles, FEW, None), *islice(articles, 1)) if workers > 1 else ()
    if len(first) < 2 or sum(len(article.text) for article in first) < FEW:
        yield from (read_one(article, reader.here) for article in chain(first, articles))
        return
    yield from _read_apart(chain(first, articles), reader, workers, method)


def _read_apart(
    articles: Iterator[Article], reader: Reader[Made], workers: int, method: str
) -> Iterator[Made | Unread]:
    """Read in other processes, a few shares ahead of what is asked for."""
    waiting: deque[tuple[tuple[Article, ...], Future[list[Made | Unread]] | None]] = deque()
    with _open_pool(workers, method) as pool:
        while True:
            while len(waiting) < workers * _AHEAD and (share := tuple(_take(articles, _SHARE, _MOST_IN_SHARE))):
                waiting.append((share, _hand_out(pool, share, reader)))
            if not waiting:
                return
            yield from _collect(*waiting.popleft(), reader)


@contextmanager
def _open_pool(workers: int, method: str) -> Iterator["ProcessPoolExecutor | None"]:
    """Processes that end with their work, or as soon as nobody wants it any more; None where there can be none."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    _name_main()
    try:
        pool = ProcessPoolExecutor(workers, multiprocessing.get_context(method), _begin_work)
    except (ImportError, NotImplementedError, OSError):  # a system without semaphores
        yield None
        return
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _name_main() -> None:
    """Keep a process that is started afresh from running the script again that has started it.

    What it reads with is in modules of ours, never in the script; and of a page, the script is the page.
    """
    main = sys.modules["__main__"]
    if getattr(main, "__spec__", None) is None:
        main.__spec__ = ModuleSpec("__main__", None)


def _begin_work() -> None:
    """Control-C ends a process at once and without a word; the one that was asked to read tells of it.

    It ends too when that one is gone, however it went: nobody would ever ask it for anything again.
    """
    from multiprocessing import parent_process

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    """Wait for another process's end, which its sentinel tells on every system, and end as well."""
    from multiprocessing.connection import wait

    wait([sentinel])
    os._exit(1)


def _hand_out(
    pool: "ProcessPoolExecutor | None", share: tuple[Article, ...], reader: Reader[Made]
) -> "Future[list[Made | Unread]] | None":
    """Give a share to some process; None where no process can be had."""
    from concurrent.futures.process import BrokenProcessPool

    try:
        return pool.submit(_read_share, share, reader.there) if pool else None
    except (BrokenProcessPool, OSError):
        return None


def _collect(
    share: tuple[Article, ...], future: "Future[list[Made | Unread]] | None", reader: Reader[Made]
) -> list[Made | Unread]:
    """What a process has read; what none could, because it died, is read here."""
    from concurrent.futures.process import BrokenProcessPool

    try:
        return future.result() if future else _read_share(share, reader.here)
    except BrokenProcessPool:
        return _read_share(share, reader.here)


def _take(articles: Iterator[Article], characters: int, most: int | None) -> Iterator[Article]:
    """The next articles, until they have so many characters together, or there are so many of them."""
    for article in islice(articles, most):
        yield article
        characters -= len(article.text)
        if characters <= 0:
            return


def _read_share(share: tuple[Article, ...], read: Callable[[Article], Made]) -> list[Made | Unread]:
    return [read_one(article, read) for article in share]


def read_one(article: Article, read: Callable[[Article], Made]) -> Made | Unread:
    """What is read from an article, or why it could not be: whatever goes wrong with one, the others are read."""
    try:
        return read(article)
    except Exception as error:  # noqa: BLE001 - told with the article, and no reason to lose the rest
        return Unread(
            article, f"{article.id}: expected an article that can be read ({type(error).__name__}: {error})"
        )


def _choose_method() -> str:
    """Processes are forked where that can be done and no other thread could be holding a lock meanwhile."""
    import multiprocessing

    forks = "fork" in multiprocessing.get_all_start_methods() and os.name == "posix"
    return "fork" if forks and threading.active_count() == 1 else "spawn"
