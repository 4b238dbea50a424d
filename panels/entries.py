"""The mentions of places in all articles, as rows of a table, and what a person has said of each."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from gazetteer import Article, Correction, Role, SidecarError, Verdict, read_folder_corrections
from geo import Named
from panels.library import Library, open_index
from panels.words import keep_known

ROLES = {Role.LOCATION: "place", Role.ACTOR: "government", Role.ADJECTIVE: "adjective", Role.CREDIT: "credit"}
READ, GUESS, CORRECTED, OF_FOLDER, UNPLACED = "read", "guess", "corrected", "folder-wide", "unplaced"
STATES = (READ, GUESS, CORRECTED, OF_FOLDER, UNPLACED)
COLUMNS = ("Name", "Sentence", "Printed", "Article", "Place read", "How sure", "Role", "State")
Row = tuple[str, str, date | None, str, str, float | None, str, str]
Key = tuple[str, int]  # a name as it is folded, and the character at which a mention of it begins


class Mentioned(NamedTuple):
    """A name in an article, the character at which it begins, and whether it stands apart (see gazetteer.Mention)."""

    article: Article
    name: str
    start: int
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One mention in an article; `start` is the character at which its name begins, `place` what it was read as.

    Of words that a person has called no place nothing was read.
    """

    article: Article
    name: str
    start: int
    named: Named | None
    correction: Correction | None
    of_folder: bool = False
    place: str = ""

    @property
    def key(self) -> Key:
        """What tells it from the other mentions of its article."""
        return self.name.casefold(), self.start

    @property
    def mentioned(self) -> Mentioned:
        """The mention as what was said of it is looked up."""
        return Mentioned(self.article, self.name, self.start, self.named is not None and self.named.apart)

    @property
    def state(self) -> str:
        """How the mention stands."""
        if self.correction is not None or self.named is None:
            return OF_FOLDER if self.of_folder else CORRECTED
        if self.named.place is not None:
            return READ
        return GUESS if self.named.guessed else UNPLACED

    def row(self) -> Row:
        """The mention as a row of the table."""
        article, named = self.article, self.named
        words = " ".join(article.excerpt(named.sentence).split()) if named and named.sentence else ""
        return (
            self.name,
            words,
            article.published,
            article.title or article.id,
            self.place if named else "no place",
            named.sure if named else None,
            ROLES[named.role] if named else "",
            self.state,
        )


@dataclass(frozen=True, slots=True)
class Table:
    """All mentions with their rows, in the order of the articles and their texts."""

    entries: tuple[Entry, ...]
    rows: tuple[Row, ...]
    there: Mapping[str, frozenset[Key]]  # those of each article, by its id


def open_table(library: Library) -> Table:
    """The table of a library, made when it is first asked for."""
    return library.remember("mentions", lambda: make_table(library))


def make_table(library: Library) -> Table:
    """Every mention of every article in view."""
    rolls = library.archive.find_rolls(library.gathered)
    named = {s.digest.article.id: r.mentions for s, r in zip(library.gathered.sketches, rolls, strict=True)}
    own = {article.id: list_entries(library, article, named[article.id]) for article in library.articles}
    entries = tuple(entry for found in own.values() for entry in found)
    there = {article: frozenset(entry.key for entry in found) for article, found in own.items()}
    return Table(entries, tuple(entry.row() for entry in entries), there)


def list_entries(library: Library, article: Article, mentions: Iterable[Named]) -> list[Entry]:
    """The mentions of one article, and the words that a person has called no place."""
    of_folder = find_of_folder(library, article) if article.corrections else frozenset()
    found = []
    for named in mentions:
        said = find_said(article, named.name, named.start, apart=named.apart)
        place = name_ground(library, named)
        found.append(Entry(article, named.name, named.start, named, said, said in of_folder, place))
    none = (c for c in article.corrections if c.verdict is Verdict.NO_PLACE)
    for (_, start), said in {s: c for c in none if (s := c.find_subject(article.text))}.items():
        at = start if start is not None else article.text.find(said.name)
        if at >= 0 and find_said(article, said.name, at) == said:
            found.append(Entry(article, said.name, at, None, said, said in of_folder))
    return sorted(found, key=lambda entry: entry.start)


def name_ground(library: Library, named: Named) -> str:
    """What a mention was read as, with what tells it from its namesakes: "Springfield, Illinois, US"."""
    known: dict[str | None, str] = library.remember("grounds", dict)
    if named.mark not in known:
        index, place = open_index(), library.places.get(named.mark or "")
        state = index.admin1(place.id) if place else None
        own = place is None or place.id.startswith("country-")
        greater = [state.name] if state and place and state.id != place.id else []
        parts = (named.place, *greater, None if own or place is None else place.country)
        known[named.mark] = ", ".join(keep_known(parts))
    return known[named.mark]


def find_said(article: Article, name: str, start: int, *, apart: bool = False) -> Correction | None:
    """What a person has said of a mention: of this one, or else, unless its own words set it apart, of its name.

    The last word counts.
    """
    if not article.corrections:
        return None
    said = {correction.find_subject(article.text): correction for correction in article.corrections}
    return said.get((name.casefold(), start)) or (None if apart else said.get((name.casefold(), None)))


def find_of_folder(library: Library, article: Article) -> Collection[Correction]:
    """What holds in an article because it was said for its whole folder."""
    folder = library.paths[article.id].parent
    told = library.remember(f"said in {folder}", lambda: read_shared(folder))
    shared = tuple(one for one in told if library.paths[article.id].name not in one.but_not)
    own = article.corrections[len(shared) :] if article.corrections[: len(shared)] == shared else article.corrections
    return frozenset(shared) - frozenset(own)


def read_shared(folder: Path) -> tuple[Correction, ...]:
    """What was said for a whole folder; nothing where its file is broken, which is told elsewhere."""
    try:
        return read_folder_corrections(folder)
    except SidecarError:
        return ()
