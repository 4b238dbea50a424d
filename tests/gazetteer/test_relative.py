"""Words that make places of other places, one phrase a row: what is named, and what is made of it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer import FeatureClass, Geoparser, Index, Place, RelativeKind
from gazetteer.composition import compose_place, find_middle
from gazetteer.construction import construct_nearness, construct_rim, construct_side
from gazetteer.mention import Relation
from gazetteer.nearness import distance_km
from gazetteer.text.lexicon import load_rows
from gazetteer.vocabulary import BEARINGS

ALEPPO, DAMASCUS, HOMS = "gn-170063", "gn-170654", "gn-169577"
GOMA, BUKAVU, MOGADISHU = "gn-216281", "gn-217831", "gn-53654"
PHRASES = [
    # parts
    ("Rain fell in south-central Somalia.", "south-central Somalia", "part-s-country-SO"),
    ("Rain fell in the north-east of Nigeria.", "north-east of Nigeria", "part-ne-country-NG"),
    ("Rain fell in central Aleppo.", "central Aleppo", f"part-c-{ALEPPO}"),
    ("Rain fell in the north of Aleppo.", "north of Aleppo", f"part-n-{ALEPPO}"),
    # borders
    ("Smugglers crossed Turkey's southern border.", "Turkey's southern border", "border-s-country-TR"),
    ("The southern border of Turkey was shut.", "southern border of Turkey", "border-s-country-TR"),
    ("They were 10 miles inside Syria.", "10 miles inside Syria", "inside-16-1-country-SY"),
    ("They were 10 miles inside the Syrian border.", "10 miles inside the Syrian border", "inside-16-1-country-SY"),
    # distances
    ("A bomb exploded 30 miles north of Mogadishu.", "30 miles north of Mogadishu", f"near-48-3-n-{MOGADISHU}"),
    ("It lies twenty-five miles from Aleppo.", "twenty-five miles from Aleppo", f"ring-40-2-{ALEPPO}"),
    ("They fought a mile and a half north of Aleppo.", "a mile and a half north of Aleppo", f"near-2-4-n-{ALEPPO}"),
    ("Some ten or twelve miles north of Aleppo they dug in.", "Some ten or twelve miles north of Aleppo",
     f"near-17-7-n-{ALEPPO}"),
    ("Boats lay ten miles below Aleppo.", "ten miles below Aleppo", f"ring-16-1-{ALEPPO}"),
    ("Kentucky was quiet. They met five miles north of Lebanon, in Kentucky.", "five miles north of Lebanon",
     "near-8-n-gn-4297653"),
    ("They were 10-15 miles south of Aleppo.", "10-15 miles south of Aleppo", f"near-20-1-s-{ALEPPO}"),
    ("They stood a hundred and fifty miles north of Aleppo.", "a hundred and fifty miles north of Aleppo",
     f"near-241-3-n-{ALEPPO}"),
    ("They stood half a dozen miles from Aleppo.", "half a dozen miles from Aleppo", f"ring-9-7-{ALEPPO}"),
    ("It lay three-quarters of a mile from Aleppo.", "three-quarters of a mile from Aleppo", f"ring-1-2-{ALEPPO}"),
    ("It lay two leagues from Aleppo.", "two leagues from Aleppo", f"ring-9-7-{ALEPPO}"),
    ("It lay 20 nautical miles from Aleppo.", "20 nautical miles from Aleppo", f"ring-37-{ALEPPO}"),
    ("They camped 10 km to the south of Aleppo.", "10 km to the south of Aleppo", f"near-10-s-{ALEPPO}"),
    ("They camped 20 km from Aleppo.", "20 km from Aleppo", f"ring-20-{ALEPPO}"),
    ("They camped within 20 km of Aleppo.", "within 20 km of Aleppo", f"near-20-{ALEPPO}"),
    ("They camped less than 20 km from Aleppo.", "less than 20 km from Aleppo", f"near-20-{ALEPPO}"),
    ("They camped 10 miles (16 km) north of Aleppo.", "10 miles (16 km) north of Aleppo", f"near-16-1-n-{ALEPPO}"),
    ("They are 5 km from the center of Aleppo.", "5 km from the center of Aleppo", f"ring-5-{ALEPPO}"),
    ("They camped north of the city of Aleppo.", "north of the city of Aleppo", f"side-n-{ALEPPO}"),
    # around a town
    ("Shells fell near Aleppo.", "near Aleppo", f"near-10-{ALEPPO}"),
    ("Shells fell on the outskirts of Aleppo.", "outskirts of Aleppo", f"near-8-{ALEPPO}"),
    ("Shells fell on the northern outskirts of Aleppo.", "northern outskirts of Aleppo", f"near-8-n-{ALEPPO}"),
    ("Aleppo's southern suburbs were bombed.", "Aleppo's southern suburbs", f"near-8-s-{ALEPPO}"),
    ("It rained on the Aleppo suburbs.", "Aleppo suburbs", f"near-8-{ALEPPO}"),
    # beside a place
    ("They raided villages just south of Aleppo.", "just south of Aleppo", f"side-s-{ALEPPO}"),
    ("To the north of Aleppo, shops were shut.", "To the north of Aleppo", f"side-n-{ALEPPO}"),
    ("They held villages east of the Euphrates.", "east of the Euphrates", "side-e-river-euphrates"),
    ("They dug in on the west bank of the Jordan River.", "west bank of the Jordan River", "side-w-river-jordan"),
    ("They dug in on the left bank of the Dnieper.", "left bank of the Dnieper", "side-e-river-dnieper"),
    ("They dug in on the right bank of the Dnieper.", "right bank of the Dnieper", "side-w-river-dnieper"),
    ("They held the eastern side of the Euphrates.", "eastern side of the Euphrates", "side-e-river-euphrates"),
    ("They camped on the banks of the Euphrates.", "banks of the Euphrates", "near-5-river-euphrates"),
    # coasts
    ("Boats lay on the coast of Libya.", "coast of Libya", "coast-country-LY"),
    ("Pirates struck off the coast of Somalia.", "off the coast of Somalia", "offshore-country-SO"),
    ("A boat sank 50 miles off the coast of Libya.", "50 miles off the coast of Libya", "offshore-80-5-country-LY"),
    ("A boat sank off Libya.", "off Libya", "offshore-country-LY"),
    # between two places
    ("They hid in villages between Goma and Bukavu.", "between Goma and Bukavu", f"between-{GOMA}-{BUKAVU}"),
    ("The camp lies halfway between Goma and Bukavu.", "halfway between Goma and Bukavu",
     f"between-c-{GOMA}-{BUKAVU}"),
    ("The camp is in the hills between the towns of Goma and Bukavu.", "between the towns of Goma and Bukavu",
     f"between-{GOMA}-{BUKAVU}"),
    ("The road from Aleppo to Damascus was cut.", "road from Aleppo to Damascus", f"way-{ALEPPO}-{DAMASCUS}"),
    ("The highway linking Homs and Aleppo was cut.", "highway linking Homs and Aleppo", f"way-{HOMS}-{ALEPPO}"),
    ("The road that links Homs with Aleppo was cut.", "road that links Homs with Aleppo", f"way-{HOMS}-{ALEPPO}"),
    ("The railway line between Homs and Aleppo was cut.", "railway line between Homs and Aleppo",
     f"way-{HOMS}-{ALEPPO}"),
    ("They cut the Aleppo-Damascus highway.", "Aleppo-Damascus highway", f"way-{ALEPPO}-{DAMASCUS}"),
    ("They cut the Aleppo–Damascus road.", "Aleppo–Damascus road", f"way-{ALEPPO}-{DAMASCUS}"),
    ("They cut the Aleppo to Damascus highway.", "Aleppo to Damascus highway", f"way-{ALEPPO}-{DAMASCUS}"),
    ("A road between Hama and Aleppo was cut.", "road between Hama and Aleppo", f"way-gn-170017-{ALEPPO}"),
    # fronts
    ("He was sent to the Donbas front.", "Donbas front", "front-region-donbas"),
    ("The front line near Aleppo was quiet.", "front line near Aleppo", f"front-{ALEPPO}"),
]  # fmt: skip
NOTHING_MADE = [
    "The talks between Armenia and Azerbaijan failed.",
    "The war between London and Paris was long.",
    "The train between Homs and Aleppo was late.",
    "Snow lay between Homs and Aleppo.",
    "He lives somewhere between Boston and Moscow.",
    "The road between Aleppo and Aleppo was cut.",
    "The road from Syria to Iraq was cut.",
    "The flight route from Homs to Aleppo was cut.",
    "The Silk Road from Homs to Aleppo is old.",
    "It was on the Aleppo front page.",
    "It was quiet on the northern front.",
    "The Popular Front took Aleppo.",
    "The Lebanon front was quiet.",
    "Syria was quiet. It lies twelve miles south of Jordan.",
    "She died in Sanford, south of Orlando.",
]
BASE = Place("gn-1", "X", 0.0, 0.0, FeatureClass.POPULATED, None, 2.0)


@pytest.mark.parametrize(("text", "phrase", "place_id"), PHRASES)
def test_a_phrase_makes_a_place(index: Index, text: str, phrase: str, place_id: str) -> None:
    """The words that say which place is meant are kept, and the place says by its id what it is made of."""
    reading = Geoparser(index).read_text(text)
    made = {
        reading.article.excerpt(r.mention.phrase): r.ground.id
        for r in reading.resolutions
        if r.ground is not None and r.ground.relative is not None
    }
    assert made.get(phrase) == place_id


@pytest.mark.parametrize("text", NOTHING_MADE)
def test_words_that_speak_of_no_ground_make_no_place(index: Index, text: str) -> None:
    """Parties, trains, pages and far capitals have nothing between them that could be drawn."""
    reading = Geoparser(index).read_text(text)
    assert all(r.ground is None or r.ground.relative is None for r in reading.resolutions)
    assert all(r.mention.name[0].isupper() for r in reading.resolutions)


def test_the_names_keep_their_own_places_and_spans(index: Index) -> None:
    """Of "between X and Y" the names are X and Y, each with its place; the place between them is a third."""
    reading = Geoparser(index).read_text("They cut the Aleppo-Damascus highway.")
    assert [(r.mention.name, r.ground and r.ground.id) for r in reading.resolutions] == [
        ("Aleppo", ALEPPO), ("Damascus", DAMASCUS), ("highway", f"way-{ALEPPO}-{DAMASCUS}")
    ]  # fmt: skip
    way = reading.resolutions[-1]
    assert way.place is not None and way.place.relative is not None
    assert way.place.relative.bases == (ALEPPO, DAMASCUS)
    assert way.candidates[0].place == way.place and way.candidates[0].evidence


def test_the_ends_of_a_road_are_towns(index: Index) -> None:
    """A province and its town share a name: a road leads to the town, and so does its mention."""
    reading = Geoparser(index).read_text("A road between Hama and Aleppo was cut.")
    assert [r.ground and r.ground.id for r in reading.resolutions] == [
        f"way-gn-170017-{ALEPPO}", "gn-170017", ALEPPO
    ]  # fmt: skip


def test_a_noun_is_no_mention_where_an_end_is_not_known(index: Index) -> None:
    """A road to nowhere is not listed among the names that could not be placed."""
    reading = Geoparser(index).read_text("The road from Aleppo to the village of Xyzburg was cut.")
    assert "road" not in {r.mention.name for r in reading.resolutions}


points = st.tuples(st.floats(-90, 90), st.floats(-180, 180))
kinds = st.sampled_from([RelativeKind.BETWEEN, RelativeKind.ROAD])


def _town(place_id: str, point: tuple[float, float], precision: float) -> Place:
    return Place(place_id, place_id, *point, FeatureClass.POPULATED, None, precision)


@settings(deadline=None)
@given(points, points, st.floats(0.1, 500), kinds)
def test_what_lies_between_two_places_lies_as_far_from_both(
    one: tuple[float, float], other: tuple[float, float], precision: float, kind: RelativeKind
) -> None:
    """Anywhere on the globe: across the antimeridian, at a pole; or no place is made."""
    place = compose_place(Relation(kind), (_town("gn-1", one, precision), _town("gn-2", other, 1.0)))
    if place is None:
        apart = distance_km(one, other)
        assert apart <= max(precision, 1.0) or apart > 500
        return
    there, back = (distance_km((place.latitude, place.longitude), point) for point in (one, other))
    assert there == pytest.approx(back, abs=0.1)
    assert there + back == pytest.approx(distance_km(one, other), abs=0.1)
    assert 0 < precision <= place.precision_km
    assert re.fullmatch(r"[A-Za-z0-9-]{1,200}", place.id)


@settings(deadline=None)
@given(points, points)
def test_the_middle_of_two_points_lies_on_the_globe(one: tuple[float, float], other: tuple[float, float]) -> None:
    """Also where they are one point, or on opposite sides of the earth."""
    latitude, longitude = find_middle(one, other)
    assert -90 <= latitude <= 90
    assert -180 <= longitude <= 180


@settings(deadline=None)
@given(
    points,
    st.floats(0.1, 2000),
    st.sampled_from(["n", "ne", "e", "se", "s", "sw", "w", "nw"]),
    st.sampled_from([RelativeKind.NEAR, RelativeKind.SIDE, RelativeKind.COAST, RelativeKind.INSIDE]),
)
def test_a_place_beside_another_lies_on_the_globe(
    small_index: Index, point: tuple[float, float], km: float, direction: str, kind: RelativeKind
) -> None:
    """Its id can stand in a link, and it is never more exact than the place it starts from."""
    base, relation = _town("gn-1", point, 3.0), Relation(kind, direction, round(km, 1))
    if kind is RelativeKind.SIDE:
        place = construct_side(base, direction, small_index)
    elif kind is RelativeKind.NEAR:
        place = construct_nearness(base, relation)
    else:
        place = construct_rim(base, relation)
    assert -90 <= place.latitude <= 90 and -180 <= place.longitude <= 180
    assert place.precision_km >= base.precision_km
    assert re.fullmatch(r"[A-Za-z0-9-]{1,200}", place.id)
    assert place.relative is not None and place.relative.points == (point,)


def test_the_table_of_banks_names_rivers_of_the_gazetteer_and_directions(index: Index) -> None:
    """A row that names no river, or no direction of the compass, would silently say nothing."""
    rows = [row.split(",")[:2] for row in load_rows("river_banks.csv")[1:]]
    assert [river for river, _ in rows if index.get(river) is None] == []
    assert {left for _, left in rows} <= BEARINGS.keys()
    assert len({river for river, _ in rows}) == len(rows)
