"""Each claim of the two seed articles is on the map, with its place, speaker, certainty, time and sentence."""

from typing import Any

import pytest
from geopandas import GeoDataFrame

from gazetteer import Reading
from geo.plane import Plane

Layers = dict[str, GeoDataFrame]
FIRST, SECOND = "000-222a8ea1b140b4f7", "002-85f6737340565b4c"


def find_rows(layers: Layers, kind: str, excerpt: str) -> list[dict[str, Any]]:
    """The rows of a layer whose sentence holds some words."""
    return [row for row in layers[kind].to_dict("records") if excerpt in row["excerpt"]]


def find_row(layers: Layers, kind: str, excerpt: str) -> dict[str, Any]:
    """The one row of a layer whose sentence holds some words."""
    rows = find_rows(layers, kind, excerpt)
    assert len(rows) == 1, [row["excerpt"] for row in rows]
    return rows[0]


FRONTS = [
    (
        "With its forces retreating under the Azerbaijani offensive",
        {
            "place": "Nagorno-Karabakh", "action": "retreat, offensive", "actor": "Azerbaijani",
            "opponent": "Armenia", "speaker": None, "certainty": "reported",
        },
    ),
    (
        "the newest focus of the fighting",
        {
            "place": "Lachin corridor", "place_id": "corridor-lachin", "action": "fighting", "speaker": None,
            "certainty": "reported",
        },
    ),
    (
        "has come under heavy shelling",
        {
            "place": "Lachin corridor", "place_id": "corridor-lachin", "action": "shelling, closing in",
            "actor": "Azeri forces", "speaker": "Samvel Dokholyan, an Armenian government official",
            "certainty": "disputed", "drawn": "inferred", "fact": "shelled and closed in on, 1992",
        },
    ),
    (
        "had failed to break through",
        {
            "place": "Lachin corridor", "place_id": "corridor-lachin", "action": "attack, breakthrough failed",
            "speaker": "a spokesman for the Azerbaijani Popular Front", "certainty": "disputed",
        },
    ),
    (
        "the Azerbaijani offensive, begun last Friday",
        {
            "place": "Nagorno-Karabakh", "action": "offensive", "actor": "Azerbaijani", "when_start": "1992-06-12",
            "when_end": "1992-06-12", "speaker": "Felix O. Mamikoyan, the Armenian ambassador to Russia",
            "certainty": "claimed",
        },
    ),
    (
        "who have fled an Armenian offensive into southwestern Azerbaijan",
        {
            "place": "southwestern Azerbaijan", "action": "offensive", "actor": "Armenian",
            "speaker": "the Itar-Tass news agency", "certainty": "claimed",
        },
    ),
    (
        "has spread to within a few miles of the Iranian border",
        {
            "place": "within a few miles of the Iranian border", "action": "fighting", "certainty": "reported",
            "label": "Iranian border", "fact": "fighting within a few miles, 1993", "drawn": "inferred",
        },
    ),
    (
        "all but encircled by ethnic Armenian troops",
        {
            "place": "southwestern Azerbaijan", "action": "near encirclement", "actor": "ethnic Armenian troops",
            "certainty": "reported",
        },
    ),
    (
        "Iranian troops have crossed the Azerbaijan border",
        {
            "place": "Azerbaijan border", "action": "crossing", "actor": "Iranian troops", "speaker": "Turkey",
            "certainty": "claimed", "doubt": "U.S. officials said they could not confirm these reports",
            "drawn": "inferred",
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(("excerpt", "expected"), FRONTS, ids=[words for words, _ in FRONTS])
def test_a_front_is_what_the_sentence_says(seed_layers: Layers, excerpt: str, expected: dict[str, Any]) -> None:
    """Place, action, sides, speaker and certainty of each front."""
    row = find_row(seed_layers, "fronts", excerpt)
    assert {name: row[name] for name in expected} == expected


def test_the_two_districts_are_two_fronts(seed_layers: Layers) -> None:
    """Gains and the heaviest fighting on Tuesday, claimed by the front's spokesman, one row for each district."""
    rows = find_rows(seed_layers, "fronts", "the focus of the heaviest fighting Tuesday")
    assert [row["place"] for row in rows] == ["Askeran", "Mordakert"]
    for row in rows:
        assert row["action"] == "gains, fighting"
        assert row["speaker"] == "Ayaz Akhmedov, front spokesman"
        assert row["certainty"] == "claimed"
        assert (row["when_start"], row["when_end"]) == ("1992-06-16", "1992-06-16")
        assert row["fact"] == "heaviest fighting, 16 June 1992"
        assert row["geometry"].geom_type.endswith("Polygon")


def test_a_dispute_names_both_sides(seed_layers: Layers) -> None:
    """How far the attack on the corridor came is disputed, and the note says what each side says."""
    for words in ("has come under heavy shelling", "had failed to break through"):
        note = find_row(seed_layers, "fronts", words)["note"]
        assert note.startswith("disputed: Samvel Dokholyan says “The Lachin corridor has come under heavy shelling")
        assert (
            "a spokesman for the Azerbaijani Popular Front says the Azerbaijanis had failed to break through" in note
        )


def test_a_corridor_pressed_from_both_sides_is_two_lines(seed_layers: Layers) -> None:
    """The lines either side of the road are inferred, and lie either side of it."""
    row = find_row(seed_layers, "fronts", "has come under heavy shelling")
    road = seed_layers["corridors"].geometry.iloc[0]
    assert len(row["geometry"].geoms) == 2
    assert not any(line.crosses(road) for line in row["geometry"].geoms)


def test_all_who_press_the_corridor_share_its_lines(seed_layers: Layers) -> None:
    """Shelled and closed in on, attacked and not broken through: the map draws one pair of lines for both."""
    shelled, attacked = (
        find_row(seed_layers, "fronts", words)["geometry"]
        for words in ("has come under heavy shelling", "had failed to break through")
    )
    assert shelled.equals(attacked)


def test_a_border_crossed_is_the_stretch_of_the_article(seed_layers: Layers) -> None:
    """The border is not drawn to the Caspian, as a place or as a front, and the note says why."""
    front = find_row(seed_layers, "fronts", "Iranian troops have crossed")
    place = next(r for r in seed_layers["places"].to_dict("records") if r["place_id"] == front["place_id"])
    for row in (front, place):
        assert row["drawn"] == "inferred" and row["geometry"].bounds[2] < 47.8
        assert "does not say where along the border" in row["drawing"] and row["drawing"] in row["note"]
    assert place["precision_km"] > 50


def test_no_other_fronts_are_made_up(seed_layers: Layers) -> None:
    """Background, plans, pressing for talks and the volunteers nobody could rule out are no fronts."""
    known = [words for words, _ in FRONTS] + ["the focus of the heaviest fighting Tuesday"]
    strays = [e for e in seed_layers["fronts"]["excerpt"] if not any(words in e for words in known)]
    assert strays == []


CORRIDORS = [
    ("a corridor linking Nagorno-Karabakh to Armenia", "reported", None, None, None),
    ("opened the corridor to Armenia last month", "reported", None, "1992-05-01", "1992-05-31"),
    ("so-called ‘Lachin humanitarian corridor,’", "claimed", "Ayaz Akhmedov, front spokesman", None, None),
]


@pytest.mark.parametrize(("excerpt", "certainty", "speaker", "start", "end"), CORRIDORS)
def test_the_corridor_is_one_however_it_is_named(
    seed_layers: Layers, excerpt: str, certainty: str, speaker: str | None, start: str | None, end: str | None
) -> None:
    """Each statement about the corridor has its own speaker and time, and the name, ends and standing of all."""
    row = find_row(seed_layers, "corridors", excerpt)
    assert (row["name"], row["origin"], row["destination"]) == ("Lachin corridor", "Nagorno-Karabakh", "Armenia")
    assert (row["via"], row["status"]) == ("Lachin", "contested")
    assert (row["certainty"], row["speaker"]) == (certainty, speaker)
    assert (row["when_start"], row["when_end"]) == (start, end)
    assert row["geometry"].geom_type == "LineString"


def test_the_corridor_was_opened_by_somebody(seed_layers: Layers) -> None:
    """Who opened it is said on the map."""
    assert find_row(seed_layers, "corridors", "last month")["fact"] == "opened by Armenian militias, May 1992"


def test_no_other_corridor_is_made_up(seed_layers: Layers) -> None:
    """The second article tells of none."""
    assert set(seed_layers["corridors"]["article_id"]) == {FIRST}
    assert len(seed_layers["corridors"]) == len(CORRIDORS)


FLOWS = [
    (
        "estimated 100,000 Azerbaijani refugees",
        {
            "people_low": 100_000, "people_high": 100_000, "people_text": "estimated 100,000", "unit": "people",
            "who": "Azerbaijani refugees", "origin": "southwestern Azerbaijan", "destination": None, "via": None,
            "status": "moved", "speaker": "the Itar-Tass news agency", "certainty": "claimed",
            "label": "100,000 fled", "fact": "destination not given, 1993",
        },
        "Point",
    ),
    (
        "up to 10,000 Azerbaijani refugees may have crossed",
        {
            "people_low": None, "people_high": 10_000, "people_text": "up to 10,000", "unit": "people",
            "who": "Azerbaijani refugees", "origin": "southwestern Azerbaijan", "via": "Araks River",
            "via_id": "river-araks", "destination": "Iran", "destination_id": "country-IR", "status": "moved",
            "speaker": "international aid officials", "certainty": "claimed", "drawn": "inferred",
            "label": "Up to 10,000", "fact": "crossed into Iran, 1993",
        },
        "LineString",
    ),
    (
        "Tens of thousands more are stranded",
        {
            "people_low": 10_000, "people_high": None, "people_text": "Tens of thousands",
            "who": "Azerbaijani refugees", "origin": None, "destination": "southwestern Azerbaijan",
            "status": "stranded", "speaker": None, "certainty": "reported", "label": "Tens of thousands",
            "fact": "stranded, 1993",
        },
        "Point",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("excerpt", "expected", "drawn"), FLOWS, ids=[words for words, _, _ in FLOWS])
def test_a_flow_is_what_the_sentence_says(
    seed_layers: Layers, excerpt: str, expected: dict[str, Any], drawn: str
) -> None:
    """Number, people, ends, standing and speaker of each flow, and a ring where no direction is told."""
    row = find_row(seed_layers, "flows", excerpt)
    found = {name: None if row[name] is None or row[name] != row[name] else row[name] for name in expected}
    assert found == expected
    assert row["geometry"].geom_type == drawn


def test_the_arrow_crosses_the_river_into_the_host(seed_layers: Layers) -> None:
    """It begins north of the Araks and ends just inside Iran."""
    arrow = find_row(seed_layers, "flows", "up to 10,000")["geometry"]
    places = {row["place_id"]: row["geometry"] for row in seed_layers["places"].to_dict("records")}
    start, end = arrow.boundary.geoms
    assert arrow.crosses(places["river-araks"])
    assert places["country-IR"].contains(end)
    assert places["part-sw-country-AZ"].contains(start)


def test_the_arrow_comes_from_the_land_behind_the_river(seed_layers: Layers) -> None:
    """Refugees cross southward, not along the bank."""
    (x0, y0), *_, (x1, y1) = find_row(seed_layers, "flows", "up to 10,000")["geometry"].coords
    assert y0 - y1 > abs(x1 - x0)


def test_rings_lie_apart_and_clear_of_what_else_is_drawn(seed_layers: Layers) -> None:
    """The stranded are held between the front and the border; the other ring, the arrow and the front are clear."""
    stranded, fled = (
        find_row(seed_layers, "flows", words)["geometry"] for words in ("are stranded", "estimated 100,000")
    )
    plane = Plane.around(stranded, fled)
    others = [find_row(seed_layers, "flows", "up to 10,000")["geometry"]]
    others.append(find_row(seed_layers, "fronts", "fled an Armenian offensive")["geometry"])
    area = find_row(seed_layers, "fronts", "all but encircled")["geometry"]
    assert plane.lay(stranded).distance(plane.lay(fled)) >= 35
    assert all(plane.lay(ring).distance(plane.lay(line)) > 8 for ring in (stranded, fled) for line in others)
    assert area.contains(stranded) and area.contains(fled) and stranded.y < 39.4


def test_an_origin_carried_over_is_said(seed_layers: Layers) -> None:
    """The sentence on those who crossed does not say where they came from; the note says where that is taken from."""
    row = find_row(seed_layers, "flows", "up to 10,000")
    assert row["doubt"] == "estimated, may have crossed"
    assert row["drawing"].startswith("origin taken from an earlier sentence")
    assert row["note"] == f"{row['doubt']}; {row['drawing']}"
    assert "origin taken" not in find_row(seed_layers, "flows", "estimated 100,000")["note"]


def test_a_speaker_stands_somewhere(seed_layers: Layers) -> None:
    """Where one spoke goes with the row, for fronts and places alike."""
    assert find_row(seed_layers, "fronts", "has come under heavy shelling")["stood"] == "Yerevan"
    rows = find_rows(seed_layers, "places", "has come under heavy shelling")
    assert "Yerevan" in {row["stood"] for row in rows}


def test_no_other_flows_are_made_up(seed_layers: Layers) -> None:
    """Ten million who live somewhere, six men handed over and reservists called up are no flows."""
    assert len(seed_layers["flows"]) == len(FLOWS)
    assert set(seed_layers["flows"]["article_id"]) == {SECOND}


@pytest.mark.parametrize("kind", ["places", "fronts", "corridors", "flows"])
def test_every_row_rests_on_the_words_it_shows(
    seed_layers: Layers, seed_readings: tuple[Reading, ...], kind: str
) -> None:
    """The excerpt is the article's text between start and end, character by character."""
    texts = {reading.article.id: reading.article.text for reading in seed_readings}
    rows = seed_layers[kind].to_dict("records")
    assert rows
    assert all(texts[row["article_id"]][row["start"] : row["end"]] == row["excerpt"] for row in rows)


@pytest.mark.parametrize(
    "name", ["Lachin corridor", "Askeran", "Mordakert", "Araks River", "southwestern Azerbaijan"]
)
def test_places_keep_the_articles_spelling(seed_layers: Layers, name: str) -> None:
    """A place is labelled as the article writes it, and has a shape."""
    rows = [row for row in seed_layers["places"].to_dict("records") if row["name"] == name]
    assert rows
    assert all(row["geometry"] is not None and row["label"] == name for row in rows)


def test_only_locations_are_drawn(seed_layers: Layers) -> None:
    """Governments, peoples and credits make no mark."""
    assert set(seed_layers["places"]["role"]) == {"location"}
    assert "Washington" not in set(seed_layers["places"]["name"])
