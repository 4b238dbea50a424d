"""Between a cue and what was said may stand a hearer, a time, a place or an occasion, and then a "that"."""

from gazetteer.text.circumstances import HEARERS, skip_circumstance
from gazetteer.text.cue_forms import Cue
from gazetteer.text.items import Item, low_at
from gazetteer.text.lexicon import ADVERBS, DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS, TIME_WORDS

OPENERS = frozenset({"that", "whether", "if", "how", "why", "what", "when", "where", "who", ":"})

# What may follow a verb of saying that otherwise needs a "that".
OBJECTS = {
    "call": ("on", "upon", "for"),
    "appeal": ("to", "for"),
    "ask": ("for",),
    "express": (*DETERMINERS, "support", "concern", "hope", "fears", "doubts", "confidence", "regret"),
    **dict.fromkeys(("promise", "threaten", "hope", "propose", "order", "request", "plead", "signal"), ("to",)),
    "signal": (
        *DETERMINERS,
        "to",
    ),
    "order": (
        *DETERMINERS,
        "to",
    ),
    "blame": tuple(DETERMINERS),
}

# Verbs of belief, after which the "that" is often left out.
BELIEF = frozenset(
    {"believe", "think", "hope", "fear", "doubt", "suspect", "note", "add", "know", "guess", "feel", "expect"}
)

# Verbs that are no verbs of saying between commas: "a truce, so far, has held".
EVERYDAY = frozenset({"hold", "find", "show", "see", "mean"})

ADDRESSED = frozenset(
    {"tell", "inform", "assure", "remind", "warn", "notify", "advise", "ask", "persuade", "convince"}
)


def skip_modifiers(items: tuple[Item, ...], cue: Cue) -> int:
    """Where, after a cue, what was said begins: past hearers, times, places and a "that"."""
    at = cue.last
    if low_at(items, at) in ("on", "upon", "for") and cue.form.lemma == "call":
        return at
    limit = min(len(items), at + 18)
    for i in range(at, limit):
        if items[i].low == "that" and (i == at or _may_be_skipped(items, at, i, cue)):
            return i + 2 if low_at(items, i + 1) == "," else i + 1
        if (
            items[i].kind == "q"
            or items[i].low in (":", ";", ".")
            or (items[i].low == "," and not _opens_aside(items, i))
        ):
            break
    i = at
    if low_at(items, at) in ("out", "back", "up", "in") and low_at(items, at + 1) in (":", "", ","):
        i = at + 1  # "pointed out: “...”"
    if cue.form.lemma == "tell":
        i = _skip_hearer(items, i)
    if low_at(items, i) == "as" and low_at(items, i + 1) == "follows":
        i += 2
    while i < limit:
        step = skip_circumstance(items, i)
        if step == i:
            break
        i = step
    return i + 1 if i > at and low_at(items, i) == "that" else i


def _may_be_skipped(items: tuple[Item, ...], start: int, end: int, cue: Cue) -> bool:
    """Whether the words between a cue and its "that" are only hearers, times and places."""
    if cue.form.lemma in ADDRESSED:
        return all(items[i].low not in SUBORDINATORS for i in range(start, end))
    first = items[start]
    return first.low in PREPOSITIONS | TIME_WORDS | ADVERBS | {",", "out", "here"} or first.low.endswith("ly")


def _opens_aside(items: tuple[Item, ...], comma: int) -> bool:
    """Whether a comma only sets a time, a place or a small word apart ("said, however, on Monday, that")."""
    low = low_at(items, comma + 1)
    return low == "that" or low in PREPOSITIONS | TIME_WORDS | ADVERBS | {"however"} or low.endswith("ly")


def _skip_hearer(items: tuple[Item, ...], at: int) -> int:
    """Past the one who was told: up to a noun for hearers, a pronoun, or a name."""
    for i in range(at, min(len(items), at + 9)):
        if items[i].low in HEARERS and not (i + 1 < len(items) and items[i + 1].low in HEARERS):
            return i + 1
        if items[i].kind != "w" or items[i].low in SUBORDINATORS:
            break
    following = low_at(items, at + 1)
    if low_at(items, at).endswith("s") and (
        following in DETERMINERS | PRONOUNS or following in ("he", "she", "they")
    ):
        return at + 1  # "told villagers the bridge was cut"
    i = at
    while (
        i < len(items)
        and items[i].kind == "w"
        and (items[i].word[:1].isupper() or (i == at and items[i].low in DETERMINERS))
    ):
        i += 1
    return i


def only_addresses(items: tuple[Item, ...], start: int, end: int, cue: Cue) -> bool:
    """Whether a warning tells whom it is for and when it came, and not of what: "warned both sides after the war"."""
    if cue.form.lemma != "warn" or low_at(items, start - 1) in OPENERS:
        return False
    lows = [item.low for item in items[start:end]]
    when = next((n for n, low in enumerate(lows) if low in ("after", "when", "before", "as", "once")), len(lows))
    told = any(low in OPENERS or low in ("of", "against", "about", "to", "not", "over") for low in lows[:when])
    return 0 < when < len(lows) and not told


def opens_object(items: tuple[Item, ...], at: int, cue: Cue) -> bool:
    """Whether the words at a place can be what a verb says, as far as that verb is choosy."""
    if at >= len(items):
        return False
    low = items[at].low
    needs, lemma = cue.form.needs, cue.form.lemma
    if not needs:
        return True
    before = low_at(items, at - 1)
    if before == "that" or items[at].kind == "q" or low in OPENERS:
        return needs == "that" or items[at].kind == "q" or low == ":"
    if needs == "quote":
        return False
    if low in OBJECTS.get(lemma, ()):
        return True
    return lemma in BELIEF and (
        low in DETERMINERS or low in PRONOUNS or low == "there" or items[at].word[:1].isupper()
    )
