"""Whom a pronoun stands for that has said something."""

from collections.abc import Callable

import pytest

from gazetteer.text import Quotation

Hear = Callable[[str], tuple[Quotation, ...]]
SAID = "It said ten men had died."


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("The police said it rained. The army moved in.", "the army"),
        ("The government said it rained. Azerbaijan, which had cut the road, reopened it.", "Azerbaijan"),
        ("The government said it rained. Yerevan denied the claim.", "Yerevan"),
        ("The government said it rained. On Monday Germany sent two planes.", "Germany"),
        ("The government said it rained. Beijing, which backs it, sent an envoy.", "Beijing"),
        ("The army said it rained. UNHCR sent a team.", "UNHCR"),
        ("The army said it rained. In Harrow, the foreign ministry summoned the envoy.", "the foreign ministry"),
        ("The Rwandan army shelled the camp, Congo said.", "Congo"),
        ("Armenia accused Azerbaijan of shelling the town.", "Armenia"),
        ("The company, based in Geneva, sold the mine.", "the company"),
    ],
)
def test_it_is_the_nearest_state_or_body_of_which_a_sentence_tells(hear: Hear, before: str, name: str) -> None:
    """A state, a capital or a body that is the subject between has the word, and not who spoke before it."""
    assert hear(f"{before} {SAID}")[-1].speaker_name == name


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("The ministry said it rained. The bridge was cut.", "the ministry"),
        ("The ministry said it rained. The town was burning.", "the ministry"),
        ("The ministry said it rained. John Roe, its spokesman, left.", "the ministry"),
        (
            "The ministry said it rained. On Friday a raid flattened homes in Harrow, Oman's second city.",
            "the ministry",
        ),
        ("Oman's second city, Harrow, was hit.", None),
        ("Harrow fell. Rebels hid in Harrow.", None),
        ("Armenia and Azerbaijan traded blame.", None),
        ("The army said the town fell, but Congo said it held.", None),
        ("There was a storm.", None),
    ],
)
def test_it_is_no_town_no_thing_and_neither_of_two(hear: Hear, before: str, name: str | None) -> None:
    """What cannot speak is passed over, and where two have spoken nobody is named rather than the wrong one."""
    assert hear(f"{before} {SAID}")[-1].speaker_name == name


def test_a_state_is_no_he_and_an_army_is_not_they(hear: Hear) -> None:
    """Those pronouns go on to mean people."""
    text = "John Roe said it rained. Turkey closed the road. “We left,” he said."
    assert hear(text)[-1].speaker_name == "John Roe"
    text = "Rebels said it rained. The army moved in. They said ten men had died."
    assert hear(text)[-1].speaker_name == "rebels"


def test_a_girl_may_have_the_name_of_a_state(hear: Hear) -> None:
    """A first name is somebody's where a pronoun says so."""
    assert hear("Georgia said it rained. “We left,” she said.")[-1].speaker_name == "Georgia"


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("His lawyer, Geneviève Dimitri of Lyon, said it rained.", None),
        ("The trial heard witnesses. One, a herder known only as P-3, described a raid.", "a herder"),
        ("The trial heard witnesses. Another, John Roe, described a raid.", "John Roe"),
        ("His lawyer left the court.", "his lawyer"),
    ],
)
def test_he_is_one_of_several_and_not_she_whose_office_stands_before_her_name(
    hear: Hear, before: str, name: str | None
) -> None:
    """ "One, a herder" is a herder; an office is no second person beside the name behind it."""
    assert hear(f"Mary Doe said it rained. {before} “I left,” he said.")[-1].speaker_name == name
