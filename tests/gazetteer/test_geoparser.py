"""Places in general English, one sentence a row, and in any text at all."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gazetteer import Geoparser, Index

L, A, ADJ, C = "location", "actor", "adjective", "credit"
SENTENCES = [
    # the ground and the government
    ("Fighting went on in Syria.", [("Syria", L, "country-SY")]),
    ("Ukraine blamed Russia.", [("Ukraine", A, "country-UA"), ("Russia", A, "country-RU")]),
    ("Washington warned Beijing.", [("Washington", A, "gn-4140963"), ("Beijing", A, "gn-1816670")]),
    ("She flew from Ankara to Moscow.", [("Ankara", L, "gn-323786"), ("Moscow", L, "gn-524901")]),
    ("He is the ambassador to Moscow.", [("Moscow", A, "gn-524901")]),
    ("Moscow would not answer.", [("Moscow", A, "gn-524901")]),
    ("Refugees fled Chad.", [("Chad", L, "country-TD")]),
    ("Officials in India, Nepal and Bhutan met.",
     [("India", L, "country-IN"), ("Nepal", L, "country-NP"), ("Bhutan", L, "country-BT")]),
    ("The talks with Iran failed.", [("Iran", A, "country-IR")]),
    ("Peru's capital was calm.", [("Peru", L, "country-PE")]),
    ("Peru's president resigned.", [("Peru", A, "country-PE")]),
    ("The French and pro-Turkish parties met.", [("French", ADJ, "country-FR"), ("Turkish", ADJ, "country-TR")]),
    ("South Korean troops left.", [("South Korean", ADJ, "country-KR")]),
    ("MOSCOW, June 3 (Reuters) - It rained in Kiev.", [("MOSCOW", C, "gn-524901"), ("Kiev", L, "gn-703448")]),
    # what war does to towns, and the ends of a way
    ("Srebrenica has been shelled.", [("Srebrenica", L, "gn-3190159")]),
    ("Sukhumi fell. Lugansk was dark, and Qusair too.",
     [("Sukhumi", L, "gn-611847"), ("Lugansk", L, "gn-702658"), ("Qusair", L, "gn-173322")]),
    ("Thousands fled Srebrenica.", [("Srebrenica", L, "gn-3190159")]),
    ("Snow lay between Tuzla and Split.", [("Tuzla", L, "gn-3188582"), ("Split", L, "gn-3190261")]),
    ("The talks between Doe and Split failed.", []),
    # lists of places that no gazetteer has
    ("They took the towns of Xyzburg and then Qwxtown.", [("Xyzburg", L, None), ("Qwxtown", L, None)]),
    ("Villages including Xyzburg, Qwxtown and Baku burned.",
     [("Xyzburg", L, None), ("Qwxtown", L, None), ("Baku", L, "gn-587084")]),
    ("Camps such as Xyzburg closed.", [("Xyzburg", L, None)]),
    ("In the village of Xyzburg, Doerson said so.", [("Xyzburg", L, None)]),
    ("It snowed near Xyzburg and Qwxtown.", [("Xyzburg", L, None), ("Qwxtown", L, None)]),
    # an article before a name is none of it
    ("The Armenian army left. The Azeris stayed.", [("Armenian", ADJ, "country-AM"), ("Azeris", ADJ, "country-AZ")]),
    ("It rained in The Hague and in the Sudan.", [("The Hague", L, "gn-2747373"), ("Sudan", L, "country-SD")]),
    # parts, borders, nearness
    ("Rain fell in northern Iran.", [("northern Iran", L, "part-n-country-IR")]),
    ("Rain fell in the south of Sudan.", [("south of Sudan", L, "part-s-country-SD")]),
    ("Rain fell in north-western Kenya.", [("north-western Kenya", L, "part-nw-country-KE")]),
    ("Troops massed on the Thai-Cambodian border.",
     [("Thai", ADJ, "country-TH"), ("Cambodian", ADJ, "country-KH"), ("border", L, "border-country-KH-country-TH")]),
    ("Chad closed the Sudanese border.",
     [("Chad", A, "country-TD"), ("Sudanese border", L, "border-country-SD-country-TD")]),
    ("They camped 30 miles north of Baghdad.", [("Baghdad", L, "near-48-3-n-gn-98182")]),
    ("They came within two kilometers of Aleppo.", [("Aleppo", L, "near-2-gn-170063")]),
    ("A mine went off on the outskirts of Kabul.", [("Kabul", L, "near-8-gn-1138958")]),
    ("Shells fell on the border between Sudan and Chad.",
     [("border", L, "border-country-SD-country-TD"), ("Sudan", L, "country-SD"), ("Chad", L, "country-TD")]),
    ("He shut Turkey's border with Syria.",
     [("Turkey", L, "country-TR"), ("border", L, "border-country-SY-country-TR"), ("Syria", L, "country-SY")]),
    # greater places beside
    ("It stormed in Paris, Texas, on Friday.", [("Paris", L, "gn-4717560"), ("Texas", L, "admin1-US-TX")]),
    ("It stormed in Paris (France) on Friday.", [("Paris", L, "gn-2988507"), ("France", L, "country-FR")]),
    ("It stormed in London, Ont., on Friday.", [("London", L, "gn-6058560"), ("Ont.", L, "admin1-CA-08")]),
    ("Troops moved into the eastern districts of Aleppo.", [("Aleppo", L, "gn-170063")]),
    (
        "Troops moved into the eastern districts of Aleppo and Homs.",
        [("Aleppo", L, "gn-170063"), ("Homs", L, "gn-169577")],
    ),
    (
        "In Yemen they fled to the governorates of al-Jawf and Hajjah.",
        [("Yemen", L, "country-YE"), ("al-Jawf", L, "admin1-YE-21"), ("Hajjah", L, "admin1-YE-22")],
    ),
    (
        "Fighting spread to Homs, Hama and Idlib provinces.",
        [("Homs", L, "admin1-SY-11"), ("Hama", L, "admin1-SY-10"), ("Idlib", L, "admin1-SY-12")],
    ),
    (
        "They met in Homs, Hama and Idlib at different times.",
        [("Homs", L, "gn-169577"), ("Hama", L, "gn-170017"), ("Idlib", L, "gn-169389")],
    ),
    (
        "Rebels withdrew from Goma, Sake and Bukavu.",
        [("Goma", L, "gn-216281"), ("Sake", L, "gn-205970"), ("Bukavu", L, "gn-217831")],
    ),
    ("Rebels took the towns of Goma and Sake.", [("Goma", L, "gn-216281"), ("Sake", L, "gn-205970")]),
    # counties
    ("It hailed in Dallas County, Texas, on Friday.",
     [("Dallas County", L, "admin2-US-TX-113"), ("Texas", L, "admin1-US-TX")]),
    ("It hailed in Dallas County, Iowa, on Friday.",
     [("Dallas County", L, "admin2-US-IA-049"), ("Iowa", L, "admin1-US-IA")]),
    ("It hailed in Kent, Suffolk and Fife.",
     [("Kent", L, "admin2-GB-ENG-G5"), ("Suffolk", L, "admin2-GB-ENG-N5"), ("Fife", L, "admin2-GB-SCT-V1")]),
    ("Clark Kent spoke.", []),
    # what is no place
    ("Michael Jordan spoke. Jordan left.", []),
    ("Paris Hilton and Jack London were here.", []),
    ("The Chicago Tribune and the Washington Post wrote so.", []),
    ("The Bank of England rose; the University of Chicago fell.", [("Chicago", A, "gn-4887398")]),
    ("The Conference on Peace and Trade in Europe met.", []),
    ("The HMS Sheffield sank.", []),
    ("But in May the Popular Front was Over.", []),
    ("Sen. John Austin of the Alliance spoke French.", []),
    ("It cost US$5 on Baker Street.", []),
    ("The crowd waited for the Ganges River to rise.", [("Ganges River", L, "river-ganges")]),
    ("They crossed the Delaware River.", [("Delaware River", L, "river-delaware")]),
    ("They crossed the Nebraska River.", [("Nebraska River", L, None)]),
    ("In the village of Xyzburg ten houses burned.", [("Xyzburg", L, None)]),
    ("He lived in Reading.", [("Reading", L, "gn-2639577")]),
    ("Reading is good for you.", []),
]  # fmt: skip


@pytest.fixture(scope="module")
def geoparser(index: Index) -> Geoparser:
    """The reader of articles, with the index of the world."""
    return Geoparser(index)


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_a_sentence_names_its_places(
    geoparser: Geoparser, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    """Each place of a sentence is found, in its role, and nothing else is."""
    found = [
        (text[r.mention.whole.start : r.mention.whole.end], str(r.mention.role), r.ground.id if r.ground else None)
        for r in geoparser.read_text(text).resolutions
    ]
    assert found == expected


def test_a_homonym_follows_the_rest_of_the_article(geoparser: Geoparser) -> None:
    """A name of two places is the one in the country that the article speaks of."""
    text = "Snow closed roads in Atlanta, Savannah and Augusta. All of Georgia waited, from Alabama to Florida."
    places = {r.mention.name: r.place.id for r in geoparser.read_text(text).resolutions if r.place}
    assert places["Georgia"] == "admin1-US-GA"


def test_a_name_said_with_its_region_keeps_it(geoparser: Geoparser) -> None:
    """After "Bangor, Maine", a bare "Bangor" is the same town."""
    reading = geoparser.read_text("The fire began in Bangor, Maine. By noon Bangor police had put it out in Bangor.")
    ids = {r.place.id for r in reading.resolutions if r.mention.name == "Bangor" and r.place}
    assert len(ids) == 1
    assert next(r.place.country for r in reading.resolutions if r.place) == "US"


def test_an_unknown_place_is_listed_without_a_point(geoparser: Geoparser) -> None:
    """A name that no gazetteer has is kept, and nothing is made up for it."""
    (resolution,) = geoparser.read_text("The road ends near Qwxtown.").resolutions
    assert resolution.mention.name == "Qwxtown"
    assert resolution.place is None
    assert resolution.candidates == ()


def test_a_far_village_is_only_a_guess(geoparser: Geoparser) -> None:
    """A name that only villages of other lands bear is listed with its guesses, and stands nowhere on the map."""
    text = "Shells fell on Aleppo, Homs and Damascus in Syria. Later the town of Mayer burned."
    resolution = next(r for r in geoparser.read_text(text).resolutions if r.mention.name == "Mayer")
    assert resolution.place is None
    assert {candidate.place.country for candidate in resolution.candidates} == {"US"}
    alone = geoparser.read_text("A barn in the town of Mayer burned.").resolutions[0]
    assert alone.place is not None


PIECES = st.sampled_from(
    ["Moscow", "Paris", "in", "of", "the", "Jordan", "border", "north", "within", "miles", "Bank", "U.S.", "'s", "’s",
     ",", ".", "-", "–", "(", ")", "“", "\n", "\n\n", "Iranian", "King", "St.", "Ky.", "and", "between", "five",
     "9" * 400, "\u0130", "ǅ", "\u200b", "{{", "A."]
)  # fmt: skip


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=30).map("".join)
    )
)
def test_any_text_can_be_read(geoparser: Geoparser, text: str) -> None:
    """Whatever the text, its mentions are words of it, in order, none overlapping another."""
    reading = geoparser.read_text(text)
    reached = 0
    for resolution in reading.resolutions:
        mention = resolution.mention
        assert reached <= mention.span.start < mention.span.end <= len(text)
        assert reading.article.excerpt(mention.span) == mention.name
        assert all(base.span in mention.span or mention.relation is not None for base in mention.bases)
        if resolution.place is not None:
            assert -90 <= resolution.place.latitude <= 90
            assert -180 <= resolution.place.longitude <= 180
            assert resolution.place.id.replace("-", "").isalnum()
        reached = mention.span.end


def test_a_lesser_name_of_a_town_elsewhere_is_no_more_than_a_guess(index: Index) -> None:
    """Nothing in the article leads to Armenia, where a town of 33,000 is also called so: no wrong dot."""
    text = (
        "Syrian soldiers entered Aleppo on Monday. The capture of the town of Kafin in Syria followed, said Damascus."
    )
    found = {r.mention.name: r for r in Geoparser(index).read_text(text).resolutions}
    assert found["Aleppo"].place is not None
    assert found["Kafin"].place is None
    assert found["Kafin"].candidates


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Shells fell on the border between Sudan and Chad.", "border between Sudan and Chad"),
        ("He shut Turkey's border with Syria.", "Turkey's border with Syria"),
    ],
)
def test_a_border_is_called_after_both_its_sides(index: Index, text: str, phrase: str) -> None:
    """The word alone would say nothing on a map."""
    reading = Geoparser(index).read_text(text)
    border = next(r.mention for r in reading.resolutions if r.mention.name == "border")
    assert reading.article.excerpt(border.phrase) == phrase


def test_what_lies_in_a_place_does_not_say_what_the_place_is(index: Index) -> None:
    """A capital of something is a town, the thing is none."""
    found = {r.mention.name: r for r in Geoparser(index).read_text("It is the capital of Somaliland.").resolutions}
    assert found["Somaliland"].mention.bases[0].asked == frozenset()
