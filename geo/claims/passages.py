"""A passage is one sentence with its words and its sites: where the places stand, and how words lead to them."""

from collections.abc import Container
from dataclasses import dataclass

from gazetteer import Role, Span
from geo.claims.records import Named
from geo.claims.words import Word, load_forms

ARTICLES = load_forms("claims_words", "article")
PLACE_NOUNS = load_forms("claims_words", "place noun") | load_forms("claims_words", "place nouns")
PLURAL_PLACES = load_forms("claims_words", "place nouns")
DIRECTIONS = load_forms("claims_words", "direction")
LENGTHS = load_forms("claims_words", "unit of length")
DESCRIBING = load_forms("claims_words", "adjective of a place")
PREPOSITIONS = load_forms("claims_words", "preposition")
BOUNDARIES = load_forms("claims_words", "boundary")
DATES = load_forms("claims_words", "days") | load_forms("claims_words", "months")
CLOSES = PREPOSITIONS | load_forms("claims_words", "aux") | DATES | load_forms("claims_words", "closes a name") | {""}


@dataclass(frozen=True, slots=True)
class Site:
    """A place at some words of a passage, `first` to `last` (half-open).

    `lead` is the preposition that leads to it ("" for none: a subject or an object), `start` the word where that
    phrase begins. Sites said in one breath ("X, Y and Z") have one `group`. A site that only says where another lies
    ("towns north of X", "X, Maine") is `beside` the point.
    """

    named: Named
    role: Role
    first: int
    last: int
    lead: str = ""
    start: int = 0
    group: int = 0
    beside: bool = False
    anaphor: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of the body; `sites` are its places of role location, `others` its actors and adjectives."""

    span: Span
    words: tuple[Word, ...]
    sites: tuple[Site, ...]
    others: tuple[Site, ...]
    folded: tuple[str, ...]  # the forms of the words

    def form(self, n: int) -> str:
        """The form of a word; "" outside the passage."""
        return self.folded[n] if 0 <= n < len(self.folded) else ""

    def forms(self, first: int, last: int) -> tuple[str, ...]:
        """The forms of some words."""
        return self.folded[max(first, 0) : max(last, 0)]

    def match(self, n: int, longest: int, phrases: Container[tuple[str, ...]]) -> int:
        """How many words the longest phrase of a table has that begins at a word; 0 for none."""
        return next(
            (k for k in range(min(longest, len(self.folded) - n), 0, -1) if self.forms(n, n + k) in phrases), 0
        )

    def stretch(self, first: int, last: int) -> Span:
        """The span of some words."""
        return Span(self.words[first].span.start, self.words[last - 1].span.end)

    def ends_clause(self, n: int) -> bool:
        """Whether a clause ends at a word; "all but" ends none."""
        if "(" in (self.form(n), self.form(n - 2)) and ")" in (self.form(n), self.form(n + 2)):
            return False  # a short form in brackets
        return self.form(n) in BOUNDARIES and not (self.form(n) == "but" and self.form(n - 1) == "all")

    def parts_clauses(self, first: int, last: int) -> bool:
        """Whether a clause ends between two words."""
        return any(self.ends_clause(n) for n in range(first, last))

    def group(self, site: Site) -> tuple[Site, ...]:
        """The sites said in one breath with a site."""
        told = tuple(s for s in self.sites if s.group == site.group and not s.beside)
        return told if site in told else (site,)
