"""A speaker stands somewhere, and speaks some day: "In Baku, a spokesman said", "said from Yerevan on Monday"."""

from gazetteer.text.circumstances import OCCASIONS
from gazetteer.text.cue_forms import Cue
from gazetteer.text.items import Item, kind_at, low_at
from gazetteer.text.lexicon import DETERMINERS, PLAIN_VERBS, PREPOSITIONS, SUBORDINATORS, TIME_WORDS, words
from gazetteer.text.span import Span

REACH = 9  # words behind a verb of saying in which place and day are told
LANGUAGES = words(  # "said in Arabic": those that do not end as "English" and "Japanese" do
    "arabic french russian german hebrew persian farsi dari pashto hindi urdu greek latin italian ukrainian armenian"
    " georgian mandarin cantonese azeri uzbek tajik hausa swahili tamil"
)
ENDS_TELLING = SUBORDINATORS | PLAIN_VERBS | {":", ";"}
WRITINGS = words("report article editorial letter column essay story interview post paper study dispatch account")
MODEST = words("last this next late early earlier")  # words that belong to the time behind them


def find_place(items: tuple[Item, ...], cue: Cue) -> Span | None:
    """Where the speaker of a cue stood, if the sentence says so behind the verb, or of the speaker, or first."""
    return _find_place_after(items, cue) or _find_place_of(items, cue) or _find_place_before(items)


def _find_place_before(items: tuple[Item, ...]) -> Span | None:
    """Where a speaker stood, said first: "In Baku, the capital, a spokesman said"."""
    at = 1 if items and items[0].low in ("speaking", "writing", "from") and len(items) > 1 else 0
    if at and items[0].low == "from":
        at = 0
    if at >= len(items) or items[at].low not in ("in", "from") or not (at or items[at].word[:1].isupper()):
        return None
    span, end = _read_place(items, at + 1)
    after = low_at(items, end)
    return span if span is not None and (after == "," or (at and after in PREPOSITIONS | TIME_WORDS)) else None


def _find_place_after(items: tuple[Item, ...], cue: Cue) -> Span | None:
    """Where a speaker stood, said after the cue: "said from Yerevan", "told reporters in Baku"."""
    for i in range(cue.last, min(len(items) - 1, cue.last + REACH)):
        if items[i].kind == "q" or items[i].low in ENDS_TELLING or items[i].low == ".":
            return None
        if items[i].low == "," and low_at(items, i + 1) not in PREPOSITIONS:
            return None
        if items[i].low not in ("from", "in", "at"):
            continue
        span, end = _read_place(items, i + 1)
        if span is not None and (
            kind_at(items, end) != "w"
            or low_at(items, end) in PREPOSITIONS | SUBORDINATORS | TIME_WORDS | DETERMINERS | MODEST
        ):
            return span
    return None


def _find_place_of(items: tuple[Item, ...], cue: Cue) -> Span | None:
    """Where a speaker is said to be: "officials in Baku said"."""
    start, end = cue.subject
    at = next((i for i in range(end - 1, start, -1) if items[i].low == "in"), None)
    if at is not None and items[at - 1].low in WRITINGS:
        return None  # "a report in The Times said"
    span, stop = _read_place(items, at + 1) if at is not None else (None, end)
    return span if stop == end and not cue.unnamed else None


def _read_place(items: tuple[Item, ...], start: int) -> tuple[Span | None, int]:
    """A run of words with capitals that is no time and no language."""
    end = start
    while (
        end < len(items)
        and items[end].kind == "w"
        and items[end].word[:1].isupper()
        and items[end].low not in TIME_WORDS
    ):
        end += 1
    spoken = end - start == 1 and (items[start].low in LANGUAGES or items[start].low.endswith(("ish", "ese")))
    return (Span(items[start].start, items[end - 1].end), end) if end > start and not spoken else (None, end)


def find_moment(items: tuple[Item, ...], cue: Cue) -> Span | None:
    """When somebody spoke, as far as the words around the cue say so: "said on Monday", "On Monday, Doe said"."""
    zones = (
        range(cue.last, min(len(items), cue.last + REACH + 4)),
        range(cue.subject[1], cue.at),
        range(cue.first if _is_time_frame(items, cue.first) else 0),
    )
    for zone in zones:
        for i in zone:
            if items[i].kind == "q" or (i >= cue.last and items[i].low in ENDS_TELLING):
                break
            if low_at(items, i + 1) in OCCASIONS and items[i].word.islower():
                continue  # "in its evening report"
            if items[i].low in TIME_WORDS and (items[i].word[:1].isupper() or items[i].low not in ("may", "march")):
                return _read_moment(items, i)
    return None


def _is_time_frame(items: tuple[Item, ...], first: int) -> bool:
    """Whether a sentence opens with a time, and the speaker follows it: "On Monday, Jane Doe said"."""
    return 1 < first <= REACH and (items[0].low in TIME_WORDS | MODEST | {"on", "in", "at", "speaking", "by"})


def _read_moment(items: tuple[Item, ...], at: int) -> Span:
    """The words of one time: "late Monday", "last week", "June 5, 1992"."""
    start, end = at, at + 1
    while start > 0 and (items[start - 1].low in MODEST | TIME_WORDS or items[start - 1].word.isdigit()):
        start -= 1
    while end < len(items) and (
        items[end].low in TIME_WORDS
        or items[end].word.isdigit()
        or (items[end].low == "," and low_at(items, end + 1).isdigit() and len(low_at(items, end + 1)) == 4)
    ):
        end += 1
    return Span(items[start].start, items[end - 1].end)
