"""Articles from other parts of the world: their heading, their cards, and the names that nobody could place."""

from pathlib import Path

import pytest

from gazetteer import Candidate, Evidence, FeatureClass, Index, Place
from geo import Stamp
from panels.card import lay_out_card
from panels.heading import title_library
from panels.library import Library, read_library, stamp_files
from panels.places import find_unplaced
from panels.sheet import Node
from panels.why import say_reasons

ALEPPO = """Shells Fall on Aleppo

AZAZ, Syria, Oct. 14 -- Shells fell on Aleppo on Friday. The villages south of Aleppo were empty, and the road from
Aleppo to Damascus was cut. Azaz lies near the Turkish border. There was fighting in Qarmitabad.
"""
GOMA = """Rain Falls on Goma

GOMA, Zaire, Nov. 1 -- Rain fell on Goma and on Bukavu. Boats crossed Lake Kivu. Sake was quiet.
"""
LEBANON = """Flood in Wilson County

LEBANON, Tenn. -- Roads were closed in Wilson County and in Watertown. Crews from Mt. Juliet will look
at Old Hickory Lake and the dam near Hendersonville on Thursday. Nashville was dry.
"""


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Three invented dispatches of three years, read."""
    folder = tmp_path_factory.mktemp("dispatches")
    days = {"aleppo": (ALEPPO, "2016-10-15"), "goma": (GOMA, "1996-11-02"), "lebanon": (LEBANON, "2021-03-30")}
    return read_library(tuple(s for name, told in days.items() for s in write(folder, name, *told)), lambda *_: None)


def write(folder: Path, name: str, text: str, day: str) -> tuple[Stamp, ...]:
    """An article with the day of its printing."""
    path = folder / f"{name}.txt"
    path.write_text(text, encoding="utf-8")
    path.with_suffix(".json").write_text(f'{{"published": "{day}"}}', encoding="utf-8")
    return stamp_files(path)


def read_lines(node: Node) -> list[str]:
    """The words of a node and of all inside it, piece by piece."""
    return [*([node.text] if node.text else []), *(line for kid in node.kids for line in read_lines(kid))]


def read_card(world: Library, mark: str, index: Index) -> str:
    """All words of a card."""
    card = lay_out_card(world, mark, index, lambda name: name)
    assert card is not None
    return "\n".join(line for node in card.nodes for line in read_lines(node))


def test_articles_with_nothing_in_common_are_headed_by_the_place_of_each(world: Library) -> None:
    """No single town stands over news from three continents; the headline says which place a report is about."""
    assert title_library(world) == "Goma, Aleppo and Wilson County, 1996 to 2021"


def test_a_candidate_is_told_with_its_kind_and_what_it_lies_in(world: Library, index: Index) -> None:
    """A town and the province called after it can be told apart."""
    words = read_card(world, "gn-170063", index)
    assert "Aleppo\n, city in Aleppo, Syria" in words
    assert "Hardly: Aleppo, district or region in Syria" in words or "Aleppo\n, district or region in Syria" in words
    assert "score " in words


def test_a_card_says_beside_the_position_that_the_place_is_but_likely(tmp_path: Path, index: Index) -> None:
    """Two kilometres are no promise where the name may mean another town; the others can be looked at."""
    stamps = write(tmp_path, "mosul", "People are trapped in the Old City of Mosul, and in Yarmouk.", "2017-04-12")
    library = read_library(stamps, lambda *_: None)
    doubtful = next(m for m in library.names if "the reasons are below" in read_card(library, m, index))
    words = read_card(library, doubtful, index)
    assert "It is probably this place, by a score of 0." in words
    assert "Show them on the map" in words
    assert "the reasons are below" not in read_card(library, "gn-99072", index)


def test_words_that_make_a_place_are_told_apart_from_the_name_in_them(world: Library, index: Index) -> None:
    """The card says what the name means, and that the ground is made of it."""
    words = read_card(world, "side-s-gn-170063", index)
    assert "“south of Aleppo” is made of “Aleppo”, which could be" in words


def test_a_road_points_to_the_cards_of_its_ends(world: Library, index: Index) -> None:
    """What speaks for two towns is not heaped on the road between them."""
    words = read_card(world, "way-gn-170063-gn-170654", index)
    assert "“road from Aleppo to Damascus” is made of “Aleppo” and “Damascus”; the cards of these say why" in words
    assert "people live there" not in words


def test_what_speaks_against_a_place_is_told_apart() -> None:
    """A reason against is no reason for."""
    place = Place("gn-1", "Kivu", -2.5, 28.5, FeatureClass.AREA, "CD", 150.0)
    reasons = (Evidence("class", "it is no lake", -2.5), Evidence("prior", "it is a region", 1.0))
    assert say_reasons(Candidate(place, 0.5, reasons)) == "It is a region. Against it: it is no lake."


def test_a_name_without_a_place_is_listed_with_its_best_guesses(world: Library, index: Index) -> None:
    """Nothing is drawn, but the reader learns what the name may be."""
    found = dict(find_unplaced(world, index))
    assert found["Old Hickory Lake"].startswith(
        "Best guesses, none sure: Lakewood, town or village in Tennessee, United"
    )
    assert found["Qarmitabad"] == "No place of that name is known. 15 October 2016."


def test_several_silent_articles_are_told_in_one_line(world: Library, index: Index) -> None:
    """A card is no list of articles that say nothing."""
    words = read_card(world, "gn-170063", index)
    assert "Two other articles say nothing about this place." in words
    assert words.count("say nothing") + words.count("says nothing") == 1


def test_an_article_that_names_a_place_beside_another_is_not_silent(tmp_path: Path, index: Index) -> None:
    """ "Near Kassala" is a dot of its own, and the word stands in the article all the same."""
    told = {
        "one": ("Rebels captured Kassala on Monday.", "2023-12-19"),
        "two": ("Checkpoints stood near Kassala, drivers said.", "2023-04-24"),
        "three": ("Rebels captured Nyala on Monday.", "2023-06-20"),
    }
    stamps = tuple(stamp for name, one in told.items() for stamp in write(tmp_path, name, *one))
    words = read_card(read_library(stamps, lambda *_: None), "gn-372753", index)
    assert "The article of 24 April 2023 names it, and no more." in words
    assert "The article of 20 June 2023 says nothing about this place." in words


def test_numbers_stand_side_by_side_by_the_day_of_their_printing(tmp_path: Path, index: Index) -> None:
    """Those of the one end of a flight among those of the other."""
    told = {
        "a": ("Some 540,000 people have crossed from Darfur into Chad since April.", "2023-12-19"),
        "b": ("About 20,000 people crossed from Sudan into Chad.", "2023-04-24"),
    }
    stamps = tuple(stamp for name, one in told.items() for stamp in write(tmp_path, name, *one))
    words = read_card(read_library(stamps, lambda *_: None), "flows-a-0", index).partition("side by side")[2]
    assert -1 < words.index("About 20,000") < words.index("Some 540,000")


def test_the_heading_may_be_a_place_that_words_only_start_from(tmp_path: Path) -> None:
    """Two statements on what lies beside a town say more of it than one mention of another."""
    text = "Shells fell 10 miles north of Goma. A bus from Bukavu was late. The camp is 5 km west of Goma."
    stamps = write(tmp_path, "beside", text, "1996-11-02")
    assert title_library(read_library(stamps, lambda *_: None)).startswith("Goma, November 1996")
