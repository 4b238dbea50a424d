"""People on the move: how many, who, from where, to where, and only what the sentence says."""

from tests.geo.claims.telling import Read, describe, name_ends


def test_in_is_not_from(claim: Read) -> None:
    """Where people shelter is their host, never their origin."""
    flow = claim("About 7,000 refugees are sheltering in Goma.").flows[0]
    assert name_ends(flow) == (None, None, "Goma")


def test_families_come_before_the_people_in_brackets(claim: Read) -> None:
    """ "322 families (about 2,400 people)"."""
    flow = claim("About 322 families (about 2,400 people) were displaced by floods in Herat.").flows[0]
    assert describe(flow) == (322, 322, "households", ("Herat", None, None), "moved")


def test_a_guess_says_that_it_is_one(claim: Read) -> None:
    """ "May have" stands in the note."""
    flow = claim("Up to 600 refugees may have crossed into Romania, officials estimated.").flows[0]
    assert flow.provenance.note == "may have crossed"


def test_more_are_more_of_the_same(claim: Read) -> None:
    """ "Thousands more" are of those just spoken of."""
    flows = claim("Some 900 refugees fled to Goma. Thousands more are stranded in Bukavu.").flows
    assert [flow.who for flow in flows] == ["refugees", "refugees"]


def test_people_leave_for_a_place_and_flee_to_one(claim: Read) -> None:
    """Each verb keeps its own preposition."""
    told = ("Some 5,000 refugees left Goma for Bukavu.", "Some 5,000 refugees fled from Goma to Bukavu.")
    assert [claim(text).flows[0].fact for text in told] == ["left for Bukavu", "fled to Bukavu"]
