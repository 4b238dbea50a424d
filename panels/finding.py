"""Finding: what of a library answers some words, as the name of a place in any spelling, as a speaker, as words said.

All that can be found lies in one SQLite database in memory, made once for a library: its sentences by their words,
and the names of places and speakers, and the words themselves, by their runs of three letters, so that a slip of the
hand leads near enough to what was meant.
"""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from threading import Lock

from gazetteer import Index, Reading, Role, Span, fold_letters, fold_name, is_spelling
from panels.lines import list_spans
from panels.questions import SHORTEST, make_key, quote, trim_question, write_pattern, write_question

MOST = {"place": 8, "speaker": 6, "words": 40}  # shown of each kind; more are counted
NEAREST = 60  # names nearest by their runs of letters, which are looked at letter by letter
_TABLES = """
CREATE VIRTUAL TABLE said USING fts5(folded, article UNINDEXED, first UNINDEXED, text UNINDEXED,
    tokenize = "unicode61 remove_diacritics 2", prefix = '3');
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(said, 'row');
CREATE VIRTUAL TABLE name USING fts5(folded, kind UNINDEXED, key UNINDEXED, text UNINDEXED, tokenize = "trigram");
"""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of an article, with where it begins there, and the words in it that were asked for (spans of it)."""

    article: str
    start: int
    text: str
    bold: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A place or a speaker: its key, its name, the spelling that was met, how often it is there, and where first."""

    key: str
    name: str
    spelling: str
    count: int
    articles: int
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """All that answers a question; `words` is how many sentences there are, `meant` what may have been meant."""

    asked: str
    places: tuple[Found, ...] = ()
    speakers: tuple[Found, ...] = ()
    passages: tuple[Passage, ...] = ()
    words: int = 0
    meant: str | None = None

    @property
    def anything(self) -> bool:
        """Whether anything was found."""
        return bool(self.places or self.speakers or self.passages)


@dataclass(frozen=True, slots=True)
class Printing:
    """When and where an article was printed, and under which title."""

    day: date | None
    publisher: str | None
    title: str


@dataclass(slots=True)
class _Subject:
    """A place or a speaker while the library is gone through: its spellings, and the sentences it stands in."""

    names: Counter[str] = field(default_factory=Counter)
    others: set[str] = field(default_factory=set)
    places: list[tuple[str, int]] = field(default_factory=list)


class Finder:
    """What can be found in a library; it may be asked by several threads."""

    def __init__(self, readings: Iterable[Reading], index: Index) -> None:
        """Go once through all readings."""
        self.printings: dict[str, Printing] = {}
        self._lock = Lock()
        self._file = sqlite3.connect(":memory:", check_same_thread=False)
        self._file.executescript(_TABLES)
        self._subjects: dict[tuple[str, str], _Subject] = {}
        self._rows: dict[tuple[str, int], int] = {}  # where a sentence begins -> its row
        for reading in readings:
            self._take(reading)
        self._file.executemany("INSERT INTO name VALUES (?, ?, ?, ?)", self._list_names(index))
        terms = self._file.execute("SELECT term FROM vocabulary WHERE length(term) > 3").fetchall()
        self._file.executemany("INSERT INTO name VALUES (?1, 'word', '', ?1)", terms)

    def _take(self, reading: Reading) -> None:
        """The sentences of one article, and who and what is named in them."""
        article = reading.article
        self.printings[article.id] = Printing(article.published, article.publisher, article.title or article.id)
        spans = list_spans(reading)
        for span in spans:
            text = " ".join(article.excerpt(span).split("\n"))
            self._rows[article.id, span.start] = len(self._rows) + 1
            self._file.execute(
                "INSERT INTO said VALUES (?, ?, ?, ?)", (fold_letters(text), article.id, span.start, text)
            )
        for resolution in reading.resolutions:
            if resolution.ground and resolution.mention.role in (Role.LOCATION, Role.ACTOR):
                spelling = " ".join(article.excerpt(resolution.mention.phrase).split())
                own = self._subjects.setdefault(("place", resolution.ground.id), _Subject())
                own.names[spelling] += 1 if resolution.mention.role == Role.LOCATION else 0
                own.others.add(resolution.ground.name)
                own.places.append((article.id, find_start(spans, resolution.mention.span)))
        for quotation in reading.quotations:
            if quotation.speaker_name:
                own = self._subjects.setdefault(("speaker", make_key(quotation.speaker_name)), _Subject())
                own.names[quotation.speaker_name] += 1
                own.others |= {quotation.speaker_role} if quotation.speaker_role else set()
                own.places.append((article.id, find_start(spans, quotation.content)))

    def _list_names(self, index: Index) -> Iterator[tuple[str, str, str, str]]:
        """Every spelling under which a place or a speaker can be found."""
        for (kind, key), subject in self._subjects.items():
            told = [n.text for n in index.names(key)] if kind == "place" else []
            texts = dict.fromkeys([*subject.names, *subject.others, *told])
            yield from {(fold_name(text), kind, key): (fold_name(text), kind, key, text) for text in texts}.values()

    def find(self, asked: str) -> Findings:
        """All that answers some words."""
        asked = trim_question(asked)
        if not re.search(r"\w", asked):
            return Findings(asked)
        with self._lock:
            words, passages = self._find_words(asked)
            findings = Findings(
                asked, self._find_subjects("place", asked), self._find_subjects("speaker", asked), passages, words
            )
            if findings.anything:
                return findings
            return Findings(asked, meant=self._guess(asked))

    def _find_words(self, asked: str) -> tuple[int, tuple[Passage, ...]]:
        """The sentences that hold all of some words, the best first, and how many they are."""
        question = write_question(asked)
        if not question:
            return 0, ()
        where = "FROM said WHERE said MATCH ?"
        ((count,),) = self._file.execute(f"SELECT count(*) {where}", (question,))
        rows = self._file.execute(
            f"SELECT article, first, text {where} ORDER BY rank, rowid LIMIT ?", (question, MOST["words"])
        )
        pattern = write_pattern(asked)
        return count, tuple(make_passage(row, pattern) for row in rows)

    def _find_subjects(self, kind: str, asked: str) -> tuple[Found, ...]:
        """Places or speakers by a name: as it is written, else as a name begins, else nearly so."""
        key = fold_name(asked.replace('"', " "))
        rows = self._list_holding(kind, key) or self._list_near(kind, key)
        best: dict[str, str] = {}
        for _, own, spelling in sorted(rows, key=lambda row: self._weigh(kind, key, row)):
            best.setdefault(own, spelling)
        return tuple(self._describe(kind, own, best[own]) for own in list(best)[: MOST[kind]])

    def _weigh(self, kind: str, key: str, row: tuple[str, str, str]) -> tuple[bool, bool, int, str]:
        """Whole names come before beginnings, those before later words, and what is told of often before the rest."""
        folded, own, spelling = row
        return (folded != key, not folded.startswith(key), -len(self._subjects[kind, own].places), spelling)

    def _list_holding(self, kind: str, key: str) -> list[tuple[str, str, str]]:
        """Names that are the key, or in which a word begins with it."""
        if len(key) < SHORTEST:
            rows = self._file.execute("SELECT folded, key, text FROM name WHERE folded = ? AND kind = ?", (key, kind))
            return list(rows)
        found = self._file.execute(
            "SELECT folded, key, text FROM name WHERE folded MATCH ? AND kind = ?", (quote(key), kind)
        )
        return [row for row in found if f" {key}" in f" {row[0]}"]

    def _list_near(self, kind: str, key: str) -> list[tuple[str, str, str]]:
        """Names that differ from the key by a letter or two."""
        runs = {key[n : n + SHORTEST] for n in range(len(key) - SHORTEST + 1)}
        if len(key) <= SHORTEST:
            return []
        rows = self._file.execute(
            "SELECT folded, key, text FROM name WHERE folded MATCH ? AND kind = ? ORDER BY rank LIMIT ?",
            (" OR ".join(map(quote, sorted(runs))), kind, NEAREST),
        )
        return [row for row in rows if is_near(key, row[0])]

    def _describe(self, kind: str, key: str, spelling: str) -> Found:
        """A place or a speaker with the first sentences it stands in."""
        subject = self._subjects[kind, key]
        name = (subject.names.most_common(1) or [(min(subject.others), 0)])[0][0]
        spots = list(dict.fromkeys(subject.places))
        shown = [self._read(*spot, subject.names) for spot in (spots[:1] if kind == "place" else spots[:3])]
        articles = len({article for article, _ in spots})
        return Found(key, name, spelling, len(subject.places), articles, tuple(p for p in shown if p))

    def _read(self, article: str, start: int, names: Iterable[str]) -> Passage | None:
        """The sentence of an article that begins at a place, with some names in it."""
        row = self._file.execute(
            "SELECT article, first, text FROM said WHERE rowid = ?", (self._rows.get((article, start)),)
        ).fetchone()
        pattern = re.compile("|".join(rf"\b{re.escape(fold_letters(name))}\b" for name in names if name) or "(?!)")
        return make_passage(row, pattern) if row else None

    def _guess(self, asked: str) -> str | None:
        """The question with the words that are found nowhere put right, if all of them can be."""
        words = []
        for word in asked.replace('"', " ").split():
            known, _ = self._find_words(word)
            near = [] if known else self._list_near("word", fold_name(word))
            if not known and not near:
                return None
            words.append(word if known else near[0][2])
        guess = " ".join(words)
        return guess if self._find_words(guess)[0] else None


def is_near(key: str, name: str) -> bool:
    """Whether a key spells a name, or as many words of it as it has itself, with a slip or two."""
    words, count = name.split(), len(key.split())
    parts = (" ".join(words[n : n + count]) for n in range(len(words) - count + 1))
    return is_spelling(key, name) or any(is_spelling(key, part) for part in parts)


def find_start(spans: Iterable[Span], span: Span) -> int:
    """Where the sentence begins that holds the start of a span."""
    return next((own.start for own in spans if own.start <= span.start < own.end), span.start)


def make_passage(row: tuple[str, int, str], pattern: re.Pattern[str]) -> Passage:
    """A sentence with what the pattern finds in it."""
    article, start, text = row
    bold = tuple(Span(m.start(), m.end()) for m in pattern.finditer(fold_letters(text)) if m[0])
    return Passage(article, start, text, bold)
