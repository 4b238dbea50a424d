"""Where is it? Articles are read, and the names of places in them are found and placed.

from gazetteer import Article, Geoparser, Place
reading = Geoparser().read(Article.from_text("..."))
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gazetteer.batches import Reader, Unread, read_batch
    from gazetteer.corrected import is_by_hand, list_apart
    from gazetteer.edition import name_edition
    from gazetteer.evidence import Candidate, Evidence, Resolution
    from gazetteer.geocoder import EmbeddedGazetteer
    from gazetteer.geoparser import Geoparser, Reading
    from gazetteer.index import Index
    from gazetteer.mention import Base, Mention, Relation, Role
    from gazetteer.nearness import distance_km
    from gazetteer.online import OnlineError, OnlineHelp
    from gazetteer.packed import Kinds, PackedError, list_kinds, pack, unpack
    from gazetteer.place import FeatureClass, Name, Place, Relative, RelativeKind
    from gazetteer.spelling import fold_letters, fold_name, is_spelling
    from gazetteer.store import Store
    from gazetteer.text import (
        FOLDER_FILE,
        MONTH_NAMES,
        NUMBER_WORDS,
        STANCES,
        Added,
        Article,
        ArticleError,
        ClaimCorrection,
        ClaimVerdict,
        Correction,
        End,
        Fact,
        Given,
        Missing,
        Moment,
        Part,
        PartKind,
        Precision,
        Quotation,
        QuotationKind,
        Shelf,
        SidecarError,
        Span,
        Tally,
        Verdict,
        add_article,
        change_claim_corrections,
        change_corrections,
        complete_address,
        complete_sidecar,
        describe_missing,
        find_speech_time,
        find_stance,
        gather_articles,
        is_readable,
        list_files,
        list_formats,
        load_articles,
        name_day,
        read_folder_corrections,
        replace_file,
        say_fault,
        tell_given,
    )

__all__ = [
    "FOLDER_FILE",
    "MONTH_NAMES",
    "NUMBER_WORDS",
    "STANCES",
    "Added",
    "Article",
    "ArticleError",
    "Base",
    "Candidate",
    "ClaimCorrection",
    "ClaimVerdict",
    "Correction",
    "EmbeddedGazetteer",
    "End",
    "Evidence",
    "Fact",
    "FeatureClass",
    "Geoparser",
    "Given",
    "Index",
    "Kinds",
    "Mention",
    "Missing",
    "Moment",
    "Name",
    "OnlineError",
    "OnlineHelp",
    "PackedError",
    "Part",
    "PartKind",
    "Place",
    "Precision",
    "Quotation",
    "QuotationKind",
    "Reader",
    "Reading",
    "Relation",
    "Relative",
    "RelativeKind",
    "Resolution",
    "Role",
    "Shelf",
    "SidecarError",
    "Span",
    "Store",
    "Tally",
    "Unread",
    "Verdict",
    "add_article",
    "change_claim_corrections",
    "change_corrections",
    "complete_address",
    "complete_sidecar",
    "describe_missing",
    "distance_km",
    "find_speech_time",
    "find_stance",
    "fold_letters",
    "fold_name",
    "gather_articles",
    "is_by_hand",
    "is_readable",
    "is_spelling",
    "list_apart",
    "list_files",
    "list_formats",
    "list_kinds",
    "load_articles",
    "name_day",
    "name_edition",
    "pack",
    "read_batch",
    "read_folder_corrections",
    "replace_file",
    "say_fault",
    "tell_given",
    "unpack",
]


# Where each name lives. A module is fetched when first asked for: whoever only looks up a name needs no reader of
# texts, and few need geopy.
_HOMES = {
    "batches": ("Reader", "Unread", "read_batch"),
    "corrected": ("is_by_hand", "list_apart"),
    "edition": ("name_edition",),
    "packed": ("Kinds", "PackedError", "list_kinds", "pack", "unpack"),
    "store": ("Store",),
    "evidence": ("Candidate", "Evidence", "Resolution"),
    "geocoder": ("EmbeddedGazetteer",),
    "geoparser": ("Geoparser", "Reading"),
    "index": ("Index",),
    "mention": ("Base", "Mention", "Relation", "Role"),
    "nearness": ("distance_km",),
    "online": ("OnlineError", "OnlineHelp"),
    "place": ("FeatureClass", "Name", "Place", "Relative", "RelativeKind"),
    "spelling": ("fold_letters", "fold_name", "is_spelling"),
    "text": (
        *("Article", "ArticleError", "Fact", "Missing", "Moment", "Part", "PartKind", "Precision", "Quotation"),
        *("QuotationKind", "Shelf", "Span", "describe_missing", "gather_articles", "list_files", "list_formats"),
        "is_readable",
        *("Correction", "SidecarError", "Verdict", "change_corrections", "find_speech_time", "load_articles"),
        *("ClaimCorrection", "ClaimVerdict", "End", "Tally", "change_claim_corrections", "name_day", "FOLDER_FILE"),
        "read_folder_corrections",
        *("MONTH_NAMES", "NUMBER_WORDS", "STANCES", "find_stance", "complete_address", "complete_sidecar"),
        *("replace_file", "say_fault"),
        *("Added", "Given", "add_article", "tell_given"),
    ),
}


def __getattr__(name: str) -> Any:
    """The name, from the module it lives in."""
    home = next((module for module, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"{__name__}.{home}"), name)
    return value
