"""Sentences of no newspaper, read with the whole gazetteer."""

from collections.abc import Callable
from datetime import date

import pytest

from gazetteer import Article, Geoparser
from geo.claims import Claims, read_claims

PUBLISHED = date(1999, 5, 12)  # a Wednesday


@pytest.fixture(scope="session")
def claim(geoparser: Geoparser) -> Callable[[str], Claims]:
    """Reads what a text of 12 May 1999 claims."""

    def read(text: str) -> Claims:
        return read_claims(geoparser.read(Article.from_text(text, id="invented", published=PUBLISHED)))

    return read
