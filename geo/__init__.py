"""What do the articles claim, and what does it look like?

`derive_layers` makes frames of readings, `draw_map` makes a map of frames. The map's own libraries are slow to
load, so its names are fetched when they are first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from geo.archive import Archive, Digest, Gathered, Named, Speech, Stamp, join_layers, stamp_file
    from geo.atlas import draw_map
    from geo.basemap import say_borders
    from geo.between import Change, Link, find_disputes, find_links, key_subject, what_changed
    from geo.claims import (
        Claims,
        Provenance,
        attribute,
        list_actions,
        name_given,
        name_row,
        read_bounds,
        read_claims,
        read_unit,
    )
    from geo.days import find_days, is_within
    from geo.exports import FORMATS, write_layers
    from geo.exports.selection import select_layers
    from geo.layers import derive_layers, read_together
    from geo.names import choose_names, list_languages, serve_names, spell_ground
    from geo.schema import SCHEMAS, SchemaError
    from geo.sentences import part_fact, say_claim
    from geo.served import Served, ServeError, assets_folder, find_year, serve_again, serve_layers, serve_marks
    from geo.shapes import Ground, Shape
    from geo.style import symbol_svg
    from geo.tiles import list_tiles
    from geo.titles import choose_spellings, say_title
    from geo.view import CERTAINTIES, Flight, Names, View

_LATER = {
    "derive_layers": "geo.layers",
    "read_together": "geo.layers",
    "SCHEMAS": "geo.schema",
    "SchemaError": "geo.schema",
    "Ground": "geo.shapes",
    "Shape": "geo.shapes",
    "Archive": "geo.archive",
    "Digest": "geo.archive",
    "Gathered": "geo.archive",
    "Named": "geo.archive",
    "Speech": "geo.archive",
    "Stamp": "geo.archive",
    "join_layers": "geo.archive",
    "stamp_file": "geo.archive",
    "serve_again": "geo.served",
    "serve_marks": "geo.served",
    "CERTAINTIES": "geo.view",
    "Provenance": "geo.claims",
    "ServeError": "geo.served",
    "Served": "geo.served",
    "Change": "geo.between",
    "Claims": "geo.claims",
    "Link": "geo.between",
    "find_disputes": "geo.between",
    "find_links": "geo.between",
    "key_subject": "geo.between",
    "what_changed": "geo.between",
    "attribute": "geo.claims",
    "list_actions": "geo.claims",
    "name_given": "geo.claims",
    "name_row": "geo.claims",
    "read_bounds": "geo.claims",
    "read_claims": "geo.claims",
    "read_unit": "geo.claims",
    "find_days": "geo.days",
    "is_within": "geo.days",
    "FORMATS": "geo.exports",
    "select_layers": "geo.exports.selection",
    "write_layers": "geo.exports",
    "find_year": "geo.served",
    "part_fact": "geo.sentences",
    "say_borders": "geo.basemap",
    "say_claim": "geo.sentences",
    "assets_folder": "geo.served",
    "draw_map": "geo.atlas",
    "serve_layers": "geo.served",
    "symbol_svg": "geo.style",
    "Flight": "geo.view",
    "Names": "geo.view",
    "choose_names": "geo.names",
    "list_languages": "geo.names",
    "serve_names": "geo.names",
    "spell_ground": "geo.names",
    "choose_spellings": "geo.titles",
    "list_tiles": "geo.tiles",
    "say_title": "geo.titles",
    "View": "geo.view",
}

__all__ = [
    "CERTAINTIES",
    "FORMATS",
    "SCHEMAS",
    "Archive",
    "Change",
    "Claims",
    "Digest",
    "Flight",
    "Gathered",
    "Ground",
    "Link",
    "Named",
    "Names",
    "Provenance",
    "SchemaError",
    "ServeError",
    "Served",
    "Shape",
    "Speech",
    "Stamp",
    "View",
    "assets_folder",
    "attribute",
    "choose_names",
    "choose_spellings",
    "derive_layers",
    "draw_map",
    "find_days",
    "find_disputes",
    "find_links",
    "find_year",
    "is_within",
    "join_layers",
    "key_subject",
    "list_actions",
    "list_languages",
    "list_tiles",
    "name_given",
    "name_row",
    "part_fact",
    "read_bounds",
    "read_claims",
    "read_together",
    "read_unit",
    "say_borders",
    "say_claim",
    "say_title",
    "select_layers",
    "serve_again",
    "serve_layers",
    "serve_marks",
    "serve_names",
    "spell_ground",
    "stamp_file",
    "symbol_svg",
    "what_changed",
    "write_layers",
]


def __getattr__(name: str) -> Any:
    """The names of the map, loaded at their first use."""
    if name not in _LATER:
        raise AttributeError(f"module 'geo' has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)
