"""A digest is what lists and headings need of an article's reading, without the reading itself."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gazetteer import Article, Place, Reading, Resolution, Role, Span, find_speech_time, find_stance
from geo.claims import Claims
from geo.titles import count_spellings, find_ways, list_meant, weigh_bases

SOUGHT = frozenset({Role.LOCATION, Role.ACTOR})  # names that ought to be placed


@dataclass(frozen=True, slots=True)
class Speech:
    """What somebody said: where the words stand, who said them, and on which days, where the article tells them.

    `stance` is there where the speaker denies the words, or doubts them.
    """

    content: Span
    speaker: str
    first: date | None
    last: date | None
    stance: str | None = None


@dataclass(frozen=True, slots=True)
class Digest:
    """One article: the places it names, how it spells them, and the names that were not placed.

    `grounds` are the places that its words come to, as drawn; `bases` the places that its names mean, each weighed by
    how often it is named as a location. `meant` has the ids of all that its names mean, `named` those of grounds too.
    `spelled` counts the spellings of each ground, `governments` how often a ground stands for its government. `ways`
    has the grounds that go by the name of a corridor, `lost` each name without a place once, `said` what
    others said.
    """

    article: Article
    grounds: tuple[Place, ...]
    bases: tuple[tuple[Place, int], ...]
    meant: tuple[str, ...]
    named: tuple[str, ...]
    spelled: dict[str, dict[str, int]]
    governments: dict[str, int]
    ways: dict[str, tuple[str, ...]]
    lost: tuple[Resolution, ...]
    said: tuple[Speech, ...]


def make_digest(claims: Claims) -> Digest:
    """The digest of an article and of what it claims."""
    reading = claims.reading
    found = reading.resolutions
    lost = {r.mention.name: r for r in reversed(found) if r.ground is None and r.mention.role in SOUGHT}
    named = dict.fromkeys(p.id for r in found for p in (r.ground, r.place) if p)
    actors = Counter(r.ground.id for r in found if r.ground and r.mention.role == Role.ACTOR)
    return Digest(
        article=reading.article,
        grounds=tuple({r.ground.id: r.ground for r in reversed(found) if r.ground}.values())[::-1],
        bases=tuple(weigh_bases(reading)),
        meant=list_meant(reading),
        named=tuple(named),
        spelled={place: dict(counts) for place, counts in count_spellings(reading).items()},
        governments=dict(actors),
        ways={c.where.name: find_ways(reading, c.where.name) for c in claims.corridors},
        lost=tuple(reversed(lost.values())),
        said=tuple(_list_speeches(reading)),
    )


def _list_speeches(reading: Reading) -> Iterator[Speech]:
    """What others said, as far as the article names them."""
    for quotation in reading.quotations:
        if quotation.speaker_name is not None:
            said = find_speech_time(quotation, reading.times)
            days = (said.start or said.end, said.end or said.start) if said else (None, None)
            stance = find_stance(quotation, reading.article.text)
            yield Speech(quotation.content, quotation.speaker_name, *days, stance)
