"""An exodus or an influx, of which a noun alone tells, and who faces or awaits one."""

import pytest

from tests.geo.claims.telling import Ends, Read, name_ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The fighting triggered an exodus from Goma to Bukavu.", ("Goma", None, "Bukavu")),
        ("The war set off an exodus out of Grozny into Ingushetia.", ("Grozny", None, "Ingushetia")),
        ("Shelling led to an exodus from Goma.", ("Goma", None, None)),
    ],
)
def test_an_exodus_has_the_ends_that_its_words_lead_to(claim: Read, text: str, ends: Ends) -> None:
    """Nobody needs to be named who fled; the places are no places of the fighting."""
    told = claim(text)
    assert [(name_ends(flow), flow.low, flow.status) for flow in told.flows] == [(ends, None, "moved")]
    assert all(front.where.name not in ends[1:] for front in told.fronts)


@pytest.mark.parametrize(
    ("text", "ends", "status"),
    [
        ("Uganda faces an influx of refugees from Congo.", ("Congo", None, "Uganda"), "moved"),
        ("Uganda braces for an influx of refugees.", (None, None, "Uganda"), "expected"),
        ("Uganda could face a new influx of refugees from Congo.", ("Congo", None, "Uganda"), "expected"),
        ("Uganda is bracing itself for a mass influx of refugees.", (None, None, "Uganda"), "expected"),
        ("Uganda is struggling to cope with an influx of refugees from Congo.", ("Congo", None, "Uganda"), "moved"),
        ("Uganda, facing a flood of refugees from Congo, has closed its schools.", ("Congo", None, "Uganda"),
         "moved"),
        ("Uganda expects an influx of 20,000 refugees from Congo.", ("Congo", None, "Uganda"), "expected"),
    ],
)  # fmt: skip
def test_who_faces_an_influx_is_where_it_goes(claim: Read, text: str, ends: Ends, status: str) -> None:
    """What is only braced for, feared or possible is expected."""
    assert [(name_ends(flow), flow.status) for flow in claim(text).flows] == [(ends, status)]


@pytest.mark.parametrize(
    "text",
    [
        "The exodus of players from Leeds to London continued.",
        "The exodus from London to Cornwall began on Friday.",
        "The exodus from Egypt is told in the Bible.",
        "Cyprus faces an influx of tourists.",
        "Ghana faces an influx of cheap rice from Asia.",
        "Aid workers in Nairobi fear an influx of refugees.",
        "Kenya denied that it faced an influx of refugees from Somalia.",
    ],
)
def test_other_exoduses_and_influxes_are_no_flight(claim: Read, text: str) -> None:
    """Players, tourists and rice flee nothing; where somebody fears an influx, nobody has come."""
    assert claim(text).flows == ()
