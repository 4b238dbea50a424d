"""Geoparsing: an article becomes a reading, all that is known about it as spans of its text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from gazetteer.batches import Reader, Unread, read_batch
from gazetteer.corrected import find_chosen
from gazetteer.index import Index
from gazetteer.occasion import find_occasion
from gazetteer.place import Place
from gazetteer.recognition import recognise_places
from gazetteer.resolution import Resolution, Weights, resolve_mentions
from gazetteer.text import (
    Article,
    Moment,
    Part,
    Quotation,
    Span,
    find_quotations,
    find_times,
    split_parts,
    split_sentences,
)

if TYPE_CHECKING:
    from gazetteer.online import OnlineHelp


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and what was found in it; every tuple is in the order of the text.

    `chosen` are the places that a person has given to the article's claims.
    """

    article: Article
    parts: tuple[Part, ...]
    sentences: tuple[Span, ...]
    resolutions: tuple[Resolution, ...]
    quotations: tuple[Quotation, ...]
    times: tuple[Moment, ...]
    chosen: tuple[Place, ...] = ()


class Geoparser:
    """The reader of articles; its index of places is opened at the first reading."""

    def __init__(
        self, index: Index | None = None, *, weights: Weights | None = None, online: "OnlineHelp | None" = None
    ) -> None:
        """Read with the given index, or with the user's own, and weigh evidence by `weights`.

        With `online`, names that the index lacks are asked of OpenStreetMap (see gazetteer.online): only the names,
        and the code of the country that the article plays in, leave this machine.
        """
        self._index = index
        self._weights = weights
        self._online = online

    @property
    def index(self) -> Index:
        """The index of places; the user's own is built first where there is none yet."""
        if self._index is None:
            self._index = Index.open()
        return self._index

    def read(self, article: Article) -> Reading:
        """An article becomes a reading."""
        parts = split_parts(article.text)
        sentences = split_sentences(article.text, parts)
        mentions = recognise_places(article.text, parts, self.index)
        occasion = find_occasion(self.index, article.published, article.publisher)
        resolutions = resolve_mentions(
            mentions, article.text, sentences, self.index, self._weights, occasion, article.corrections
        )
        return Reading(
            article=article,
            parts=parts,
            sentences=sentences,
            resolutions=resolutions if self._online is None else self._ask(resolutions, self._online),
            quotations=find_quotations(article.text, parts, sentences),
            times=find_times(article.text, sentences, article.published),
            chosen=find_chosen(article.claim_corrections, self.index),
        )

    def _ask(self, resolutions: tuple[Resolution, ...], online: "OnlineHelp") -> tuple[Resolution, ...]:
        """The resolutions with what is known online; fetched when first wanted, since geopy is heavy."""
        from gazetteer.online import ask_online

        return ask_online(resolutions, online)

    def read_text(self, text: str) -> Reading:
        """A bare text becomes a reading."""
        return self.read(Article.from_text(text))

    def read_all(self, articles: Iterable[Article], *, workers: int | None = None) -> Iterator[Reading | Unread]:
        """Articles become readings, in their order, on all cores; one that cannot be read comes back as Unread.

        `workers` is how many processes read, by default one for each core. Few articles are read in this process.
        With online help they are read one by one, as its answers come. Raises ValueError for less than one worker.
        """
        there = partial(_read_there, self.index.path, self._weights)
        return read_batch(articles, Reader(self.read, there), workers=workers if self._online is None else 1)


def _read_there(path: Path, weights: Weights | None, article: Article) -> Reading:
    """A reading in another process, which opens the index once for all that it reads."""
    return _open_geoparser(path, weights).read(article)


@lru_cache(maxsize=1)
def _open_geoparser(path: Path, weights: Weights | None) -> Geoparser:
    return Geoparser(Index(path), weights=weights)
