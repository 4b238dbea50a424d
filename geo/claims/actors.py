"""Who fights whom: armed bodies, peoples and governments beside the words for fighting."""

from dataclasses import dataclass
from itertools import pairwise

from gazetteer import Role
from geo.claims.passages import BOUNDARIES, Passage
from geo.claims.words import load_forms

ARMED = load_forms("claims_words", "armed")
DESCRIBES_ARMED = load_forms("claims_words", "describes the armed")
OWNERS = frozenset({"its", "their", "his", "her"})
LONGEST_NAME = 5  # words before the noun that can name an armed body


@dataclass(frozen=True, slots=True)
class Party:
    """An armed body or a people at some words of a passage; `owned` bodies ("its forces") are somebody's."""

    words: str
    first: int
    last: int
    armed: bool
    owned: bool = False


def find_parties(passage: Passage) -> tuple[Party, ...]:
    """The parties that a passage names, in order."""
    found: list[Party] = []
    n = 0
    while n < len(passage.words):
        if passage.form(n) in ARMED and passage.form(n + 1) not in ARMED:
            first = _begin_name(passage, n)
            found.append(Party(_say(passage, first, n + 1), first, n + 1, armed=True,
                               owned=passage.form(first - 1) in OWNERS))  # fmt: skip
        n += 1
    taken = {i for p in found for i in range(p.first, p.last)}
    found += [
        Party(_say(passage, s.first, s.last), s.first, s.last, armed=False)
        for s in passage.others
        if not taken & set(range(s.first, s.last))
    ]
    return tuple(sorted(found, key=lambda p: p.first))


def _begin_name(passage: Passage, n: int) -> int:
    """The first word of an armed body's name: "ethnic X troops", "X government forces"."""
    named = {i for s in (*passage.others, *passage.sites) for i in range(s.first, s.last)}
    first = n
    while first > 0 and n - first < LONGEST_NAME:
        form, text = passage.form(first - 1), passage.words[first - 1].text
        fits = form in DESCRIBES_ARMED | ARMED or first - 1 in named
        if not (fits or (text[:1].isupper() and text[1:].islower() and first - 1 > 0 and text.isalpha())):
            break
        first -= 1
    return first


def _say(passage: Passage, first: int, last: int) -> str:
    """Some words as the article has them, without a possessive ending."""
    words = passage.words[first:last]
    text = words[0].text
    for before, word in pairwise(words):
        text += (" " if word.span.start > before.span.end else "") + word.text
    return text.removesuffix("’s").removesuffix("'s").rstrip("’'")


def owner_of(passage: Passage, party: Party) -> str:
    """A party's name, or whose it is: in "With its forces retreating, X warned" the forces are X's."""
    if not party.owned:
        return party.words
    states = [s for s in (*passage.others, *passage.sites) if s.role == Role.ACTOR or not (s.lead or s.beside)]
    states = [s for s in states if s.role != Role.ADJECTIVE]
    after = [s for s in states if s.first > party.last and passage.form(s.first - 1) == ","]
    before = [s for s in states if s.last <= party.first]
    owner = before[-1:] or after[:1]
    return owner[0].named.name if owner else party.words


def find_sides(
    passage: Passage, parties: tuple[Party, ...], first: int, last: int, *, agent_after: bool
) -> tuple[str | None, str | None]:
    """Who acts in an event at some words, and against whom.

    The actor is the adjective of the noun ("the X offensive"), "by Y" behind a passive, or the subject before the
    verb; the opponent stands behind "against" or "with", or is the object.
    """
    tied = [p for p in parties if p.last == first or (p.last < first and _only_describes(passage, p.last, first))]
    by = [p for p in parties if p.first > last - 1 and _leads(passage, p, {"by"}, last)]
    subject = [p for p in parties if p.last <= first and not _is_parted(passage, p.last, first)]
    against = [p for p in parties if p.first >= last and _leads(passage, p, {"against", "with", "from", "on"}, last)]
    direct = [p for p in parties if p.first >= last and p.first - last <= 2 and p not in by + against]
    actor = (by[:1] if agent_after else []) or tied[-1:] or by[:1] or subject[-1:]
    rest = [p for p in (*against, *direct) if p not in actor]
    if agent_after and not rest:
        rest = [p for p in subject if p not in actor][-1:]
    return (
        owner_of(passage, actor[0]) if actor else None,
        owner_of(passage, rest[0]) if rest else None,
    )


def _leads(passage: Passage, party: Party, prepositions: set[str], last: int) -> bool:
    """Whether a preposition leads from an event to a party."""
    n = party.first - 1
    while n >= last and passage.form(n) in {"the", "a", "an", "ethnic"}:
        n -= 1
    return n >= last - 1 and passage.form(n) in prepositions and n - last <= 8


def _only_describes(passage: Passage, first: int, last: int) -> bool:
    """Whether only adjectives stand between a party's adjective and the noun."""
    between = passage.forms(first, last)
    return len(between) <= 2 and all(f.isalpha() and f not in BOUNDARIES and len(f) > 3 for f in between)


def _is_parted(passage: Passage, first: int, last: int) -> bool:
    """Whether a clause ends between two words."""
    return passage.parts_clauses(first, last)
