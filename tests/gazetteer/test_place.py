"""A place's record: how far off its point may be."""

import pytest

from gazetteer.index import Index
from gazetteer.place import round_reach


@pytest.mark.parametrize(("exact", "told"), [(95.3, 95), (157.9, 160), (2537.6, 2500), (1.04, 1.0), (0.5, 0.5)])
def test_a_reach_is_told_in_two_digits(exact: float, told: float) -> None:
    """A guess of distance has no decimals to be proud of."""
    assert round_reach(exact) == told


def test_no_place_claims_more_than_two_digits(index: Index) -> None:
    """Countries and states too, whose reach is measured from their boxes."""
    names = ("Armenia", "Russia", "United States", "Georgia", "Bavaria", "Nagorno-Karabakh", "Moscow", "Caucasus")
    for place in (place for name in names for place in index.find(name)):
        assert place.precision_km == round_reach(place.precision_km), place
