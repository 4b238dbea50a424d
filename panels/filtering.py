"""Filtering: which claims and places pass what the reader asks for, all of it at once."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from gazetteer import Index, Span
from panels.library import Library, Row
from panels.questions import make_key
from panels.sides import find_side, list_forms
from panels.statements import CLAIM_KINDS

Area = tuple[float, float, float, float]  # degrees: west, south, east, north
SIDES = ("actor", "opponent", "holder")
FAILED = " failed"  # how an action ends that was tried in vain


@dataclass(frozen=True, slots=True)
class Told:
    """What can be asked of one row: its mark, its layer, who says it, who acts, what is done, where it lies.

    `places` are the ids of the places that a claim names; `speakers` (also those who are quoted beside it) and
    `sides` are keys, each with its words.
    """

    id: str
    mark: str
    layer: str
    article: str
    publisher: str | None
    certainty: str
    speakers: frozenset[str]
    sides: frozenset[str]
    what: frozenset[str]
    places: tuple[str, ...]

    @property
    def is_place(self) -> bool:
        """Whether it is the mention of a place, and no claim."""
        return self.layer.endswith("/places")


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked for: of each kind one of several, and all kinds at once; what is empty lets everything pass."""

    speaker: tuple[str, ...] = ()
    side: tuple[str, ...] = ()
    what: tuple[str, ...] = ()
    area: Area | None = None

    @property
    def active(self) -> tuple[str, ...]:
        """The kinds in which something is asked for."""
        return tuple(name for name in ("speaker", "side", "what", "area") if getattr(self, name))

    def without(self, name: str) -> "Filters":
        """The same without one kind."""
        kept: dict[str, Any] = {other: getattr(self, other) for other in self.active if other != name}
        return Filters(**kept)


@dataclass(frozen=True, slots=True)
class Register:
    """All rows of a library as they can be asked for, and the words for the keys of speakers, sides and events.

    `undrawn` are the claims that have no mark; only what has one gives words to choose from.
    """

    told: tuple[Told, ...]
    speakers: Mapping[str, str]
    sides: Mapping[str, str]
    what: Mapping[str, str]
    undrawn: tuple[Told, ...] = ()


def make_register(library: Library, index: Index) -> Register:
    """Go once through all rows of a library."""
    forms = list_forms(article.text for article in library.articles)
    speakers, sides, unsaid = Wording(), Wording(), Wording()
    what: Counter[str] = Counter()
    told, undrawn = [], []

    for kind, rows in library.rows.items():
        for row in rows:
            mark = row["place_id"] if kind == "places" else row["id"]
            if mark and row["drawable"] and row.get("role", "location") == "location":
                one = describe_row(library, kind, row, mark, speakers, find_sides(row, index, forms, sides))
                what.update(one.what)
                told.append(one)
            elif kind in CLAIM_KINDS and not row["drawable"]:
                own = find_sides(row, index, forms, unsaid)
                undrawn.append(describe_row(library, kind, row, row["id"], unsaid, own))
    events = {word: word for word in sorted(what, key=lambda word: (-what[word], word))}
    told = hear(library, told, speakers)
    return Register(tuple(told), speakers.say(), sides.say(), events, tuple(undrawn))


class Wording:
    """The wordings that articles have for one and the same, by its key."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self.texts: dict[str, Counter[str]] = {}

    def take(self, key: str, text: str) -> str:
        """Count one wording."""
        self.texts.setdefault(key, Counter())[text] += 1
        return key

    def say(self) -> dict[str, str]:
        """Each key with its wordings, the commonest first; the keys by their words."""
        told = {key: ", ".join(text for text, _ in texts.most_common(3)) for key, texts in self.texts.items()}
        return dict(sorted(told.items(), key=lambda entry: entry[1].removeprefix("the ").casefold()))


def hear(library: Library, told: list[Told], speakers: Wording) -> list[Told]:
    """The rows, where those who are quoted and say none of them have the rows beside their words.

    These are those of the same sentence; where it has none, of the same paragraph.
    """
    known = {key for one in told for key in one.speakers}
    spans = {row["id"]: Span(int(row["start"]), int(row["end"])) for rows in library.rows.values() for row in rows}
    beside: dict[str, list[Told]] = {}
    for one in told:
        beside.setdefault(one.article, []).append(one)
    heard: dict[str, set[str]] = {}
    for digest in library.digests:
        for speech in digest.said:
            name = speech.speaker.partition(",")[0].strip()
            if not (key := make_key(name)) or key in known:
                continue
            near = [speech.content, find_paragraph(digest.article.text, speech.content)]
            own = beside.get(digest.article.id, [])
            found = next((f for where in near if (f := [o for o in own if spans[o.id].overlaps(where)])), [])
            for one in found:
                heard.setdefault(one.id, set()).add(speakers.take(key, name))
    return [replace(one, speakers=one.speakers | heard[one.id]) if one.id in heard else one for one in told]


def find_paragraph(text: str, span: Span) -> Span:
    """From the empty line before some words to the one after them."""
    after = text.find("\n\n", span.end)
    return Span(max(text.rfind("\n\n", 0, span.start), 0), after if after >= 0 else len(text))


def find_sides(row: Row, index: Index, forms: Mapping[str, str], sides: Wording) -> frozenset[str]:
    """Who acts in a row, and who is acted against."""
    named, speaker = [str(row[column]) for column in SIDES if row.get(column)], str(row.get("speaker") or "")
    return frozenset(sides.take(key, text) for text in named if (key := find_side(text, index, forms, speaker)))


def describe_row(library: Library, kind: str, row: Row, mark: str, speakers: Wording, sides: frozenset[str]) -> Told:
    """One row as it can be asked for."""
    name = str(row.get("speaker") or "").partition(",")[0].strip()
    speaker = frozenset({speakers.take(make_key(name), name)} if make_key(name) else ())
    claim = kind in CLAIM_KINDS
    places = library.list_places(row) if claim else (str(row["place_id"]),)
    return Told(
        row["id"],
        mark,
        f"{row['article_id']}/{kind}",
        row["article_id"],
        row.get("publisher"),
        row["certainty"],
        speaker,
        sides,
        list_events(row) if claim else frozenset(),
        places,
    )


def list_events(row: Row) -> frozenset[str]:
    """What is done or how it stands, in the words of the layers: "attack", "shelling", "contested", "stranded"."""
    actions = str(row.get("action") or "").split(", ")
    words = [action.removesuffix(FAILED) for action in actions] + [str(row.get("status") or "")]
    return frozenset(word for word in words if word)


def pass_filters(told: Iterable[Told], filters: Filters, *, inside: Collection[str] | None) -> tuple[Told, ...]:
    """The rows that pass; of places those too that a passing claim names. `inside` holds the rows in the area."""
    rows = [one for one in told if inside is None or one.id in inside]
    tests: dict[str, Callable[[Told], bool]] = {
        "speaker": lambda one: bool(one.speakers.intersection(filters.speaker)),
        "side": lambda one: bool(one.sides.intersection(filters.side)),
        "what": lambda one: bool(one.what.intersection(filters.what)),
    }
    asked = [tests[name] for name in filters.active if name in tests]
    passed = {one.id for one in rows if all(test(one) for test in asked)}
    named = (
        {place for one in rows if one.id in passed and not one.is_place for place in one.places} if asked else set()
    )
    return tuple(one for one in rows if one.id in passed or (one.is_place and one.mark in named))


def count_layers(told: Iterable[Told], certainty: Sequence[str]) -> dict[str, int]:
    """How many marks of each layer pass, and are sure enough."""
    marks: dict[str, set[str]] = {}
    for one in told:
        if one.certainty in certainty:
            marks.setdefault(one.layer, set()).add(one.mark)
    return {layer: len(found) for layer, found in marks.items()}
