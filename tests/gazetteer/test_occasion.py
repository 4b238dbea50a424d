"""When an article was printed, and by whom, says which place a name means."""

from datetime import date

import pytest

from gazetteer import Article, Geoparser, Index


def find_place(index: Index, text: str, name: str, **known: object) -> str | None:
    """The id of the place that a name means in a text with what is known of its printing."""
    reading = Geoparser(index).read(Article.from_text(text, **known))  # type: ignore[arg-type]
    return next(r.place.id for r in reading.resolutions if r.mention.name == name and r.place)


@pytest.mark.parametrize(
    ("year", "country"),
    [(1975, "ZW"), (2018, "GB")],
)
def test_a_former_name_counts_in_its_years(index: Index, year: int, country: str) -> None:
    """Salisbury was the capital of Rhodesia; today it is a city in England."""
    text = "Talks went on in Salisbury on Tuesday."
    reading = Geoparser(index).read(Article.from_text(text, published=date(year, 3, 6)))
    assert [r.place.country for r in reading.resolutions if r.place] == [country]


def test_a_former_name_that_only_one_place_had_is_still_found(index: Index) -> None:
    """A history of the siege is told long after the city took its old name again."""
    text = "The siege of Leningrad is remembered."
    assert find_place(index, text, "Leningrad", published=date(2016, 1, 27)) == "gn-498817"


def test_a_local_newspaper_means_the_places_near_it(index: Index) -> None:
    """In Ontario's London Free Press the bare name is the town's own."""
    text = "Police in London are looking for a driver who fled on Monday."
    assert find_place(index, text, "London", publisher="London Free Press") == "gn-6058560"
    assert find_place(index, text, "London", publisher="A paper that no table has") == "gn-2643743"


def test_evidence_of_the_occasion_is_told(index: Index) -> None:
    """The reader is told that the newspaper's home decided."""
    article = Article.from_text("Rain fell in London.", publisher="London Free Press")
    best = Geoparser(index).read(article).resolutions[0].candidates[0]
    assert "it lies in or near London, the newspaper's home" in [reason.words for reason in best.evidence]
