"""A denial on the page: cards and timeline do not put into a mouth what it denies."""

from pathlib import Path

from panels.card import lay_out_card
from panels.happenings import list_happenings
from panels.library import Library, find_articles, open_index, read_library, stamp_files
from panels.sheet import Node

DENIAL = "Shells Fall\n\nAZAZ, Syria, Oct. 14 -- A rebel spokesman, Omar Haddad, denied that Aleppo had fallen.\n"


def read_denial(folder: Path) -> Library:
    """A folder with one article of a day in it, read."""
    (folder / "denial.txt").write_text(DENIAL, encoding="utf-8")
    (folder / "denial.json").write_text('{"published": "2016-10-15"}', encoding="utf-8")
    stamps = tuple(stamp for path in find_articles([folder]) for stamp in stamp_files(path))
    return read_library(stamps, lambda *_: None)


def list_badges(nodes: tuple[Node, ...]) -> list[str]:
    """The words above the statements of a card."""
    own = [node.text for node in nodes if (node.style or "").startswith("badge")]
    return own + [words for node in nodes for words in list_badges(node.kids)]


def test_a_card_says_who_denies(tmp_path: Path) -> None:
    """And not that he claims it."""
    library = read_denial(tmp_path)
    place = next(i for i, name in library.names.items() if name == "Aleppo")
    card = lay_out_card(library, place, open_index(), lambda _: "")
    assert card is not None
    assert list_badges(card.nodes) == ["denied by Omar Haddad"]


def test_the_timeline_says_that_words_were_denied(tmp_path: Path) -> None:
    """They stand behind the speaker's name."""
    told = [h.words for h in list_happenings(read_denial(tmp_path)) if h.kind == "speech"]
    assert told == ["Omar Haddad denied: Aleppo had fallen"]
