"""Articles as text: parts, sentences, quotations and times; nothing here knows of places."""

from gazetteer.text.article import Article, load_article, read_folder
from gazetteer.text.errors import ArticleError, SidecarError
from gazetteer.text.moments import Moment, Precision
from gazetteer.text.parts import Part, PartKind, split_parts
from gazetteer.text.quotations import Quotation, QuotationKind, find_quotations
from gazetteer.text.sentences import split_sentences
from gazetteer.text.span import Span
from gazetteer.text.speech import find_speech_time
from gazetteer.text.times import find_times

__all__ = [
    "Article",
    "ArticleError",
    "Moment",
    "Part",
    "PartKind",
    "Precision",
    "Quotation",
    "QuotationKind",
    "SidecarError",
    "Span",
    "find_quotations",
    "find_speech_time",
    "find_times",
    "load_article",
    "read_folder",
    "split_parts",
    "split_sentences",
]
