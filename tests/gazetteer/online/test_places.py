"""Things on a map are kinds of places, or none."""

import pytest

from gazetteer import FeatureClass
from gazetteer.online.places import read_places
from tests.gazetteer.online.nominatim import IRAQ, make_record


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"class": "boundary", "type": "administrative", "addresstype": "city"}, FeatureClass.POPULATED),
        ({"class": "boundary", "type": "administrative", "addresstype": "state"}, FeatureClass.ADMINISTRATIVE),
        ({"class": "waterway", "type": "river", "addresstype": "river"}, FeatureClass.WATER),
        ({"class": "natural", "type": "peak", "addresstype": "peak"}, FeatureClass.TERRAIN),
        ({"class": "aeroway", "type": "aerodrome", "addresstype": "aeroway"}, FeatureClass.SPOT),
        ({"class": "shop", "type": "bakery", "addresstype": "shop"}, None),
        ({"osm_type": None}, None),
    ],
)
def test_things_on_the_map_are_kinds_of_places(fields: dict[str, str], kind: FeatureClass | None) -> None:
    """Towns, states, rivers, mountains and sites; a shop that bears a town's name is no place."""
    places = read_places([make_record("Zarbulaq", 33.1, 44.2, IRAQ) | fields])
    assert [found.place.feature_class for found in places] == ([] if kind is None else [kind])
