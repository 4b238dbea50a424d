"""What is said about a thing on the map: the articles' own sentences, each with who says it, when, and how surely."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from gazetteer import Place, Precision, Quotation, Reading, Role, Span, find_speech_time, find_stance
from geo import find_days, is_within
from panels.library import Library, Row
from panels.words import parse_day, say_day, say_month, say_when

CLAIM_KINDS = ("fronts", "corridors", "flows")


@dataclass(frozen=True, slots=True)
class Statement:
    """One stretch of an article that says something: `rows` are the claims in it, `bold` what names the place.

    `quotation` is there where somebody else's words are used.
    """

    reading: Reading
    span: Span
    bold: tuple[Span, ...]
    certainty: str
    speaker: str | None
    rows: tuple[Row, ...]
    quotation: Quotation | None

    @property
    def published(self) -> date | None:
        """The day the article was printed."""
        return self.reading.article.published

    @property
    def stance(self) -> str | None:
        """What the speaker does who does not stand by the words: "denied"."""
        if self.rows:
            return self.rows[0].get("stance")
        return find_stance(self.quotation, self.reading.article.text) if self.quotation else None

    @property
    def happened(self) -> date | None:
        """The first day on which what is said may have happened."""
        return parse_day(self.rows[0].get("when_start")) if self.rows else None


def find_place(library: Library, mark: str | None) -> Place | None:
    """The place that a mark stands for."""
    return library.places.get(mark or "")


def find_row(library: Library, mark: str | None) -> tuple[str, Row] | None:
    """The claim that a mark stands for, and its kind."""
    return library.claims.get(mark or "")


def find_claims(library: Library, place_id: str) -> tuple[tuple[str, Row], ...]:
    """The claims that name a place, each with its kind."""
    return library.told.get(place_id, ())


def list_telling(library: Library, place_id: str) -> tuple[str, ...]:
    """The articles that say something about a place, by date."""
    told = {row["article_id"] for row in list_rows(library, place_id)}
    return tuple(article.id for article in library.articles if article.id in told)


def list_rows(library: Library, place_id: str) -> list[Row]:
    """The claims that name a place, and its mentions."""
    claims = [row for _, row in find_claims(library, place_id)]
    return [*claims, *(row for row in library.mentions.get(place_id, ()) if row["role"] == Role.LOCATION)]


def say_about_place(library: Library, place_id: str, articles: Collection[str]) -> tuple[Statement, ...]:
    """What some articles say about a place: the claims that name it, and every other sentence that mentions it."""
    rows = [row for row in list_rows(library, place_id) if row["article_id"] in articles]
    return sort_statements(join_rows(library, rows, {place_id}))


def say_about_claim(library: Library, row: Row, most: int) -> tuple[Statement, ...]:
    """What is said in a claim, and in the others about the same place: fighting and roads together, people apart.

    Of others, so many articles are heard, the oldest.
    """
    kind, _ = find_row(library, row["id"]) or ("", row)
    kinds = ("flows",) if kind == "flows" else ("fronts", "corridors")
    subject = find_subject(library, row)
    others = [other for k, other in library.told.get(subject or "", ()) if k in kinds]
    same = [other for other in others if find_subject(library, other) == subject]
    heard = {row["article_id"], *list(dict.fromkeys(other["article_id"] for other in same))[:most]}
    kept = [other for other in same if other["article_id"] in heard]
    return sort_statements(join_rows(library, kept or [row], {subject} if subject else set()))


def find_subject(library: Library, row: Row) -> str | None:
    """The id of the place that a claim is about: a corridor itself, where they fight, where people left or are."""
    places = library.list_places(row)
    return next(iter(places[-1:] if row.get("name") else places), None)


def say_as_government(library: Library, place_id: str, most: int) -> tuple[Statement, ...]:
    """The sentences in which a place's name stands for its government, in so many articles, the oldest."""
    found = []
    named = [digest.article.id for digest in library.digests if place_id in digest.governments]
    for reading in library.readings.find_all(named[:most]):
        actors = [r for r in reading.resolutions if r.mention.role == Role.ACTOR and r.ground]
        spans = [r.mention.whole for r in actors if r.ground and r.ground.id == place_id]
        for sentence in reading.sentences:
            bold = tuple(span for span in spans if span in sentence)
            if bold:
                found.append(make_actor_statement(reading, sentence, bold))
    return sort_statements(found)


def make_actor_statement(reading: Reading, sentence: Span, bold: tuple[Span, ...]) -> Statement:
    """A sentence about a government: claimed where the name stands in somebody else's words."""
    quotation = next((q for q in reading.quotations if q.speaker_name and bold[0] in q.content), None)
    speaker = quotation.speaker_name if quotation else None
    return Statement(reading, sentence, bold, "claimed" if speaker else "reported", speaker, (), quotation)


def join_rows(library: Library, rows: Iterable[Row], places: set[str]) -> list[Statement]:
    """Rows as statements; those that rest on the same words are one, and the first of them says how sure it is."""
    found: list[Statement] = []
    listed = list(rows)
    readings = {r.article.id: r for r in library.readings.find_all(row["article_id"] for row in listed)}
    for row in listed:
        reading = readings[row["article_id"]]
        span = widen_span(reading, Span(int(row["start"]), int(row["end"])))
        twin = next((s for s in found if s.reading is reading and s.span.overlaps(span) and fits(s, row)), None)
        if twin is not None:
            found[found.index(twin)] = add_row(twin, span, row, places)
        else:
            found.append(make_statement(reading, span, row, places))
    return found


def fits(statement: Statement, row: Row) -> bool:
    """Whether a row adds nothing to a statement: a bare mention, or a claim as sure and of the same speaker."""
    same = (statement.certainty, statement.speaker) == (row["certainty"], row["speaker"])
    return same or ("place_id" in row and "role" in row)


def make_statement(reading: Reading, span: Span, row: Row, places: set[str]) -> Statement:
    """A statement of one row."""
    bold = find_bold(reading, span, places)
    quotation = find_quotation(reading, span, row["speaker"])
    return Statement(reading, span, bold, row["certainty"], row["speaker"], (row,), quotation)


def add_row(statement: Statement, span: Span, row: Row, places: set[str]) -> Statement:
    """A statement with one more row on the same words."""
    whole = Span(min(statement.span.start, span.start), max(statement.span.end, span.end))
    bold = find_bold(statement.reading, whole, places)
    return replace(statement, span=whole, bold=bold, rows=(*statement.rows, row))


def widen_span(reading: Reading, span: Span) -> Span:
    """The sentence in which a span stands, where it is but a name; else the span itself."""
    sentence = next((s for s in reading.sentences if span in s), None)
    return sentence if sentence is not None and span.end - span.start < (sentence.end - sentence.start) / 3 else span


def find_bold(reading: Reading, span: Span, places: set[str]) -> tuple[Span, ...]:
    """Where in a span one of the places is named."""
    named = [r for r in reading.resolutions if r.ground and r.ground.id in places and r.mention.role == Role.LOCATION]
    spans = [r.mention.phrase if r.mention.phrase in span else r.mention.whole for r in named]
    found = [own for own in spans if own in span]
    return tuple(found or find_nouns(reading, span, {r.ground.name for r in named if r.ground}))


def find_nouns(reading: Reading, span: Span, names: set[str]) -> list[Span]:
    """Where a place goes by the noun its name ends in: "the corridor" for a place called "Lachin corridor"."""
    nouns = sorted({re.escape(name.split()[-1]) for name in names if name.split()[-1].islower()})
    if not nouns:
        return []
    matches = re.finditer(rf"\b(?:[Tt]he|[Tt]his|[Aa]n?) (?:{'|'.join(nouns)})\b", reading.article.excerpt(span))
    return [Span(span.start + match.start(), span.start + match.end()) for match in matches]


def find_quotation(reading: Reading, span: Span, speaker: str | None = None) -> Quotation | None:
    """The quotation that shares words with a span; the one of the given speaker, if there are several."""
    shared = [q for q in reading.quotations if q.content.overlaps(span)]
    named = [q for q in shared if speaker and q.speaker_name and q.speaker_name in speaker]
    return next(iter(named or shared), None)


def sort_statements(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Oldest first: article by article, in each by when it happened, then as the article has it."""

    def age(s: Statement) -> tuple[date, str, date, int]:
        printed = s.published or date.max
        return (printed, s.reading.article.id, s.happened or printed, s.span.start)

    return tuple(sorted(statements, key=age))


def find_speech_day(statement: Statement) -> date | None:
    """The day of the speech: the one named beside the quotation, outside what is quoted."""
    quotation = statement.quotation
    said = find_speech_time(quotation, statement.reading.times) if quotation else None
    return said.start if said is not None and said.precision == Precision.DAY else None


def say_time_of(row: Row) -> str:
    """The time of a claim as exactly as it is told: "12 June 1992", "since April 1992", "by 3 May 1993"."""
    start, end = parse_day(row.get("when_start")), parse_day(row.get("when_end"))
    if row.get("when_precision") == Precision.SINCE and start is not None:
        return f"since {say_month(start) if start.day == 1 else say_day(start)}"
    return f"by {say_day(end)}" if start is None and end is not None else say_when(start, end)


def say_time(statement: Statement) -> str:
    """When it happened; where that is not said, the day by which it had been said."""
    row = statement.rows[0] if statement.rows else {}
    told = say_time_of(row)
    if told:
        inferred = ", inferred" if row.get("when_drawn") == "inferred" else ""
        return (told if told.startswith(("since", "by")) else f"happened {told}") + inferred
    if statement.published is None:
        return "day not given"
    return f"{'as of' if statement.certainty == 'reported' else 'said by'} {say_day(statement.published)}"


def lies_outside(row: Row, days: tuple[str, str] | None) -> bool:
    """Whether a claim is known not to be of the days that are shown."""
    return days is not None and not is_within(find_days(row), days)
