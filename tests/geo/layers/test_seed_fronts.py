"""Each front of the two seed articles is on the map, with its place, speaker, certainty, time and sentence."""

from typing import Any

import pytest

from tests.geo.layers.rows import Layers, find_row, find_rows

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
