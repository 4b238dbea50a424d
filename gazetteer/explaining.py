"""A distance behind a town only says where that town lies: "X, 20 km west of Y" means no ground of its own."""

import re
from dataclasses import replace
from itertools import pairwise

from gazetteer.evidence import Resolution
from gazetteer.place import FeatureClass, RelativeKind

# What may stand between the town and the distance: ", about", ", a village some", ", which lies".
_BETWEEN = re.compile(
    r",\s+(?:(?:about|some|roughly|just|nearly|only|a|an|the|small|large|which|lies|\w+ed|\w+ing|town|city|village|port)"
    r"\s+){0,5}"
)


def leave_explained(resolutions: tuple[Resolution, ...], text: str) -> tuple[Resolution, ...]:
    """The same, where a distance that only explains means the place that it is measured from."""
    explaining = {b.mention.span for a, b in pairwise(resolutions) if _explains(a, b, text)}
    return tuple(replace(r, constructed=None) if r.mention.span in explaining else r for r in resolutions)


def _explains(before: Resolution, resolution: Resolution, text: str) -> bool:
    """Whether a distance stands in apposition to a town that is on the map."""
    relation, town = resolution.mention.relation, before.place
    if relation is None or relation.kind is not RelativeKind.NEAR or relation.of_border:
        return False
    if town is None or before.constructed is not None or town.feature_class is not FeatureClass.POPULATED:
        return False
    return _BETWEEN.fullmatch(text, before.mention.whole.end, resolution.mention.phrase.start) is not None
