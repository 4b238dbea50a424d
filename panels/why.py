"""Why a name was taken for one place and no other, and a sentence for a claim: what speaks for and against each."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from gazetteer import Candidate, Index, Place, Reading, RelativeKind, Resolution, Span
from panels.candidates import CANDIDATES, HEARD, find_candidates
from panels.facts import fold
from panels.kinds import say_where
from panels.library import Library, Row
from panels.sheet import Node
from panels.words import begin_large, keep_known, say_list

JOINING = frozenset({RelativeKind.BETWEEN, RelativeKind.ROAD, RelativeKind.BORDER})
EXPLAINED = 4  # candidates whose reasons are told
LIKELY = 0.01  # the score from which a candidate's reasons are told
SURE = 0.6  # the score below which a card says so beside the position
NAMED = 6  # candidates that are named at all


def explain_choice(library: Library, place: Place, index: Index) -> tuple[Node, ...]:
    """Every phrase that means a place, with what its name could mean; the same names are told once."""
    shown: dict[str, Resolution] = {}
    for reading in library.find_naming(place.id, most=HEARD):
        for resolution in reading.resolutions:
            if resolution.ground and resolution.ground.id == place.id and resolution.candidates:
                shown.setdefault(" ".join(reading.article.excerpt(resolution.mention.phrase).split()), resolution)
    numbers = {other.id: n for n, other in enumerate(find_candidates(library, place.id), 1)}
    pairs = shown.items()
    kids = [node for phrase, r in pairs for node in explain_resolution(phrase, r, index, numbers)]
    if len(numbers) > 1:
        kids.append(Node("p", kids=(Node("button", "Show them on the map", style="link", mark=CANDIDATES),)))
    return (fold("Why here?", kids, mark=place.id),) if kids else ()


def say_doubt(library: Library, place: Place) -> tuple[str, ...]:
    """That it is but likely that a place is meant, where no article makes it sure."""
    readings = library.find_naming(place.id, most=HEARD)
    meaning = (r for reading in readings for r in reading.resolutions if r.ground and r.ground.id == place.id)
    scores = [r.candidates[0].score if r.candidates else 1.0 for r in meaning]
    best = max(scores, default=1.0)
    return (f"It is probably this place, by a score of {best:.2f}; the reasons are below.",) if best < SURE else ()


def explain_reading(reading: Reading | None, row: Row) -> tuple[Node, ...]:
    """Why a claim was read as it was: the article's words, what was made of them, and the row of a table."""
    told = json.loads(row.get("why") or "[]")
    if not told or reading is None:
        return ()
    return (fold("Why this reading?", (draw_reason(reading, reason) for reason in told)),)


def draw_reason(reading: Reading, reason: Mapping[str, Any]) -> Node:
    """One reason: the words in quotation marks, what was made of them, and by which rule."""
    quote = " ".join(reading.article.excerpt(Span(int(reason["start"]), int(reason["end"]))).split())
    kids = (Node("p", kids=(Node("strong", f"“{quote}”"),)), Node("p", str(reason["rule"]), style="small"))
    return Node("div", style="candidate", kids=kids)


def explain_resolution(
    phrase: str, resolution: Resolution, index: Index, numbers: Mapping[str, int]
) -> Iterable[Node]:
    """What the words make of a name, and what the name could mean, best first, by the `numbers` of the map."""
    yield Node("p", introduce(phrase, resolution), style="small why")
    if is_joined(resolution):
        return
    told = [c for c in resolution.candidates[:EXPLAINED] if c.score >= LIKELY] or list(resolution.candidates[:1])
    yield from (draw_candidate(c, index, numbers.get(c.place.id)) for c in told)
    others = resolution.candidates[len(told) : NAMED]
    if others:
        yield Node(
            "p",
            f"Hardly: {say_list([say_place(c.place, index, numbers.get(c.place.id)) for c in others])}.",
            style="small",
        )


def introduce(phrase: str, resolution: Resolution) -> str:
    """The words of the article, and the name in them that is to be looked up."""
    names = [f"“{base.name}”" for base in resolution.mention.bases]
    if is_joined(resolution):
        return f"“{phrase}” is made of {say_list(names)}; the cards of these say why they are where they are."
    if resolution.constructed is not None:
        return f"“{phrase}” is made of {names[0]}, which could be"
    asked = names[0] if phrase.casefold().find(resolution.mention.bases[0].name.casefold()) < 0 else f"“{phrase}”"
    return f"{asked} could be"


def is_joined(resolution: Resolution) -> bool:
    """Whether a noun joins the places of other names: "the road from X to Y"."""
    relative = resolution.ground.relative if resolution.ground else None
    return relative is not None and relative.kind in JOINING and resolution.mention.is_noun


def draw_candidate(candidate: Candidate, index: Index, number: int | None) -> Node:
    """One place that a name could mean: where it is, how likely, and what speaks for it and against it."""
    place = candidate.place
    sign = (Node("span", str(number), style="number"),) if number is not None else ()
    head = (
        Node("span", kids=(*sign, Node("strong", place.name), Node("span", f", {say_where(place, index)}"))),
        Node("span", f"score {candidate.score:.2f}"),
    )
    reasons = Node("p", say_reasons(candidate), style="small")
    return Node("div", style="candidate", kids=(Node("div", style="heading", kids=head), reasons))


def say_reasons(candidate: Candidate) -> str:
    """What speaks for a candidate, weightiest first, and then what speaks against it."""
    good = "; ".join(dict.fromkeys(e.words for e in candidate.evidence if e.weight >= 0))
    bad = "; ".join(dict.fromkeys(e.words for e in candidate.evidence if e.weight < 0))
    return " ".join(f"{begin_large(words)}." for words in keep_known((good, f"against it: {bad}" if bad else None)))


def say_place(place: Place, index: Index, number: int | None) -> str:
    """A place in one breath: "3. Aleppo, town or village in Pennsylvania, United States"."""
    return f"{f'{number}. ' if number is not None else ''}{place.name}, {say_where(place, index)}"
