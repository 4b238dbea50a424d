"""Applying a view: the state of the map as an element of Folium that hands it to the map's script."""

import json
from collections.abc import Mapping
from typing import Any

import folium
from branca.element import MacroElement
from folium.template import Template


class ApplyView(MacroElement):
    """A line of script that hands a state to the map."""

    _template = Template("{% macro script(this, kwargs) %}window.dateline.apply({{ this.state }});{% endmacro %}")

    def __init__(self, state: Mapping[str, Any]) -> None:
        """Take the state of a view, which has been checked."""
        super().__init__()  # type: ignore[no-untyped-call]  # branca ships no types
        self._name = "ApplyView"
        self.state = json.dumps(state, separators=(",", ":"))


def group_state(state: Mapping[str, Any]) -> folium.FeatureGroup:
    """A state, which has been checked, as a group of its own."""
    group = folium.FeatureGroup(name="view", control=False)
    group.add_child(ApplyView(state))
    return group
