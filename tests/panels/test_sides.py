"""The card calls nobody an attacker of whom no sentence says so."""

import pytest

from panels.facts import list_facts
from panels.sheet import Node


def _write(node: Node) -> str:
    """A node's words, and those inside it."""
    return " ".join([node.text, *map(_write, node.kids)])


@pytest.mark.parametrize(
    ("action", "actor", "opponent"),
    [
        ("fighting, clash", "fighting", "against"),
        ("shelling", "attacking", "attacked"),
        ("fighting, capture", "attacking", "attacked"),
    ],
)
def test_sides_of_a_fight_are_named_by_what_is_said_of_it(action: str, actor: str, opponent: str) -> None:
    """ "Fighting between X and Y" says nothing of who began it."""
    row = {"place": "Goma", "action": action, "actor": "army", "opponent": "rebels", "certainty": "reported"}
    told = " ".join(_write(node) for node in list_facts("fronts", row))
    assert f"army {actor}" in " ".join(told.split())
    assert f"rebels {opponent}" in " ".join(told.split())
