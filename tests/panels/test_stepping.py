"""Stepping through an article: what each paragraph tells, and where the links lead."""

from gazetteer import PartKind
from panels.library import Library
from panels.stepping import find_told, list_steps


def test_the_steps_are_the_paragraphs_and_nothing_else(library: Library) -> None:
    """Headline, byline and credit are passed over; the order is the article's."""
    for reading in library.readings:
        steps = list_steps(reading)
        assert len(steps) > 10
        assert {reading.parts[n].kind for n in steps} == {PartKind.BODY}
        assert list(steps) == sorted(steps)


def test_each_claim_and_place_is_told_by_the_paragraph_it_stands_in(library: Library) -> None:
    """Nothing on the map is missed by a reader who steps through the whole article."""
    for reading in library.readings:
        told = {mark for n, _ in enumerate(reading.parts) for mark in find_told(library, reading, n)}
        rows = [row for own in library.rows.values() for row in own if row["article_id"] == reading.article.id]
        claims = {row["id"] for row in rows if "role" not in row and row["drawable"]}
        places = {row["place_id"] for row in rows if row.get("role") == "location" and row["place_id"]}
        assert told == claims | places


def test_a_paragraph_tells_only_what_stands_in_it(library: Library) -> None:
    """The paragraph in which Dokholyan speaks tells of the corridor, and not of the refugees of a year later."""
    reading = library.readings[0]
    part = next(n for n in list_steps(reading) if "Dokholyan" in reading.article.excerpt(reading.parts[n].span))
    told = find_told(library, reading, part)
    assert any(mark.startswith("fronts-") for mark in told)
    assert not any(mark.startswith("flows-") for mark in told)
