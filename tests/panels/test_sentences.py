"""Claims as sentences: what a screen reader says of a mark."""

from panels.library import Library
from panels.places import list_entries
from panels.sentences import say_claim


def test_a_flow_says_how_many_whence_where_and_whose_estimate_it_is(library: Library) -> None:
    """The whole of what the arrow shows."""
    said = [say_claim("flows", row) for row in library.rows["flows"]]
    assert said[1] == (
        "Displacement: up to 10,000 Azerbaijani refugees from southwestern Azerbaijan to Iran by way of Araks River; "
        "moved; crossed into Iran, 1993; claimed by international aid officials."
    )
    assert said[2].startswith("Displacement: Tens of thousands of Azerbaijani refugees in southwestern Azerbaijan;")


def test_a_front_says_where_who_presses_and_that_it_is_disputed(library: Library) -> None:
    """The account of one side carries that side's name."""
    said = [say_claim("fronts", row) for row in library.rows["fronts"]]
    assert said[2] == (
        "Fighting: Lachin corridor; pressed by Azeri forces; shelled and closed in on, 1992; "
        "disputed: told by Samvel Dokholyan, an Armenian government official."
    )


def test_every_mark_of_the_map_is_in_the_list(library: Library) -> None:
    """Who hears the list misses nothing that is drawn."""
    listed = {mark for entries in list_entries(library).values() for mark, _ in entries}
    for kind, rows in library.rows.items():
        column = "place_id" if kind == "places" else "id"
        drawn = {row[column] for row in rows if row["drawable"] and row.get("role", "location") == "location"}
        assert drawn <= listed
