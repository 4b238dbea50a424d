"""What is reported of somebody may have no speaker, or name one behind "by": "was quoted as saying by the agency"."""

from gazetteer.text.cue_forms import Cue, Form, load_cues
from gazetteer.text.items import Item, kind_at, low_at
from gazetteer.text.lexicon import ADVERBS, BE, DETERMINERS, words
from gazetteer.text.nouns import end_noun
from gazetteer.text.subjects import find_subject

# Verbs of which "is ... to have", "are ... killed" and "it is ... that" report what others say.
HEARSAY = words(
    "say report believe think allege rumour rumor understand fear claim suspect presume assume estimate state"
    " announce suppose reckon confirm expect assert hear"
)
UNSURE = HEARSAY - words("expect suppose announce")  # "is expected to" tells of what will be, not of who said so
CITING = words("quote cite report hear overhear")  # "was quoted as saying", "was heard saying"
ADDRESSING = words("tell inform assure advise notify")  # "I am told that", "we are informed by an officer that"
LABELS = words(
    "call describe denounce condemn hail dismiss characterise characterize brand label praise quote portray"
)
OUTCOMES = words("dead missing safe alive trapped lost")  # what somebody may be reported, beside a participle
MEANS = words("telephone phone telegraph letter radio e-mail email satellite video fax post text cable text-message")
LONGEST_AGENT = 12  # words between a passive verb and the "by" that names who spoke


def is_passive(items: tuple[Item, ...], at: int, form: Form) -> bool:
    """Whether a participle has no speaker before it: "was told", "described by"; "said by telephone" has one."""
    if form.tense != "past":
        return False
    if low_at(items, skip_helpers(items, at) - 1) in BE | {"been", "being"}:
        return True
    return low_at(items, at + 1) == "by" and not ({low_at(items, at + 2), low_at(items, at + 3)} & MEANS)


def skip_helpers(items: tuple[Item, ...], at: int) -> int:
    """Where the adverbs before a participle begin ("is widely believed")."""
    while at > 0 and (
        items[at - 1].low in ADVERBS | {"not", "yet"}
        or (items[at - 1].low.endswith("ly") and items[at - 1].word.islower())
    ):
        at -= 1
    return at


def read_passive(items: tuple[Item, ...], at: int, form: Form) -> Cue | None:
    """The cue at a participle in the passive, if it reports what somebody said."""
    be = _find_be(items, at)
    if be is None or low_at(items, be - 1) in ("who", "which", "that"):
        return None
    if low_at(items, be - 1) == "it":
        return _read_impersonal(items, at, be - 1, form)
    if form.lemma in ADDRESSING and low_at(items, be - 1) in ("i", "we"):
        agent = find_agent(items, at + 1)
        told = low_at(items, agent[1] if agent else at + 1) == "that"
        first, end = be - 1, agent[1] if agent else at + 1
        return Cue(at, form, agent or (at, at), first, end, unnamed=agent is None) if told else None
    if form.lemma in LABELS:
        return _read_label(items, at, be, form)
    following = low_at(items, at + 1)
    infinitive = following == "to" and low_at(items, at + 2) not in ("the", "a", "an")
    outcome = following in OUTCOMES or (following.endswith("ed") and form.lemma in ("report", "fear", "believe"))
    if form.lemma not in UNSURE or not (infinitive or outcome):
        return None
    if infinitive and any(low_at(items, i) in load_cues() for i in range(at + 2, at + 5)):
        return None  # "is said to have exclaimed": that verb is the cue
    subject, _ = find_subject(items, be)
    return Cue(at, form, (at, at), subject[0], at + 1, unnamed=True, whole=True) if subject[0] < subject[1] else None


def _find_be(items: tuple[Item, ...], at: int) -> int | None:
    """Where "was", "has been" or "is being" begins before a participle."""
    i = skip_helpers(items, at)
    start = i
    while i > 0 and (items[i - 1].low in BE or (items[i - 1].low in ("has", "have", "had") and i < start)):
        i -= 1
    return skip_helpers(items, i) if i < start else None


def _read_impersonal(items: tuple[Item, ...], at: int, it: int, form: Form) -> Cue | None:
    """ "It was announced by the War Office that ...": the one behind "by" speaks, else nobody that is named."""
    if form.lemma not in HEARSAY:
        return None
    agent = find_agent(items, at + 1)
    if agent is not None:
        return Cue(at, form, agent, it, agent[1])
    end = at + 1
    told = low_at(items, end) in DETERMINERS | {"that", ",", ".", "in", "from", "on", "at", "here"}
    capital = kind_at(items, end) == "w" and items[end].word[:1].isupper()
    return Cue(at, form, (at, at), it, end, unnamed=True) if told or capital or end >= len(items) else None


def _read_label(items: tuple[Item, ...], at: int, be: int, form: Form) -> Cue | None:
    """ "The raid was described by Doe as “a crime”": what is quoted lies behind "as", the speaker behind "by"."""
    quote = next((i for i in range(at + 1, min(len(items), at + 25)) if items[i].kind == "q"), None)
    if quote is None or is_citing(items, at) or not any(items[i].low == "as" for i in range(at + 1, quote)):
        return None
    subject, _ = find_subject(items, be)
    if subject[0] >= subject[1]:
        return None
    agent = find_agent(items, at + 1) or find_agent(items, quote + 1)
    return Cue(at, form, agent or (at, at), subject[0], quote + 1, unnamed=agent is None, whole=True)


def find_agent(items: tuple[Item, ...], start: int) -> tuple[int, int] | None:
    """The noun behind a "by" that stands right here."""
    if low_at(items, start) != "by" or low_at(items, start + 1) in MEANS or kind_at(items, start + 1) != "w":
        return None
    end = end_noun(items, start + 1)
    return (start + 1, end) if start + 1 < end <= start + LONGEST_AGENT else None


def read_quoted(items: tuple[Item, ...], at: int, form: Form) -> Cue | None:
    """ "Doe was quoted as saying", "the agency quoted Doe as saying": Doe speaks, and others pass it on."""
    verb = at - 2 if low_at(items, at - 1) == "as" else at - 1
    last = max(0, verb - LONGEST_AGENT)
    verb = next((i for i in range(verb, last - 1, -1) if _is_citing(items, i)), -1)
    if verb < 0:
        return None
    be = _find_be(items, verb)
    if be is not None:
        subject, aside = find_subject(items, be)
    elif low_at(items, at - 1) == "as":
        subject, aside = (verb + 1, at - 1), ()
    else:
        return None
    if subject[0] >= subject[1]:
        return None
    agent = find_agent(items, at + 1)
    first = min([subject[0], *(start for start, _ in aside)]) if be is not None else verb
    return Cue(at, form, subject, first, agent[1] if agent else at + 1, aside=aside)


def _is_citing(items: tuple[Item, ...], at: int) -> bool:
    """Whether a word may pass on what another says."""
    form = load_cues().get(items[at].low)
    return form is not None and form.lemma in CITING and form.tense != "ing"


def is_citing(items: tuple[Item, ...], at: int) -> bool:
    """Whether a word passes on what another says: an "as saying" follows, and that is the cue."""
    end = min(len(items) - 1, at + LONGEST_AGENT)
    return _is_citing(items, at) and any(
        items[i].low == "as" and items[i + 1].low.endswith("ing") for i in range(at + 1, end)
    )


def find_reported_subject(items: tuple[Item, ...], start: int) -> tuple[int, int] | None:
    """Who is said to have spoken: the subject of "is reported" before a "to have" that begins at `start`."""
    if low_at(items, start - 1) != "to" or start < 3:
        return None
    form = load_cues().get(items[start - 2].low)
    be = _find_be(items, start - 2) if form is not None and form.lemma in UNSURE else None
    if be is None:
        return None
    subject, _ = find_subject(items, be)
    return subject if subject[0] < subject[1] else None
