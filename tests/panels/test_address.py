"""The page's state in a link."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.view import CERTAINTIES
from panels.address import Address, There, check_area, read_address, write_address
from panels.comparing import SHOWN, Pair
from panels.questions import trim_question

SOURCES = ("one", "two", "paper.the-herald", "side.country-am")
THERE = There(
    switches=("one", "two", "one/fronts", "two/flows"),
    marks=(
        "gn-1",
        "fronts-one-0",
        "near-48-3-n-gn-1",
        "way-gn-1-gn-2",
        "between-c-gn-1-gn-2",
        "border-s-country-TR",
    ),
    articles=("one", "two"),
    speakers=("ayaz-akhmedov", "երևան"),
    sides=("country-am", "country-az"),
    what=("attack", "closing in"),
    sources=SOURCES,
    languages=("hy", "ru"),
    grounds=("relief",),
)
PARAMETERS = [
    *(
        "off",
        "sure",
        "at",
        "read",
        "line",
        "find",
        "speaker",
        "side",
        "what",
        "view",
        "compare",
        "names",
        "ground",
        "relief",
        "from",
        "to",
        "other",
    ),
]


def choose(words: Iterable[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """Some of some words."""
    return st.lists(st.sampled_from(sorted(words)), unique=True).map(tuple)


days = st.tuples(st.dates(), st.dates()).map(
    lambda two: {"first": min(two).isoformat(), "last": max(two).isoformat()}
)
addresses = st.builds(
    Address,
    off=st.frozensets(st.sampled_from(sorted(THERE.switches))),
    sure=st.sets(st.sampled_from(CERTAINTIES)).map(lambda chosen: tuple(c for c in CERTAINTIES if c in chosen)),
    at=st.none() | st.sampled_from(sorted(THERE.marks)),
    read=st.none() | st.sampled_from(sorted(THERE.articles)),
    line=st.none() | st.integers(0, 9_999_999),
    find=st.text().map(trim_question),
    speaker=choose(THERE.speakers),
    side=choose(THERE.sides),
    what=choose(THERE.what),
    area=st.none() | st.tuples(*[st.floats(-200, 200)] * 4).map(check_area),
    pair=st.none()
    | st.lists(st.sampled_from(SOURCES), min_size=2, max_size=2, unique=True).flatmap(
        lambda two: st.sampled_from(SHOWN).map(lambda show: Pair(two[0], two[1], show))
    ),
    names=st.none() | st.sampled_from(sorted(THERE.languages)),
    ground=st.none() | st.sampled_from(sorted(THERE.grounds)),
    relief=st.booleans(),
    stand=st.none() | st.sampled_from(["15,30,7", "-3.5,112.0312,4.25"]),
)


@given(addresses, st.just({}) | days)
def test_an_address_written_and_read_again_is_the_same(address: Address, time: dict[str, str]) -> None:
    """A link opens the view from which it was taken."""
    address = replace(address, first=time.get("first"), last=time.get("last"))
    assert read_address(write_address(address), THERE) == address


def test_the_beginning_needs_no_words() -> None:
    """A page on which nothing was changed has a bare address."""
    assert write_address(Address()) == {}


@pytest.mark.parametrize("words", ["15,30", "15,30,7,1", "nan,30,7", "15,30,7<b>", "1e9,30,7"])
def test_where_the_map_stands_is_three_numbers(words: str) -> None:
    """Anything else says nothing."""
    assert read_address({"map": words}, THERE).stand is None


@pytest.mark.parametrize(("words", "relief"), [("off", False), ("on", True), ("<b>", True), ("", True)])
def test_relief_is_left_out_only_where_a_link_says_so(words: str, relief: bool) -> None:
    """And that is all that is written of it."""
    assert read_address({"relief": words}, THERE).relief is relief
    assert write_address(Address(relief=relief)) == ({} if relief else {"relief": "off"})


words = (
    st.text()
    | st.from_regex(r"[a-z0-9.,~:/-]{0,40}")
    | st.sampled_from(["nan,1,2,3", "1,2,3", "9" * 5000, "one~one:both"])
)


@given(st.dictionaries(st.sampled_from(PARAMETERS), words))
def test_whatever_a_link_says_only_what_is_there_is_taken(parameters: dict[str, str]) -> None:
    """A link can be made by anybody: words that name nothing are passed over."""
    address = read_address(parameters, THERE)
    assert address.off <= set(THERE.switches)
    assert set(address.sure) <= set(CERTAINTIES)
    assert address.at is None or address.at in THERE.marks
    assert address.read is None or address.read in THERE.articles
    assert len(address.find) <= 200
    assert {*address.speaker, *address.side, *address.what} <= {*THERE.speakers, *THERE.sides, *THERE.what}
    assert address.area is None or check_area(address.area) == address.area
    assert address.pair is None or {address.pair.one, address.pair.other} <= set(SOURCES)
    assert read_address(write_address(address), THERE) == address


@pytest.mark.parametrize(
    ("first", "last"),
    [("", ""), ("1992-06-12", ""), ("1992-06-17", "1992-06-12"), ("19920612", "19920617"), ("{{7*7}}", "<b>"),
     ("1992-02-30", "1992-03-01")],
)  # fmt: skip
def test_days_that_are_none_or_stand_in_no_order_are_all_days(first: str, last: str) -> None:
    """Only two days of the calendar, the earlier one first, narrow the view."""
    address = read_address({"from": first, "to": last}, THERE)
    assert (address.time, address.first, address.last) == (None, None, None)
