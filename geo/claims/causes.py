"""What drove people out: the place of the fighting, the flood or the attack that a sentence gives as the reason."""

from geo.claims.moves import Move
from geo.claims.passages import Passage, Site
from geo.claims.people import ARMED, INSIDE
from geo.claims.records import Named
from geo.claims.treks import COUNTRY, DEEDS, GOALS, REASONS
from geo.claims.words import load_forms

THRUSTS = load_forms("claims_words", "thrust into a place")
RAIDS = load_forms("claims_words", "strikes a place")
CAUSES = load_forms("claims_words", "opens a cause")
AT_WAR = INSIDE | {"", "of", "against", "over", "between", "for"}
STRIKES = frozenset({"into", "on", "in", "upon", "through", "across", "toward", "towards"})
DRIVES = frozenset({"as", "while", "sending", "forcing", "driving", "prompting", "displacing", "causing"})
LOSSES = load_forms("claims_words", "end of a place")
REACH = 6  # words between fighting and the place where it is
BETWEEN = 10  # the same, where "between" names who fight
STRUCK = frozenset({"was", "were", "came", "had", "has", "is"})
PASSIVE = 4  # words in which "was shelled", "came under attack" stand
TOLD = 8  # words between "after" and the verb of war
FLED = 4  # words between "fled" and the fighting


def find_fought(passage: Passage) -> Site | None:
    """The place of which a sentence says that war came to it: "Rebels overran X", "fighting raged in X"."""
    fought = (s for s in passage.sites if not s.beside and s.lead in AT_WAR and _is_taken(passage, s))
    return next(fought, None)


def _is_taken(passage: Passage, site: Site) -> bool:
    """Whether a deed of war has a place as its object, or the fighting is there."""
    taken = not site.lead and any(f in DEEDS for f in passage.forms(site.start - 2, site.start))
    armed = taken and any(f in ARMED for f in passage.forms(0, site.start))
    return armed or find_cause(passage, site, None, 0) is not None


def find_cause(passage: Passage, site: Site, move: Move | None, first: int) -> tuple[str, str] | None:
    """Whether a place is where people had reason to flee: "cause", or "origin" if they fled just that; and why."""
    lead = site.lead
    if _is_struck(passage, site, first):
        return "cause", "what befell it is what drove them out"
    if lead == "of" and passage.form(site.start - 1) in LOSSES:
        return "cause", f"its “{passage.form(site.start - 1)}” is what drove them out"
    start = site.start - 2 * (passage.forms(site.start - 2, site.start) == ("in", "and"))
    longest = BETWEEN if "between" in passage.forms(start - BETWEEN, start) else REACH
    reach = range(start - 1, max(start - 1 - longest, -1), -1)
    stops = GOALS | {",", "in", "from"} if lead in INSIDE | {"of"} else GOALS | {"from"}
    wanted = REASONS | DEEDS | THRUSTS | RAIDS | stops
    at = next((n for n in reach if passage.form(n) in wanted), None)
    if at is None or passage.form(at) in stops or passage.ends_clause(at):
        return None
    told = any(f in CAUSES for f in passage.forms(at - TOLD, at))
    told = told or (site.last <= first and any(f in DRIVES for f in passage.forms(site.last, first + 1)))
    if passage.form(at) in DEEDS - REASONS and not told:
        return None
    if lead in AT_WAR:
        fled = move is not None and move.row["object"] == "origin" and 0 <= at - move.last <= FLED
        slot = "origin" if fled and site.start >= first else "cause"
        return slot, f"“{passage.form(at)}” there is what drove them out"
    struck = lead in {"on", "upon"} and passage.form(at) in RAIDS
    if struck or (lead in STRIKES and passage.form(at) in THRUSTS):
        if site.last <= first and lead not in {"into", "in", "on"}:
            return "cause", f"the “{passage.form(at)}” {lead} it is what drove them out"
        return "origin", f"they fled the “{passage.form(at)}” {lead} it"
    return None


def _is_struck(passage: Passage, site: Site, first: int) -> bool:
    """ "After X was shelled", and before the people also "from X after it was shelled"."""
    n = site.last
    if passage.form(n) in CAUSES and passage.form(n + 1) == "it" and site.last <= first:
        n += 2
    elif site.lead not in CAUSES | {""} or passage.form(site.first - 1) not in CAUSES:
        return False
    hit = passage.forms(n + 1, n + PASSIVE)
    return passage.form(n) in STRUCK and (any(f in DEEDS for f in hit) or "under" in hit[:1])


def narrow(passage: Passage, cause: Named, first: int) -> Named:
    """Of a war in a whole country the part that the words before the people name: "the war in X has reached Y"."""
    if cause.place is None or not cause.place.id.startswith(COUNTRY) or cause.span is None:
        return cause
    country, end = cause.place.country, cause.span.end
    behind = (s for s in passage.sites if s.last <= first and passage.words[s.first].span.start >= end)
    parts = (s for s in behind if s.named.place and s.named.place.country == country)
    small = (s for s in parts if s.named.place and not s.named.place.id.startswith(COUNTRY))
    plain = (s for s in small if not (s.beside or s.anaphor or passage.parts_clauses(s.last, first)))
    return next((s.named for s in plain), cause)
