"""The subject of a verb is the noun before it, past frames and asides; in "said Doe" it is the noun after."""

from itertools import pairwise

from gazetteer.text.cue_forms import load_cues
from gazetteer.text.items import JOINERS, Item, kind_at, low_at
from gazetteer.text.lexicon import (
    ADVERBS,
    DETERMINERS,
    NAMING,
    PLAIN_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    STARTERS,
    SUBORDINATORS,
    TIME_WORDS,
    TITLES,
    first_names,
    states,
)
from gazetteer.text.nouns import trim_subject

RELATIVES = frozenset({"who", "whom", "whose", "which"})
LONGEST_SCARE = 30  # characters of words in quotation marks that are part of a noun
MOST_INSETS = 2  # clauses between commas that may part a subject from its verb
LONGEST_BRACKET = 6  # words and marks in brackets behind a name ("Jane Doe (D-Ohio)")
LONGEST_SUBJECT = 40  # words; the longest of the sample articles has 27

DASHES = frozenset({"--", "—", "–", "―", "-"})
CLAUSE_MARKS = DASHES | {";", ":", "(", ")", "[", "]"}
ALONE = frozenset({"he", "she", "they", "i", "we", "it"})  # a subject that takes no other word before it


def find_subject(
    items: tuple[Item, ...], end: int, *, insets: int = MOST_INSETS
) -> tuple[tuple[int, int], tuple[tuple[int, int], ...]]:
    """Who speaks, to the left of a verb that begins at `end`: the subject, and what is said of it between commas."""
    if low_at(items, end - 1) in ("who", "which", "that") and end > 1:
        return _find_antecedent(items, end - 2 if low_at(items, end - 2) == "," else end - 1), ()
    if low_at(items, end - 1) in ALONE:
        return (end - 1, end), ()
    if low_at(items, end - 1) not in DASHES | {",", ")"}:
        return _find_plain_subject(items, end)
    if low_at(items, end - 1) == ")":
        opened = next((i for i in range(end - 2, max(-1, end - 12), -1) if items[i].low == "("), None)
        if opened is None:
            return (end, end), ()
        return trim_subject(items, _find_clause_start(items, opened, {","}), opened), ((opened + 1, end - 1),)
    mark = items[end - 1].low
    inset = _find_inset(items, end) if mark == "," and insets else None
    if inset is not None:
        return find_subject(items, inset, insets=insets - 1)
    start = _find_clause_start(items, end - 1, set() if mark == "," else {","}, dashes=mark != ",")
    return _choose_chunk(items, start, end - 1, mark)


def _find_inset(items: tuple[Item, ...], end: int) -> int | None:
    """Where the subject ends of which a clause between commas tells ("Doe, who left, said"): past the first comma."""
    cuts = [end - 1]
    for i in range(end - 2, max(0, end - LONGEST_SUBJECT), -1):
        low = items[i].low
        if low in (".", ";", "!", "?") or (low in JOINERS and low_at(items, i - 1) == ","):
            return None
        if low == ",":
            cuts.append(i)
        opens = low in RELATIVES or (low in SUBORDINATORS - {"that"} and low_at(items, i - 1) == ",")
        comma = next((k for k in range(i - 1, max(0, i - 4), -1) if items[k].low == ","), None) if opens else None
        if comma is not None:
            chunks = [(a + 1, b) for b, a in pairwise(cuts)]
            named = any(a < b and (_is_named(items, (a, b)) or items[a].low in ALONE) for a, b in chunks)
            return None if named else comma + 1
    return None


def _find_antecedent(items: tuple[Item, ...], end: int) -> tuple[int, int]:
    """The noun before a "who": back to its article, or its name alone."""
    start = _find_clause_start(items, end, {","})
    article = max((i for i in range(start, end) if items[i].low in DETERMINERS), default=None)
    name = end
    while name > start and items[name - 1].word[:1].isupper():
        name -= 1
    if name < end and (article is None or article < name - 3):
        return name, end
    return (article, end) if article is not None else trim_subject(items, start, end)


def _find_plain_subject(items: tuple[Item, ...], end: int) -> tuple[tuple[int, int], tuple[tuple[int, int], ...]]:
    """A subject that no comma parts from its verb; it may be a list ("rebels, residents and a monitor")."""
    start = _find_clause_start(items, end, {","})
    joined = items[start].low in JOINERS if start < end else False
    if joined and start + 1 < end and items[start + 1].low in PREPOSITIONS and low_at(items, start - 1) == ",":
        return _choose_chunk(items, _find_clause_start(items, start - 1, set()), end, ",")
    while low_at(items, start - 1) == "," and any(item.low == "and" for item in items[start + 1 : end]):
        comma = next((i for i in range(start - 2, max(-1, start - 6), -1) if items[i].low == ","), None)
        comma = -1 if comma is None and start <= 5 else comma
        if (
            comma is None
            or is_frame(items, (comma + 1, start - 1))
            or any(
                item.kind != "w" or item.low in PLAIN_VERBS or item.low in PREPOSITIONS
                for item in items[comma + 1 : start - 1]
            )
        ):
            break
        start = comma + 1
    return _appose(items, trim_subject(items, start, end))


def _appose(items: tuple[Item, ...], subject: tuple[int, int]) -> tuple[tuple[int, int], tuple[tuple[int, int], ...]]:
    """A subject with the office or the name before its comma ("The mayor, Jane Doe said", "Jane Doe, mayor said")."""
    start, end = subject
    if low_at(items, start - 1) != ",":
        return subject, ()
    before = (_find_clause_start(items, start - 1, {","}), start - 1)
    if before[0] >= before[1] or before[0] > 0 or any(items[i].low in PLAIN_VERBS for i in range(*before)):
        return subject, ()
    named, office = _is_person(items, subject), any(items[i].low.strip(".") in TITLES for i in range(*before))
    if named and office and items[before[0]].low in DETERMINERS:
        return subject, (before,)
    if _is_person(items, before) and not named and any(items[i].low.strip(".") in TITLES for i in range(start, end)):
        return before, (subject,)
    return subject, ()


def _is_person(items: tuple[Item, ...], chunk: tuple[int, int]) -> bool:
    """Whether a stretch looks like first and last name."""
    words = items[slice(*chunk)]
    return 2 <= len(words) <= 4 and all(i.word[:1].isupper() for i in words) and words[0].word in first_names()


def _find_clause_start(items: tuple[Item, ...], end: int, marks: set[str], *, dashes: bool = False) -> int:
    """Where the clause that ends at `end` begins: after a quotation, a mark or a joining word."""
    stop = max(0, end - LONGEST_SUBJECT)
    i = end
    while i > stop:
        item = items[i - 1]
        if item.kind == "q" and not _is_scare(items, i - 1):
            break
        if item.low == ")" and (opened := _open_bracket(items, i - 1)) > stop:
            i = opened  # "Jane Doe (D-Ohio), a member, said"
            continue
        if item.low in marks or (item.low in CLAUSE_MARKS and not (dashes and item.low in DASHES)):
            break
        if item.kind == "w" and (item.low in SUBORDINATORS or item.low == "but") and item.low not in ("once", "so"):
            break
        if item.low == "and" and _joins_clauses(items, i - 1, end):
            break
        if item.low in (".", "!", "?") or _opens_speech(items, i - 1, end):
            break
        i -= 1
    return i


def _open_bracket(items: tuple[Item, ...], close: int) -> int:
    """Where the bracket opens behind a name that closes at a place before a comma; 0 where none does."""
    opened = next((i for i in range(close - 1, max(0, close - LONGEST_BRACKET), -1) if items[i].low == "("), 0)
    named = opened > 0 and items[opened - 1].word[:1].isupper()
    return opened if named and low_at(items, close + 1) == "," else 0


def _opens_speech(items: tuple[Item, ...], at: int, end: int) -> bool:
    """Whether a word is the verb of an outer clause: "Doe said" in "Doe said rebels had told them"."""
    form = load_cues().get(items[at].low)
    if form is None or form.needs or form.tense != "past" or items[at].low.startswith(("accus", "charg", "inform")):
        return False
    before, after = low_at(items, at - 1), low_at(items, at + 1)
    return at > 0 and at + 1 < end and before not in DETERMINERS and after not in PREPOSITIONS


def _is_scare(items: tuple[Item, ...], i: int) -> bool:
    """Whether words in quotation marks are part of a noun ("the “rebels” said")."""
    before = low_at(items, i - 1)
    led = before in DETERMINERS | NAMING or before.endswith(("’s", "'s"))
    return items[i].end - items[i].start < LONGEST_SCARE and kind_at(items, i - 1) == "w" and led


def _joins_clauses(items: tuple[Item, ...], at: int, end: int) -> bool:
    """Whether an "and" joins two clauses and not two nouns: there is a verb before it, or a comma."""
    following = low_at(items, at + 1)
    if following in PREPOSITIONS:
        return False
    if low_at(items, at - 1) == ",":
        return True
    if at + 1 < end and following in PRONOUNS:
        return True
    before = items[max(0, at - 12) : at]
    return any(item.low in PLAIN_VERBS or (item.low in load_cues() and item.low.endswith("ed")) for item in before)


def _choose_chunk(
    items: tuple[Item, ...], start: int, end: int, mark: str
) -> tuple[tuple[int, int], tuple[tuple[int, int], ...]]:
    """Of the stretches between commas, the one that is the subject; those after it are said of it."""
    cuts = [i for i in range(start, end) if items[i].low == mark]
    edges = [start, *(i + 1 for i in cuts)]
    chunks = [_drop_bracket(items, chunk) for chunk in zip(edges, [*cuts, end], strict=True) if chunk[0] < chunk[1]]
    while chunks and len(chunks) > 1 and is_frame(items, chunks[0]):
        chunks.pop(0)
    if not chunks or is_frame(items, chunks[0]):
        return (end, end), ()
    named = [
        i
        for i, chunk in enumerate(chunks)
        if _is_named(items, chunk) or items[chunk[0]].low in PRONOUNS - {"one", "who", "some", "many"}
    ]
    named = [
        i for i in named if i == 0 or items[chunks[i - 1][1] - 1].kind != "w" or not _ends_place(items, chunks[i - 1])
    ]
    pick = 0 if 0 in named or not named else named[-1]
    subject = trim_subject(items, *chunks[pick])
    told = pick > 0 and any(items[i].low in PLAIN_VERBS for i in range(*chunks[pick - 1]))
    first = pick if told else max(0, pick - 1)
    return subject, tuple(chunk for i, chunk in enumerate(chunks) if i >= first and i != pick)


def _drop_bracket(items: tuple[Item, ...], chunk: tuple[int, int]) -> tuple[int, int]:
    """A stretch between commas without the brackets that end it."""
    opened = next((i for i in range(chunk[0] + 1, chunk[1]) if items[i].low == "("), None)
    return (chunk[0], opened) if opened is not None and items[chunk[1] - 1].low == ")" else chunk


def is_frame(items: tuple[Item, ...], chunk: tuple[int, int]) -> bool:
    """Whether a stretch between commas only sets the scene ("In Baku", "Meanwhile", "Speaking at length")."""
    first = items[chunk[0]]
    if first.low in JOINERS and chunk[0] + 1 < chunk[1]:
        return is_frame(items, (chunk[0] + 1, chunk[1]))
    words = chunk[1] - chunk[0]
    return (
        first.low in PREPOSITIONS
        or first.low in SUBORDINATORS
        or first.low in JOINERS
        or first.low in TIME_WORDS
        or (first.low in ADVERBS and first.low not in ("both", "all", "each"))
        or (
            first.low.endswith(("ly", "ing")) and first.low not in ("king", "sterling") and first.word not in states()
        )
        or first.low in ("asked", "based", "unlike", "last", "more", "worse", "speaking", "according", "to", "next")
        or (first.low.endswith("ed") and words > 1 and items[chunk[0] + 1].low in PREPOSITIONS)
        or (words == 1 and first.low in ("yes", "no", "well", "still", "indeed", "moreover", "later"))
    )


def _is_named(items: tuple[Item, ...], chunk: tuple[int, int]) -> bool:
    """Whether a stretch is a name: it ends with a capital word, and has no article before it."""
    first, last = items[chunk[0]], items[chunk[1] - 1]
    return (
        last.word[:1].isupper()
        and first.word[:1].isupper()
        and first.word not in STARTERS
        and first.low not in PREPOSITIONS
    )


def _ends_place(items: tuple[Item, ...], chunk: tuple[int, int]) -> bool:
    """Whether a stretch leads to a place's name, and the next may be the land it lies in ("of Tulsa, Okla.")."""
    return any(items[i].low in ("of", "in", "from", "at", "near") for i in range(chunk[0], chunk[1]))
