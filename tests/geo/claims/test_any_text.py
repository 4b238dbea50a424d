"""Whatever words are put together, they are read without a fault, and every claim rests on them."""

from collections.abc import Callable

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from geo.claims import Claims

WORDS = st.sampled_from(
    ["rebels", "troops", "Goma", "Bukavu", "Rwanda", "the", "a", "corridor", "linking", "captured", "shelled", "fled",
     "fighting", "in", "near", "from", "to", "and", "but", ",", ".", "“", "”", "(", ")", "said", "officials", "5,000",
     "tens", "of", "thousands", "refugees", "people", "up", "between", "stranded", "not", "may", "have", "crossed",
     "border", "it", "town", "offensive", "retreat", "into", "both", "sides", ":", ";", "--", "would", "had",
     "failed", "{{", "}}", "<b>", "1999", "Monday"]
)  # fmt: skip


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(WORDS, max_size=40))
@example(["corridor"])
@example(["Rebels", "Goma", "captured"])
def test_any_words_are_read(claim: Callable[[str], Claims], words: list[str]) -> None:
    """Excerpts are stretches of the text, numbers have their bounds in order, and nothing breaks."""
    text = " ".join(words)
    claims = claim(text)
    sources = [
        *(front.provenance for front in claims.fronts),
        *(corridor.provenance for corridor in claims.corridors),
        *(flow.provenance for flow in claims.flows),
    ]
    assert all(text[source.span.start : source.span.end] == source.excerpt for source in sources)
    assert all(flow.low is None or flow.high is None or flow.low <= flow.high for flow in claims.flows)
