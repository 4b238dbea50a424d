"""Words pressed for a printed figure: two windows may ask for one at the same time."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from geo.exports.figure.letters import Face, load_faces, press, tidy
from geo.exports.words import LOST

FACE = Face(9.0)
WORDS = [f"{word}{n}" for n in range(120) for word in ("wide", "i", "Mmm", "llll")]


@pytest.fixture
def hasty() -> Iterator[None]:
    """Threads that take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("hasty")
def test_words_pressed_at_the_same_time_do_not_get_mixed_up() -> None:
    """Each is as wide, as high and as black as alone."""
    load_faces()
    press.cache_clear()
    alone = {word: press(word, FACE, 144.0) for word in WORDS}
    press.cache_clear()
    with ThreadPoolExecutor(4) as pool:
        together = dict(zip(WORDS, pool.map(lambda word: press(word, FACE, 144.0), WORDS), strict=True))
    for word, (ink, rises, long) in alone.items():
        assert np.array_equal(together[word][0], ink)
        assert together[word][1:] == (rises, long)


def test_a_picture_that_no_typeface_has_is_left_out_and_a_letter_is_told_lost() -> None:
    """An empty box says nothing; a name must not lose its letters without a word."""
    assert tidy("without water \U0001fae0, the mission said") == "without water, the mission said"
    assert tidy("water \U0001fae0  and bread\n") == "water and bread"
    assert tidy("\u5317\u4eac") == LOST * 2
