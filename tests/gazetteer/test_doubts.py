"""A namesake far from all that an article speaks of is a guess, and so is one of two that are as likely."""

import pytest

from gazetteer import Geoparser, Index

WEST_AFRICA = "Soldiers shut Freetown, Kenema and Waterloo in Sierra Leone, Monrovia and Gbarnga in Liberia. "
MADRID = "Bombs fell on Madrid, Getafe, Toledo and Guadalajara in Spain. "
SINDH = "Floodwater from Manchar Lake reached Dadu, Larkana and Jamshoro in Pakistan. "
GUESSES = [
    (WEST_AFRICA + "Villagers cross the Moa by canoe.", "Moa"),
    ("Villagers in Sierra Leone cross the Moa by canoe.", "Moa"),
    (MADRID + "Fighting went on in the University City.", "University City"),
    (SINDH + "The pressure on Manchar would ease, he said.", "Manchar"),
    (WEST_AFRICA + "He walked to Nuevitas with a goat.", "Nuevitas"),
]
PLACED = [
    (WEST_AFRICA + "The agency met in Geneva.", "Geneva", "gn-2660646"),
    (WEST_AFRICA + "A nurse flew to Oxford.", "Oxford", "gn-2640729"),
    (WEST_AFRICA + "Ships came from Moa, Cuba.", "Moa", "gn-3546791"),
    (WEST_AFRICA + "Police went to Makeni.", "Makeni", "gn-2406407"),
    (MADRID + "Fighting went on in Alcorcón.", "Alcorcón", "gn-3130564"),
    ("Boats left Naivasha Lake in Kenya. In Naivasha, near Nairobi, it rained.", "Naivasha", "gn-184707"),
    ("They crossed the Tigris near Mosul.", "Tigris", "river-tigris"),
    ("They live north of the Bronx, in New York.", "Bronx", "gn-5110266"),
]


@pytest.mark.parametrize(("text", "name"), GUESSES, ids=[f"{name}, {text[-20:]}" for text, name in GUESSES])
def test_a_far_namesake_is_left_a_guess(index: Index, text: str, name: str) -> None:
    """A small town in a land that is not spoken of, a river's name, the short form of a lake's."""
    found = [r for r in Geoparser(index).read_text(text).resolutions if r.mention.name == name]
    assert found
    assert all(r.place is None for r in found)


@pytest.mark.parametrize(("text", "name", "place"), PLACED, ids=[f"{name}, {text[-20:]}" for text, name, _ in PLACED])
def test_what_is_known_or_near_is_placed(index: Index, text: str, name: str, place: str) -> None:
    """A city that the world knows, a town of the article's land, one whose land stands beside it."""
    found = [r.place and r.place.id for r in Geoparser(index).read_text(text).resolutions if r.mention.name == name]
    assert found == [place]


def test_of_two_that_are_as_likely_neither_is_drawn(index: Index) -> None:
    """Several districts of the name in one land, far from each other."""
    found = Geoparser(index).read_text("A landslide drove people out of Pingtang and Luodian Counties.").resolutions
    (resolution,) = (r for r in found if r.mention.name == "Pingtang")
    assert resolution.place is None
    assert len(resolution.candidates) > 1
