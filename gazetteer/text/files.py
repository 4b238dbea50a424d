"""An article's file is read by its format, once; what cannot be read is told with the file's name and the reason."""

import errno
from pathlib import Path

from gazetteer.text.errors import ArticleError
from gazetteer.text.formats import FORMATS, SUFFIXES, Document, UnreadableError, load_format
from gazetteer.text.pastes import split_paste
from gazetteer.text.signatures import TOLD_OF, is_article, name_format, name_stranger

LARGEST = 10_000_000  # bytes: a whole newspaper of a year is less, a disk image more
LARGEST_WITH_PICTURES = 40_000_000  # bytes of a format that may have the pictures in it
WITH_PICTURES = ("html", "mhtml", "pdf")
SPLIT = ("plain", "markdown")  # formats in which exports and pastes of several articles come


def read_documents(path: Path) -> tuple[Document, ...]:
    """The documents in a file, one or several. Raises ArticleError, naming the file and the reason."""
    data = _read_bytes(path)
    stranger = name_stranger(data)
    if stranger:
        raise ArticleError(f"{path}: expected an article ({list_formats()}), got {stranger}")
    name = name_format(path, data)
    if name not in WITH_PICTURES:
        _check_size(path, len(data), LARGEST)
    if path.suffix.casefold() in TOLD_OF and name == "plain":
        raise ArticleError(f"{path}: expected an article ({list_formats()}), got a {path.suffix} file")
    try:
        document = load_format(name).read_document(data)
    except UnreadableError as error:
        raise ArticleError(f"{path}: {error}") from error
    if not document.text.strip():
        raise ArticleError(f"{path}: expected an article, got an empty file")
    return split_document(document) if name in SPLIT else (document,)


def split_document(document: Document) -> tuple[Document, ...]:
    """The articles of one text; what is known of the file is known of each, its title and its address of none."""
    pieces = split_paste(document.text)
    if len(pieces) == 1:
        return (document,)
    facts = tuple(fact for fact in document.facts if fact.field not in ("title", "url", "author"))
    return tuple(Document(piece, facts, document.weak, document.remarks) for piece in pieces)


def list_files(path: Path) -> tuple[Path, ...]:
    """The files that a path stands for: a folder for the articles in it, by name, a file for itself.

    A folder that may not be looked into stands for itself too: reading it says why it cannot be read.
    """
    try:
        return tuple(sorted(file for file in path.iterdir() if is_article(file))) if path.is_dir() else (path,)
    except OSError:
        return (path,)


def is_readable(path: Path) -> bool:
    """Whether a file has an ending of a format that is read."""
    return path.suffix.casefold() in SUFFIXES


def list_formats() -> str:
    """The formats that are read, in words."""
    return ", ".join(suffixes[0] for suffixes in FORMATS.values())


def _read_bytes(path: Path) -> bytes:
    """The bytes of a file of a size that an article can have."""
    try:
        check_kind(path)
        _check_size(path, path.stat().st_size, LARGEST_WITH_PICTURES)
        data = path.read_bytes()
    except OSError as error:
        raise ArticleError(f"{path}: expected a text file, cannot read it: {error.strerror}") from error
    if not data.strip():
        raise ArticleError(f"{path}: expected an article, got an empty file")
    return data


def check_kind(path: Path) -> None:
    """A pipe or a device has no end: it is not opened. Raises OSError."""
    if not (path.is_file() or path.is_dir()) and path.exists():
        raise OSError(errno.EINVAL, "it is a pipe or a device")


def _check_size(path: Path, size: int, most: int) -> None:
    """An article is not larger than that."""
    if size > most:
        raise ArticleError(f"{path}: expected an article of at most {most // 1_000_000} MB")
