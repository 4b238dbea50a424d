"""What a name could be is explained in words and as JSON."""

import json

from gazetteer.index import Index
from gazetteer.location import MOST_SHOWN, explain_name


def test_each_candidate_says_what_speaks_for_it(small_index: Index) -> None:
    """Town and district, with the spelling that matched, its language, the point and how exact it is."""
    explanation = explain_name(small_index, "Mordakert")
    text = "\n".join(explanation.lines())
    assert "town-mardakert" in text and "district-mardakert" in text
    assert "40.215, 46.813" in text
    assert "spelled Mordakert (en" in text


def test_json_holds_the_same(small_index: Index) -> None:
    """One object that a program can read, the likeliest first."""
    told = json.loads(json.dumps(explain_name(small_index, "Berdzor").to_json()))
    assert told["name"] == "Berdzor"
    first = told["candidates"][0]
    assert (first["place"]["id"], first["matched"]["language"], first["place"]["country"]) == (
        "gn-147625",
        "hy",
        "AZ",
    )
    assert first["evidence"]


def test_an_unknown_name_is_met_with_names_like_it(small_index: Index) -> None:
    """A slip of the pen is not the end."""
    explanation = explain_name(small_index, "Mordakrt")
    assert explanation.candidates == ()
    assert "Mordakert" in explanation.alike
    assert "no place of this name" in "\n".join(explanation.lines())
    assert explain_name(small_index, "?").alike == ()


def test_the_answer_fits_one_screen(index: Index) -> None:
    """However many places share a name, the first few are shown and the rest counted."""
    lines = list(explain_name(index, "San Antonio").lines())
    assert len(lines) <= 3 * MOST_SHOWN + 3
    assert "more" in lines[-1]


def test_a_place_is_told_in_words(small_index: Index) -> None:
    """What kind of place it is and where, how good its point is, and what else it is called; no letter codes."""
    lines = list(explain_name(small_index, "Mordakert").lines())
    assert lines[0].startswith("Mordakert can mean 2 places")
    assert lines[1] == " 1. Mardakert, town or village in Azerbaijan"
    assert "good to about 1 km" in lines[2]
    assert "also called" in lines[4] and "Martakert" in lines[4]
    assert "state, province" not in "\n".join(lines[1:5])
