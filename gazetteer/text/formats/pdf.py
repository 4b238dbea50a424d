"""A PDF holds letters at positions on pages; lines, paragraphs and words broken at line ends are put together here.

Read by pypdf, which is pure Python, well kept, runs nothing that a file contains, and bounds what it unpacks.
pdfminer.six, with its analysis of columns, was tried: it reads columns right that are drawn line by line across the
page, where pypdf mixes them, but it unpacks without bounds. Files that are drawn column by column, which newspapers'
and browsers' are, come out in the same order from both.
"""

import logging
from collections.abc import Sequence
from io import BytesIO
from time import monotonic
from typing import TYPE_CHECKING

from gazetteer.text.facts import Fact, Field
from gazetteer.text.formats.document import Document, UnreadableError
from gazetteer.text.formats.lines import Line, drop_margins, join_lines
from gazetteer.text.formats.page import ADDRESS

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

NAME = "PDF"
SUFFIXES = (".pdf",)

MOST_PAGES = 200  # a Sunday paper has fewer
MOST_SECONDS = 30.0
FEWEST_LETTERS = 20  # on all pages together; a scan has none, or a stamp


def read_document(data: bytes) -> Document:
    """The text of a PDF. Raises UnreadableError for one that is broken, locked, too long, or only pictures."""
    reader = _open(data)
    pages = _read_pages(reader)
    lines, margins = drop_margins(pages)
    text = join_lines(lines)
    if sum(letter.isalpha() for letter in text) < FEWEST_LETTERS:
        raise UnreadableError("expected a PDF with text, got one with pictures only (a scan?): read it by OCR first")
    return Document(text, weak=_find_address(margins))


def _open(data: bytes) -> "PdfReader":
    """The file, unlocked where it needs no password."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every oddity of a file that it copes with
    try:
        reader = PdfReader(BytesIO(data), strict=False)
        locked = reader.is_encrypted and not reader.decrypt("")
        count = 0 if locked else len(reader.pages)
    except (DependencyError, FileNotDecryptedError):
        locked, count = True, 0
    except (PyPdfError, *_BROKEN) as error:
        raise UnreadableError("expected a PDF, cannot read it, for it is broken: save it anew, or as text") from error
    if locked:
        raise UnreadableError("expected a PDF that can be opened, got one with a password: save it without one")
    if count > MOST_PAGES:
        raise UnreadableError(f"expected an article of at most {MOST_PAGES} pages, got {count}")
    return reader


# What reading a broken file can end in, beside pypdf's own errors: its parts may be of any type and in any order.
_BROKEN = (ValueError, TypeError, KeyError, IndexError, AttributeError, OSError, RecursionError, ArithmeticError,
           AssertionError, NotImplementedError, EOFError, MemoryError)  # fmt: skip


def _read_pages(reader: "PdfReader") -> list[list[Line]]:
    """The lines of all pages."""
    from pypdf.errors import PyPdfError

    end = monotonic() + MOST_SECONDS
    pages: list[list[Line]] = []
    try:
        for page in reader.pages:
            pages.append(_read_page(page))
            if monotonic() > end:
                raise UnreadableError(f"expected a PDF that is read in {MOST_SECONDS:.0f} seconds, got a larger one")
    except (PyPdfError, *_BROKEN) as error:
        raise UnreadableError(f"expected a PDF, cannot read its page {len(pages) + 1}, which is broken") from error
    return pages


def _read_page(page: "PageObject") -> list[Line]:
    """The lines of one page in the order in which they are drawn."""
    height = float(page.mediabox.height)
    lines: list[Line] = []
    words: list[str] = []
    start: tuple[float, float, float] | None = None

    def hear(text: str, cm: Sequence[float], tm: Sequence[float], _font: object, size: float) -> None:
        nonlocal start
        for i, piece in enumerate(text.split("\n")):
            if i and words:
                lines.append(_make_line(words, start, height))
                words.clear()
                start = None
            if piece.strip() and start is None:
                start = _locate(cm, tm, size)
            if piece:
                words.append(piece)

    page.extract_text(visitor_text=hear)
    if words:
        lines.append(_make_line(words, start, height))
    return [line for line in lines if line.words]


def _locate(cm: Sequence[float], tm: Sequence[float], size: float) -> tuple[float, float, float]:
    """Where text stands on its page, and how high its letters are (PDF 32000-1, 9.4.4: both matrices at work)."""
    x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
    y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
    return x, y, abs(size * tm[3] * cm[3])


def _make_line(words: list[str], start: tuple[float, float, float] | None, height: float) -> Line:
    """One line, its height counted from the top of the page."""
    x, y, size = start or (0.0, 0.0, 0.0)
    said = "".join(words).replace("\xad", "-").replace("\0", "")
    return Line(" ".join(said.split()), x, height - y, size, height)


def _find_address(margins: Sequence[Line]) -> tuple[Fact, ...]:
    """The address that a browser prints at the foot of a page."""
    for line in margins:
        for word in line.words.split():
            if ADDRESS.fullmatch(word):
                return (Fact(Field.URL, word, "the foot of its page"),)
    return ()
