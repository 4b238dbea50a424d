"""Articles as text: parts, sentences, quotations and times; nothing here knows of places."""

from gazetteer.text.adding import Added, Given, add_article, tell_given
from gazetteer.text.article import Article, load_articles
from gazetteer.text.claim_corrections import ClaimCorrection, ClaimVerdict, End, Tally
from gazetteer.text.corrections import Correction, Verdict
from gazetteer.text.days import MONTH_NAMES, name_day
from gazetteer.text.errors import ArticleError, SidecarError
from gazetteer.text.facts import Fact, Field, Missing, describe_missing
from gazetteer.text.files import is_readable, list_files, list_formats
from gazetteer.text.folder import FOLDER_FILE, read_folder_corrections
from gazetteer.text.gathering import Shelf, gather_articles, read_folder
from gazetteer.text.lexicon import NUMBER_WORDS
from gazetteer.text.moments import Moment, Precision
from gazetteer.text.parts import Part, PartKind, split_parts
from gazetteer.text.quotations import Quotation, QuotationKind, find_quotations
from gazetteer.text.saving import (
    change_claim_corrections,
    change_corrections,
    complete_sidecar,
    replace_file,
    say_fault,
)
from gazetteer.text.sentences import split_sentences
from gazetteer.text.sidecar import complete_address
from gazetteer.text.span import Span
from gazetteer.text.speech import find_speech_time
from gazetteer.text.stances import STANCES, find_stance
from gazetteer.text.times import find_times

__all__ = [
    "FOLDER_FILE",
    "MONTH_NAMES",
    "NUMBER_WORDS",
    "STANCES",
    "Added",
    "Article",
    "ArticleError",
    "ClaimCorrection",
    "ClaimVerdict",
    "Correction",
    "End",
    "Fact",
    "Field",
    "Given",
    "Missing",
    "Moment",
    "Part",
    "PartKind",
    "Precision",
    "Quotation",
    "QuotationKind",
    "Shelf",
    "SidecarError",
    "Span",
    "Tally",
    "Verdict",
    "add_article",
    "change_claim_corrections",
    "change_corrections",
    "complete_address",
    "complete_sidecar",
    "describe_missing",
    "find_quotations",
    "find_speech_time",
    "find_stance",
    "find_times",
    "gather_articles",
    "is_readable",
    "list_files",
    "list_formats",
    "load_articles",
    "name_day",
    "read_folder",
    "read_folder_corrections",
    "replace_file",
    "say_fault",
    "split_parts",
    "split_sentences",
    "tell_given",
]
