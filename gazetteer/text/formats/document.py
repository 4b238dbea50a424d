"""A document is what a format makes of a file: the words of one article, and what the file says of its printing."""

from dataclasses import dataclass

from gazetteer.text.facts import Fact


@dataclass(frozen=True, slots=True)
class Document:
    """The words of one article and what its file says of it.

    `weak` facts count where nothing else is known; `remarks` are the doubts with which the file was read.
    """

    text: str
    facts: tuple[Fact, ...] = ()
    weak: tuple[Fact, ...] = ()
    remarks: tuple[str, ...] = ()


class UnreadableError(Exception):
    """A file that this format cannot read; the message says what was expected and what was found."""
