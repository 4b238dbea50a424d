"""Who says so? The words of a claim may lie inside what somebody else said, and others may doubt them."""

import re
from dataclasses import dataclass

from gazetteer import Quotation, QuotationKind, Reading, Span
from geo.claims.passages import BOUNDARIES, DATES, Passage
from geo.claims.records import Certainty
from geo.claims.words import load_forms, split_words

REPORTS = load_forms("claims_words", "reports")
DOUBTS = frozenset(tuple(phrase.split()) for phrase in load_forms("claims_words", "doubt"))
LONGEST_DENIED = 4  # words of "denied these reports that"
LONGEST_DOUBT = max(map(len, DOUBTS))
DENIALS = load_forms("claims_words", "denial")
SAID_THINGS = load_forms("claims_words", "what was said")
POINTING = frozenset({"it", "this", "that", "so"})
PRONOUNS = load_forms("claims_words", "subject pronoun")
HEAD_ENDS = re.compile(r",| (?:of|in|from|at|for|near|with) ")
MANY = frozenset({"police", "people", "two", "three", "several", "many", "some", "they"})
LONGEST_ROLE = 80  # characters of a role that are still shown behind a name


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said some words: None where the article says them in its own voice."""

    quotation: Quotation | None
    speaker: str | None
    stood: str | None
    certainty: Certainty


NOBODY = Attribution(None, None, None, Certainty.REPORTED)


def attribute(reading: Reading, span: Span) -> Attribution:
    """The speaker of the words at a span: that of the smallest quotation that holds them."""
    holding = [q for q in reading.quotations if span in q.content]
    holding = holding or [q for q in reading.quotations if span.overlaps(q.content)]
    if not holding:
        return NOBODY
    quotation = min(holding, key=lambda q: q.content.end - q.content.start)
    speaker = name_speaker(reading, quotation)
    stood = reading.article.excerpt(quotation.place) if quotation.place else None
    if speaker is not None and not _are_reports(speaker):
        return Attribution(quotation, speaker, stood, Certainty.CLAIMED)
    own = quotation.kind == QuotationKind.INDIRECT  # what stands in quotation marks is never the article's own voice
    return Attribution(quotation, None, stood, Certainty.REPORTED if own else Certainty.CLAIMED)


def is_outside(span: Span, said: Attribution) -> bool:
    """Whether words belong to the saying, not to what was said: "officials in X said".

    A mixed quotation's content may be only the words in quotation marks, so there only the speaker's place counts.
    """
    quotation = said.quotation
    if quotation is None:
        return False
    place = quotation.place
    if place is not None and span.overlaps(place) and place not in quotation.content:
        return True
    return quotation.kind != QuotationKind.MIXED and not span.overlaps(quotation.content)


def name_speaker(reading: Reading, quotation: Quotation) -> str | None:
    """The fullest name of a speaker, and the role behind it: "Ayaz Akhmedov, front spokesman"."""
    said = reading.article.excerpt(quotation.speaker) if quotation.speaker else None
    if quotation.speaker_name is None and said is not None and said.casefold() in PRONOUNS:
        return None
    name, role = quotation.speaker_name or said, quotation.speaker_role or _find_role(reading, quotation.speaker_name)
    if name is None:
        return role
    if not role or role.casefold() in name.casefold() or len(role) > LONGEST_ROLE:
        return name
    return role if name.casefold() in role.casefold() else f"{name}, {role}"


def _find_role(reading: Reading, name: str | None) -> str | None:
    """The role that the article gives a speaker where it names him elsewhere."""
    named = [q for q in reading.quotations if name is not None and q.speaker_name == name]
    return next((q.speaker_role for q in named if q.speaker_role), None)


def say_briefly(reading: Reading, quotation: Quotation) -> str:
    """What a speaker said, for a note: in quotation marks only where the article has them."""
    content = reading.article.excerpt(quotation.content).strip().rstrip(",.;").strip()
    bare = content.strip("“”\"'‘’").rstrip(",.;").strip()
    return f"“{bare}”" if quotation.kind == QuotationKind.DIRECT else content


def conjugate(speaker: str, verb: str) -> str:
    """A verb in the number of its speaker: "the army says", "aid officials deny"."""
    head = HEAD_ENDS.split(speaker, maxsplit=1)[0].split()
    last = head[-1] if head else ""
    many = last in MANY or (last.islower() and last.endswith("s") and not last.endswith(("ss", "us")))
    if many or "and" in head:
        return verb
    return f"{verb[:-1]}ies" if verb.endswith("ny") else f"{verb}s"


def find_doubt(reading: Reading, passages: tuple[Passage, ...], n: int) -> str | None:
    """What the sentence after a claim says against it: "U.S. officials said they could not confirm these reports"."""
    following = passages[n + 1] if n + 1 < len(passages) else None
    if following is None:
        return None
    forms = following.forms(0, len(following.words))
    at = next((i for i in range(len(forms)) if _begins(forms, i, DOUBTS)), None)
    if at is None or not any(form in SAID_THINGS for form in forms[at:]):
        return None
    return _strip_opening(reading, following, at)


def find_denial(reading: Reading, passages: tuple[Passage, ...], n: int) -> str | None:
    """The sentence after a claim, where it denies it: "Armenia denied the report"."""
    following = passages[n + 1] if n + 1 < len(passages) else None
    forms = following.folded if following else ()
    at = next((i for i, a in enumerate(forms) if a in DENIALS and _is_of_before(forms[i : i + LONGEST_DENIED])), None)
    return None if at is None or following is None else _strip_opening(reading, following, at)


def _is_of_before(forms: tuple[str, ...]) -> bool:
    """Whether what is denied was said before: "denied the report", and not "denied charges that its troops"."""
    at = next((n for n, f in enumerate(forms[:3]) if f in SAID_THINGS), None)
    if at is None:
        return False
    after = forms[at + 1] if at + 1 < len(forms) else ""
    if forms[at] in POINTING:  # "denied it on Monday", and not "denied it had sent troops", "denied that tanks"
        return after in BOUNDARIES | {"", ".", ",", "and"} or (forms[at] != "that" and after in DATES | {"on", "in"})
    return after not in {"that", "of"}


def _strip_opening(reading: Reading, passage: Passage, at: int) -> str:
    """A sentence from its speaker on, without the adverbs before ("On Friday, however,") and the final stop."""
    position = passage.words[at].span
    speakers = [
        q.speaker.start for q in reading.quotations
        if q.speaker is not None and q.speaker in passage.span and q.speaker.start < position.start
    ]  # fmt: skip
    if speakers:
        start = min(speakers)
    else:
        commas = [w.span.end for w in passage.words[: min(at, 6)] if w.form == ","]
        start = commas[-1] if commas else passage.span.start
    return reading.article.text[start : passage.span.end].strip().rstrip(".").strip()


def _begins(forms: tuple[str, ...], at: int, phrases: frozenset[tuple[str, ...]]) -> bool:
    """Whether a phrase of a table begins at a word."""
    return any(forms[at : at + size] in phrases for size in range(1, LONGEST_DOUBT + 1))


def _are_reports(speaker: str) -> bool:
    """Whether nobody in particular speaks: "reports from the capital"."""
    words = split_words(speaker, Span(0, len(speaker)))
    return any(w.form in REPORTS for w in words[:2])
