"""What is packed comes out as it was, and bytes that somebody has tampered with run nothing."""

import os
import pickle
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Geoparser, Index, PackedError, Reading, list_kinds, pack, unpack
from gazetteer.text import load_articles
from tests.browser.stage import ROOT


class Colour(StrEnum):
    """A word of a fixed choice."""

    RED = "red"


@dataclass(frozen=True, slots=True)
class Leaf:
    """A record."""

    words: str
    day: date | None
    colour: Colour | None


@dataclass(frozen=True, slots=True)
class Tree:
    """A record of records."""

    leaves: tuple[Leaf, ...]
    counts: dict[str, int]


KINDS = list_kinds(Tree)
LEAVES = st.builds(Leaf, st.text(), st.none() | st.dates(), st.sampled_from([None, Colour.RED]))


@given(st.builds(Tree, st.lists(LEAVES).map(tuple), st.dictionaries(st.text(), st.integers())))
def test_any_record_comes_out_as_it_was(tree: Tree) -> None:
    """Words, days, numbers, and records in records."""
    assert unpack(pack(tree), KINDS) == tree


def test_the_readings_of_the_seeds_come_out_as_they_were(index: Index) -> None:
    """Every kind of value that a reading holds is found from the kinds of its fields."""
    articles = [article for path in sorted((ROOT / "seeds").glob("*.txt")) for article in load_articles(path)[0]]
    readings = tuple(map(Geoparser(index).read, articles))
    assert tuple(unpack(pack(reading), list_kinds(Reading)) for reading in readings) == readings


class Trap:
    """What a pickle of an attacker calls."""

    def __init__(self, target: Path) -> None:
        """Take the file that must not appear."""
        self.target = target

    def __reduce__(self) -> tuple[Any, ...]:
        """Have a command run at the opening."""
        return os.system, (f"touch {self.target}",)


def test_bytes_that_name_a_function_run_nothing(tmp_path: Path) -> None:
    """They are refused, as anything that is broken is."""
    with pytest.raises(PackedError, match="system"):
        unpack(pickle.dumps(Trap(tmp_path / "caught")), KINDS)
    assert not (tmp_path / "caught").exists()


@given(st.binary(max_size=200), st.integers(0, 300))
def test_broken_bytes_are_refused_or_are_values(noise: bytes, at: int) -> None:
    """Nothing but PackedError is raised."""
    whole = pack(Tree((Leaf("x", date(1992, 6, 17), Colour.RED),), {"a": 1}))
    with suppress(PackedError):
        unpack(whole[:at] + noise, KINDS)
