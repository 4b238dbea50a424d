"""Where is it? Articles are read, and the names of places in them are found and placed.

from gazetteer import Article, Geoparser, Place
reading = Geoparser().read(Article.from_text("..."))
"""

from typing import TYPE_CHECKING, Any

from gazetteer.batches import Unread
from gazetteer.geoparser import Geoparser, Reading
from gazetteer.index import Index
from gazetteer.mention import Base, Mention, Relation, Role
from gazetteer.place import FeatureClass, Name, Place, Relative, RelativeKind
from gazetteer.resolution import Candidate, Evidence, Resolution
from gazetteer.text import (
    Article,
    ArticleError,
    Moment,
    Part,
    PartKind,
    Precision,
    Quotation,
    QuotationKind,
    Span,
    load_article,
)

if TYPE_CHECKING:
    from gazetteer.geocoder import EmbeddedGazetteer
    from gazetteer.online import OnlineError, OnlineHelp

__all__ = [
    "Article",
    "ArticleError",
    "Base",
    "Candidate",
    "EmbeddedGazetteer",
    "Evidence",
    "FeatureClass",
    "Geoparser",
    "Index",
    "Mention",
    "Moment",
    "Name",
    "OnlineError",
    "OnlineHelp",
    "Part",
    "PartKind",
    "Place",
    "Precision",
    "Quotation",
    "QuotationKind",
    "Reading",
    "Relation",
    "Relative",
    "RelativeKind",
    "Resolution",
    "Role",
    "Span",
    "Unread",
    "load_article",
]


def __getattr__(name: str) -> Any:
    """What needs geopy is fetched when first asked for: geopy is heavy, and few readers need it."""
    if name == "EmbeddedGazetteer":
        from gazetteer.geocoder import EmbeddedGazetteer

        return EmbeddedGazetteer
    if name in ("OnlineError", "OnlineHelp"):
        from gazetteer.online import OnlineError, OnlineHelp

        return {"OnlineError": OnlineError, "OnlineHelp": OnlineHelp}[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
