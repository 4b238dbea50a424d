"""Every row of the two seed articles' layers rests on words, and its place keeps their spelling."""

import pytest

from gazetteer import Reading
from tests.geo.layers.rows import Layers, find_row, find_rows


def test_a_speaker_stands_somewhere(seed_layers: Layers) -> None:
    """Where one spoke goes with the row, for fronts and places alike."""
    assert find_row(seed_layers, "fronts", "has come under heavy shelling")["stood"] == "Yerevan"
    rows = find_rows(seed_layers, "places", "has come under heavy shelling")
    assert "Yerevan" in {row["stood"] for row in rows}


@pytest.mark.parametrize("kind", ["places", "fronts", "corridors", "flows"])
def test_every_row_rests_on_the_words_it_shows(
    seed_layers: Layers, seed_readings: tuple[Reading, ...], kind: str
) -> None:
    """The excerpt is the article's text between start and end, character by character."""
    texts = {reading.article.id: reading.article.text for reading in seed_readings}
    rows = seed_layers[kind].to_dict("records")
    assert rows
    assert all(texts[row["article_id"]][row["start"] : row["end"]] == row["excerpt"] for row in rows)


@pytest.mark.parametrize(
    "name", ["Lachin corridor", "Askeran", "Mordakert", "Araks River", "southwestern Azerbaijan"]
)
def test_places_keep_the_articles_spelling(seed_layers: Layers, name: str) -> None:
    """A place is labelled as the article writes it, and has a shape."""
    rows = [row for row in seed_layers["places"].to_dict("records") if row["name"] == name]
    assert rows
    assert all(row["geometry"] is not None and row["label"] == name for row in rows)


def test_only_locations_are_drawn(seed_layers: Layers) -> None:
    """Governments, peoples and credits make no mark."""
    assert set(seed_layers["places"]["role"]) == {"location"}
    assert "Washington" not in set(seed_layers["places"]["name"])
