"""A pronoun or a bare office stands for somebody who was named before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gazetteer.text.lexicon import PREPOSITIONS, TITLES, body_nouns, first_names
from gazetteer.text.speakers import Speaker

PAPERS = frozenset({"report", "statement", "study", "survey", "letter", "communique", "bulletin"})
MOST_RECENT = 12  # speakers and subjects remembered when a pronoun is met


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody whom a sentence names, as a speaker or as the subject of it; sentences are told by their starts."""

    speaker: Speaker
    sentence: int
    spoke: bool


def resolve_pronoun(speaker: Speaker, known: Sequence[Named]) -> Speaker:
    """The last fitting speaker or subject before a pronoun lends it name and office.

    An "it" of which a sentence offers two that spoke is nobody's: the wrong one would be worse.
    """
    fitting = [n for n in known[-MOST_RECENT:] if n.speaker.name is not None and _fits(speaker.kind, n)]
    if not fitting:
        return speaker
    other = fitting[-1].speaker
    if speaker.kind == "it":
        rivals = {n.speaker.name for n in fitting if n.sentence == fitting[-1].sentence and n.spoke}
        if len(rivals) > 1:
            return speaker
    return Speaker(speaker.span, other.name, other.role, other.kind, other.gender or _gender_of(speaker.kind))


def resolve_office(speaker: Speaker, known: Sequence[Named]) -> Speaker:
    """An office is the last bearer of it who was named ("the general")."""
    words = (speaker.name or "").split()
    if len(words) != 2 or words[0] != "the" or words[1].casefold() not in TITLES:
        return speaker
    for other in (n.speaker for n in reversed(known)):
        if other.role and other.name and words[1].casefold() in re.split(r"[^a-z]+", other.role.casefold()):
            return Speaker(speaker.span, other.name, other.role, "person", other.gender)
    return speaker


def _fits(pronoun: str, named: Named) -> bool:
    """Whether a pronoun can stand for somebody who was named."""
    other = named.speaker
    if pronoun in ("he", "she"):
        given = other.kind == "state" and other.name in first_names()  # "Georgia"
        return (other.kind == "person" or given) and other.gender in (None, pronoun)
    if pronoun == "they":
        return other.kind == "group" or (
            other.kind in ("body", "town") and (named.spoke or not (other.name or "").islower())
        )
    if pronoun != "it":
        return False
    return (
        other.kind == "state"
        or (named.spoke and other.kind == "town")
        or (other.kind == "body" and (named.spoke or acts(other)))
    )


def acts(body: Speaker) -> bool:
    """Whether what has no person's name can have said something: "the army" can, "Baku's second city" cannot."""
    words = re.findall(r"\w[\w’'.-]*", body.name or "")
    cut = next((n for n, word in enumerate(words) if word in PREPOSITIONS), len(words))
    head = words[cut - 1] if cut else ""
    return head[:1].isupper() or head in body_nouns() or head in PAPERS


def _gender_of(pronoun: str) -> str | None:
    """Once someone has been called he, she fits no more."""
    return pronoun if pronoun in ("he", "she") else None
