"""What a person says of a name goes before all evidence, and changes how the other names are read."""

from dataclasses import replace
from datetime import date

import pytest

from gazetteer import Article, Geoparser, Index, Reading
from gazetteer.text.corrections import Correction, Verdict

DAY = date(2026, 11, 27)
GEORGIA = "Rain fell in Georgia. A bus from Athens was late. Georgia was wet."


def read(index: Index, text: str, *corrections: Correction) -> Reading:
    """An article with corrections, read."""
    return Geoparser(index).read(Article.from_text(text, id="a", corrections=corrections))


def places(reading: Reading) -> list[tuple[str, str | None]]:
    """Each name with the id of its place."""
    return [(r.mention.name, r.place.id if r.place else None) for r in reading.resolutions]


def test_a_place_chosen_by_hand_counts_for_every_mention_of_its_name(index: Index) -> None:
    """The reader of a paper in Atlanta says once that the state is meant."""
    said = Correction("Georgia", Verdict.PLACE, DAY, place="admin1-US-GA")
    found = dict(places(read(index, GEORGIA, said)))
    assert found["Georgia"] == "admin1-US-GA"


def test_the_other_names_are_read_in_the_light_of_a_correction(index: Index) -> None:
    """Beside the state lies another Athens."""
    athens = {r.mention.name: r.place for r in read(index, GEORGIA).resolutions}["Athens"]
    said = Correction("Georgia", Verdict.PLACE, DAY, place="admin1-US-GA")
    moved = {r.mention.name: r.place for r in read(index, GEORGIA, said).resolutions}["Athens"]
    assert athens is not None and moved is not None
    assert (athens.country, moved.country) == ("GR", "US")


def test_a_correction_may_mean_one_mention_alone(index: Index) -> None:
    """The second Georgia is a hamlet somewhere; the first is none."""
    said = Correction("Georgia", Verdict.POINT, DAY, point=(36.2, 37.15), start=GEORGIA.rindex("Georgia"))
    first, second = (place for name, place in places(read(index, GEORGIA, said)) if name == "Georgia")
    assert second == "hand-n36-2000-e37-1500"
    assert first != second


FLOOD = "SPRINGFIELD, Ill. -- Springfield was wet. Volunteers from Springfield, Missouri, arrived."
ILLINOIS, MISSOURI, MASSACHUSETTS = "gn-4250542", "gn-4409896", "gn-4951788"


def find_springfields(index: Index, *corrections: Correction) -> list[str | None]:
    """Which Springfield each of the three is."""
    return [p for name, p in places(read(index, FLOOD, *corrections)) if name.casefold() == "springfield"]


def test_what_is_said_of_a_name_leaves_a_mention_alone_that_its_own_words_put_elsewhere(index: Index) -> None:
    """ "Springfield, Missouri" stays there when "Springfield" is set to another one, by place or by a spot."""
    said = Correction("Springfield", Verdict.PLACE, DAY, place=MASSACHUSETTS)
    assert find_springfields(index, said) == [ILLINOIS, MASSACHUSETTS, MISSOURI]
    spot = Correction("Springfield", Verdict.POINT, DAY, point=(39.8, -89.6))
    assert find_springfields(index, spot) == ["hand-n39-8000-w89-6000"] * 2 + [MISSOURI]
    assert find_springfields(index, Correction("Springfield", Verdict.NO_PLACE, DAY)) == [ILLINOIS, MISSOURI]


def test_such_a_mention_is_corrected_by_itself(index: Index) -> None:
    """Whoever means that very mention is obeyed."""
    at = FLOOD.index("Springfield, Missouri")
    said = Correction("Springfield", Verdict.PLACE, DAY, place=MASSACHUSETTS, start=at)
    assert find_springfields(index, said)[-1] == MASSACHUSETTS


@pytest.mark.parametrize("text", [f"Cold. {FLOOD}", FLOOD.replace("Springfield was", "All was")])
def test_a_mention_is_found_again_when_the_text_has_moved(index: Index, text: str) -> None:
    """By the words around it or, where none were kept, where the name stands but once more."""
    said = Correction("Springfield", Verdict.PLACE, DAY, place=MASSACHUSETTS)
    at = FLOOD.index("Springfield, Missouri")
    (*_, last) = [p for name, p in places(read(index, text, said.of_one(FLOOD, at))) if name == "Springfield"]
    assert last == MASSACHUSETTS
    once = replace(said, name="Missouri", start=5000)
    assert once.find_subject(text) == ("missouri", text.index("Missouri"))


def test_a_mention_that_cannot_be_found_again_is_not_taken_for_another() -> None:
    """Gone, or one of several of which nothing tells it."""
    said = Correction("Springfield", Verdict.NO_PLACE, DAY, start=5000)
    assert (said.find_subject(FLOOD), said.find_subject("Rain fell.")) == (None, None)
    assert replace(said, start=None).find_subject("Rain fell.") == ("springfield", None)


def test_the_reason_names_the_day_of_the_correction(index: Index) -> None:
    """A reader sees that no rule chose this place; what was rejected is still told."""
    said = Correction("Georgia", Verdict.PLACE, DAY, place="admin1-US-GA")
    best, *others = read(index, GEORGIA, said).resolutions[0].candidates
    assert best.evidence[0].words == "set by hand on 27 November 2026"
    assert others and all(other.score == 0.0 for other in others)


def test_a_spot_on_the_map_becomes_the_place(index: Index) -> None:
    """A village that no gazetteer has is where a person points."""
    said = Correction("Qarmitabad", Verdict.POINT, DAY, point=(36.2, -37.15))
    (resolution,) = read(index, "There was fighting in the village of Qarmitabad.", said).resolutions
    place = resolution.place
    assert place is not None
    assert (place.id, place.latitude, place.longitude) == ("hand-n36-2000-w37-1500", 36.2, -37.15)


def test_words_said_to_be_no_place_are_no_mention(index: Index) -> None:
    """A surname is not on the map any more, and nothing else is lost."""
    said = Correction("Athens", Verdict.NO_PLACE, DAY)
    assert [name for name, _ in places(read(index, GEORGIA, said))] == ["Georgia", "Georgia"]


def test_a_name_said_to_be_unidentifiable_is_listed_without_a_place(index: Index) -> None:
    """It keeps what it could be."""
    said = Correction("Athens", Verdict.UNKNOWN, DAY)
    athens = next(r for r in read(index, GEORGIA, said).resolutions if r.mention.name == "Athens")
    assert athens.place is None
    assert athens.candidates


def test_words_around_a_corrected_name_make_their_place_of_it(index: Index) -> None:
    """ "Northern Georgia" lies in the state."""
    said = Correction("Georgia", Verdict.PLACE, DAY, place="admin1-US-GA")
    (resolution,) = read(index, "Rain fell in northern Georgia.", said).resolutions
    assert resolution.ground is not None and resolution.ground.id == "part-n-admin1-US-GA"


def test_a_chosen_place_that_the_index_lacks_is_told_of(index: Index) -> None:
    """The name is read by evidence again, and the reasons say that it was set by hand once."""
    said = Correction("Georgia", Verdict.PLACE, DAY, place="gn-1")
    best = read(index, GEORGIA, said).resolutions[0].candidates[0]
    assert best.evidence[-1].words == "on 27 November 2026 the place gn-1 was set by hand, which the index lacks"


@pytest.mark.parametrize("verdict", [Verdict.NO_PLACE, Verdict.UNKNOWN])
def test_a_correction_of_a_name_that_is_not_there_changes_nothing(index: Index, verdict: Verdict) -> None:
    """The article was read in another way when it was made."""
    assert places(read(index, GEORGIA, Correction("Tbilisi", verdict, DAY))) == places(read(index, GEORGIA))
