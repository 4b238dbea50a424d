"""What happened when: the claims of the articles, what was said, and the articles themselves, each with its days.

A claim or a speech whose day is not given stands at the day on which the article was printed, and is told to do so.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from gazetteer import Article
from geo import Digest, Speech, part_fact
from panels.facts import say_certainty
from panels.library import Library, Row
from panels.reader import SIGNS
from panels.statements import say_time_of
from panels.time_axis import Days
from panels.words import begin_large, keep_known, parse_day, say_day, say_when

SHORT, LONG = 44, 110  # letters of a label above the timeline, and of a line about one thing
ROWS = {"fronts": "events", "corridors": "events", "flows": "events", "speech": "speech", "article": "printed"}
_MARKS = "“”\"'‘’"


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that has its days; `told` says whether an article names them, or they are those of its printing.

    `kind` is a kind of layer, "speech" or "article"; `row` the claim's row, `speech` what was said.
    """

    kind: str
    article: Article
    days: Days
    told: bool
    row: Row | None = None
    speech: Speech | None = None

    @property
    def key(self) -> str:
        """What tells it from all others: the id of a claim, or the article and where in it something is said."""
        if self.row is not None:
            return str(self.row["id"])
        return f"{self.article.id}@{self.speech.content.start}" if self.speech else self.article.id

    @property
    def titles(self) -> tuple[str, ...]:
        """Labels, the longest first: "Nagorno-Karabakh: offensive", "Offensive", "Nagorno-Karabakh"."""
        row = self.row or {}
        told = keep_known((part_fact(str(row.get("fact") or ""))[0], row.get("label")))
        short = told[::-1] if self.kind == "flows" else told
        long = (", " if self.kind == "flows" else ": ").join(told[::-1])
        whole = [words for words in (long, *short) if words and len(words) <= SHORT] or short[:1]
        return tuple(dict.fromkeys(cut_words(begin_large(words), SHORT) for words in whole))

    @property
    def words(self) -> str:
        """What it is, in one line."""
        if self.speech is not None:
            said = self.article.excerpt(self.speech.content).strip(_MARKS + " ,")
            who = " ".join(keep_known((begin_large(self.speech.speaker), self.speech.stance)))
            return cut_words(f"{who}: {said}", LONG)
        if self.row is None:
            return cut_words(self.article.title or self.article.id, LONG)
        about = (self.row.get("label"), part_fact(str(self.row.get("fact") or ""))[0])
        return cut_words(begin_large(": ".join(keep_known(about))) or SIGNS[self.kind], LONG)

    @property
    def detail(self) -> str:
        """When, and by whom it is told: "12 June 1992, claimed by Felix O. Mamikoyan"."""
        printed = say_day(self.article.published)
        if self.row is not None:
            when = say_time_of(self.row) or f"Day not given, printed {printed}"
            return f"{begin_large(when)}, {say_certainty(self.row['certainty'], self.row.get('speaker'))}"
        if self.speech is not None:
            return f"Said {say_when(*self.days)}" if self.told else f"Day not given, printed {printed}"
        return ", ".join(keep_known((self.article.publisher, printed)))

    def target(self) -> dict[str, Any]:
        """What choosing it opens: a mark's card, or an article where something is said."""
        if self.row is not None:
            return {"mark": self.row["id"]}
        article = {"article": self.article.id}
        return article | ({"start": self.speech.content.start} if self.speech else {})


def cut_words(words: str, most: int) -> str:
    """Words in one line, cut at a space where they are too many."""
    line = " ".join(words.split())
    if len(line) <= most:
        return line
    kept, end = line[: most - 1], line.rfind(" ", most // 2, most)
    return f"{line[:end] if end > 0 else kept}…"


def list_happenings(library: Library) -> tuple[Happening, ...]:
    """Everything that has a day, by its first one."""
    articles = {article.id: article for article in library.articles}
    claims = (find_claim(kind, articles[row["article_id"]], row) for kind, row in library.claims.values())
    found = [happening for happening in claims if happening]
    for digest in library.digests:
        found += find_speeches(digest)
        if day := digest.article.published:
            found.append(Happening("article", digest.article, (day, day), told=True))
    return tuple(sorted(found, key=lambda happening: happening.days))


def find_claim(kind: str, article: Article, row: Row) -> Happening | None:
    """A claim at its days; without any, at the day of printing; without that, nowhere."""
    start, end = parse_day(row.get("when_start")), parse_day(row.get("when_end"))
    days = order(start or end, end or start) or order(*[article.published] * 2)
    return Happening(kind, article, days, told=bool(start or end), row=row) if days else None


def find_speeches(digest: Digest) -> Iterable[Happening]:
    """What others said in an article, at the day of the speech or else of printing."""
    printed = order(*[digest.article.published] * 2)
    for speech in digest.said:
        told = order(speech.first, speech.last)
        if days := told or printed:
            yield Happening("speech", digest.article, days, told=told is not None, speech=speech)


def order(first: date | None, last: date | None) -> Days | None:
    """Two days, the earlier one first; nothing where there are none."""
    return (min(first, last), max(first, last)) if first and last else None
