"""The archive reads files of articles, and takes from the store whatever was made of the same content before.

Four things are kept: of each file its account, of each article its sketch and its roll, and of all files together
the register of what they make. Each key tells the content and the program's edition, so nothing kept can be stale.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from gazetteer import (
    Geoparser,
    Index,
    Kinds,
    PackedError,
    Reading,
    Shelf,
    Store,
    list_kinds,
    name_edition,
    pack,
    unpack,
)
from geo.archive.accounts import Account, read_accounts
from geo.archive.digests import Digest, make_digest
from geo.archive.plots import Plot, make_plots
from geo.archive.rolls import Roll, make_roll
from geo.archive.sources import Source, Stamp, are_settled, find_source
from geo.between import Link, find_disputes, find_links
from geo.claims import Claims, read_claims

Kept = TypeVar("Kept")
Say = Callable[[str, float], None]  # what is being done, and how much of the whole is done, in 0..1
FOLDERS = tuple(Path(__file__).parents[2] / name for name in ("gazetteer", "geo"))
PACKAGES = ("geopandas", "shapely", "pandas", "numpy")
AT_ONCE = 50  # files after which what was read is kept, so that nobody who is interrupted begins anew
IN_MEMORY = 5000  # accounts


@dataclass(frozen=True, slots=True)
class Register:
    """All files together: for each article, by date, the key of its account, its number there, and its sketch's key.

    `files` has the file of each article by its id.
    """

    entries: tuple[tuple[str, int, str], ...] = ()
    files: tuple[tuple[str, str], ...] = ()
    faults: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    shapes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sketch:
    """What a page needs of an article before anybody opens it."""

    digest: Digest
    plot: Plot


@dataclass(frozen=True, slots=True)
class Gathered:
    """What files make together, article by article; `key` tells it from anything else."""

    key: str
    register: Register
    sketches: tuple[Sketch, ...]


class Archive:
    """Reads and remembers: in memory while the program runs, in the store for the next time."""

    def __init__(self, index: Index, *, store: Store | None = None, edition: str | None = None) -> None:
        """Read with an index; keep in a store, by default the user's, for this edition of the program."""
        self._index = index
        self._store = store or Store.of_user()
        self._edition = edition or name_edition(FOLDERS, index=index.path, packages=PACKAGES)
        self._accounts: dict[str, Account] = {}
        self._sketches: dict[str, Sketch] = {}
        self._shapes: dict[str, bytes] = {}

    def gather(self, stamps: tuple[Stamp, ...], say: Say) -> Gathered:
        """What the files of some stamps (each followed by that of its JSON) make, read where it must be."""
        quick = self._name("quick", repr(stamps))
        told = self._store.get([quick]).get(quick, b"").decode("ascii", "replace")
        if told and (gathered := self._recall(told)):
            self._store.tidy([quick, told, *self._list_keys(gathered.register)])
            return gathered
        settled = are_settled(stamps)
        sources = [find_source(Path(path), self._edition) for path, *_ in stamps[::2]]
        key = self._name("register", *(source.key for source in sources))
        gathered = self._recall(key) or self._make(key, sources, say)
        if settled and all(source.kept for source in sources):
            self._store.put({quick: key.encode("ascii")})
        return gathered

    def find_readings(self, gathered: Gathered, numbers: Sequence[int]) -> tuple[Reading, ...]:
        """The readings of some articles, by their numbers; where one is not kept any more, its article is read."""
        entries = [(n, *gathered.register.entries[n][:2]) for n in numbers]
        accounts = self._find([key for _, key, _ in entries], self._accounts, Account)
        geoparser = Geoparser(self._index)
        return tuple(
            accounts[key].claims[part].reading
            if key in accounts
            else geoparser.read(gathered.sketches[n].digest.article)
            for n, key, part in entries
        )

    def find_rolls(self, gathered: Gathered) -> tuple[Roll, ...]:
        """The mentions of each article; where they are not kept any more, they are taken from its reading."""
        names = [_name_roll(sketch) for _, _, sketch in gathered.register.entries]
        known = self._find(names, {}, Roll)
        lost = [n for n, name in enumerate(names) if name not in known]
        made = {names[n]: make_roll(one) for n, one in zip(lost, self.find_readings(gathered, lost), strict=True)}
        self._store.put({name: pack(roll) for name, roll in made.items()})
        known |= made
        return tuple(known[name] for name in names)

    def find_shapes(self, gathered: Gathered) -> Mapping[str, bytes]:
        """The shapes that plots name, as well-known binary; where one is not kept any more, all are drawn again."""
        names = gathered.register.shapes
        found = self._store.get(f"shape-{name}" for name in names if name not in self._shapes)
        self._shapes |= {key.removeprefix("shape-"): content for key, content in found.items()}
        if any(name not in self._shapes for name in names):
            readings = self.find_readings(gathered, range(len(gathered.sketches)))
            self._shapes |= make_plots(find_disputes([read_claims(reading) for reading in readings]))[1]
        return {name: self._shapes[name] for name in names}

    def find_marks(self, key: str) -> str | None:
        """The name of the file in which the marks of a register were handed out to browsers."""
        name = self._name("marks", key)
        told = self._store.get([name]).get(name)
        return told.decode("ascii", "replace") if told else None

    def keep_marks(self, key: str, file: str) -> None:
        """Remember in which file marks were handed out."""
        self._store.put({self._name("marks", key): file.encode("ascii")})

    def _name(self, what: str, *told: str) -> str:
        """A key: what it is, and all that it depends on."""
        parts = "\0".join((self._edition, *told)).encode("utf-8", "surrogateescape")
        return f"{what}-{hashlib.blake2b(parts, digest_size=16).hexdigest()}"

    def _list_keys(self, register: Register) -> list[str]:
        """Everything that is kept of a register's articles."""
        own = [key for account, _, sketch in register.entries for key in (account, sketch, _name_roll(sketch))]
        return [*own, *(f"shape-{name}" for name in register.shapes)]

    def _take(self, key: str, kind: type[Kept]) -> Kept | None:
        """A record that is kept under a key."""
        return self._find([key], {}, kind).get(key)

    def _recall(self, key: str) -> Gathered | None:
        """What was made of the same files before, if all of it is still there."""
        register = self._take(key, Register)
        if register is None:
            return None
        wanted = [sketch for _, _, sketch in register.entries]
        sketches = self._find(wanted, self._sketches, Sketch)
        if any(name not in sketches for name in wanted):
            return None
        return Gathered(key, register, tuple(sketches[name] for name in wanted))

    def _find(self, keys: Sequence[str], known: dict[str, Kept], kind: type[Kept]) -> dict[str, Kept]:
        """Records under some keys, from memory or from the store; what cannot be had any more is left out."""
        kinds = KINDS[kind]
        for key, data in self._store.get(key for key in keys if key not in known).items():
            try:
                known[key] = unpack(data, kinds)
            except PackedError:
                continue  # it is made anew
        return {key: known[key] for key in keys if key in known}

    def _make(self, key: str, sources: Sequence[Source], say: Say) -> Gathered:
        """Read what is not known yet, and put all together."""
        accounts = self._read(sources, say)
        kept, files, faults = _put_on_shelf(sources, accounts)
        before = [accounts[source].claims[n] for source, n in kept]
        marked = find_disputes(before)
        names = [
            self._name("sketch", source, str(n), _tell_disputes(*pair))
            for (source, n), pair in zip(kept, zip(before, marked, strict=True), strict=True)
        ]
        sketches = self._draw(names, marked, say)
        say("Comparing the articles", 1.0)
        shapes = {name for sketch in sketches for own in sketch.plot.shapes.values() for name in own if name}
        entries = tuple((source, n, name) for (source, n), name in zip(kept, names, strict=True))
        register = Register(entries, files, faults, find_links(marked), tuple(sorted(shapes)))
        if all(source.kept for source in sources):
            self._store.put({key: pack(register)})
        return Gathered(key, register, sketches)

    def _read(self, sources: Sequence[Source], say: Say) -> dict[str, Account]:
        """The account of each source by its key: the known ones, and those that are read now."""
        known = self._find([source.key for source in sources], self._accounts, Account)
        new = [source for source in sources if source.key not in known]
        fresh: dict[str, bytes] = {}
        for n, (source, (account, sure)) in enumerate(
            zip(new, read_accounts([source.path for source in new], self._index), strict=False)
        ):
            known[source.key] = account
            if source.kept and sure:
                fresh[source.key] = pack(account)
            if len(fresh) >= AT_ONCE:
                self._store.put(fresh)
                fresh = {}
            say(f"Reading {n + 1} of {len(new)} {'article' if len(new) == 1 else 'articles'}", n / len(new))
        self._store.put(fresh)
        self._accounts |= known
        for key in list(self._accounts)[:-IN_MEMORY]:
            del self._accounts[key]
        return known

    def _draw(self, names: Sequence[str], claims: Sequence[Claims], say: Say) -> tuple[Sketch, ...]:
        """The sketch of each article: the known ones, and those that are drawn now."""
        known = self._find(names, self._sketches, Sketch)
        new = [(name, one) for name, one in zip(names, claims, strict=True) if name not in known]
        for first in range(0, len(new), AT_ONCE):
            say(f"Drawing {first + 1} of {len(new)} {'article' if len(new) == 1 else 'articles'}", first / len(new))
            some = new[first : first + AT_ONCE]
            plots, shapes = make_plots([one for _, one in some])
            drawn = {name: Sketch(make_digest(one), plot) for (name, one), plot in zip(some, plots, strict=True)}
            known |= drawn
            self._shapes |= shapes
            self._store.put({f"shape-{name}": content for name, content in shapes.items()})
            self._store.put({name: pack(sketch) for name, sketch in drawn.items()})
            self._store.put({_name_roll(name): pack(make_roll(one.reading)) for name, one in some})
        return tuple(known[name] for name in names)


def _name_roll(sketch: str) -> str:
    """The key of an article's roll, by that of its sketch."""
    return sketch.replace("sketch-", "roll-", 1)


def _put_on_shelf(
    sources: Sequence[Source], accounts: Mapping[str, Account]
) -> tuple[list[tuple[str, int]], tuple[tuple[str, str], ...], tuple[str, ...]]:
    """The articles that are shown, by date, by account and number in it; their files; and what is wrong."""
    shelf = Shelf()
    faults: list[str] = []
    found: list[tuple[date, str, str, int]] = []
    for source in sources:
        account = accounts[source.key]
        faults += account.faults
        for n, one in enumerate(account.claims):
            article = one.reading.article
            notice = shelf.take(article, source.path)
            faults += [notice.words] if notice else []
            if not (notice and notice.aside):
                found.append((article.published or date.max, article.id, source.key, n))
    files = tuple((name, str(path)) for name, path in shelf.files.items())
    return [(key, n) for _, _, key, n in sorted(found)], files, tuple(faults)


def _tell_disputes(before: Claims, after: Claims) -> str:
    """What others dispute of an article's claims."""
    pairs = (
        (kind, n, told)
        for kind in ("fronts", "corridors", "flows")
        for n, (one, told) in enumerate(zip(getattr(before, kind), getattr(after, kind), strict=True))
        if one != told
    )
    return "\0".join(f"{kind} {n} {told.provenance.certainty} {told.provenance.note}" for kind, n, told in pairs)


KINDS: Mapping[type, Kinds] = {kind: list_kinds(kind) for kind in (Account, Sketch, Roll, Register)}
