"""Reading claims: from an article's reading to all that it claims."""

from collections.abc import Iterable
from dataclasses import replace

from gazetteer import Place, Reading, RelativeKind, Role
from geo.claims.anaphora import add_anaphors
from geo.claims.corrected import correct_claims
from geo.claims.corridors import read_corridors
from geo.claims.denials import read_denials
from geo.claims.flows import read_flows
from geo.claims.fronts import read_fronts
from geo.claims.records import Claims, CorridorClaim, FlowClaim, FrontClaim, Named
from geo.claims.sites import read_passages
from geo.claims.ways import add_sites, find_ways

COUNTRY = "country-"  # how the ids of countries begin: their points say nothing of where a war is


def read_claims(reading: Reading) -> Claims:
    """The fronts, corridors and flows that an article tells of, each with who says so and in which words."""
    passages = read_passages(reading)
    ways = find_ways(passages, reading)
    fought = add_anaphors(tuple(add_sites(p, w) for p, w in zip(passages, ways, strict=True)), reading, capital=True)
    fronts = read_fronts(reading, fought)
    corridors = read_corridors(reading, fought, ways, fronts)
    flows = read_flows(reading, add_anaphors(passages, reading), ways)
    told = correct_claims(Claims(reading, fronts, corridors, flows, denials=read_denials(reading, fought)))
    return replace(told, theatre=find_theatre(reading, told.fronts, told.corridors, told.flows))


def find_theatre(
    reading: Reading,
    fronts: tuple[FrontClaim, ...],
    corridors: tuple[CorridorClaim, ...],
    flows: tuple[FlowClaim, ...],
) -> tuple[Place, ...]:
    """The places among which the article's war goes on: those that its claims name."""
    named: list[Named | None] = [c.where for c in fronts]
    named += [n for c in corridors for n in (c.origin, c.destination, c.via)]
    named += [n for f in flows for n in (f.origin, f.destination, f.via)]
    places = [n.place for n in named if n is not None] + [c.origin for c in fronts]
    near = _keep_small(places)
    told = [r.ground for r in reading.resolutions if r.mention.role == Role.LOCATION]
    return (near or _keep_small(told)) + _keep_parts(places)


def _keep_small(places: Iterable[Place | None]) -> tuple[Place, ...]:
    """The places smaller than countries, each once, that words do not make of others."""
    kept = {p.id: p for p in places if p is not None and not p.id.startswith(COUNTRY) and p.relative is None}
    return tuple(kept.values())


def _keep_parts(places: Iterable[Place | None]) -> tuple[Place, ...]:
    """The parts of countries, "southwestern X", each once."""
    parts = (p for p in places if p is not None and p.relative is not None and p.relative.kind is RelativeKind.PART)
    return tuple({p.id: p for p in parts}.values())
