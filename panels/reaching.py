"""How far a correction of a name reaches: over which mentions of which articles, and which keep their reading."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from gazetteer import (
    FOLDER_FILE,
    Article,
    Correction,
    Index,
    Place,
    Reading,
    Resolution,
    change_corrections,
    list_apart,
)
from panels.kinds import say_where
from panels.library import Library
from panels.steps import Change, Save
from panels.words import say_count, say_day

Found = tuple[Reading, Resolution]


@dataclass(frozen=True, slots=True)
class Reach:
    """What a correction changes in one article: of which mentions it is meant, and which of these need their own.

    `starts` are the characters at which the mentions begin; those `apart` are put elsewhere by their own words.
    """

    path: Path
    text: str
    starts: frozenset[int]
    apart: frozenset[int] = frozenset()

    def change(self, correction: Correction, told: tuple[Correction, ...]) -> tuple[Correction, ...]:
        """The corrections of the article once its name is said to be something else."""
        left = self.leave(correction, told)
        return (*left, correction, *(correction.of_one(self.text, start) for start in sorted(self.apart)))

    def leave(self, correction: Correction, told: tuple[Correction, ...]) -> tuple[Correction, ...]:
        """The corrections without what was said of the name, and of the mentions that are meant, before."""
        name = correction.name.casefold()
        gone = {(name, start) for start in (None, *self.starts)}
        return tuple(one for one in told if one.find_subject(self.text) not in gone)

    def change_own(self, correction: Correction, told: tuple[Correction, ...]) -> tuple[Correction, ...]:
        """The same for the folder's sake: the name is left to its folder's corrections."""
        left = self.leave(correction, told)
        return (*left, *(correction.of_one(self.text, start) for start in sorted(self.apart)))


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """An article of the same folder in which mentions of the name are read otherwise."""

    article: Article
    path: Path
    mentions: tuple[Resolution, ...]

    def say(self, index: Index) -> str:
        """In words: "5 November 2011: Quake Empties a Port (two mentions, read as San Antonio, town in Chile)"."""
        places = dict.fromkeys(r.place for r in self.mentions)
        read = "; ".join(f"{p.name}, {say_where(p, index)}" if p else "not placed" for p in places)
        title = f"{say_day(self.article.published)}: {self.article.title or self.article.id}"
        return f"{title} ({say_count(len(self.mentions), 'mention')}, now {read})"


@dataclass(frozen=True, slots=True)
class Others:
    """The articles of a folder that read a name otherwise when something is said of it for the whole folder."""

    kept: tuple[Elsewhere, ...] = ()
    changed: tuple[Elsewhere, ...] = ()


def find_reach(library: Library, found: Iterable[Found], correction: Correction, index: Index) -> tuple[Reach, ...]:
    """What a correction of a name reaches in the articles of some mentions of it."""
    own: dict[str, list[Found]] = {}
    for reading, resolution in found:
        own.setdefault(reading.article.id, []).append((reading, resolution))
    files = list(library.paths.values())
    made: dict[Path, Reach] = {}
    for name, pairs in own.items():
        path, text = library.paths[name], pairs[0][0].article.text
        starts = frozenset(r.mention.bases[0].span.start for _, r in pairs)
        single = files.count(path) == 1  # a character counts in one text only
        apart = list_apart((r.mention for _, r in pairs), text, correction, index) if single else frozenset()
        made[path] = Reach(path, text, starts if single else frozenset(), apart)
    return tuple(made.values())


def find_elsewhere(
    library: Library, correction: Correction, known: Collection[str], index: Index
) -> tuple[Elsewhere, ...]:
    """The other articles in these folders whose reading of a name would change by what is said for the folder."""
    folders = {library.paths[article].parent for article in known}
    files = {name: Path(path) for name, path in library.gathered.register.files}
    name = correction.name.casefold()
    rolls = library.archive.find_rolls(library.gathered)
    numbers = [
        n
        for n, (sketch, roll) in enumerate(zip(library.gathered.sketches, rolls, strict=True))
        if (own := sketch.digest.article.id) not in known
        and files[own].parent in folders
        and any(named.name.casefold() == name for named in roll.mentions)
    ]
    readings = library.archive.find_readings(library.gathered, numbers)
    pairs = ((reading, list_moved(reading, correction, index)) for reading in readings)
    return tuple(Elsewhere(r.article, files[r.article.id], moved) for r, moved in pairs if moved)


def list_moved(reading: Reading, correction: Correction, index: Index) -> tuple[Resolution, ...]:
    """The mentions of a name that a correction of it would move: neither apart, nor corrected one by one."""
    name, article = correction.name.casefold(), reading.article
    own = [r for r in reading.resolutions if not r.mention.is_noun and r.mention.bases[0].name.casefold() == name]
    apart = list_apart((r.mention for r in own), article.text, correction, index)
    told = (one.find_subject(article.text) for one in article.corrections)
    singles = {one[1] for one in told if one and one[0] == name}
    starts = {*apart, *singles}
    return tuple(
        r for r in own if r.mention.bases[0].span.start not in starts and not is_read_so(r.place, correction)
    )


def is_read_so(place: Place | None, correction: Correction) -> bool:
    """Whether a name is read as a correction says anyway."""
    return place is not None and place.id == correction.place


def list_changes(
    reach: Iterable[Reach], correction: Correction, others: Others | None
) -> Iterator[tuple[Path, Save, Change]]:
    """What is to be saved where: beside each article or, with `others`, once in each of their folders for later ones.

    What an article's own JSON says goes before its folder's: what it said of the name before is forgotten.
    """
    known = tuple(reach)
    for folder in dict.fromkeys(one.path.parent for one in known) if others else ():
        kept = (
            tuple(dict.fromkeys(one.path.name for one in others.kept if one.path.parent == folder)) if others else ()
        )
        said = replace(correction, but_not=kept)
        yield folder / FOLDER_FILE, change_corrections, partial(put, correction=said)
    for one in known:
        change = one.change_own if others else one.change
        yield one.path.with_suffix(".json"), change_corrections, partial(change, correction)
    for path in dict.fromkeys(one.path for one in others.changed) if others else ():
        yield path.with_suffix(".json"), change_corrections, partial(forget, correction)


def change_one(library: Library, found: Found, correction: Correction) -> Iterator[tuple[Path, Save, Change]]:
    """What is to be saved where one mention alone is meant."""
    reading, resolution = found
    said = correction.of_one(reading.article.text, resolution.mention.bases[0].span.start)
    path = library.paths[reading.article.id].with_suffix(".json")
    yield path, change_corrections, partial(put, correction=said)


def put(told: tuple[Correction, ...], correction: Correction) -> tuple[Correction, ...]:
    """The corrections with one more, which takes the place of what was said of the same name before."""
    return (*forget(correction, told), correction)


def forget(correction: Correction, told: tuple[Correction, ...]) -> tuple[Correction, ...]:
    """The corrections without what was said of the same name."""
    return tuple(c for c in told if c.subject != correction.subject)
