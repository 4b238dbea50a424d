"""Articles as text: parts, sentences, quotations and times; nothing here knows of places."""

from gazetteer.text.article import Article, ArticleError
from gazetteer.text.parts import Part, PartKind, split_parts
from gazetteer.text.quotations import Quotation, QuotationKind, find_quotations
from gazetteer.text.sentences import split_sentences
from gazetteer.text.span import Span
from gazetteer.text.times import Moment, Precision, find_times

__all__ = [
    "Article",
    "ArticleError",
    "Moment",
    "Part",
    "PartKind",
    "Precision",
    "Quotation",
    "QuotationKind",
    "Span",
    "find_quotations",
    "find_times",
    "split_parts",
    "split_sentences",
]
