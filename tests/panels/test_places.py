"""The list of all places and claims, for those who use no mouse."""

from panels.library import Library
from panels.places import list_entries


def test_every_mark_of_the_map_is_in_the_list(library: Library) -> None:
    """Who hears the list misses nothing that is drawn."""
    listed = {mark for entries in list_entries(library).values() for mark, _ in entries}
    for kind, rows in library.rows.items():
        column = "place_id" if kind == "places" else "id"
        drawn = {row[column] for row in rows if row["drawable"] and row.get("role", "location") == "location"}
        assert drawn <= listed
