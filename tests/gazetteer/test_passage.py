"""A passage is words by number; runs are those of them that have capitals and stand side by side."""

from gazetteer.passage import Passage
from gazetteer.runs import find_runs
from gazetteer.text import Span

TEXT = "The mayor of St. Louis met Jane Doe's brother; the mayor left."
PASSAGE = Passage(TEXT, Span(0, len(TEXT)))


def test_a_word_that_comes_often_is_kept_once() -> None:
    """A text of millions of words has some thousands of different ones."""
    again = PASSAGE.find(TEXT.rindex("mayor"))
    assert again is not None
    assert PASSAGE.tokens[again] is PASSAGE.tokens[1]


def test_a_genitive_stands_apart_from_its_word() -> None:
    """The span of a name ends before it."""
    doe = PASSAGE.find(TEXT.index("Doe"))
    assert doe is not None
    assert PASSAGE.genitive(doe)
    assert not PASSAGE.joined(doe)
    span = PASSAGE.span_of(doe - 1, doe)
    assert TEXT[span.start : span.end] == "Jane Doe"


def test_every_word_of_a_run_finds_it() -> None:
    """No other word does."""
    runs = find_runs(PASSAGE)
    found = [runs.find(n) for n in range(len(PASSAGE))]
    assert list(runs) == [(0, 0), (3, 4), (6, 7)]
    assert found == [(0, 0), None, None, (3, 4), (3, 4), None, (6, 7), (6, 7), None, None, None, None]
