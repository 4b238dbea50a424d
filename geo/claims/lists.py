"""Several places said in one breath are one end of a move: "fled to X, Y and Z" goes to each of them."""

from dataclasses import replace

from gazetteer import Span
from geo.claims.passages import DESCRIBING, DIRECTIONS, PLACE_NOUNS, Passage, Site
from geo.claims.records import Named
from geo.claims.site_leads import COORDINATORS
from geo.claims.words import is_possessive

LONGEST = 4  # words of "X's besieged northern town of Y"


def name_all(passage: Passage, site: Site) -> Named:
    """A place under the names of all that are listed with it; where it lies is that of the first."""
    named, last = site.named, site
    if named.span is None or site.anaphor:
        return named
    for other in passage.sites:
        if other.first < last.last or other.named.span is None:
            continue
        if other.beside or other.anaphor or (other.lead, other.start) != (site.lead, site.start):
            break
        between = passage.forms(last.last, other.first)
        if not between or not any(f in COORDINATORS for f in between) or other.group != site.group:
            break
        joined = _write(passage, last.last, other.first)
        named = replace(named, name=f"{named.name}{joined}{other.named.name}", span=_join(named, other))
        last = other
    return named


def is_owner(passage: Passage, site: Site) -> bool:
    """Whether a greater place only stands before the one that is meant: "X's Y region", "in the X town of Y"."""
    other = next((s for s in passage.sites if s.first >= site.last), None)
    if other is None:
        return False
    between = passage.forms(site.last, other.first)
    plain = len(between) <= LONGEST and all(f in DESCRIBING | DIRECTIONS | PLACE_NOUNS | {"of"} for f in between)
    owned = is_possessive(passage.words[site.last - 1]) and "of" not in between
    return plain and (owned or (between[-1:] == ("of",) and between[:1] != ("of",)))


def _join(named: Named, other: Site) -> Span | None:
    """The words from the first of some names to the last."""
    return Span(named.span.start, other.named.span.end) if named.span and other.named.span else named.span


def _write(passage: Passage, first: int, last: int) -> str:
    """The words between two names as they are written."""
    said = " ".join(w.text for w in passage.words[first:last])
    return f"{said} " if said.startswith(",") else f" {said} "
