"""The formats in which an article can be given: one file each, and one line here.

A format is a module with NAME, SUFFIXES and `read_document(data)`; it is fetched when a file of it is first read, for
the libraries behind some are heavy, and opening the index of places must stay fast.
"""

from importlib import import_module
from typing import Protocol, cast

from gazetteer.text.formats.document import Document, UnreadableError

# Endings of files by the module of the format; "plain" is what everything else is taken for.
FORMATS = {
    "plain": (".txt", ".text"),
    "markdown": (".md", ".markdown"),
    "html": (".html", ".htm", ".xhtml"),
    "mhtml": (".mhtml", ".mht"),
    "pdf": (".pdf",),
}
SUFFIXES = tuple(suffix for suffixes in FORMATS.values() for suffix in suffixes)


class Format(Protocol):
    """What a format's module has."""

    NAME: str
    SUFFIXES: tuple[str, ...]

    def read_document(self, data: bytes) -> Document:
        """The words of a file, and what it says of its printing. Raises UnreadableError."""
        ...


def load_format(name: str) -> Format:
    """The module of a format."""
    return cast(Format, import_module(f"{__name__}.{name}"))


__all__ = ["FORMATS", "SUFFIXES", "Document", "Format", "UnreadableError", "load_format"]
