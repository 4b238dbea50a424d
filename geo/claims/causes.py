"""What drove people out: the place of the fighting, the flood or the attack that a sentence gives as the reason."""

from geo.claims.moves import Move
from geo.claims.needs import DEEDS, GOALS, REASONS
from geo.claims.passages import Passage, Site
from geo.claims.people import INSIDE
from geo.claims.words import load_forms

THRUSTS = load_forms("claims_words", "thrust into a place")
CAUSES = load_forms("claims_words", "opens a cause")
AT_WAR = INSIDE | {"", "of", "against", "over", "between", "for"}
REACH = 6  # words between fighting and the place where it is
TOLD = 8  # words between "after" and the verb of war
FLED = 4  # words between "fled" and the fighting


def find_cause(passage: Passage, site: Site, move: Move | None, first: int) -> tuple[str, str] | None:
    """Whether a place is where people had reason to flee: "cause", or "origin" if they fled just that; and why."""
    lead = site.lead
    start = site.start - 2 * (passage.forms(site.start - 2, site.start) == ("in", "and"))
    reach = range(start - 1, max(start - 1 - REACH, -1), -1)
    stops = GOALS | {",", "in", "from"} if lead in INSIDE | {"of"} else GOALS | {"from"}
    wanted = REASONS | DEEDS | THRUSTS | stops
    at = next((n for n in reach if passage.form(n) in wanted), None)
    if at is None or passage.form(at) in stops or passage.ends_clause(at):
        return None
    told = any(f in CAUSES for f in passage.forms(at - TOLD, at))
    if passage.form(at) in DEEDS - REASONS and not told:
        return None
    if lead in AT_WAR:
        fled = move is not None and move.row["object"] == "origin" and 0 <= at - move.last <= FLED
        slot = "origin" if fled and site.start >= first else "cause"
        return slot, f"“{passage.form(at)}” there is what drove them out"
    if lead in {"into", "on", "in"} and passage.form(at) in THRUSTS:
        return "origin", f"they fled the “{passage.form(at)}” into it"
    return None
