"""The timeline: what it holds, how it stays readable, and which days it lets through."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from panels.happenings import ROWS, Happening, cut_words, list_happenings
from panels.library import Library
from panels.scene import WIDTHS, lay_out_scene
from panels.statements import lies_outside
from panels.time_marks import Bin, choose_labels, group, lay_out, say_bin, touch

FIRST = date(1992, 6, 17)


def repeat(library: Library, days: list[date]) -> list[Happening]:
    """One article, printed on many days."""
    return [Happening("article", library.articles[0], (day, day), told=True) for day in days]


def find_bins(library: Library, kind: str, width: int = 620) -> list[Bin]:
    """The marks of one kind on the seeds' timeline."""
    made = lay_out(group(list_happenings(library)), width)
    assert made is not None
    return [own for own in made[1] if own.kind == kind]


def test_claims_stand_at_the_days_they_tell_of_and_the_others_hollow_where_they_were_printed(
    library: Library,
) -> None:
    """The corridor was opened in May; when it was shelled the article does not say."""
    opened, shelled = find_bins(library, "corridors")
    assert (opened.days, opened.told) == ((date(1992, 5, 1), date(1992, 5, 31)), True)
    assert (shelled.days, shelled.told) == ((FIRST, FIRST), False)
    assert "day not given, printed 17 June 1992" in say_bin(shelled)


def test_a_speech_stands_at_its_day(library: Library) -> None:
    """The armies were called up on Tuesday 16 June; what is said without a day is hollow."""
    told = [own for own in find_bins(library, "speech") if own.told]
    assert date(1992, 6, 16) in [own.days[0] for own in told]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_two_marks_cover_each_other(library: Library, width: int) -> None:
    """In a lane of a row marks stand side by side."""
    made = lay_out(group(list_happenings(library)), width)
    assert made is not None
    for one in made[1]:
        for other in made[1]:
            if one is not other and (ROWS[one.kind], one.lane) == (ROWS[other.kind], other.lane):
                assert one.hi < other.lo or other.hi < one.lo


@pytest.mark.parametrize("width", WIDTHS)
def test_no_two_labels_meet(library: Library, width: int) -> None:
    """A label that would meet another is left out."""
    made = lay_out(group(list_happenings(library)), width)
    assert made is not None
    labels = choose_labels(*made, width)
    assert labels
    assert not any(touch(one, other) for one in labels for other in labels if one is not other)


@pytest.mark.parametrize(("count", "span"), [(1000, 60 * 365), (200, 7), (400, 400)])
def test_many_articles_stand_as_few_marks_with_their_number(library: Library, count: int, span: int) -> None:
    """Nobody is left out, and every mark has room for itself and its number."""
    days = [FIRST + timedelta(days=n * 7919 % span) for n in range(count)]
    made = lay_out(group(repeat(library, days)), 620)
    assert made is not None
    axis, bins = made
    assert sum(len(own.members) for own in bins) == count
    assert all(x1 - x0 >= 27 for x0, x1 in (axis.place((own.lo, own.hi)) for own in bins))


def test_overlapping_vague_times_never_need_more_than_three_lanes(library: Library) -> None:
    """What finds no lane joins what it covers, and is counted there."""
    article = library.articles[0]
    many = [
        Happening("article", article, (FIRST + timedelta(days=n), FIRST + timedelta(days=40 + n)), told=True)
        for n in range(30)
    ]
    made = lay_out(group(many), 620)
    assert made is not None
    assert max(own.lane for own in made[1]) <= 2
    assert sum(len(own.members) for own in made[1]) == 30


def test_one_day_needs_no_timeline(library: Library) -> None:
    """There is nothing to choose from."""
    assert lay_out(group(repeat(library, [FIRST, FIRST])), 620) is None
    assert lay_out_scene(repeat(library, [FIRST])) is None
    assert lay_out_scene([]) is None


def test_a_claim_is_outside_only_if_its_days_are_known_to_be() -> None:
    """What names no day is so only where not even its article has one, or the slider reaches the printing."""
    days = ("1992-06-12", "1992-06-17")
    may = {"when_start": "1992-05-01", "when_end": "1992-05-31"}
    assert lies_outside(may, days)
    assert not lies_outside(may, None)
    assert not lies_outside({"when_start": "1992-06-01", "when_end": "1992-06-30"}, days)
    undated = {"when_start": None, "when_end": None}
    assert not lies_outside(undated, days)
    assert not lies_outside(undated | {"published": "1992-06-19"}, days)
    assert lies_outside(undated | {"published": "2017-04-12"}, days)
    assert lies_outside(undated | {"published": "1913-07-03"}, days)


def test_words_are_cut_at_a_space() -> None:
    """A label is one short line."""
    assert cut_words("one two  three\nfour", 14) == "one two three…"
    assert len(cut_words("x" * 500, 34)) == 34
    assert cut_words("one two three four", 12) == "one two…"


def test_the_script_makes_no_markup_of_words() -> None:
    """Words go in as text alone."""
    for file in Path("panels").glob("timeline*.js"):
        assert not {"innerHTML", "outerHTML", "insertAdjacentHTML"} & set(file.read_text(encoding="utf-8").split("."))
