"""The view is the only thing that travels to a living map, and it carries nothing but ids."""

import json
import re

import folium
import pytest

from geo import Flight, View
from geo.view import Names, ViewError


def render(view: View) -> str:
    """The script that the view's group becomes."""
    group = view.group()
    folium.Map(tiles=None).add_child(group)
    return "".join(vars(child._template.module)["script"](child, {}) for child in group._children.values())


def test_the_whole_state_travels_as_one_call() -> None:
    """What the script applies is the view, field by field."""
    view = View(
        on=("a1/places",),
        off=("a2", "a1/fronts"),
        heard=5,
        selected="gn-1",
        lit=("gn-2", "fronts-a1-0"),
        fly=Flight(("gn-1",), n=7),
        fit=2,
        theme="dark",
        time=("1992-06-01", "1992-06-30"),
        only=("gn-1", "fronts-a1-0"),
        ask=3,
        pick=True,
        pin=(39.64, 46.55),
        candidates=(("gn-1", 39.6, 46.5),),
        names=Names("hy", f"names-hy-{16 * '0'}.json"),
        tiles="relief",
        data=f"marks-{16 * 'a'}.json",
    )
    found = re.fullmatch(r"window\.dateline\.apply\((.*)\);", render(view))
    assert found is not None
    assert json.loads(found[1]) == {
        "on": ["a1/places"],
        "off": ["a2", "a1/fronts"],
        "heard": 5,
        "certainty": ["reported", "claimed", "disputed", "inferred"],
        "selected": "gn-1",
        "lit": ["gn-2", "fronts-a1-0"],
        "fly": {"ids": ["gn-1"], "n": 7},
        "fit": 2,
        "theme": "dark",
        "time": ["1992-06-01", "1992-06-30"],
        "only": ["gn-1", "fronts-a1-0"],
        "ask": 3,
        "pick": True,
        "pin": [39.64, 46.55],
        "candidates": [["gn-1", 39.6, 46.5]],
        "names": {"language": "hy", "file": "names-hy-0000000000000000.json"},
        "tiles": "relief",
        "data": "marks-aaaaaaaaaaaaaaaa.json",
    }


def test_the_same_view_is_the_same_message() -> None:
    """A rerun that changes nothing sends nothing new."""
    assert render(View(on=("a1/places",))) == render(View(on=("a1/places",)))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"on": ("{{7*7}}/places",)}, "expected a layer"),
        ({"on": ("a1/places",), "selected": "</script>"}, "expected an id"),
        ({"off": ("a1/places", "{{7*7}}")}, "expected an article or its layer"),
        ({"heard": True}, "expected a whole number"),
        ({"on": (), "fly": Flight(("a b",), n=1)}, "expected an id"),
        ({"on": (), "fit": "1"}, "expected a whole number"),
        ({"on": (), "certainty": ("confirmed",)}, "expected a certainty"),
        ({"on": (), "time": ("1992-06-01", "{% x %}")}, "expected a day"),
        ({"on": (), "only": ("gn-1", "<b>")}, "expected an id"),
        ({"on": (), "ask": "1"}, "expected a whole number"),
        ({"on": (), "theme": "`x`"}, "expected the theme"),
        ({"on": (), "pick": "yes"}, "expected true or false"),
        ({"on": (), "pin": (91.0, 0.0)}, "expected degrees"),
        ({"on": (), "pin": (float("nan"), 0.0)}, "expected degrees"),
        ({"on": (), "pin": ("</script>", 0.0)}, "expected degrees"),
        ({"on": (), "candidates": (("gn-1", 0.0, True),)}, "expected degrees"),
        ({"on": (), "candidates": (("{{7*7}}", 0.0, 0.0),)}, "expected an id"),
        ({"on": (), "names": Names("hy", "../names.json")}, "expected a language"),
        ({"on": (), "names": Names("{{x}}", "names-hy-0000000000000000.json")}, "expected a language"),
        ({"on": (), "tiles": "https://x"}, "expected the key"),
        ({"on": (), "data": "../marks-aaaaaaaaaaaaaaaa.json"}, "expected the file"),
    ],
)
def test_only_ids_words_of_the_house_and_days_get_through(fields: dict[str, object], expected: str) -> None:
    """Whatever else is put in a view is refused, and the message says what was expected."""
    with pytest.raises(ViewError, match=expected):
        View(**fields)  # type: ignore[arg-type]


def test_every_fault_of_a_view_is_named_at_once() -> None:
    """The error gathers all faults before it is raised."""
    with pytest.raises(ViewError) as caught:
        View(on=("x",), selected="a b")
    assert "expected a layer" in str(caught.value)
    assert "expected an id" in str(caught.value)
