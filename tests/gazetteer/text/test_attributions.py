"""How a text says that somebody said it."""

from collections.abc import Callable

import pytest

from gazetteer.text import Quotation

Say = Callable[[str], list[tuple[str, str | None, str]]]
Hear = Callable[[str], tuple[Quotation, ...]]


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        (
            "John Roe was quoted as saying by the Anadol agency that the bridge was cut.",
            "John Roe",
            "the bridge was cut",
        ),
        ("The bridge was cut, John Roe was quoted as saying by Interfax.", "John Roe", "The bridge was cut"),
        ('"It fell," the mayor was quoted as saying by Interfax.', "the mayor", '"It fell,"'),
        ("Interfax quoted John Roe as saying that the bridge was cut.", "John Roe", "the bridge was cut"),
        ('Interfax quoted the mayor as saying: "It fell."', "the mayor", '"It fell."'),
        ("Radio Harrow, monitored here, quoted a general as saying it fell.", "a general", "it fell"),
        ("Roe has been quoted as saying: “It fell.”", "Roe", "“It fell.”"),
    ],
)
def test_who_is_quoted_speaks_and_not_who_passes_it_on(say: Say, text: str, name: str, said: str) -> None:
    """An agency that quotes somebody is not the speaker."""
    assert [(found, content) for _, found, content in say(text)] == [(name, said)]


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("It was reported that the bridge was cut.", None, "the bridge was cut"),
        ("It is reported at Harrow that the bridge was cut.", None, "the bridge was cut"),
        ("It was announced by the War Office that the bridge was cut.", "the War Office", "the bridge was cut"),
        ("The bridge was cut, it was reported.", None, "The bridge was cut"),
        ("The general was reported to have fled.", None, "The general was reported to have fled"),
        ("The bridge is widely believed to have been cut.", None, "The bridge is widely believed to have been cut"),
        ("Ten men were feared dead.", None, "Ten men were feared dead"),
        ("The raid was described by Roe as “a crime.”", "Roe", "The raid was described by Roe as “a crime.”"),
        ("The raid was described as “a crime” by Jane Doe.", "Jane Doe", "The raid was described as “a crime”"),
        ("I am informed by an officer that the loss was heavy.", "an officer", "the loss was heavy"),
        ("We are told that the loss was heavy.", None, "the loss was heavy"),
        ('The Emperor is said to have exclaimed, "We must not fail!"', "the Emperor", '"We must not fail!"'),
    ],
)
def test_the_passive_names_its_speaker_behind_by_or_not_at_all(
    say: Say, text: str, name: str | None, said: str
) -> None:
    """What "is reported" has no speaker; what is announced "by" somebody has one."""
    assert [(found, content) for _, found, content in say(text)] == [(name, said)]


@pytest.mark.parametrize(
    "text",
    [
        "He was told to leave.",
        "An attack is expected to start on Monday.",
        "Six men accused of murder were freed.",
        "No group has claimed responsibility.",
        "The storm claimed the lives of ten men.",
        "The road, which is believed to be mined, was closed.",
        "If you feel the urge to leave, think twice.",
        "It is not yet known how the fire began.",
    ],
)
def test_what_only_looks_like_saying_is_no_quotation(say: Say, text: str) -> None:
    """Passives of orders, plans, and verbs in another sense."""
    assert say(text) == []


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ('Said John Roe, the mayor: "We left at noon."', "John Roe", '"We left at noon."'),
        ("The bridge, said Roe, was cut.", "Roe", "The bridge, said Roe, was cut"),
        ("It fell at noon, said a doctor.", "a doctor", "It fell at noon"),
        ("The bridge was cut, residents said by telephone.", "residents", "The bridge was cut"),
        ("The bridge, according to John Roe, the mayor, was cut.", "John Roe", None),
        ("According to John Roe, the mayor, the bridge was cut.", "John Roe", "the bridge was cut"),
        ("According to eyewitness accounts the bridge was cut.", None, "the bridge was cut"),
        ("Roe said, however, that the bridge was cut.", "Roe", "the bridge was cut"),
        ("Roe said on Monday, in Harrow, that the bridge was cut.", "Roe", "the bridge was cut"),
        ("Roe told villagers the bridge was cut.", "Roe", "the bridge was cut"),
        ("Roe said that, so far as he knew, it fell.", "Roe", "so far as he knew, it fell"),
        ("Roe pointed out that the bridge was cut.", "Roe", "the bridge was cut"),
        ("Roe telegraphs from Harrow that the bridge was cut.", "Roe", "the bridge was cut"),
        ('Roe telegraphs as follows: "The bridge is cut."', "Roe", '"The bridge is cut."'),
        ("The men say they will fight.", "the men", "they will fight"),
        ("The U.N. say they will go.", "the U.N.", "they will go"),
        ('"I have nothing to say," was the reply of the general.', "the general", '"I have nothing to say,"'),
        ("“It burned,” she told us. “Go!” a soldier shouted.", None, "“It burned,”"),
    ],
)
def test_a_cue_stands_before_behind_and_between_what_was_said(
    say: Say, text: str, name: str | None, said: str | None
) -> None:
    """Inverted, wedged in, behind "according to", and with place, time and hearer in between."""
    assert say(text)[0][1:] == (name, said or text[:-1])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            'Jane Doe said that John Roe had told her, "I will not go."',
            [
                ("mixed", "Jane Doe", 'John Roe had told her, "I will not go."'),
                ("direct", "John Roe", '"I will not go."'),
            ],
        ),
        (
            "“The general told me, ‘You must go,’” John Roe said. “I went.”",
            [
                ("direct", "John Roe", "“The general told me, ‘You must go,’”"),
                ("direct", "the general", "‘You must go,’"),
                ("direct", "John Roe", "“I went.”"),
            ],
        ),
        (
            "The president told parliament that the war was over, state television reported.",
            [
                ("indirect", "state television", "The president told parliament that the war was over"),
                ("indirect", "the president", "the war was over"),
            ],
        ),
        (
            "A man who admitted setting the fire was jailed on Monday, the army said.",
            [
                ("indirect", "the army", "A man who admitted setting the fire was jailed on Monday"),
                ("indirect", "a man", "setting the fire was jailed on Monday"),
            ],
        ),
        (
            "Roe said Iran had announced that the border was closed.",
            [
                ("indirect", "Roe", "Iran had announced that the border was closed"),
                ("indirect", "Iran", "the border was closed"),
            ],
        ),
    ],
)
def test_a_speaker_in_a_speaker_keeps_his_own_words(
    say: Say, text: str, says: list[tuple[str, str | None, str]]
) -> None:
    """What one passes on of another is of both, and the inner one does not go on speaking."""
    assert say(text) == says


@pytest.mark.parametrize(
    ("text", "place", "moment"),
    [
        ("Officials in Harrow said it fell.", "Harrow", None),
        ("Roe told reporters in Harrow on Monday that it fell.", "Harrow", "Monday"),
        ('"It fell," Roe said in an interview from Harrow on June 5.', "Harrow", "June 5"),
        ("Speaking in Harrow on Monday, Roe said it fell.", "Harrow", "Monday"),
        ("On Monday, Jane Doe said it fell.", None, "Monday"),
        ("Jane Doe said late Tuesday that it fell.", None, "late Tuesday"),
        ("Jane Doe said the attack in Harrow on Monday was over.", None, None),
        ('Jane Doe said in Arabic: "It fell."', None, None),
        ("A report in The Times said it fell.", None, None),
    ],
)
def test_from_where_and_when_it_was_said(hear: Hear, text: str, place: str | None, moment: str | None) -> None:
    """Place and time of the saying, not of what was said."""
    (found,) = hear(text)
    told = tuple(text[span.start : span.end] if span else None for span in (found.place, found.moment))
    assert told == (place, moment)


@pytest.mark.parametrize(
    ("headline", "name", "said"),
    [
        ("Rebels have seized the town of Harrow, minister says", "minister", "Rebels have seized the town of Harrow"),
        ("Town of Harrow has fallen to rebels: minister", "minister", "Town of Harrow has fallen to rebels"),
        ("Police: three people killed in Harrow blast", "police", "three people killed in Harrow blast"),
        ("Turkey says 13 soldiers killed in attack on bus", "Turkey", "13 soldiers killed in attack on bus"),
    ],
)
def test_a_headline_says_who_says_it(say: Say, headline: str, name: str, said: str) -> None:
    """Before or behind a colon, or with a verb."""
    assert say(f"{headline}\n\nIt rained in the hills all day.") == [("indirect", name, said)]


@pytest.mark.parametrize("headline", ["Battle for Harrow: the siege goes on", "Roe Is “Out of the Race,” Doe Says"])
def test_a_headline_that_names_no_speaker_quotes_nobody(say: Say, headline: str) -> None:
    """A colon alone is no cue, and marks in a headline only echo the article."""
    assert say(f"{headline}\n\nIt rained in the hills all day.") == []


def test_a_report_begins_behind_its_dateline(say: Say) -> None:
    """The place that a report was sent from is no part of what was said."""
    text = "BAKU, Azerbaijan, June 5 (Reuters) - The town fell, officials said."
    assert say(text) == [("indirect", "officials", "The town fell")]


def test_clauses_without_end_are_read_through(say: Say) -> None:
    """Thousands of clauses between commas are no reason to give up."""
    assert len(say("Doe, who left, said " * 2000)) > 1000
