"""People, ships and schools are not the places they are called after."""

import pytest

from gazetteer import Geoparser, Index

NOBODYS = [
    "Gen. Jordan and Admiral London dined with Col. Lincoln. London slept.",
    "Mr. Jordan and Judge Holland spoke for Senator Kent. Jordan left with Holland.",
    "Capt. Jackson, Sgt. Georgia Smith and Bishop England came. Georgia sang.",
    "Maj. Gen. Houston and Brig. Gen. Lyon rode with Lieut. Col. Austin and Surg. Boston.",
    "Messrs. Paris and Holland were heard. Paris spoke first.",
    "Generals Lyon, Lincoln and French met. Lincoln spoke.",
    "General French was late. French's men were tired. French moved at noon.",
    "Mayor Georgia Holland spoke. Holland was brief.",
    "Lee Holland, 29, was held; Georgia Troy (44) was not. Holland wept.",
    "Coun. Dennis Kent, Const. Paul Paris and Trustee Israel Canton voted.",
    "The gunboats Tyler and Louisville and the steamer Memphis turned. The Memphis was hit.",
    "Pupils of Washington Elementary won.",
    "She drove a Toyota Camry, he sat in a Cadillac.",
]
SOMEWHERE = [
    ("The French troops left. General French followed.", ["French"]),
    ("Major Indian cities were dark. Private Chinese firms lost money.", ["Indian", "Chinese"]),
    ("Police Chief Troy Dayton said Dayton police came from Dayton, Ohio.", ["Dayton", "Ohio"]),
    ("Officer Paris Monroe drove to Monroe, La.", ["Monroe", "La."]),
    ("President Lincoln spoke in Lincoln, Nebraska.", ["Lincoln", "Nebraska"]),
    ("A New York-based firm paid; a Boston police officer and a Dayton man came.", ["New York", "Boston", "Dayton"]),
    ("The children came from Queens, New York.", ["Queens", "New York"]),
]


@pytest.fixture(scope="module")
def geoparser(index: Index) -> Geoparser:
    """The reader of articles, with the index of the world."""
    return Geoparser(index)


@pytest.mark.parametrize("text", NOBODYS)
def test_a_person_is_no_place(geoparser: Geoparser, text: str) -> None:
    """A title, a first name or an age makes a person, and the bare surname means that person afterwards."""
    assert [r.mention.name for r in geoparser.read_text(text).resolutions] == []


@pytest.mark.parametrize(("text", "names"), SOMEWHERE, ids=[text for text, _ in SOMEWHERE])
def test_a_place_is_still_one_beside_people(geoparser: Geoparser, text: str, names: list[str]) -> None:
    """The words around tell the town from its namesake, and the people from the general."""
    found = [r.mention.name for r in geoparser.read_text(text).resolutions]
    assert sorted(set(found)) == sorted(names)
