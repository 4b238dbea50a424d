"""What a person says that an article claims goes before the rules, and is kept when these read it otherwise."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from gazetteer import Article, ClaimCorrection, ClaimVerdict, End, Geoparser, Reading, Tally
from geo import derive_layers
from geo.claims import Certainty, Claims, read_claims
from geo.claims.corrected import correct_claims, name_row

DAY = date(2026, 11, 28)
TEXT = (
    "Fighting went on in Aleppo on Monday. Some 5,000 people fled from Aleppo to Gaziantep. "
    "“The road from Aleppo to Azaz is cut,” the mayor said."
)
FLED = "Some 5,000 people fled from Aleppo to Gaziantep."
WAS = (("origin", "Aleppo"), ("destination", "Gaziantep"), ("number", "Some 5,000"))


def say(kind: str, verdict: str, sentence: str, **told: Any) -> ClaimCorrection:
    """A correction of a claim of one sentence of the text."""
    return ClaimCorrection(kind, ClaimVerdict(verdict), sentence, max(TEXT.find(sentence), 0), DAY, **told)


EDIT = say("flow", "so", FLED, was=WAS, origin=End("Aleppo"), destination=End("Kilis", place="gn-307654"),
           number=Tally(7000, 9000, "Some 5,000"), who="people", status="moved")  # fmt: skip


def read(geoparser: Geoparser, *said: ClaimCorrection) -> Reading:
    """The text with corrections, read."""
    return geoparser.read(Article.from_text(TEXT, id="a", published=date(2016, 2, 8), claim_corrections=said))


def test_a_number_and_an_end_are_as_the_person_says_and_the_rest_stays(geoparser: Geoparser) -> None:
    """The bounds, the words for the map, the place; the sentence, its time and the speaker are not touched."""
    (before,) = read_claims(read(geoparser)).flows
    (flow,) = read_claims(read(geoparser, EDIT)).flows
    assert (before.low, before.words) == (5000, "Some 5,000")
    assert (flow.low, flow.high, flow.words) == (7000, 9000, "7,000 to 9,000")
    assert (flow.origin, flow.unit, flow.who) == (before.origin, "people", "people")
    assert flow.destination is not None
    assert flow.destination.name == "Kilis"
    assert replace(flow.provenance, corrected=None) == before.provenance
    assert flow.why[0].rule == (
        "Set right by hand on 28 November 2026: where it leads to was read as “Gaziantep”; "
        "the number was read as “Some 5,000”"
    )


def test_a_layer_says_that_a_claim_was_corrected_and_when(geoparser: Geoparser) -> None:
    """In the note and in the reasons: so every export has it."""
    row = derive_layers([read(geoparser, EDIT)])["flows"].iloc[0]
    assert row["people_text"] == "7,000 to 9,000"
    assert "corrected by hand on 28 November 2026" in row["note"]
    assert "Set right by hand on 28 November 2026" in row["why"]
    assert name_row("flow", row.to_dict()) == {
        "origin": "Aleppo", "destination": "Kilis", "number": "7,000 to 9,000"}  # fmt: skip


def test_a_layer_says_that_a_claim_was_added(geoparser: Geoparser) -> None:
    """Nothing was corrected where nothing had been read."""
    quoted = TEXT[TEXT.index("“") :]
    said = say("front", "so", quoted, place=End("Azaz"), action="shelling")
    rows = derive_layers([read(geoparser, said)])["fronts"]
    assert [n for n in rows["note"] if n and "by hand" in n] == ["added by hand on 28 November 2026"]


def test_a_wrong_claim_is_gone_and_the_others_stay(geoparser: Geoparser) -> None:
    """People are wrong, fighting and road remain."""
    before = read_claims(read(geoparser))
    after = read_claims(read(geoparser, say("flow", "wrong", FLED, was=WAS)))
    assert (len(before.flows), after.flows) == (1, ())
    assert (after.fronts, after.corridors) == (before.fronts, before.corridors)
    assert after.fronts and after.corridors


def test_a_missed_claim_is_added_with_its_speaker_and_time(geoparser: Geoparser) -> None:
    """A front from a name in its sentence; who says so is read from the quotation."""
    quoted = TEXT[TEXT.index("“") :]
    said = say("front", "so", quoted, place=End("Azaz"), action="shelling")
    fronts = read_claims(read(geoparser, said)).fronts
    assert [f.where.name for f in fronts] == ["Aleppo", "Azaz"]
    assert fronts[1].where.place is not None
    assert (fronts[1].actions, fronts[1].provenance.certainty) == (("shelling",), Certainty.CLAIMED)
    assert fronts[1].provenance.speaker == "the mayor"
    assert fronts[1].why[0].rule == "Added by hand on 28 November 2026"


def test_a_place_may_be_a_spot_on_the_map(geoparser: Geoparser) -> None:
    """A flow that ends where a person pointed is drawn there."""
    said = replace(EDIT, destination=End("a camp", point=(36.75, 37.0)))
    layer = derive_layers([read(geoparser, said)])["flows"]
    assert layer["destination_id"][0] == "hand-n36-7500-e37-0000"
    assert layer.geometry[0].geom_type == "LineString"
    assert layer.geometry[0].coords[-1] == pytest.approx((37.0, 36.75), abs=0.01)


def test_certainty_and_speaker_are_as_the_person_says(geoparser: Geoparser) -> None:
    """A claim that the program took for the article's own."""
    (flow,) = read_claims(read(geoparser, replace(EDIT, certainty="claimed", speaker="the governor"))).flows
    assert (flow.provenance.certainty, flow.provenance.speaker) == (Certainty.CLAIMED, "the governor")
    assert flow.provenance.settled


def unread(told: Claims, **others: Any) -> Claims:
    """The claims as other rules would read them."""
    return correct_claims(replace(told, **others))


def test_a_correction_is_kept_when_the_program_does_not_read_the_claim_any_more(geoparser: Geoparser) -> None:
    """The rules have changed: the claim stands as the person gave it."""
    reading = read(geoparser, EDIT)
    (flow,) = unread(Claims(reading)).flows
    assert (flow.low, flow.high, flow.who) == (7000, 9000, "people")
    assert flow.origin is not None and flow.origin.place is not None
    assert flow.provenance.excerpt == FLED


def test_a_correction_is_not_told_twice_when_the_program_reads_the_claim_rightly_by_now(geoparser: Geoparser) -> None:
    """The rules have changed, and read what the person said."""
    reading = read(geoparser, EDIT)
    right = read_claims(reading)
    assert len(unread(right).flows) == 1
    missed = say("front", "so", "Fighting went on in Aleppo on Monday.", place=End("Aleppo"), action="fighting")
    (front,) = read_claims(read(geoparser, missed)).fronts
    assert front.provenance.corrected == DAY


def test_a_wrong_claim_stays_away_when_the_program_does_not_read_it_any_more(geoparser: Geoparser) -> None:
    """Nothing is left to remove, and nothing breaks."""
    assert unread(Claims(read(geoparser, say("flow", "wrong", FLED, was=WAS)))).flows == ()


def test_a_correction_of_a_sentence_that_is_gone_changes_nothing(geoparser: Geoparser) -> None:
    """The article was printed again without it; the correction stays with the article, to be listed."""
    said = say("flow", "so", "Nobody came.", number=Tally(0, 0))
    reading = read(geoparser, said)
    assert read_claims(reading).flows == read_claims(read(geoparser)).flows
    assert [c.find_sentence(TEXT) for c in reading.article.claim_corrections] == [None]


def test_two_flights_in_one_sentence_are_told_apart_by_their_numbers(geoparser: Geoparser) -> None:
    """A second one that was missed is added, the first one left alone."""
    said = say("flow", "so", FLED, origin=End("Aleppo"), destination=End("Gaziantep"), number=Tally(80, 80, "80"))
    assert [f.words for f in read_claims(read(geoparser, said)).flows] == ["Some 5,000", "80"]


def test_quotations_are_read_as_before(geoparser: Geoparser) -> None:
    """Claims alone are changed."""
    plain, said = read(geoparser), read(geoparser, EDIT)
    assert (plain.quotations, plain.resolutions, plain.times) == (said.quotations, said.resolutions, said.times)
