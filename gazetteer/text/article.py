"""An article is a text as it was printed, and what is known about its printing."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from gazetteer.text.claim_corrections import ClaimCorrection
from gazetteer.text.corrections import Correction
from gazetteer.text.errors import ArticleError, SidecarError
from gazetteer.text.facts import Fact, Field, Missing, choose_facts
from gazetteer.text.files import read_documents, split_document
from gazetteer.text.folder import FOLDER_FILE, read_corrections_for
from gazetteer.text.formats import Document
from gazetteer.text.parts import PartKind, split_parts
from gazetteer.text.printing import find_printing
from gazetteer.text.sentences import split_sentences
from gazetteer.text.sidecar import Sidecar, read_object, read_sidecar, sift_sidecar
from gazetteer.text.span import Span

LONGEST_TITLE = 90  # characters of a first sentence that stands in for a headline
ASKED = "given with it"  # where that is known from which a program or a person says of an article


@dataclass(frozen=True, slots=True)
class Article:
    """One article; `text` never changes, and all that is known about it is a span of it.

    `facts` says of title, author, publisher, day and address where each was taken from; `missing` what of the day
    and the publisher is not known, and why: it is to be asked for. `remarks` say what was guessed when it was read.
    """

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    note: str | None = None
    author: str | None = None
    facts: tuple[Fact, ...] = ()
    missing: tuple[Missing, ...] = ()
    remarks: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    claim_corrections: tuple[ClaimCorrection, ...] = ()

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
        author: str | None = None,
        corrections: tuple[Correction, ...] = (),
        claim_corrections: tuple[ClaimCorrection, ...] = (),
    ) -> "Article":
        """An article from words alone; without a title it goes by its headline or its first sentence.

        What is not given is looked for in the lines around the text, and not known where they do not say it.
        """
        given = Sidecar(title, publisher, published, url, note, author)
        return _join(id, Document(text), _tell_given(given, ASKED), note, corrections, claim_corrections)

    @classmethod
    def from_file(cls, path: str | Path) -> "Article":
        """An article from a file of any format that is read, the JSON beside it, and its folder's, if there are any.

        Raises ArticleError for a file that cannot be read or holds several articles, SidecarError for a JSON that
        breaks its schema.
        """
        path = Path(path)
        articles = _read_file(path, _add(read_corrections_for(path), _read_beside(path)))
        if len(articles) > 1:
            raise ArticleError(f"{path}: expected one article, got {len(articles)}: load_articles reads them all")
        return articles[0]

    @classmethod
    def from_paste(cls, text: str, *, id: str | None = None) -> "tuple[Article, ...]":
        """The articles of a pasted text: several where clear separators say so. Raises ArticleError for none."""
        if not text.strip():
            raise ArticleError("paste: expected an article, got nothing")
        return _join_all(id, split_document(Document(text)), Sidecar(), "")

    @classmethod
    def from_document(cls, document: Document, *, id: str | None = None) -> "Article":
        """An article of what a format made of its bytes."""
        return _join(id, document, (), None)

    @property
    def known_from(self) -> Mapping[str, str]:
        """Where each thing that is known was taken from."""
        return {str(fact.field): fact.where for fact in self.facts}

    def excerpt(self, span: Span) -> str:
        """The words of a span."""
        return self.text[span.start : span.end]


def load_articles(path: str | Path) -> tuple[tuple[Article, ...], tuple[str, ...]]:
    """The articles of a file, and what was wrong with its JSON: that is told of, and passed over.

    Raises ArticleError where the file itself cannot be read.
    """
    path = Path(path)
    sidecar = Sidecar()
    of_folder: tuple[Correction, ...] = ()
    faults: list[str] = []
    try:
        beside = path.with_suffix(".json")
        sidecar, wrong = (Sidecar(), {}) if beside.name == FOLDER_FILE else sift_sidecar(beside, read_object(beside))
        faults += [f"{words}. The article is shown without it." for words in wrong.values()]
    except SidecarError as error:
        faults.append(f"{error}. The article is shown without it.")
    try:
        of_folder = read_corrections_for(path)
    except SidecarError as error:
        faults.append(f"{error}. The articles are shown without it.")
    return _read_file(path, _add(of_folder, sidecar)), tuple(faults)


def _read_beside(path: Path) -> Sidecar:
    """The sidecar of a file of articles; the folder's own JSON is that of none."""
    beside = path.with_suffix(".json")
    return Sidecar() if beside.name == FOLDER_FILE else read_sidecar(beside)


def _add(of_folder: tuple[Correction, ...], sidecar: Sidecar) -> Sidecar:
    """A sidecar with what is said of names in the whole folder; its own words come last, and the last word counts."""
    return replace(sidecar, corrections=(*of_folder, *sidecar.corrections)) if of_folder else sidecar


def _read_file(path: Path, sidecar: Sidecar) -> tuple[Article, ...]:
    """The articles of one file, joined with its sidecar."""
    return _join_all(path.stem, read_documents(path), sidecar, "its JSON")


def _join_all(name: str | None, documents: Sequence[Document], sidecar: Sidecar, where: str) -> tuple[Article, ...]:
    """Articles of documents; several of one name are numbered, and have its title and address only when alone."""
    if len(documents) == 1:
        said = (sidecar.note, sidecar.corrections, sidecar.claim_corrections)
        return (_join(name, documents[0], _tell_given(sidecar, where), *said),)
    given = _tell_given(Sidecar(publisher=sidecar.publisher, published=sidecar.published), where)
    of_all = tuple(c for c in sidecar.corrections if c.start is None)  # a character counts in one text only
    claims = _share_claims(documents, sidecar.claim_corrections)
    stem = name or name_article(None, documents[0].text)
    return tuple(
        _join(f"{stem}-{n}", document, given, sidecar.note, of_all, own)
        for n, (document, own) in enumerate(zip(documents, claims, strict=True), start=1)
    )


def _share_claims(
    documents: Sequence[Document], said: Sequence[ClaimCorrection]
) -> tuple[tuple[ClaimCorrection, ...], ...]:
    """Each correction of a claim with the first article that has its sentence, or else with the first of all."""
    homes = [next((n for n, d in enumerate(documents) if c.find_sentence(d.text)), 0) for c in said]
    pairs = tuple(zip(homes, said, strict=True))
    return tuple(tuple(c for home, c in pairs if home == n) for n in range(len(documents)))


def _tell_given(sidecar: Sidecar, where: str) -> tuple[Fact, ...]:
    """What somebody wrote down for an article, as facts."""
    said = (
        (Field.TITLE, sidecar.title),
        (Field.AUTHOR, sidecar.author),
        (Field.PUBLISHER, sidecar.publisher),
        (Field.PUBLISHED, sidecar.published.isoformat() if sidecar.published else None),
        (Field.URL, sidecar.url),
    )
    return tuple(Fact(field, value, where) for field, value in said if value)


def _join(
    name: str | None,
    document: Document,
    given: Iterable[Fact],
    note: str | None,
    corrections: tuple[Correction, ...] = (),
    claim_corrections: tuple[ClaimCorrection, ...] = (),
) -> Article:
    """One article of its document and of what else is known."""
    printing = find_printing(document.text)
    facts, missing = choose_facts(
        (tuple(given), document.facts, printing.facts), (*document.weak, *printing.weak), printing.doubts
    )
    known = {fact.field: fact.value for fact in facts}
    published = known.get(Field.PUBLISHED)
    return Article(
        id=name_article(name, document.text),
        text=document.text,
        title=known.get(Field.TITLE) or find_title(document.text),
        publisher=known.get(Field.PUBLISHER),
        published=date.fromisoformat(published) if published else None,
        url=known.get(Field.URL),
        note=note,
        author=known.get(Field.AUTHOR),
        facts=facts,
        missing=missing,
        remarks=document.remarks,
        corrections=corrections,
        claim_corrections=claim_corrections,
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
