"""An answer from online told to a program, or to a person."""

from collections.abc import Iterator
from typing import Any

from gazetteer.index import Hit
from gazetteer.location import Explained
from gazetteer.online.places import LICENCE, OnlinePlace
from gazetteer.online.service import Answer
from gazetteer.place import Name
from gazetteer.reasons import tell_kinds


def tell_answer(answer: Answer) -> dict[str, Any]:
    """The candidates, as `locate --json` has them for the index's own, and where they are from."""
    return {
        "candidates": [_explain(found, answer).to_json() for found in answer.places],
        "online": {
            "service": answer.service,
            "asked": answer.asked.isoformat(),
            "kept": None if answer.kept is None else str(answer.kept),
            "licence": LICENCE,
        },
    }


def _explain(found: OnlinePlace, answer: Answer) -> Explained:
    hit = Hit(found.place, Name(found.place.name, source="OpenStreetMap"), found.importance)
    return Explained(hit, tuple(part.strip() for part in found.address.split(",")[1:]), (answer.origin,))


def describe_answer(answer: Answer) -> Iterator[str]:
    """The places as lines for one screen, the likeliest first."""
    for number, found in enumerate(answer.places, 1):
        place = found.place
        yield f"{number:>2}. {place.name}, {tell_kinds([place.feature_class])}: {found.address}"
        point = f"{place.latitude:.3f}, {place.longitude:.3f}"
        yield f"    {point}, good to about {place.precision_km:g} km; id {place.id}"
        yield f"    {answer.origin}"
