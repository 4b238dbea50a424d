"""What the words give of a course is drawn, and what they lack is said."""

import pytest

from gazetteer import Geoparser
from geo import derive_layers


def test_a_line_that_the_text_gives_is_drawn_from_place_to_place(geoparser: Geoparser) -> None:
    """The first row has the course, stated; the other places keep their points."""
    fronts = derive_layers([geoparser.read_text("The front line runs from Zaporizhzhia to Donetsk.")])["fronts"]
    assert [g.geom_type for g in fronts.geometry] == ["LineString", "Point"]
    assert fronts["drawn"][0] == "stated"
    assert "drawn straight from place to place" in fronts["note"][0]


def test_a_place_on_a_line_that_is_not_found_is_said(geoparser: Geoparser) -> None:
    """A line through an unknown village goes through the known ones, and the note says which it lacks."""
    text = "The front line runs from Donetsk through the village of Qarnabil to Zaporizhzhia."
    fronts = derive_layers([geoparser.read_text(text)])["fronts"]
    assert len(fronts.geometry[0].coords) == 2
    assert "place not found: Qarnabil" in fronts["note"][0]


@pytest.mark.parametrize("text", ["Rebels captured the town of Qarnabil.", "Rebels besieged the town of Qarnabil."])
def test_a_front_without_a_place_is_kept_and_not_drawn(geoparser: Geoparser, text: str) -> None:
    """It is listed with what is missing."""
    row = derive_layers([geoparser.read_text(text)])["fronts"].iloc[0]
    assert (row["place"], row["geometry"], row["note"]) == ("Qarnabil", None, "place not found")


def test_a_corridor_without_a_course_says_what_is_missing(geoparser: Geoparser) -> None:
    """An end that is not found is named in the note."""
    text = "Rebels cut the road from Goma to the village of Qarnabil."
    row = derive_layers([geoparser.read_text(text)])["corridors"].iloc[0]
    assert row["geometry"] is None
    assert row["note"] == "course not known; place not found: Qarnabil"


def test_the_note_says_who_holds_a_corridor(geoparser: Geoparser) -> None:
    """Where the words tell it."""
    text = "Separatist fighters hold the only road from Goma to Bukavu."
    row = derive_layers([geoparser.read_text(text)])["corridors"].iloc[0]
    assert "held by Separatist fighters" in row["note"]
