"""Several places said in one breath are one end of a move: "fled to X, Y and Z" goes to each of them."""

from dataclasses import replace

from gazetteer import Span
from geo.claims.passages import Passage, Site
from geo.claims.records import Named
from geo.claims.sites import COORDINATORS


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


def _join(named: Named, other: Site) -> Span | None:
    """The words from the first of some names to the last."""
    return Span(named.span.start, other.named.span.end) if named.span and other.named.span else named.span


def _write(passage: Passage, first: int, last: int) -> str:
    """The words between two names as they are written."""
    said = " ".join(w.text for w in passage.words[first:last])
    return f"{said} " if said.startswith(",") else f" {said} "
