"""Answers are kept, and what is damaged is asked for anew."""

import sqlite3
from pathlib import Path

import pytest

from tests.gazetteer.online.nominatim import Server, make_help


def test_a_damaged_cache_is_told_and_begun_anew(server: Server, tmp_path: Path) -> None:
    """A file of rubbish costs one more request, and nothing else."""
    path, told = tmp_path / "answers.sqlite", list[str]()
    path.write_bytes(b"rubbish " * 1000)
    assert make_help(server, tmp_path, tell=told.append).ask("Zarbulaq").kept == path
    assert make_help(server, tmp_path).ask("Zarbulaq").places
    assert "damaged" in told[0] and len(server.asked) == 1


@pytest.mark.parametrize("rubbish", ["[", "7", '[{"lat": 1}]', "[3]"])
def test_a_damaged_answer_is_asked_for_anew(server: Server, tmp_path: Path, rubbish: str) -> None:
    """One row that cannot be read is written again."""
    make_help(server, tmp_path).ask("Zarbulaq")
    with sqlite3.connect(tmp_path / "answers.sqlite") as kept:
        kept.execute("UPDATE answer SET records = ?", (rubbish,))
    kept.close()
    for _ in range(2):
        assert make_help(server, tmp_path).ask("Zarbulaq").places
    assert len(server.asked) == 2
