"""Which marks pass what is asked for, and what two sources have in common."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Index
from geo import Link
from geo.between.links import LinkKind, LinkSubject
from panels.comparing import compare, list_sources, say_comparison
from panels.filtering import Filters, Register, Told, count_layers, make_register, pass_filters
from panels.library import Library, read_library, stamp_files
from panels.sides import find_side, list_forms

ALL = ("reported", "claimed", "disputed", "inferred")
FIRST, SECOND = "000-222a8ea1b140b4f7", "002-85f6737340565b4c"


def tell(
    mark: str, layer: str, *, speaker: str | None = None, sides: str = "", what: str = "", places: str = ""
) -> Told:
    """A row of a made-up layer."""
    article, acts, done = layer.split("/")[0], frozenset(sides.split()), frozenset(what.split())
    paper, said = f"The {article}", frozenset({speaker} if speaker else ())
    return Told(mark, mark, layer, article, paper, "reported", said, acts, done, tuple(places.split()))


TOLD = (
    tell("hill", "north/places", places="hill"),
    tell("mill", "north/places", places="mill", speaker="ada"),
    tell("fronts-north-0", "north/fronts", speaker="ada", sides="red blue", what="attack shelling", places="hill"),
    tell("fronts-north-1", "north/fronts", sides="red", what="capture", places="mill"),
    tell("hill", "south/places", places="hill"),
    tell("fronts-south-0", "south/fronts", sides="blue", what="attack", places="hill"),
    tell("flows-south-0", "south/flows", speaker="ada", what="moved", places="hill"),
)


def list_ids(filters: Filters, inside: frozenset[str] | None = None) -> set[str]:
    """The marks that pass."""
    return {one.id for one in pass_filters(TOLD, filters, inside=inside)}


def test_with_nothing_asked_everything_passes() -> None:
    """Empty filters hide nothing."""
    assert pass_filters(TOLD, Filters(), inside=None) == TOLD


def test_filters_are_joined_by_and_and_the_choices_of_one_by_or() -> None:
    """Ada or nobody; an attack, and of the reds."""
    assert list_ids(Filters(what=("attack", "moved"))) == {
        "fronts-north-0",
        "fronts-south-0",
        "flows-south-0",
        "hill",
    }
    assert list_ids(Filters(what=("attack",), side=("red",))) == {"fronts-north-0", "hill"}
    assert list_ids(Filters(what=("capture",), speaker=("ada",))) == set()


def test_the_places_that_a_passing_claim_names_stay() -> None:
    """A front without its town would hang in the air; a place named in the speaker's own words stays as well."""
    assert list_ids(Filters(speaker=("ada",))) == {"mill", "hill", "fronts-north-0", "flows-south-0"}


def test_what_lies_outside_the_area_goes() -> None:
    """Also a place that a claim inside names."""
    assert list_ids(Filters(area=(0, 0, 1, 1)), frozenset({"fronts-north-0"})) == {"fronts-north-0"}


kinds = st.lists(st.sampled_from(["ada", "red", "blue", "attack", "capture"]), max_size=2).map(tuple)


@given(kinds, kinds, kinds)
def test_one_more_filter_never_shows_more_claims(
    speaker: tuple[str, ...], side: tuple[str, ...], what: tuple[str, ...]
) -> None:
    """And one filter less never hides any."""
    filters = Filters(speaker, side, what)
    claims = {i for i in list_ids(filters) if "-" in i}
    for name in filters.active:
        assert claims <= list_ids(filters.without(name))


def test_marks_are_counted_once_a_layer_and_only_if_sure_enough() -> None:
    """A place named twice is one mark."""
    twice = (*TOLD, replace(TOLD[0], id="hill-again"), replace(TOLD[3], certainty="disputed", id="x", mark="x"))
    assert count_layers(twice, ("reported",)) == {
        "north/places": 2, "north/fronts": 2, "south/places": 1, "south/fronts": 1, "south/flows": 1
    }  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Azeri forces", "Azerbaijanis", True),
        ("Armenian", "Armenia", True),
        ("Armenian", "Azerbaijani", False),
        ("the rebels", "the army", False),
        ("Army jets", "the army", True),
        ("Shiite militias", "the Shiite militia", True),
        ("paramilitary Rapid Support Forces", "RSF", True),
        ("paramilitary Rapid Support Forces", "the Rapid Support Forces", True),
        ("the SLA", "the Sudan Liberation Army", False),
        ("jets", "the army", False),
    ],
)
def test_a_side_is_one_under_all_its_names(index: Index, one: str, other: str, same: bool) -> None:
    """The people and their state are one side; bodies of no people are told apart by their words."""
    forms = list_forms(
        ("The paramilitary Rapid Support Forces fled. The RSF denied it, and the SLA.",
         "The Sudan Liberation Army, or SLA, fights the South Lebanon Army.")
    )  # fmt: skip
    assert (find_side(one, index, forms) == find_side(other, index, forms)) is same


def test_our_forces_are_the_speakers(index: Index) -> None:
    """Whose forces "ours" are the office tells, or nobody."""
    forms = {"RSF": "Rapid Support Forces"}
    said = find_side("Our forces", index, forms, "Yousif Ezzat, a political adviser to the RSF")
    assert said == find_side("Rapid Support Forces", index, forms)
    assert find_side("our forces", index, forms, "Felix Mamikoyan, a commander") == ""
    assert find_side("his troops", index, forms) == ""


def test_the_seeds_can_be_asked_for_speakers_sides_and_events(library: Library, index: Index) -> None:
    """Every row that is drawn can be met by some filter, and its words are known."""
    register = make_register(library, index)
    assert register.speakers["samvel-dokholyan"] == "Samvel Dokholyan"
    assert "Azeri forces" in register.sides["country-az"]
    assert {"attack", "shelling", "contested", "stranded"} <= set(register.what)
    passed = pass_filters(register.told, Filters(what=("stranded",)), inside=None)
    assert {one.layer for one in passed} == {f"{SECOND}/flows", f"{SECOND}/places"}
    assert count_layers(register.told, ALL) == library.counts


def test_who_holds_a_corridor_is_a_side(index: Index, tmp_path: Path) -> None:
    """ "Held by X" puts the corridor among what is told of X."""
    text = "War went on in Karabakh. The road from Lachin to Goris is held by Armenian forces, officials said."
    (tmp_path / "held.txt").write_text(text, encoding="utf-8")
    library = read_library(stamp_files(tmp_path / "held.txt"), lambda *_: None)
    assert [row["holder"] for row in library.rows["corridors"]] != [None]
    register = make_register(library, index)
    assert any("country-am" in one.sides for one in register.told if one.layer.endswith("/corridors"))


def link(kind: LinkKind, one: str, other: str) -> dict[str, tuple[Link, ...]]:
    """Two claims that tell of one thing."""
    tie = Link(kind, LinkSubject.EVENT, one, other, "attack")
    return {one: (tie,), other: (tie,)}


def test_places_are_compared_by_what_they_are_and_claims_by_their_links() -> None:
    """What both tell of the hill, and of the attack on it, is in both; all else is of one of them alone."""
    found = compare(TOLD, link(LinkKind.CONTRADICTS, "fronts-north-0", "fronts-south-0"), "north", "south")
    assert found.both == {"hill", "fronts-north-0", "fronts-south-0"}
    assert found.one == {"mill", "fronts-north-1"}
    assert found.other == {"flows-south-0"}
    assert found.choose("everything") == {one.mark for one in TOLD}
    assert say_comparison(found, "A", "B") == (
        "Only in A: one place, one claim.",
        "Only in B: no places, one claim.",
        "In both A and B: one place, two claims, linked as 1 contradicting.",
    )


def test_newspapers_and_sides_are_compared_like_articles() -> None:
    """A side's claims are those in which it acts or is acted upon."""
    papers = compare(TOLD, {}, "paper.north", "paper.south")
    assert papers.both == {"hill"}
    sides = compare(TOLD, {}, "side.red", "side.blue")
    assert sides.both == {"fronts-north-0"}
    assert sides.one == {"fronts-north-1"}
    assert sides.other == {"fronts-south-0"}


def test_only_what_has_its_like_is_offered() -> None:
    """One newspaper alone, or one side, cannot be compared."""
    register = Register(TOLD, {}, {"red": "Reds", "blue": "Blues"}, {})
    assert set(list_sources(register, {"north": "1 May", "south": "2 May"})) == {
        "north", "south", "paper.north", "paper.south", "side.red", "side.blue"
    }  # fmt: skip
    assert set(list_sources(Register(TOLD[:4], {}, {"red": "Reds"}, {}), {"north": "1 May"})) == {"north"}


def test_the_two_seeds_have_places_in_common(library: Library, index: Index) -> None:
    """Azerbaijan is in both, Mordakert in the first alone, and no claim is on two sides at once."""
    found = compare(make_register(library, index).told, library.links, FIRST, SECOND)
    assert "country-AZ" in found.both
    assert "district-mardakert" in found.one
    assert not found.one & found.other
    assert not (found.one | found.other) & found.both


def test_whoever_is_quoted_can_be_asked_for(index: Index, tmp_path: Path) -> None:
    """Also where what was said makes no claim: the places beside the words are shown."""
    article = tmp_path / "a.txt"
    article.write_text(
        "The army shelled Kassala on Monday, officials said.\n\nPresident Recep Tayyip Erdogan said in Ankara: "
        "“We have 400 tanks.” In Istanbul it rained.\n\n“Nobody sleeps,” said Amna Osman. She came from Izmir."
    )
    library = read_library(stamp_files(article), lambda *_: None)
    told = make_register(library, index).told
    shown = {key: {one.mark for one in told if key in one.speakers} for one in told for key in one.speakers}
    assert len(shown["recep-tayyip-erdogan"]) == 1
    assert len(shown["amna-osman"]) == 1
