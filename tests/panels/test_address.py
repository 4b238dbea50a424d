"""The page's state in a link."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.view import CERTAINTIES
from panels.address import Address, read_address, write_address

THERE = {
    "switches": ("one", "two", "one/fronts", "two/flows"),
    "marks": (
        "gn-1",
        "fronts-one-0",
        "near-48-3-n-gn-1",
        "way-gn-1-gn-2",
        "between-c-gn-1-gn-2",
        "border-s-country-TR",
    ),
    "articles": ("one", "two"),
}

addresses = st.builds(
    Address,
    off=st.frozensets(st.sampled_from(THERE["switches"])),
    sure=st.sets(st.sampled_from(CERTAINTIES)).map(lambda chosen: tuple(c for c in CERTAINTIES if c in chosen)),
    at=st.none() | st.sampled_from(THERE["marks"]),
    read=st.none() | st.sampled_from(THERE["articles"]),
    time=st.none()
    | st.tuples(st.dates(), st.dates()).map(lambda days: (min(days).isoformat(), max(days).isoformat())),
)


@given(addresses)
def test_an_address_written_and_read_again_is_the_same(address: Address) -> None:
    """A link opens the view from which it was taken."""
    assert read_address(write_address(address), **THERE) == address


def test_the_beginning_needs_no_words() -> None:
    """A page on which nothing was changed has a bare address."""
    assert write_address(Address()) == {}


@given(st.dictionaries(st.sampled_from(["off", "sure", "at", "read", "from", "to", "other"]), st.text()))
def test_whatever_a_link_says_only_what_is_there_is_taken(parameters: dict[str, str]) -> None:
    """A link can be made by anybody: words that name nothing are passed over."""
    address = read_address(parameters, **THERE)
    assert address.off <= set(THERE["switches"])
    assert set(address.sure) <= set(CERTAINTIES)
    assert address.at is None or address.at in THERE["marks"]
    assert address.read is None or address.read in THERE["articles"]


@pytest.mark.parametrize(
    ("first", "last"),
    [("", ""), ("1992-06-12", ""), ("1992-06-17", "1992-06-12"), ("19920612", "19920617"), ("{{7*7}}", "<b>"),
     ("1992-02-30", "1992-03-01")],
)  # fmt: skip
def test_days_that_are_none_or_stand_in_no_order_are_all_days(first: str, last: str) -> None:
    """Only two days of the calendar, the earlier one first, narrow the view."""
    assert read_address({"from": first, "to": last}, **THERE).time is None
