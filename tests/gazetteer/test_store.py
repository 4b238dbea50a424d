"""The store helps and never hinders: two processes, a killed writer, a damaged file, no right to write, no room."""

import multiprocessing
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gazetteer.store import KEPT_DAYS, Store

WRITES_FOR_EVER = """
import sys
from pathlib import Path
from gazetteer import Store
store, n = Store(Path(sys.argv[1])), 0
while True:
    store.put({f"{sys.argv[2]}-{n}-{part}": bytes(50_000) for part in range(20)})
    n += 1
    print(n, flush=True)
"""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store."""
    return Store(tmp_path / "kept.sqlite")


def test_what_is_put_is_there_for_the_next_program(store: Store) -> None:
    """Keys that nothing was put under are left out."""
    assert store.put({"a": b"one", "b": b""})
    assert Store(store.path).get(["b", "a", "c"]) == {"a": b"one", "b": b""}


def test_more_keys_than_one_question_holds_are_found(store: Store) -> None:
    """A thousand articles are asked for at once."""
    values = {f"key-{n}": str(n).encode() for n in range(1234)}
    assert store.put(values)
    assert store.get(values) == values


def _write_many(path: Path, name: str) -> None:
    store = Store(path)
    for n in range(30):
        assert store.put({f"{name}-{n}": name.encode() * 1000})


def test_two_processes_write_at_once_and_nothing_is_lost(store: Store) -> None:
    """Two windows, or two programs, may open the same folder in the same moment."""
    spawn = multiprocessing.get_context("spawn")
    both = [spawn.Process(target=_write_many, args=(store.path, name)) for name in ("one", "other")]
    for process in both:
        process.start()
    for process in both:
        process.join()
    assert [process.exitcode for process in both] == [0, 0]
    assert len(store.get(f"{name}-{n}" for name in ("one", "other") for n in range(30))) == 60


def test_a_writer_that_is_killed_leaves_whole_batches_and_a_store_that_works(store: Store) -> None:
    """All of a batch is kept, or nothing of it."""
    command = [sys.executable, "-c", WRITES_FOR_EVER, str(store.path), "killed"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
        assert writer.stdout
        for _ in range(3):
            writer.stdout.readline()
        time.sleep(0.01)
        writer.send_signal(signal.SIGKILL)
    for n in range(5):
        assert len(store.get(f"killed-{n}-{part}" for part in range(20))) in (0, 20)
    assert len(store.get(f"killed-1-{part}" for part in range(20))) == 20
    assert store.put({"after": b"it"})


@pytest.mark.parametrize("damage", [b"no database at all" * 500, b"SQLite format 3\0" + bytes(range(256)) * 40])
def test_a_damaged_store_is_set_aside_and_made_anew(store: Store, damage: bytes) -> None:
    """What is left of it can still be looked at."""
    store.path.write_bytes(damage)
    assert store.get(["a"]) == {}
    assert store.put({"a": b"one"})
    assert store.get(["a"]) == {"a": b"one"}
    assert (store.path.parent / "kept.sqlite.damaged").read_bytes() == damage


def test_a_value_that_has_changed_on_the_disk_is_not_given_out(store: Store) -> None:
    """Its sum tells."""
    store.put({"a": b"one", "b": b"two"})
    with sqlite3.connect(store.path) as connection:
        connection.execute("UPDATE kept SET value = ? WHERE key = 'a'", (b"One",))
    assert store.get(["a", "b"]) == {"b": b"two"}


def test_a_folder_that_cannot_be_made_means_no_store(tmp_path: Path) -> None:
    """Nothing is raised: whoever asks makes it anew."""
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    store = Store(tmp_path / "file" / "kept.sqlite")
    assert not store.put({"a": b"one"})
    assert store.get(["a"]) == {}
    store.tidy(["a"])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_means_no_store(store: Store) -> None:
    """The same for a folder without the right to write."""
    store.path.parent.chmod(0o500)
    assert not store.put({"a": b"one"})
    assert store.get(["a"]) == {}


def test_a_store_that_is_full_keeps_what_it_has(tmp_path: Path) -> None:
    """What finds no room is not kept, and what was kept stays."""
    store = Store(tmp_path / "kept.sqlite", most_bytes=100_000)
    assert store.put({"a": bytes(20_000)})
    assert not store.put({"b": bytes(500_000)})
    assert store.get(["a", "b"]) == {"a": bytes(20_000)}


def test_a_full_disk_means_no_store(tmp_path: Path) -> None:
    """A file that may not grow is what a full disk looks like to a program."""

    def allow_little() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))

    code = (
        "import sys; from pathlib import Path; from gazetteer import Store\n"
        "store = Store(Path(sys.argv[1])); print(store.put({'a': bytes(500_000)}), store.get(['a']))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "kept.sqlite")],
        capture_output=True, text=True, check=True, preexec_fn=allow_little,
    )  # fmt: skip
    assert told.stdout == "False {}\n"
    assert told.stderr == ""


def test_what_nobody_asks_for_is_thrown_away(store: Store) -> None:
    """What is used stays."""
    store.put({"used": b"1", "forgotten": b"2"})
    with sqlite3.connect(store.path) as connection:
        connection.execute("UPDATE kept SET day = day - ?", (KEPT_DAYS + 1,))
    store.tidy(["used"])
    assert store.get(["used", "forgotten"]) == {"used": b"1"}
