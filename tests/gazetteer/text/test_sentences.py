"""Where sentences end."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.text import split_parts, split_sentences
from gazetteer.text.sentences import SPOKEN

SEEDS = Path(__file__).parents[3] / "seeds"
PIECES = st.lists(
    st.sampled_from(
        ["Mr.", "U.S.", "The", "a", "“", "”", '"', ".", "...", "?", "!", " ", "\n", "\n\n", "said", "3.5", "O."]
    )
)


def show_sentences(text: str) -> list[str]:
    """The words of each sentence."""
    return [text[s.start : s.end] for s in split_sentences(text, split_parts(text))]


@pytest.mark.parametrize(
    "sentences",
    [
        ["It fell, a U.S. official said.", "He left."],
        ["Felix O. Mamikoyan left.", "Nobody knew."],
        ["Lt. Gen. John Doe met Mr. Roe and Mrs. Poe.", "They left."],
        ["He lives in the U.S.", "The war is far."],
        ["It rose 3.5 percent to $4.2 million.", "It fell."],
        ["“It fell.”", "He left."],
        ["“Has it fallen?” he asked.", "She left."],
        ["“It has fallen!” Jane Doe cried.", "She left."],
        ["He came (at noon).", "She left."],
        ["It was late... and dark.", "She left."],
        ["On Sept. 11 it fell.", "It burned."],
        ["It fell at 5 a.m. on Monday.", "It burned."],
        ["It fell at 5 a.m.", "The army left."],
        ["Acme Inc. bought Smith & Co. for $5.", "It rained."],
        ["J. R. R. Roe left St. Petersburg.", "It rained."],
        ["“We left.”― Jane Doe"],
        ["Is it No. 5?", "It is."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(sentences: list[str]) -> None:
    """Abbreviations, initials, numbers and quotation marks end none."""
    assert show_sentences(" ".join(sentences)) == sentences


def test_the_seeds_have_the_sentences_a_reader_counts() -> None:
    """With headline and deck: 20 and 22."""
    first, second = (path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt")))
    assert len(show_sentences(first)) == 20
    assert len(show_sentences(second)) == 22
    assert "On Friday, however, U.S. officials said they could not confirm these reports." in show_sentences(second)


@given(st.one_of(st.text(), PIECES.map(" ".join), PIECES.map("".join)))
def test_sentences_lie_in_order_inside_paragraphs_and_hold_all_that_is_not_blank(text: str) -> None:
    """No word is lost, told twice, or joined to another paragraph's."""
    parts = [part for part in split_parts(text) if part.kind in SPOKEN]
    sentences = split_sentences(text, tuple(parts))
    ends = [0, *(sentence.end for sentence in sentences)]
    assert all(end <= s.start < s.end for end, s in zip(ends, sentences, strict=False))
    assert all(any(sentence in part.span for part in parts) for sentence in sentences)
    covered = {i for s in sentences for i in range(s.start, s.end)}
    assert all(i in covered for part in parts for i in range(part.span.start, part.span.end) if not text[i].isspace())
