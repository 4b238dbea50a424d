"""Two articles that tell of one thing are linked, and nothing else is."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from gazetteer import Article, Geoparser, Reading
from geo import Claims, derive_layers, find_disputes, find_links, read_claims
from geo.between import Link

Tell = Callable[..., tuple[Claims, ...]]


@pytest.fixture(scope="module")
def tell() -> Tell:
    """Reads articles, each a text and its day, and marks what is disputed."""
    geoparser = Geoparser()

    def read(*articles: tuple[str, str]) -> tuple[Claims, ...]:
        readings = [
            geoparser.read(Article.from_text(text, id=f"a{n}", published=date.fromisoformat(day)))
            for n, (text, day) in enumerate(articles)
        ]
        return find_disputes([read_claims(reading) for reading in readings])

    return read


def show(links: Sequence[Link]) -> list[tuple[str, str, str, str]]:
    """Links without their words."""
    return [(str(link.kind), str(link.about), link.one, link.other) for link in links]


def test_one_event_in_two_papers_is_told_by_both(tell: Tell) -> None:
    """The same done at the same place on the same day."""
    told = tell(
        ("Rebel forces captured Goma on Monday after a week of fighting.", "1999-05-12"),
        ("Goma was captured by rebels on Monday, witnesses said.", "1999-05-13"),
    )
    assert show(find_links(told)) == [("agrees", "event", "fronts-a0-0", "fronts-a1-0")]


@pytest.mark.parametrize(
    "other",
    [
        ("Rebels captured Goma on 3 March.", "1999-05-13"),
        ("Rebels captured Bukavu on Monday.", "1999-05-13"),
        ("Rebel troops shelled Goma on Monday.", "1999-05-13"),
        ("Government troops captured Goma on Monday.", "1999-05-13"),
        ("Goma was quiet on Monday.", "1999-05-13"),
        ("Rebels captured Goma last week.", "2012-11-20"),
    ],
)
def test_another_day_place_deed_or_doer_is_another_event(tell: Tell, other: tuple[str, str]) -> None:
    """What only looks alike is left apart."""
    told = tell(("Rebel forces captured Goma on Monday.", "1999-05-12"), other)
    assert find_links(told) == ()


def test_counts_that_differ_stand_side_by_side(tell: Tell) -> None:
    """The same flight, counted by two papers."""
    told = tell(
        ("Some 10,000 people have fled from Goma into Rwanda.", "1999-05-12"),
        ("About 25,000 people fled from Goma into Rwanda, aid workers said.", "1999-05-13"),
    )
    links = find_links(told)
    assert show(links) == [("differs", "number", "flows-a0-0", "flows-a1-0")]
    assert "10,000" in links[0].words and "25,000" in links[0].words


def test_what_is_far_above_a_least_number_is_another_number(tell: Tell) -> None:
    """ "More than 150,000" is not told too by who counts 540,000 later."""
    told = tell(
        ("Since April more than 150,000 people have crossed from Sudan into Chad, aid workers said.", "2023-06-20"),
        ("Some 540,000 people have crossed from Sudan into Chad since April.", "2023-12-19"),
    )
    assert show(find_links(told)) == [("differs", "number", "flows-a0-0", "flows-a1-0")]


def test_counts_that_may_both_be_true_agree(tell: Tell) -> None:
    """ "More than 10,000" and 12,000 are no quarrel."""
    told = tell(
        ("More than 10,000 people have fled from Goma into Rwanda.", "1999-05-12"),
        ("Some 12,000 people fled from Goma into Rwanda.", "1999-05-13"),
    )
    assert show(find_links(told)) == [("agrees", "number", "flows-a0-0", "flows-a1-0")]


def test_other_people_on_another_way_are_not_counted_together(tell: Tell) -> None:
    """Flights that share an origin but not a goal are two."""
    told = tell(
        ("Some 10,000 people have fled from Goma into Rwanda.", "1999-05-12"),
        ("Some 25,000 people have fled from Goma into Uganda.", "1999-05-13"),
    )
    assert find_links(told) == ()


def test_two_speakers_of_two_papers_contradict_each_other(tell: Tell) -> None:
    """Each is disputed, and the note of each says what both say."""
    told = tell(
        ("An army spokesman said that soldiers had captured Goma.", "1999-05-12"),
        ("A rebel commander said that the army had failed to capture Goma.", "1999-05-13"),
    )
    assert ("contradicts", "event", "fronts-a0-0", "fronts-a1-0") in show(find_links(told))
    for one in told:
        provenance = one.fronts[0].provenance
        assert provenance.certainty == "disputed"
        assert provenance.note is not None and provenance.note.startswith("disputed: an army spokesman says")


def test_what_is_denied_elsewhere_is_disputed(tell: Tell) -> None:
    """A denial makes no mark of its own, but it is the other side of the claim, in its own article or another."""
    told = tell(
        ("A rebel commander said that the rebels had captured Goma.", "1999-05-12"),
        ("The army denied that the rebels had captured Goma. Rebels shelled Kindu.", "1999-05-13"),
        ("The army denied that its troops had shelled Bukavu.", "1999-05-13"),
    )
    front = told[0].fronts[0].provenance
    assert front.certainty == "disputed"
    assert front.note == (
        "disputed: a rebel commander says the rebels had captured Goma, "
        "the army denies that the rebels had captured Goma"
    )
    assert [one.where.name for article in told for one in article.fronts] == ["Goma", "Kindu"]
    assert show(find_links(told)) == [("contradicts", "event", "fronts-a0-0", "denials-a1-0")]


def test_a_person_who_speaks_in_two_papers_is_one(tell: Tell) -> None:
    """The full name, or the last name with the same office; another of that name is another."""
    first = ("“The town is lost,” said Pieter Molenaar, the mayor of Goma.", "1999-05-12")
    second = ("“We will rebuild it,” said Pieter Molenaar on Thursday. Congo said it would help.", "1999-05-14")
    third = ("“We wait,” said Anna Molenaar, a nurse in Bukavu.", "1999-05-15")
    links = find_links(tell(first, second, third))
    assert [(link.about, link.one.rsplit("-", 1)[0], link.other.rsplit("-", 1)[0]) for link in links] == [
        ("person", "quotes-a0", "quotes-a1")
    ]


def test_the_seeds_have_nothing_to_do_with_each_other(seed_readings: tuple[Reading, ...]) -> None:
    """A year lies between them: only the quarrel within the first is told."""
    links = find_links(find_disputes([read_claims(reading) for reading in seed_readings]))
    assert {(link.kind, link.about) for link in links} <= {("contradicts", "event")}
    assert len({one.rsplit("-", 1)[0] for link in links for one in (link.one, link.other)}) == 1


def test_disputes_between_articles_reach_the_layers(tell: Tell) -> None:
    """The frame says disputed on both rows."""
    told = tell(
        ("An army spokesman said that soldiers had captured Goma.", "1999-05-12"),
        ("A rebel commander said that the army had failed to capture Goma.", "1999-05-13"),
    )
    fronts = derive_layers([one.reading for one in told], claims=told)["fronts"]
    assert list(fronts["certainty"]) == ["disputed", "disputed"]
