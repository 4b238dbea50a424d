"""What lies near a place that a name could mean, told and shown before anything is saved."""

from pathlib import Path

import pytest

from gazetteer import Article, Geoparser, Index
from panels.library import Library
from panels.neighbours import find_neighbours
from tests.hands import find_field
from tests.panels.test_correcting import NAME, open_card

NEWS = (
    "GORIS, Armenia, Sept. 14, 1993 -- Shells fell on Goris on Monday. "
    "People from Martuni reached Lachin in Azerbaijan."
)


def test_neighbours_are_exact_accepted_places_the_nearest_first(library: Library, index: Index) -> None:
    """Neither a whole land, nor what the name itself was read as; spelt as in the text, not as in a dateline."""
    reading = Geoparser(index).read(Article.from_text(NEWS))
    found = [(reading, r) for r in reading.resolutions if r.mention.bases[0].name == "Martuni"]
    place = index.get("gn-146969")
    assert place is not None
    near = find_neighbours(library, found, place)
    assert [name for name, _, _ in near] == ["Lachin", "Goris"]
    assert [round(km, -1) for _, _, km in near] == [50, 70]
    far = index.find("Reims")[0]
    assert find_neighbours(library, found, far) == ()


def test_a_place_that_could_be_meant_is_shown_among_its_accepted_neighbours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where it lies and what is near it is told at once; the map goes there when another is chosen, not before."""
    page = open_card(tmp_path, monkeypatch)
    flight = page.session_state["flight"]
    assert any(said.value.startswith("City in ") and " km from " in said.value for said in page.caption)
    assert page.session_state["flight"] == flight
    find_field(page, "text_input", f"correct-asked:{NAME}:").input("Shusha").run()
    near = next(said.value for said in page.caption if said.value.startswith("Town or village in "))
    assert "km from Nagorno-Karabakh" not in near, "its point stands for a whole land"
    assert "km from Lachin" in near, near
    chosen, *neighbours = page.session_state["flight"].ids
    assert chosen == "gn-147105", chosen
    assert len(neighbours) == 2
    find_field(page, "text_input", f"correct-asked:{NAME}:").input("Reims").run()
    assert len(page.session_state["flight"].ids) == 1, "nothing that the articles name is near"
    assert not page.exception
