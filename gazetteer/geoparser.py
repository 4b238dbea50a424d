"""Geoparsing: an article becomes a reading, all that is known about it as spans of its text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gazetteer.resolution import Resolution
from gazetteer.text.span import Span

if TYPE_CHECKING:
    from gazetteer.index import Index
    from gazetteer.text.article import Article
    from gazetteer.text.parts import Part
    from gazetteer.text.quotations import Quotation
    from gazetteer.text.times import Moment


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and what was found in it; every tuple is in the order of the text."""

    article: Article
    parts: tuple[Part, ...]
    sentences: tuple[Span, ...]
    resolutions: tuple[Resolution, ...]
    quotations: tuple[Quotation, ...]
    times: tuple[Moment, ...]


class Geoparser:
    """The reader of articles; it holds the index of places, opened at the first reading."""

    def __init__(self, index: Index | None = None) -> None:
        """Read with the given index, or with the user's own."""
        self._index = index

    def read(self, article: Article) -> Reading:
        """An article becomes a reading."""
        raise NotImplementedError

    def read_text(self, text: str) -> Reading:
        """A bare text becomes a reading."""
        raise NotImplementedError
