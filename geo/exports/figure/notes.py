"""The notes under the printed map: what is said, in whose words, how surely, when, and where it stands."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from geo.exports.days import say_day
from geo.exports.figure.labels import make_key
from geo.exports.figure.letters import TIE, Face, break_lines, measure
from geo.exports.figure.pen import Pen
from geo.exports.records import Record, is_claim, keep_different
from geo.exports.saying import say_certainty, say_name, say_time
from geo.exports.sources import Source
from geo.style import colour

HEADING, QUOTE, ABOUT = Face(9.2, bold=True), Face(8.6), Face(7.8)
MOST_CLAIMS, LEAST_CLAIMS = 12, 2  # of one thing
MOST_TOLD = 240  # claims in all notes, some eight pages: more is no figure, and the table of claims has them all
MOST_SOURCES = 300  # articles named after the notes
LONGEST = 600  # characters of a quote
GAP_CLAIM, GAP_NOTE = 3.0, 8.0  # points
INDENT = 13.0


@dataclass(frozen=True, slots=True)
class Note:
    """All that is said of one thing: its number on the map, its name, and the rows that say it."""

    number: int
    name: str
    rows: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of a note.

    `gap` is what stands above it, `number` what stands before it, `together` how many lines from here on stay in one
    column.
    """

    words: str
    face: Face
    ink: str
    gap: float = 0.0
    indent: float = INDENT
    number: str = ""
    together: int = 1

    @property
    def height(self) -> float:
        """How much of a column it takes."""
        return self.face.leading + self.gap


def make_notes(rows: Sequence[Record]) -> tuple[Note, ...]:
    """The claims, gathered by the name they have on the map; where nothing is claimed, the places."""
    told = [row for row in rows if is_claim(row)] or [row for row in rows if row.get("role") == "location"]
    groups: dict[str, list[Record]] = {}
    for row in told:
        groups.setdefault(make_key(say_name(row)), []).append(row)
    return tuple(
        Note(n, say_name(group[0]), tuple(keep_different(group))) for n, group in enumerate(groups.values(), 1)
    )


def share_out(notes: int) -> int:
    """How many claims each of so many notes may tell."""
    return max(LEAST_CLAIMS, min(MOST_CLAIMS, MOST_TOLD // max(1, notes)))


def set_note(note: Note, sources: Mapping[str, Source], width: float, *, most: int = MOST_CLAIMS) -> list[Line]:
    """A note in lines no wider than a column, with so many of its claims at most."""
    room, ink = width - INDENT, colour("ink")
    lines = [Line(words, HEADING, ink) for words in break_lines(note.name, HEADING, room)] or [Line("", HEADING, ink)]
    lines[0] = Line(lines[0].words, HEADING, ink, GAP_NOTE, number=str(note.number))
    told: set[str] = set()
    for n, row in enumerate(note.rows[:most]):
        claim = set_claim(row, sources[row["article_id"]], room, GAP_CLAIM if n else 0.0, told)
        if n == 0:
            lines = [replace(line, together=len(lines) - m + len(claim)) for m, line in enumerate(lines)]
        lines += claim
        told.add(str(row.get("doubt")))
    if (more := len(note.rows) - most) > 0:
        lines.append(Line(f"and {more} more", ABOUT, colour("ink2"), GAP_CLAIM))
    return lines


def set_claim(row: Record, source: Source, room: float, gap: float, told: Collection[str]) -> list[Line]:
    """One claim in lines: what it says, the words, and whose they are; what was told above is not told again."""
    said = " ".join(str(row["excerpt"]).split())
    said = said if len(said) <= LONGEST else said[:LONGEST].rstrip() + "…"
    quote = said if said.startswith(("“", '"')) else f"“{said}”"
    day = say_day(source.published) or "date not known"
    about = f"{say_account(row, told)}. {source.name.replace(day, day.replace(' ', TIE))}."
    parts = (
        (str(row.get("fact") or ""), ABOUT, colour("ink2")),
        (quote, QUOTE, colour("ink")),
        (about[:1].upper() + about[1:], ABOUT, colour("ink2")),
    )
    lines = [Line(line, face, ink) for words, face, ink in parts for line in break_lines(words, face, room)]
    return [replace(line, gap=0.0 if m else gap, together=len(lines) - m) for m, line in enumerate(lines)]


def say_account(row: Record, told: Collection[str]) -> str:
    """How surely a claim is told, by whom, when, and what is said against it."""
    doubt, disputed = str(row.get("doubt") or ""), row["certainty"] == "disputed"
    if disputed and doubt:
        who = f"told by {row['speaker']}" if row.get("speaker") else "reported"
        return "; ".join(filter(None, (who, say_time(row), "disputed, see above" if doubt in told else doubt)))
    return "; ".join(dict.fromkeys(filter(None, (say_certainty(row), say_time(row), doubt))))


def break_columns(blocks: Sequence[Sequence[Line]], height: float) -> Iterator[list[Line]]:
    """Lines in columns of a height; what belongs together is not torn apart, unless it is longer than a column."""
    column: list[Line] = []
    used = 0.0
    for lines in blocks:
        for n, line in enumerate(lines):
            needed = sum(each.height for each in lines[n : n + line.together])
            if column and used + (needed if needed <= height else line.height) > height:
                yield column
                column, used = [], 0.0
            used += line.height if column else line.face.leading
            column.append(line)
    if column:
        yield column


def balance(blocks: Sequence[Sequence[Line]], columns: int) -> tuple[list[list[Line]], float]:
    """The same in so many columns of equal height, as low as may be."""
    total = sum(line.height for lines in blocks for line in lines)
    whole = [
        sum(each.height for each in lines[n : n + line.together]) for lines in blocks for n, line in enumerate(lines)
    ]
    height = max(total / columns, *whole)
    while len(found := list(break_columns(blocks, height))) > columns:
        height *= 1.04
    return found, height


def write_column(pen: Pen, lines: Iterable[Line], x: float, top: float, shown: Collection[int]) -> None:
    """Write lines downwards; numbers that are not `shown` on the map's page stand in brackets."""
    y = top
    for n, line in enumerate(lines):
        y -= line.face.leading + (line.gap if n else 0.0)
        base = y + line.face.size * 0.28
        number = line.number if not line.number or int(line.number) in shown else f"({line.number})"
        if number:
            pen.words((x, base), number, line.face, colour("ink"))
        pen.words(
            (x + max(line.indent, measure(number + " ", line.face) if number else 0), base),
            line.words,
            line.face,
            line.ink,
        )


def list_source_lines(sources: Sequence[Source], face: Face, width: float, most: int) -> list[str]:
    """The articles, one after another, as far as there is room; the rest are named after the notes."""
    lines: list[str] = []
    for n, source in enumerate(sources):
        new = list(break_lines(source.citation, face, width))
        if len(lines) + len(new) > most - (n < len(sources) - 1):
            return [*lines, f"and {len(sources) - n} more, named after the notes"]
        lines += new
    return lines


def set_sources(sources: Sequence[Source], width: float) -> list[Line]:
    """All articles under a heading of their own, each with its address."""
    lines = [Line("Sources", HEADING, colour("ink"), 2 * GAP_NOTE, indent=0.0, together=3)]
    for source in sources[:MOST_SOURCES]:
        told = " ".join(filter(None, (f"{source.citation}.", source.url)))
        own = [Line(words, ABOUT, colour("ink2"), indent=0.0) for words in break_lines(told, ABOUT, width)]
        lines += [replace(line, gap=0.0 if n else GAP_CLAIM, together=len(own) - n) for n, line in enumerate(own)]
    if (more := len(sources) - MOST_SOURCES) > 0:
        lines.append(Line(f"and {more} more; the files of data name them all", ABOUT, colour("ink2"), indent=0.0))
    return lines
