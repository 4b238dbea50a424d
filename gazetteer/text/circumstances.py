"""Behind a verb of saying is told how, where and when it was said: "said late on Monday", "in its evening report"."""

from gazetteer.text.cue_forms import Cue, load_cues
from gazetteer.text.items import Item, low_at
from gazetteer.text.lexicon import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    MODALS,
    MONTHS,
    NUMBER_WORDS,
    PLAIN_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    TIME_WORDS,
    words,
)

YEAR = 4  # digits of one
# Nouns that a "told" is said to.
HEARERS = words(
    "reporters journalists parliament lawmakers supporters investigators police officials viewers readers"
    " him her them me us you it conference meeting interview newspaper agency audience crowd radio"
    " television channel congress rally committee council court forum assembly news"
)
OCCASIONS = words(
    "statement interview speech conference meeting report letter email tweet briefing address release"
    " part turn reply response return message call post telephone phone summit rally event hearing"
    " appearance memo remarks note comment filing debate communique communiqué bulletin update assessment summary"
    " dispatch posting broadcast announcement advisory declaration notice testimony affidavit roundup digest log"
    " page channel website blog online"
)
ROUGHLY = words("late early earlier later shortly just only soon")  # words before the time that they belong to
WHICH = words("last this next same following previous past late early")
LED = words("on in from at during by to after via through")
UNITS = words("minute minutes hour hours day days week weeks month months year years moments")
SINCE_THEN = words("later ago earlier before after afterwards afterward")
QUANTIFIED = words("least most first last best worst once all")  # "at least", "at first", "in all"
# Prepositions that lead to what is said, or to a number ("warned of", "about thirty"), and so to no circumstance.
OF_WHAT = words("of about against for to like unlike per between among including besides except under near as")
OF_SOME = {
    "agree": ("on", "in"),
    "insist": ("on",),
    "report": ("on", "from"),
    "testify": ("on",),
    "estimate": ("at",),
}
PLAIN_SAYING = words("say state report announce confirm declare claim")  # they lead to no "of" or "to" of their own
ALSO_VERBS = words(
    "fled fed hid bled lay laid dealt felt heard hurt quit rang sang sank shrank sprang stole strove swam wept"
    " withdrew wound broke bit bound clung crept thought understood wore flung hung meant paid rang read"
    " shut slid split spread stuck stung swore thrust wrote arose awoke bore beat began bent bred burst cast cost"
    " dreamt forbade forgot forgave froze ground knelt leapt lit mistook overran overcame shed spat spun sprang trod"
    " undertook upheld withheld withstood"
)


def skip_circumstance(items: tuple[Item, ...], at: int) -> int:
    """Past one time, place or occasion ("on Tuesday", "late on Monday", "from Yerevan", "in its evening report")."""
    if at >= len(items):
        return at
    if items[at].low == "here" and low_at(items, at + 1) not in BE:
        return at + 1
    ended = end_time(items, at)
    return ended if ended > at else _end_phrase(items, at)


def end_time(items: tuple[Item, ...], at: int) -> int:
    """Where a time ends that begins at a word ("late on Monday", "this week", "on June 5"); there if none does."""
    i = at + (low_at(items, at) in ROUGHLY)
    led = low_at(items, i)
    if led in ("on", "in", "by", "at", "during"):
        i += 1
        i += low_at(items, i) == "the"
    i += low_at(items, i) in WHICH
    i += low_at(items, i).isdigit() and low_at(items, i + 1) in MONTHS
    first = i
    while low_at(items, i) in TIME_WORDS and not items[i].word.isupper():  # "DEC" is somebody's initials
        i += 1
    if i == first:
        return at
    if low_at(items, i - 1) in MONTHS:
        i = _end_date(items, i, led)
    owned = led in LED and low_at(items, first - 1) in DETERMINERS | WHICH
    return (_end_occasion(items, i) if owned else 0) or i


def _end_date(items: tuple[Item, ...], at: int, led: str) -> int:
    """Where the day and the year behind a month end: "June | 5, 1992"; of "in May 30 people fled" it is no day."""
    if low_at(items, at).isdigit() and (len(items[at].low) == YEAR or (led != "in" and int(items[at].low) <= 31)):
        year = low_at(items, at + 1) == "," and len(low_at(items, at + 2)) == YEAR and low_at(items, at + 2).isdigit()
        return at + 3 if year else at + 1
    return at


def _end_phrase(items: tuple[Item, ...], at: int) -> int:
    """Where the place or occasion ends to which a small word leads ("in a statement", "in Baku"); or there."""
    low = items[at].low
    after = low_at(items, at + 1)
    if low not in LED or after in QUANTIFIED - {"last", "first"} or (after.isdigit() and len(after) != YEAR):
        return at
    for i in range(at + 1, min(len(items), at + 8)):
        word = items[i].low
        if word in TIME_WORDS or word in OCCASIONS or word in HEARERS:
            return (_end_occasion(items, i + 1) if low_at(items, at + 1) in DETERMINERS else 0) or i + 1
        if items[i].kind != "w" or word in PLAIN_VERBS | BE | AUXILIARIES | MODALS - {"to"}:
            break
        if items[i].word[:1].isupper():
            return _end_named(items, at, i)
        if word not in DETERMINERS and low not in ("in", "at", "during", "on", "by"):
            break
    return at


def _end_named(items: tuple[Item, ...], at: int, name: int) -> int:
    """Where a place ends that is named, or an occasion told behind whose it is ("at a UN news conference")."""
    end = name
    while end < len(items) and items[end].kind == "w" and _is_of_name(items, end):
        end += 1
    occasion = _end_occasion(items, end) if low_at(items, at + 1) in DETERMINERS else 0
    told = any(items[i].low.endswith("ed") for i in range(at + 2, name))  # "in the north troops shelled X"
    return occasion or (end if items[at].low in ("from", "in", "at", "on") and not told else at)


def _is_of_name(items: tuple[Item, ...], at: int) -> bool:
    """Whether a word goes on with a name: it has a capital, or is the "of" before one that has."""
    return items[at].word[:1].isupper() or (
        items[at].low == "of" and at + 1 < len(items) and items[at + 1].word[:1].isupper()
    )


def _end_occasion(items: tuple[Item, ...], at: int) -> int:
    """Where an occasion ends that stands behind whose or of when it is ("evening | report"); 0 where none does."""
    for i in range(at, min(len(items), at + 3)):
        low = items[i].low
        if low in OCCASIONS and low_at(items, i + 1) not in OCCASIONS:
            return i + 1
        if items[i].kind != "w" or low in DETERMINERS | PREPOSITIONS | PRONOUNS | PLAIN_VERBS | BE | MODALS:
            break
    return 0


def opens_circumstance(items: tuple[Item, ...], at: int, cue: Cue) -> bool:
    """Whether the words at a place begin to tell how, where or when somebody spoke, and not what was said."""
    low, after = low_at(items, at), low_at(items, at + 1)
    if low in ROUGHLY:
        return after in PREPOSITIONS | TIME_WORDS or _is_lapse(items, at + 1)
    if low in PREPOSITIONS:
        goes_on = at > cue.last and low_at(items, at - 1) in OCCASIONS and cue.form.lemma in PLAIN_SAYING
        of_what = (low in OF_WHAT and not goes_on) or low in OF_SOME.get(cue.form.lemma, ())
        counted = after in QUANTIFIED or (low in ("over", "around") and (after.isdigit() or after in NUMBER_WORDS))
        return not of_what and not counted
    return low in TIME_WORDS or low in ("when", "while") or (low == "last" and after in UNITS) or _is_lapse(items, at)


def _is_lapse(items: tuple[Item, ...], at: int) -> bool:
    """Whether a stretch of time is counted off from another ("hours after", "a day later", "two weeks ago")."""
    for i in range(at, at + 4):
        if low_at(items, i) in UNITS:
            return low_at(items, i + 1) in SINCE_THEN
        if low_at(items, i) not in DETERMINERS | NUMBER_WORDS.keys() and not low_at(items, i).isdigit():
            return False
    return False


def holds_verb(items: tuple[Item, ...], start: int, end: int) -> bool:
    """Whether some words look like those of a clause: one of them is, by its looks, a verb."""
    return any(
        items[i].kind == "w"
        and items[i].word.islower()
        and (
            items[i].low in PLAIN_VERBS | BE | AUXILIARIES | MODALS | ALSO_VERBS
            or items[i].low.endswith("ed")
            or (items[i].low in load_cues() and load_cues()[items[i].low].tense == "past")
        )
        for i in range(start, end)
    )
