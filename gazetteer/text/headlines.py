"""A headline may say who says it: "Town falls, mayor says", "Town falls: mayor", "Mayor: town has fallen"."""

from collections.abc import Iterator

from gazetteer.text.drafts import Draft, QuotationKind, Unit
from gazetteer.text.items import Item, read_items
from gazetteer.text.lexicon import CROWDS, TITLES, words
from gazetteer.text.names import People
from gazetteer.text.parts import Part, PartKind
from gazetteer.text.span import Span
from gazetteer.text.speakers import read_speaker
from gazetteer.text.units import read_unit

ABOVE = -9  # paragraphs of a headline's place: no quotation of the body goes on from there
LONGEST_SPEAKER = 4  # words on the speaker's side of a colon
SOURCES = words("report reports study poll survey source sources un u.n. nato eu army police media ministry")


def read_headlines(
    text: str, parts: tuple[Part, ...], sentences: tuple[Span, ...], people: People
) -> Iterator[Draft]:
    """What headline and deck attribute to somebody; words in quotation marks there only echo the article."""
    heads = [part.span for part in parts if part.kind in (PartKind.HEADLINE, PartKind.DECK)]
    for sentence in sentences:
        if not heads or sentence.start >= heads[-1].end:
            return
        if any(sentence in head for head in heads):
            unit = Unit(sentence, ABOVE, ())
            items = read_items(text, sentence, ())
            told = [draft for draft in read_unit(text, unit, items, people) if draft.kind is QuotationKind.INDIRECT]
            yield from told or _read_colon(text, unit, items, people)


def _read_colon(text: str, unit: Unit, items: tuple[Item, ...], people: People) -> Iterator[Draft]:
    """A colon parts what is said from an office or a crowd that says it."""
    at = next((i for i, item in enumerate(items) if item.low == ":"), None)
    if at is None or not 0 < at < len(items) - 1:
        return
    for speaker, said in (((at + 1, len(items)), (0, at)), ((0, at), (at + 1, len(items)))):
        if _names_speaker(items[slice(*speaker)]) and said[1] - said[0] > LONGEST_SPEAKER - 1:
            heard = read_speaker(text, items, speaker, (), people)
            content = Span(items[said[0]].start, items[said[1] - 1].end)
            yield Draft(content, None, heard, QuotationKind.INDIRECT, None, unit)
            return


def _names_speaker(side: tuple[Item, ...]) -> bool:
    """Whether the few words on one side of a colon end in an office, a crowd or a source."""
    last = side[-1].low.strip(".")
    return (
        len(side) <= LONGEST_SPEAKER
        and all(item.kind == "w" for item in side)
        and (last in TITLES or last in CROWDS or side[-1].low in SOURCES)
    )
