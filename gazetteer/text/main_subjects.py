"""Whom a sentence is about, though it quotes nobody."""

from gazetteer.text.circumstances import end_time
from gazetteer.text.cue_forms import load_cues
from gazetteer.text.cues import find_cues
from gazetteer.text.items import Item
from gazetteer.text.lexicon import ADVERBS, PLAIN_VERBS, PREPOSITIONS, PRONOUNS_HE, PRONOUNS_SHE, PRONOUNS_THEY
from gazetteer.text.names import People
from gazetteer.text.nouns import trim_subject
from gazetteer.text.speakers import Speaker, read_speaker
from gazetteer.text.subjects import DASHES, is_frame

ONE = frozenset({"person", "body", "state"})  # whom a sentence may be about that begins with "On Monday"
ANYBODY = ONE | {"town", "group", "he", "she", "they"}
EXPLETIVES = frozenset({"there", "here"})
LONGEST_DATELINE = 16  # words and marks before the dash that ends it
SHORTEST_TOWN = 3  # letters: initials stand before dashes too


def find_main_subject(text: str, items: tuple[Item, ...], people: People) -> Speaker | None:
    """Whom a sentence is about: its first noun after the scene is set, if that is a name or an office."""
    if items and items[-1].low == ":":  # "Jane Doe, the mayor, said:" tells of who speaks in the next paragraph
        told = [cue for cue in find_cues(items) if cue.subject[0] < cue.subject[1]]
        if told:
            return read_speaker(text, items, told[-1].subject, told[-1].aside, people)
    begin = _skip_frames(items)
    start = end_time(items, begin)  # "On Monday Germany sent two planes"
    while start < len(items) and items[start].low in ADVERBS:
        start += 1
    end = start
    while end < min(len(items), start + 20) and items[end].kind == "w" and not _is_verb(items[end]):
        end += 1
    if end > start + 1 and items[start].low in PRONOUNS_HE | PRONOUNS_SHE | PRONOUNS_THEY:
        end = start + 1  # "they farm in the hills"
    if end == start or end >= len(items) or items[start].kind != "w":
        return None
    if items[start].low in PREPOSITIONS | EXPLETIVES:
        return None
    led = begin < start and items[begin].low in PREPOSITIONS
    start, end = trim_subject(items, start, end)
    if start == end:
        return None
    comma = next((i for i in range(end + 1, min(len(items), end + 12)) if items[i].low == ","), None)
    aside = ((end + 1, comma),) if items[end].low == "," and comma is not None else ()
    speaker = read_speaker(text, items, (start, end), aside, people)
    return speaker if speaker.kind in (ONE if led else ANYBODY) else None


def _skip_frames(items: tuple[Item, ...]) -> int:
    """Where a sentence begins behind its dateline and what sets the scene ("On Monday, in Baku, | Jane Doe left")."""
    start = skip_dateline(items)
    while start < len(items):
        comma = next((i for i in range(start, min(len(items), start + 40)) if items[i].low == ","), None)
        if comma is None or not is_frame(items, (start, comma)) or _opens_after_time(items, start, comma):
            break
        start = comma + 1
    return start


def _opens_after_time(items: tuple[Item, ...], start: int, comma: int) -> bool:
    """Whether a clause follows a time, and no comma parts them: "On Saturday a raid flattened homes in the town,"."""
    time = end_time(items, start)
    return start < time < comma and not is_frame(items, (time, comma))


def skip_dateline(items: tuple[Item, ...]) -> int:
    """Where a report begins behind its dateline: "BAKU, June 5 (Reuters) — "."""
    dash = next((i for i, item in enumerate(items[:LONGEST_DATELINE]) if item.low in DASHES), 0)
    head = items[:dash]
    sent = bool(head) and (head[-1].low == ")" or (head[0].word.isupper() and len(head[0].word) >= SHORTEST_TOWN))
    return dash + 1 if sent and all(i.kind != "q" and not i.word[:1].islower() for i in head[:-2]) else 0


def _is_verb(item: Item) -> bool:
    """Whether a word is, by its looks, a verb."""
    return (
        item.low in PLAIN_VERBS
        or item.low in ADVERBS
        or (item.low in load_cues() and load_cues()[item.low].tense in ("past", "third") and item.word.islower())
        or (item.low.endswith("ly") and item.word.islower())
        or (item.low.endswith("ed") and item.word[:1].islower())
        or item.low in ("said", "says", "who", "also", "that", "which")
    )
