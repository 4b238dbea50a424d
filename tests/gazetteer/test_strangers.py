"""Places that no gazetteer has are listed, with their exact words, where the words show that they are places."""

import pytest

from gazetteer import Geoparser, Index

WAR = "The enemy's cavalry drove in our pickets, and one regiment lost its guns. "
LISTED = [
    # their own noun says so
    ("Thousands crossed the Qwx River on rafts.", ["Qwx River"]),
    ("The bridge over Little Xyzby Creek was repaired.", ["Little Xyzby Creek"]),
    ("They camped near Xyzby's Ford and Gun Hill.", ["Xyzby's Ford", "Gun Hill"]),
    ("Boats lay in Bayou Qwxtier at dusk.", ["Bayou Qwxtier"]),
    ("Rain fell in the Montes de Qwxia.", ["Montes de Qwxia"]),
    (WAR + "We fell back to Xyzby Church.", ["Xyzby Church"]),
    # what stands before or behind says so
    ("Outposts north of Qwxtown were burned.", ["Qwxtown"]),
    ("They camped ten miles below Qwxtown.", ["Qwxtown"]),
    ("They came as far as Fallow Weaver.", ["Fallow Weaver"]),
    ("They left the hill of Qwxumba.", ["Qwxumba"]),
    ("The road from Xyzby to Qwxtown is cut.", ["Xyzby", "Qwxtown"]),
    ("Jets shelled Qwxtown.", ["Qwxtown"]),
    ("They fell back to Qwxtown.", ["Qwxtown"]),
    ("In Qwxali territory it was quiet.", ["Qwxali"]),
    ("The mouth of the Qwxa was shut.", ["Qwxa"]),
    ("They held the Xyzby road.", ["Xyzby"]),
    ("Jane Doe, 52, from Floyd Qwxham, won.", ["Floyd Qwxham"]),
    ("At Qwxtown, near Xyzby, it rained.", ["Qwxtown", "Xyzby"]),
    ("Qwx Camp, December 12. It rained.", ["Qwx Camp"]),
    ("Government troops captured Qwxtown.", ["Qwxtown"]),
    ("Rebels seized an army post at Qwxtown.", ["Qwxtown"]),
    ("The rebel stronghold of Qwxtown was quiet.", ["Qwxtown"]),
    ("Guns were heard 12 miles (19 kilometers) from Qwxtown.", ["Qwxtown"]),
    ("They crossed at Qwxtown and went on.", ["Qwxtown"]),
    ("Camps stand in the areas of al-Qwxa, Xyzby and Qwxtown.", ["al-Qwxa", "Xyzby", "Qwxtown"]),
    ("More came later at al-Qwxa from the hills.", ["al-Qwxa"]),
    (WAR + "The battle for Qwxtown and the fall of Xyzby cost many men.", ["Qwxtown", "Xyzby"]),
    (WAR + "The attack on Qwxtown failed.", ["Qwxtown"]),
    (WAR + "They fought at Qwxby's Cross Roads.", ["Qwxby's Cross Roads"]),
    (WAR + "The guns at Qwxtown were silent.", ["Qwxtown"]),
    ("Chaung Qwx village burned.", ["Chaung Qwx"]),
    ("Shells fell on Qwx Taw, Xyzby, and Jane Kone villages.", ["Qwx Taw", "Xyzby", "Jane Kone"]),
    ("Two villages, Xyzby and Qwxtown, burned.", ["Xyzby", "Qwxtown"]),
    ("The Qwxby Township Police Department called.", ["Qwxby Township"]),
    # a list goes on
    ("They saw Baku, Tbilisi and Qwxtown.", ["Qwxtown"]),
    ("Crews from Xyzby, Qwxtown and Baku.", ["Xyzby", "Qwxtown"]),
    ("Shells hit Goma, Qwxtown and Bukavu.", ["Qwxtown"]),
    ("They took the towns of Axum and Shire.", ["Shire"]),
]  # fmt: skip
UNLISTED = [
    "The shares of Qwxcorp rose, said an analyst at Qwxbank.",
    "Henry Ford met Faith Hill on Turkey Creek Road.",
    "The service at Xyzby Baptist Church was long.",
    "They flew to Baku and Qwxman spoke to them.",
    "He was shot by Jack Brook under the direction of Jane Doe.",
    "Colonel Xyzby Hill and Lieutenant Qwx Ford were praised.",
    "The play by Qwx Branch was panned, and Qwx Bridge the singer laughed.",
    "In both regions, Qwxman said, nothing was known of A(H1N1) on Xyzby Road.",
    "The Smith camp and the Qwx campaign agreed.",
    "It was about Russia, Qwxman and Ukraine.",
    "He drove through Goma and Hope was with him.",
    "The District of Ohio, No. 16, was last.",
]


@pytest.fixture(scope="module")
def geoparser(index: Index) -> Geoparser:
    """The reader of articles, with the index of the world."""
    return Geoparser(index)


def find_unplaced(geoparser: Geoparser, text: str) -> list[str]:
    """The names of a text that have no place."""
    return [r.mention.name for r in geoparser.read_text(text).resolutions if r.place is None]


@pytest.mark.parametrize(("text", "names"), LISTED, ids=[text for text, _ in LISTED])
def test_an_unknown_place_is_listed_with_its_words(geoparser: Geoparser, text: str, names: list[str]) -> None:
    """Nouns, positions, motion and lists show that a name is a place's."""
    assert find_unplaced(geoparser, text) == names


@pytest.mark.parametrize("text", UNLISTED)
def test_a_name_of_somebody_or_something_else_is_not_listed(geoparser: Geoparser, text: str) -> None:
    """People, companies, streets, churches and campaigns are no places."""
    assert find_unplaced(geoparser, text) == []


def test_a_church_is_a_landmark_only_where_there_is_war(geoparser: Geoparser) -> None:
    """A parish fair is held at a church, a battle at a place called after one."""
    assert find_unplaced(geoparser, "The fair at Xyzby Church was fun.") == []


def test_a_name_of_its_own_hides_the_towns_in_it(geoparser: Geoparser) -> None:
    """Jackson's Mill is neither Jackson nor Mill."""
    reading = geoparser.read_text(WAR + "We burned the bridge at Jackson's Mill.")
    assert [r.mention.name for r in reading.resolutions] == ["Jackson's Mill"]


def test_a_part_with_a_capital_belongs_to_the_name(geoparser: Geoparser) -> None:
    """ "South Baku" is a name, "south Baku" a part of a town."""
    names = [r.mention.name for r in geoparser.read_text("It rained in South Baku and in north Tbilisi.").resolutions]
    assert names == ["South Baku", "Tbilisi"]


def test_what_is_shown_to_be_a_place_is_one_elsewhere(geoparser: Geoparser) -> None:
    """Once said to be a village, a name is one in the next paragraph, and a person's name is none."""
    text = "Jane Xyzby left the village of Qwxtown.\n\nWhen Qwxtown burned, the priest of Qwxtown fled. Xyzby wept."
    assert find_unplaced(geoparser, text) == ["Qwxtown", "Qwxtown", "Qwxtown"]


def test_a_town_does_not_stand_for_a_township_far_away(geoparser: Geoparser) -> None:
    """A township in Ohio that no gazetteer has is not the city in Texas of that name."""
    text = "It rained in Dayton, Ohio, in Columbus, and in Grand Prairie Township."
    assert find_unplaced(geoparser, text) == ["Grand Prairie Township"]


def test_the_number_of_a_regiment_makes_a_state_its_name(geoparser: Geoparser) -> None:
    """The Fifty-third Indiana and the 53d Indiana are men, "Indiana" is ground."""
    text = "The Fifty-third Indiana and the 12th Ohio crossed Xyzby's Ford."
    assert [r.mention.name for r in geoparser.read_text(text).resolutions] == ["Xyzby's Ford"]
