"""A cue is a verb of saying in a sentence ("said"), with the subject who spoke."""

from gazetteer.text.circumstances import HEARERS
from gazetteer.text.cue_forms import Cue, Form, load_cues
from gazetteer.text.inversions import follows_clause, read_inverted, read_opening
from gazetteer.text.items import JOINERS, Item, kind_at, low_at
from gazetteer.text.lexicon import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    MODALS,
    PLAIN_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    TIME_WORDS,
    TITLES,
)
from gazetteer.text.nouns import end_noun
from gazetteer.text.passives import find_reported_subject, is_citing, is_passive, read_passive, read_quoted
from gazetteer.text.subjects import find_subject

MANY = frozenset(
    {"i", "we", "you", "they", "who", "police", "militia", "some", "many", "others", "both", "several", "few"}
)
# Verbs that are no verbs of saying before some words: right behind them, or near.
OTHER_SENSES = (
    *((lemma, "next", ("of", "with")) for lemma in ("accuse", "charge", "suspect")),
    ("know", "next", ("as", "for", "by")),
    ("blame", "next", ("on",)),
    ("claim", "near", ("lives", "life", "victims", "casualties")),
    ("report", "next", ("for", "directly")),
    ("find", "next", ("guilty", "dead", "shelter", "refuge", "in", "on", "at", "by")),
    ("point", "next", ("to", "at")),
    ("respond", "next", ("to",)),
    ("call", "next", ("off", "out", "in", "up")),
    ("demand", "next", ("by",)),
    ("ask", "next", ("not",)),
)
ACCORDING = Form("according", "according", "")


def find_cues(items: tuple[Item, ...]) -> tuple[Cue, ...]:
    """The verbs of saying of a sentence with their subjects, in order."""
    found = (_read_cue(items, i) for i, item in enumerate(items) if item.kind == "w")
    return tuple(cue for cue in found if cue is not None)


def _read_cue(items: tuple[Item, ...], at: int) -> Cue | None:
    """The cue at one word, if it is one there."""
    low = items[at].low
    if low == "according" and low_at(items, at + 1) == "to":
        return _read_according(items, at)
    form = load_cues().get(low)
    if form is not None and _means_else(items, at, form):
        return None
    if form is not None and at == 0 and form.tense == "past":
        return read_opening(items, form)
    if form is None or (items[at].word[:1].isupper() and form.tense != "ing"):
        return None
    if is_citing(items, at):
        return None
    if is_passive(items, at, form):
        return read_passive(items, at, form)
    start = skip_adverbs(items, at)
    before = low_at(items, start - 1)
    beside = _is_beside_quote(items, at)
    if form.tense == "ing":
        return read_quoted(items, at, form) or _read_participle(items, at, start, form)
    if before in MODALS and before != "to" and not (beside and before in ("would", "will")):
        return None
    reported = find_reported_subject(items, start) if before == "to" else None
    if reported is not None:
        return Cue(at, form, reported, reported[0], at + 1)
    if before == "to" and not beside:
        return None
    if before == "," and follows_clause(items, at, start):
        return read_inverted(items, at, start, form)
    subject, aside = find_subject(items, start)
    if subject[0] < subject[1] and _agrees(items, at, form, subject, beside=beside):
        return Cue(at, form, subject, first_of(subject, aside), at + 1, aside=aside)
    shared = before in JOINERS and form.tense != "base" and start < at + 1
    if shared and (before != "or"):
        return Cue(at, form, (start, start), start - 1, at + 1, shared=True)
    return read_inverted(items, at, start, form)


def _means_else(items: tuple[Item, ...], at: int, form: Form) -> bool:
    """Whether the words behind a verb give it another sense than that of saying ("men accused of murder")."""
    near = {low_at(items, i) for i in range(at + 1, at + 4)}
    return any(
        lemma == form.lemma and (set(telling) & (near if reach == "near" else {low_at(items, at + 1)}))
        for lemma, reach, telling in OTHER_SENSES
    ) or (form.lemma == "put" and low_at(items, at + 1) not in ("it", "this"))


def first_of(subject: tuple[int, int], aside: tuple[tuple[int, int], ...]) -> int:
    """Where a subject and what is said of it begin."""
    return min([subject[0], *(start for start, _ in aside)])


def _read_according(items: tuple[Item, ...], at: int) -> Cue | None:
    """The source behind "according to", with what is said of it: "according to Jane Doe, the mayor, ..."."""
    end = end_noun(items, at + 2)
    if end == at + 2:
        return None
    aside: tuple[tuple[int, int], ...] = ()
    if low_at(items, end) == "," and items[end - 1].word[:1].isupper():
        stop = next((i for i in range(end + 1, min(len(items), end + 12)) if items[i].low in (",", ".")), end)
        told = any(item.low in PLAIN_VERBS or item.low.endswith("ed") for item in items[end + 1 : stop])
        office = low_at(items, end + 1) in DETERMINERS or any(i.low in TITLES for i in items[end + 1 : stop])
        aside = ((end + 1, stop),) if stop > end + 1 and office and not told else ()
    return Cue(at, ACCORDING, (at + 2, end), at, end, aside=aside)


def skip_adverbs(items: tuple[Item, ...], at: int) -> int:
    """Where the verb begins with its auxiliaries and adverbs ("has also reported")."""
    start = at
    while start > 0 and (
        items[start - 1].low in ADVERBS
        or items[start - 1].low in AUXILIARIES
        or (items[start - 1].low.endswith("ly") and items[start - 1].word.islower())
    ):
        start -= 1
    return start


def _is_beside_quote(items: tuple[Item, ...], at: int) -> bool:
    """Whether quotation marks open or close beside a word, but for a comma or a few small words."""
    after = [kind_at(items, i) for i in range(at + 1, at + 5)]
    close = after[:1] == ["q"] or (after[:2] == ["p", "q"])
    before = [kind_at(items, i) for i in range(max(0, at - 6), at)]
    return close or "q" in before


def _read_participle(items: tuple[Item, ...], at: int, start: int, form: Form) -> Cue | None:
    """A participle takes the subject before it ("..., adding that"), or after ("Appealing to ..., Doe said")."""
    if start > 0 and low_at(items, start - 1) in BE:
        subject, aside = find_subject(items, start - 1)
        if subject[0] < subject[1]:
            return Cue(at, form, subject, first_of(subject, aside), at + 1, aside=aside)
        return None
    if start and items[start - 1].kind == "q":
        return Cue(at, form, (start, start), start, at + 1, shared=True)
    name = _find_name_before(items, start)
    if name < start and (_takes_clause(items, at) or kind_at(items, at + 2) == "q"):
        return Cue(at, form, (name, start), name, at + 1)  # "with Jane Doe saying “...”"
    if low_at(items, start - 1) in ("and", "while", "but") and not (
        _takes_clause(items, at) or _is_beside_quote(items, at)
    ):
        return None  # "repaying debts and maintaining legal status"
    if start == 0 or low_at(items, start - 1) in (",", "and", "while", "but"):
        return Cue(at, form, (start, start), max(0, start - 1) if start else 0, at + 1, shared=True)
    return None


def _find_name_before(items: tuple[Item, ...], end: int) -> int:
    """Where a name begins that ends right before a word, behind "with" or a verb ("showed Jane Doe saying")."""
    start = end
    while start > 0 and items[start - 1].kind == "w" and items[start - 1].word[:1].isupper():
        start -= 1
    return (
        start
        if start > 1 and items[start - 1].kind == "w" and items[start - 1].low not in PREPOSITIONS - {"with"}
        else end
    )


def _agrees(items: tuple[Item, ...], at: int, form: Form, subject: tuple[int, int], *, beside: bool) -> bool:
    """Whether a word is a verb after this subject, and says what somebody said."""
    first, last = items[subject[0]], items[subject[1] - 1]
    if first.low in ("no", "nobody", "none", "neither", "nothing"):
        return False  # "no group has claimed it"
    if last.word[:1].isdigit() or any(items[i].low in BE and items[i].word.isalpha() for i in range(*subject)):
        return False
    if last.low in ("so", "thus") and subject[1] - subject[0] == 1:
        return False
    if last.kind != "w" or last.low in DETERMINERS - {
        "this",
        "that",
        "all",
        "both",
        "many",
        "some",
        "others",
        "one",
    }:
        return False
    if last.low in PREPOSITIONS or last.low in JOINERS or last.low in BE or last.low in MODALS:
        return False
    if last.low.endswith(("’s", "'s")):
        return False
    if form.tense == "base":
        if first.low == "you" and not beside:
            return False  # "if you feel that"
        plural = (
            last.low in MANY
            or last.low.endswith(("men", "children", "people"))
            or (last.low.endswith("s") and not last.low.endswith(("’s", "'s", "ss")))
        )
        plural = (
            plural or any(items[i].low == "and" for i in range(*subject)) or first.low in ("two", "three", "several")
        )
        cut = next(
            (i for i in range(*subject) if items[i].low in PREPOSITIONS or items[i].low.endswith("ing")), subject[0]
        )
        plural = plural or any(items[i].low.endswith("s") for i in range(subject[0], cut))
        plural = plural or (form.lemma == "say" and last.word[:1].isupper())  # "the UN say"
        return plural and (form.lemma in ("say", "tell") or _takes_clause(items, at) or beside)
    if form.tense == "third" and form.lemma != "say":
        return _takes_clause(items, at) or beside
    return True


def _takes_clause(items: tuple[Item, ...], at: int) -> bool:
    """Whether a clause or a noun with its article follows a word."""
    low = low_at(items, at + 1)
    return (
        kind_at(items, at + 1) == "q"
        or low in ("that", ":")
        or low in DETERMINERS
        or low in PRONOUNS | HEARERS
        or low in ("there", "up", "whether", "as")
        or (low in PREPOSITIONS | TIME_WORDS and _leads_to_clause(items, at))
    )


def _leads_to_clause(items: tuple[Item, ...], at: int) -> bool:
    """Whether only place and time part a verb from its "that" or its quotation ("telegraphs from Baku that")."""
    for i in range(at + 1, min(len(items) - 1, at + 14)):
        if items[i].low == "that" or (items[i].low in (":", ",") and items[i + 1].kind == "q"):
            return True
        if items[i].kind == "q" or items[i].low in PLAIN_VERBS or items[i].low in load_cues():
            return False
    return False


def stands_beside(items: tuple[Item, ...], cue: Cue) -> bool:
    """Whether a cue opens a clause beside the one before it ("... but said", "..., adding that", "; he said")."""
    before = items[cue.first - 1].low if cue.first else ""
    if cue.shared:
        return cue.form.lemma != "according"
    if before in JOINERS:
        return before == "but" or (cue.first > 1 and items[cue.first - 2].low in (",", ";"))
    return before == ";"
