"""Words pressed for a printed figure: two windows may ask for one at the same time."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from geo.exports.figure.letters import Face, load_faces, press

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
