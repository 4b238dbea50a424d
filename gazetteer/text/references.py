"""A pronoun or a bare office stands for somebody who was named before."""

import re
from collections.abc import Sequence

from gazetteer.text.lexicon import TITLES
from gazetteer.text.speakers import Speaker

MOST_RECENT = 12  # speakers and subjects remembered when a pronoun is met


def resolve_pronoun(speaker: Speaker, known: Sequence[Speaker]) -> Speaker:
    """The last fitting speaker or subject before a pronoun lends it name and office."""
    for other in reversed(known[-MOST_RECENT:]):
        if other.name is None or not _fits(speaker.kind, other):
            continue
        return Speaker(speaker.span, other.name, other.role, other.kind, other.gender or _gender_of(speaker.kind))
    return speaker


def resolve_office(speaker: Speaker, known: Sequence[Speaker]) -> Speaker:
    """An office is the last bearer of it who was named ("the general")."""
    words = (speaker.name or "").split()
    if len(words) != 2 or words[0] != "the" or words[1].casefold() not in TITLES:
        return speaker
    for other in reversed(known):
        if other.role and other.name and words[1].casefold() in re.split(r"[^a-z]+", other.role.casefold()):
            return Speaker(speaker.span, other.name, other.role, "person", other.gender)
    return speaker


def _fits(pronoun: str, other: Speaker) -> bool:
    """Whether a pronoun can stand for a speaker."""
    if pronoun in ("he", "she"):
        return other.kind == "person" and other.gender in (None, pronoun)
    if pronoun == "they":
        return other.kind in ("group", "body")
    return pronoun == "it" and other.kind == "body"


def _gender_of(pronoun: str) -> str | None:
    """Once someone has been called he, she fits no more."""
    return pronoun if pronoun in ("he", "she") else None
