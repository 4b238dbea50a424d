"""Small towns, lists, bodies and older wars: what the words around a name and the rest of the article decide."""

import pytest

from gazetteer import Geoparser, Index, Reading

NAMES = [
    # what stands beside a name says which one it is
    ("It snowed in Ohio, Oregon, Washington and Utah.", {"Washington": "admin1-US-WA"}),
    ("Chips were sold in Arizona, Georgia, New York and Ohio.",
     {"Georgia": "admin1-US-GA", "New York": "admin1-US-NY"}),
    ("Envoys of Armenia, Georgia and Iraq met in Baku.", {"Georgia": "country-GE", "Iraq": "country-IQ"}),
    ("She was born in Buffalo, New York.", {"New York": "admin1-US-NY"}),
    ("She works in New York.", {"New York": "gn-5128581"}),
    ("New York Governor Jane Doe spoke.", {"New York": "admin1-US-NY"}),
    ("It rained in Austin, in southern Indiana.", {"Austin": "gn-4254010"}),
    ("It rained in the Kentucky town of London.", {"London": "gn-4298960"}),
    ("Shops in Basra were shut.", {"Basra": "gn-99532"}),
    ("Crews from Oregon and Nevada came to Chico, Oroville and Paradise, California.", {"Nevada": "admin1-US-NV"}),
    ("The train was late at a New Jersey airport.", {"New Jersey": "admin1-US-NJ"}),
    ("Mexico closed its ports. Rain fell in Puebla and Toluca.", {"Mexico": "country-MX"}),
    # a place in somebody's name, and somebody in a place's
    ("Jane Doe, 43, of McKee, was unhurt. McKee is in Jackson County, Kentucky.", {"McKee": "gn-4300339"}),
    ("A Longview woman won. Kilgore, Texas, cheered.", {"Longview": "gn-4707814"}),
    ("She leads the University of Manitoba.", {"Manitoba": "admin1-CA-03"}),
    ("Ships left for Prince Edward Island and Port-au-Prince.",
     {"Prince Edward Island": "admin1-CA-09", "Port-au-Prince": "gn-3718426"}),
    ("Reports from Raleigh, N. C., were late.", {"N. C.": "admin1-US-NC"}),
    ("They walked from Mugunga to Goma, Zaire, after fighting between Sake and Masisi.",
     {"Sake": "gn-205970", "Masisi": "admin2-CD-11-03"}),
    ("HOLYOKE, Mass. - Snow fell.", {"HOLYOKE": "gn-4939783"}),
]  # fmt: skip
NOT_PLACES = [
    ("The Army of the Potomac went into camp.", "Potomac"),
    ("The Twentieth Maine held the hill.", "Maine"),
    ("The Ohio cavalry rode on.", "Ohio"),
    ("General Lyon was killed.", "Lyon"),
    ("A row between Carter and Nelson ended in Oslo.", "Nelson"),
    ("They held Colenso. From Cape Town help came by rail.", "From"),
    ("Our defender Jordan Henderson limped off.", "Jordan"),
    ("They sold Austin Jackson of the Detroit Tigers.", "Detroit"),
    ("A draw with Real Madrid was enough.", "Madrid"),
    ("The bomb went off near Slave Island.", "Island"),
    ("The frigate Minnesota ran aground.", "Minnesota"),
    ("Virgin Atlantic pilots went on strike; the Rome Hotel was shut.", "Rome"),
    ("Georgia Stevens skates. Much of it was Georgia's own work. Georgia won.", "Georgia"),
]
MINNESOTA = """The county board met in Alexandria, Minnesota, on Tuesday. Jane Doe of Carlos spoke for Osakis, and
people from Garfield were heard. Nobody came from Blossom."""


@pytest.fixture(scope="module")
def geoparser(index: Index) -> Geoparser:
    """The reader of articles, with the index of the world."""
    return Geoparser(index)


def name_places(reading: Reading) -> dict[str, str | None]:
    """Each name that was found, and the id of the place that it means."""
    return {r.mention.name: r.place.id if r.place else None for r in reading.resolutions}


@pytest.mark.parametrize(("text", "expected"), NAMES, ids=[text for text, _ in NAMES])
def test_the_words_beside_a_name_decide(geoparser: Geoparser, text: str, expected: dict[str, str]) -> None:
    """Lists, greater places, offices and homes say which place is meant."""
    found = name_places(geoparser.read_text(text))
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(("text", "name"), NOT_PLACES, ids=[text for text, _ in NOT_PLACES])
def test_a_place_in_another_name_is_no_place(geoparser: Geoparser, text: str, name: str) -> None:
    """Armies, regiments, officers, ships, houses and first names are not the places they are called after."""
    assert name not in name_places(geoparser.read_text(text))


def test_a_word_that_may_be_a_name_is_one_among_its_neighbours(geoparser: Geoparser) -> None:
    """Carlos and Garfield are hamlets near Alexandria; Blossom, in Texas, is not near, and stays a word."""
    found = name_places(geoparser.read_text(MINNESOTA))
    assert "Carlos" in found
    assert "Blossom" not in found


def test_the_name_of_a_part_is_the_name_alone(geoparser: Geoparser) -> None:
    """ "Southern X" names X, and points to its south."""
    (resolution,) = geoparser.read_text("Rain fell in southern Sudan.").resolutions
    assert resolution.mention.name == "Sudan"
    assert resolution.place is not None and resolution.place.id == "country-SD"
    assert resolution.ground is not None and resolution.ground.id == "part-s-country-SD"


def test_a_hamlet_far_from_all_else_is_a_guess(geoparser: Geoparser) -> None:
    """A village of the name in another corner of a great country is no dot, but is offered."""
    text = "In Nashville, Murfreesboro, Franklin and Smyrna, Tennessee, they had heard of a fire at Kenmare."
    resolution = next(r for r in geoparser.read_text(text).resolutions if r.mention.name == "Kenmare")
    assert resolution.place is None and resolution.candidates
