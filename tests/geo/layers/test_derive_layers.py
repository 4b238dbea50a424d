"""Readings become layers: whole, checked, and with the article's words untouched."""

import re
from datetime import date

import pytest

from gazetteer import Article, Geoparser
from geo import SCHEMAS, derive_layers

HOSTILE = "{{7*7}} {% x %} </script><img src=x onerror=alert(1)> ${x} `y` \\ \"'"


def test_no_readings_make_empty_layers() -> None:
    """Every layer is there, with all its columns."""
    layers = derive_layers([])
    assert {kind: list(layer.columns) for kind, layer in layers.items()} == {
        kind: [column.name for column in columns] + ["geometry"] for kind, columns in SCHEMAS.items()
    }


def test_an_article_that_claims_nothing_gives_empty_layers(geoparser: Geoparser) -> None:
    """A recipe has no fronts."""
    layers = derive_layers([geoparser.read_text("Peel the potatoes. Boil them for twenty minutes.")])
    assert all(len(layer) == 0 for layer in layers.values())


def test_hostile_words_pass_through_untouched(geoparser: Geoparser) -> None:
    """Layers carry an article's words as they are; making them harmless is the map's work."""
    text = f"Rebels captured Goma on Monday {HOSTILE}, and 5,000 people fled to Bukavu {HOSTILE}."
    article = Article.from_text(text, id="a", title=HOSTILE, publisher=HOSTILE, published=date(1999, 5, 12))
    layers = derive_layers([geoparser.read(article)])
    for kind in ("fronts", "flows"):
        row = layers[kind].iloc[0]
        assert row["excerpt"] == text[row["start"] : row["end"]]
        assert HOSTILE in row["excerpt"]
        assert row["publisher"] == HOSTILE


def test_ids_are_fit_for_the_map(geoparser: Geoparser) -> None:
    """Ids of rows hold letters, digits and hyphens, and no id stands twice."""
    article = Article.from_text("Rebels shelled Goma and Bukavu. Some 300 people fled to Kigali.", id="<b>a_1</b>")
    layers = derive_layers([geoparser.read(article)])
    ids = [row for layer in layers.values() for row in layer["id"]]
    assert len(ids) == len(set(ids)) >= 3
    assert all(re.fullmatch(r"[A-Za-z0-9-]+", row) for row in ids)


def test_two_articles_that_disagree_dispute_each_other(geoparser: Geoparser) -> None:
    """What one paper's source claims and another's denies is disputed in both, with both speakers."""
    texts = (
        "Rebels have captured Goma, rebel spokesman John Smith said.",
        "Rebels failed to capture Goma, army spokesman Peter Jones said.",
    )
    articles = [Article.from_text(t, id=f"a{n}", published=date(1999, 5, 12 + n)) for n, t in enumerate(texts)]
    fronts = derive_layers([geoparser.read(article) for article in articles])["fronts"]
    assert list(fronts["certainty"]) == ["disputed", "disputed"]
    assert all("John Smith" in note and "Peter Jones" in note for note in fronts["note"])


@pytest.mark.parametrize("days", [60, 400])
def test_what_is_long_past_is_not_disputed(geoparser: Geoparser, days: int) -> None:
    """Two battles for one town are two battles."""
    texts = (
        "Rebels have captured Goma, rebel spokesman John Smith said.",
        "Rebels failed to capture Goma, army spokesman Peter Jones said.",
    )
    days_of = (date(1999, 5, 12), date.fromordinal(date(1999, 5, 12).toordinal() + days))
    articles = [Article.from_text(t, id=f"a{n}", published=days_of[n]) for n, t in enumerate(texts)]
    fronts = derive_layers([geoparser.read(article) for article in articles])["fronts"]
    assert list(fronts["certainty"]) == ["claimed", "claimed"]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("People fled from Goma to Bukavu.", "number not given"),
        ("People fled from Goma.", "number and destination not given"),
        ("Hundreds of people fled from Goma.", "destination not given"),
    ],
)
def test_a_flow_says_what_of_it_is_not_given(geoparser: Geoparser, told: str, words: str) -> None:
    """Nobody reads a number, or a way, into an arrow or a ring that has none."""
    flows = derive_layers([geoparser.read_text(told)])["flows"]
    assert len(flows) == 1
    fact = re.split(r", (?=\d|$)", flows.iloc[0]["fact"])[0]
    assert fact == words or fact.endswith(f", {words}")


def test_who_came_from_a_place_to_none_that_is_told_has_left_it(geoparser: Geoparser) -> None:
    """A mark at Goma does not say that they arrived, for nobody knows where."""
    flows = derive_layers([geoparser.read_text("Some 5,000 refugees have arrived from Goma, officials said.")])[
        "flows"
    ]
    assert list(flows["label"]) == ["Some 5,000 left"]
    assert flows.iloc[0]["fact"].startswith("destination not given")
    flows = derive_layers([geoparser.read_text("Some 5,000 refugees have arrived in Goma, officials said.")])["flows"]
    assert "arrived" in flows.iloc[0]["fact"]
