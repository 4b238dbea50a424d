"""An article is a text as it was printed, and what is known about its printing."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date

from gazetteer.text.span import Span


class ArticleError(ValueError):
    """An article that cannot be read; the message names the file, the field and what was expected.

    ArticleError (ValueError)
    └── SidecarError: the JSON beside the article's text
    """


@dataclass(frozen=True, slots=True)
class Article:
    """One article; `text` never changes, and all that is known about it is a span of it."""

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    note: str | None = None

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        id: str | None = None,
        title: str | None = None,
        publisher: str | None = None,
        published: date | None = None,
        url: str | None = None,
        note: str | None = None,
    ) -> "Article":
        """An article from words alone."""
        return cls(name_article(id, text), text, title, publisher, published, url, note)

    def excerpt(self, span: Span) -> str:
        """The words of a span."""
        return self.text[span.start : span.end]


def name_article(wanted: str | None, text: str) -> str:
    """An article goes by letters, digits and hyphens."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return re.sub(r"[^A-Za-z0-9]+", "-", wanted or "").strip("-") or f"text-{digest}"
