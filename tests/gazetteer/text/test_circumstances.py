"""How, where and when somebody spoke is no part of what was said."""

from collections.abc import Callable

import pytest

from gazetteer.text import Quotation

Say = Callable[[str], list[tuple[str, str | None, str]]]
Hear = Callable[[str], tuple[Quotation, ...]]


@pytest.mark.parametrize(
    ("tail", "moment"),
    [
        ("late on Monday", "Monday"),
        ("early on Tuesday", "Tuesday"),
        ("late Monday", "late Monday"),
        ("on Monday", "Monday"),
        ("in a communique", None),
        ("in a bulletin on Sunday", "Sunday"),
        ("in its latest assessment", None),
        ("in its evening report", None),
        ("in its twice-daily digest of the war", None),
        ("in a posting online early on Friday", "Friday"),
        ("on its Telegram channel", None),
        ("at the weekend", None),
        ("shortly after midnight", None),
        ("two hours later", None),
        ("hours after the talks had ended", None),
        ("without giving details", None),
    ],
)
def test_what_follows_the_cue_at_the_end_of_a_sentence_belongs_to_the_cue(
    hear: Hear, tail: str, moment: str | None
) -> None:
    """The clause before the comma is what was said, and a day behind the cue is that of the speech."""
    text = f"Troops shelled the port, the ministry said {tail}."
    (found,) = hear(text)
    said = text[found.content.start : found.content.end]
    assert (found.speaker_name, said) == ("the ministry", "Troops shelled the port")
    assert (text[found.moment.start : found.moment.end] if found.moment else None) == moment


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The ministry said late on Monday that the port was shelled.", "the port was shelled"),
        ("The ministry said early on Monday troops shelled the port.", "troops shelled the port"),
        ("The ministry said in its latest assessment troops took it.", "troops took it"),
        ("The ministry said on June 5 30 men had died.", "30 men had died"),
        ("The ministry said at least 30 men had died in Harrow.", "at least 30 men had died in Harrow"),
        (
            "The ministry said on average ten men were killed near Harrow.",
            "on average ten men were killed near Harrow",
        ),
        ("The ministry said the DEC was gone.", "the DEC was gone"),
        ("The ministry blamed the June storm on the dam.", "the June storm on the dam"),
        (
            "Near the port, the ministry said in the north troops shelled a bridge.",
            "in the north troops shelled a bridge",
        ),
        ("The ministry warned of attacks on the port.", "of attacks on the port"),
        ("After the talks, the ministry agreed on a truce in the port.", "on a truce in the port"),
    ],
)
def test_what_was_said_may_begin_with_a_small_word_too(say: Say, text: str, said: str) -> None:
    """What holds a verb and has no clause before it was said; so was what a choosy verb leads to."""
    assert [content for _, _, content in say(text)] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "The army, the ministry said late on Monday, had shelled the port.",
        "After the attack, the ministry said in its evening report, troops fled.",
    ],
)
def test_a_cue_between_commas_keeps_its_circumstances(say: Say, text: str) -> None:
    """What was said goes on behind them."""
    assert [content for _, _, content in say(text)] == [text.rstrip(".")]


@pytest.mark.parametrize(
    "text",
    ["The ministry said late on Monday.", "The mayor replied with a shrug.", "The mayor replied in a letter."],
)
def test_a_circumstance_alone_says_nothing(say: Say, text: str) -> None:
    """Without a clause nothing was said."""
    assert say(text) == []
