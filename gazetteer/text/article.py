"""An article is a text as it was printed, and what is known about its printing."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gazetteer.text.corrections import Correction
from gazetteer.text.errors import ArticleError, SidecarError
from gazetteer.text.parts import PartKind, split_parts
from gazetteer.text.sentences import split_sentences
from gazetteer.text.sidecar import Sidecar, read_sidecar
from gazetteer.text.span import Span

LARGEST = 10_000_000  # bytes: a whole newspaper of a year is less, a disk image more
LONGEST_TITLE = 90  # characters of a first sentence that stands in for a headline
UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Article:
    """One article; `text` never changes, and all that is known about it is a span of it."""

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    note: str | None = None
    corrections: tuple[Correction, ...] = ()

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        id: str | None = None,
        title: str | None = None,
        publisher: str | None = None,
        published: date | None = None,
        url: str | None = None,
        note: str | None = None,
        corrections: tuple[Correction, ...] = (),
    ) -> "Article":
        """An article from words alone; without a title it goes by its headline or its first sentence."""
        return cls(
            name_article(id, text), text, title or find_title(text), publisher, published, url, note, corrections
        )

    @classmethod
    def from_file(cls, path: str | Path) -> "Article":
        """An article from a text file and the JSON beside it, if there is one.

        Raises ArticleError for a file that is no text, SidecarError for a JSON that breaks its schema.
        """
        path = Path(path)
        return _join(path, read_words(path), read_sidecar(path.with_suffix(".json")))

    def excerpt(self, span: Span) -> str:
        """The words of a span."""
        return self.text[span.start : span.end]


def load_article(path: str | Path) -> tuple[Article, tuple[str, ...]]:
    """An article, and what was wrong with its JSON: a broken JSON is told of, and the text shown without it.

    Raises ArticleError where the text itself cannot be read.
    """
    path = Path(path)
    text = read_words(path)
    try:
        return _join(path, text, read_sidecar(path.with_suffix(".json"))), ()
    except SidecarError as error:
        return _join(path, text, Sidecar()), (f"{error}. The article is shown without it.",)


def read_folder(path: str | Path) -> tuple[tuple[Article, ...], tuple[str, ...]]:
    """The articles of a folder (its *.txt files, by name), and what was wrong with any of them.

    Raises ArticleError where there is no such folder.
    """
    folder = Path(path)
    if not folder.is_dir():
        raise ArticleError(f"{folder}: expected a folder of articles (*.txt)")
    articles: dict[str, Article] = {}
    problems: list[str] = []
    for file in sorted(folder.glob("*.txt")):
        try:
            article, faults = load_article(file)
        except ArticleError as error:
            problems.append(str(error))
            continue
        problems += faults
        if article.id in articles:
            problems.append(f"{file}: expected a name of its own, but it reads {article.id} like another file")
            continue
        articles[article.id] = article
    return tuple(articles.values()), tuple(problems)


def read_words(path: Path) -> str:
    """The text of a file exactly as it stands there, without a byte order mark: UTF-8, else Windows-1252.

    Raises ArticleError, naming the file and the reason.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise ArticleError(f"{path}: expected an article of at most {LARGEST // 1_000_000} MB")
        data = path.read_bytes()
    except OSError as error:
        raise ArticleError(f"{path}: expected a text file, cannot read it: {error.strerror}") from error
    text = _decode(path, data)
    if "\0" in text:
        raise ArticleError(f"{path}: expected a text file, got a binary one")
    if not text.strip():
        raise ArticleError(f"{path}: expected an article, got an empty file")
    return text


def _decode(path: Path, data: bytes) -> str:
    """What a newspaper's computer wrote: UTF-8 today, Windows-1252 before, UTF-16 where it says so."""
    encodings = ("utf-16",) if data.startswith(UTF_16_MARKS) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ArticleError(f"{path}: expected a text in UTF-8 or Windows-1252, got a binary file")


def _join(path: Path, text: str, sidecar: Sidecar) -> Article:
    """One article of a file's text and its sidecar."""
    return Article.from_text(
        text,
        id=path.stem,
        title=sidecar.title,
        publisher=sidecar.publisher,
        published=sidecar.published,
        url=sidecar.url,
        note=sidecar.note,
        corrections=sidecar.corrections,
    )


def name_article(wanted: str | None, text: str) -> str:
    """An article goes by letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", wanted or "")
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")[:80].strip("-") or f"text-{digest}"


def find_title(text: str) -> str | None:
    """A text goes by its headline, or else by its first sentence, cut short; by nothing where it is blank."""
    parts = split_parts(text)
    for part in parts:
        if part.kind is PartKind.HEADLINE:
            return " ".join(text[part.span.start : part.span.end].split())
    first = next(iter(split_sentences(text, parts)), None)
    if first is None:
        return None
    words = " ".join(text[first.start : min(first.end, first.start + 4 * LONGEST_TITLE)].split())
    if len(words) <= LONGEST_TITLE:
        return words
    cut = words[:LONGEST_TITLE]
    return (cut.rsplit(" ", 1)[0] or cut).rstrip(" ,;:-") + "…"
