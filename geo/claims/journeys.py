"""The ends of a move: from where, by way of what, to where, as the words around it lead to each place."""

from collections.abc import Sequence
from dataclasses import dataclass

from gazetteer import Role
from geo.claims.attribution import Attribution, is_outside
from geo.claims.bearings import OPENS, WITHIN, find_beyond, find_own, follow, precede
from geo.claims.causes import find_cause, narrow
from geo.claims.counts import Count
from geo.claims.expellers import find_expeller, find_own_country
from geo.claims.hosts import find_host
from geo.claims.lists import is_owner, name_all
from geo.claims.moves import Move
from geo.claims.passages import Passage, Site
from geo.claims.people import ARMED, INSIDE
from geo.claims.records import Named
from geo.claims.scopes import Scope, find_scope
from geo.claims.treks import find_bound
from geo.claims.unnamed import find_rough

OF_THEM = 3  # words of "many of them" before "to X"


@dataclass(frozen=True, slots=True)
class End:
    """A place that is one end of a move, and in plain English why it is."""

    named: Named
    why: str


@dataclass(frozen=True, slots=True)
class Ends:
    """The ends of a move; `inferred` where the origin is the place that people had a reason to flee."""

    origin: End | None = None
    via: End | None = None
    host: End | None = None
    inferred: bool = False


def find_ends(passage: Passage, count: Count, move: Move | None, moves: Sequence[Move], said: Attribution) -> Ends:
    """Origin, via and destination of some people."""
    scope = find_scope(passage, count, move, moves)
    found: dict[str, End] = {}
    opening: dict[str, End] = {}
    owners = (s for s in passage.others if s.role is Role.ACTOR and s.last == count.first)
    for site in (*passage.sites, *owners):
        if (
            site.beside
            or is_owner(passage, site)
            or is_inside_word(passage, site)
            or (site.named.span is not None and is_outside(site.named.span, said))
        ):
            continue
        told = _place(scope, site)
        if told is not None:
            end = End(name_all(passage, site), told[1])
            (opening if told[1].startswith(OPENS) else found).setdefault(told[0], end)
    hosting = find_host(scope)
    host = found.get("host") or (End(*hosting) if hosting else None) or opening.get("host")
    found = opening | found
    origin, cause = found.get("origin"), found.get("cause")
    cause = End(narrow(passage, cause.named, scope.first), cause.why) if cause else None
    if origin and cause and move and _stand_in_order(move, passage, cause.named, origin):
        origin = cause
    unnamed = find_rough(passage, count, move, scope.find_end())
    rough = {slot: End(named, why) for slot, (named, why) in unnamed.items() if slot != "host" or host is None}
    beyond = find_beyond(scope) if origin is None else None
    host, origin = host or rough.get("host"), origin or (End(*beyond) if beyond else None) or rough.get("origin")
    sent = find_expeller(scope, host.named if host else None) if origin is None and cause is None else None
    origin = End(*sent) if sent is not None else origin
    home = find_own_country(scope) if host is None and sent is not None else None
    host = End(*home) if home is not None else host
    went = move is not None and (move.leaves or (host is not None and is_journey(move)))
    inferred = origin is None and cause is not None and went
    if inferred and host is not None and cause is not None and host.named.place == cause.named.place:
        inferred = False
    return Ends(cause if inferred else origin, found.get("via") or rough.get("via"), host, inferred)


def _stand_in_order(move: Move, passage: Passage, cause: Named, origin: End) -> bool:
    """ "Uprooted by the fighting in X, in the state of Y": of two places the first is the nearer one."""
    verb = passage.words[move.first].span.start
    inside = " in” it says" in origin.why
    if not inside or cause.span is None or origin.named.span is None:
        return False
    return verb < cause.span.start < origin.named.span.start


def is_journey(move: Move) -> bool:
    """Whether people came from elsewhere: they moved, and are not only where they are."""
    return move.row["status"] == "moved" and move.row["measure"] == "flow"


def is_inside_word(passage: Passage, site: Site) -> bool:
    """Whether a name is only a part of what is meant: "the X-backed government", "X militias"."""
    word, span = passage.words[site.last - 1], site.named.span
    if passage.form(site.last) in ARMED:
        return True
    return span is not None and word.span.end > span.end and word.text[span.end - word.span.start :][:1] == "-"


def _is_of_some(passage: Passage, site: Site) -> bool:
    """ "Two million have fled X, half of them to Y": to Y not all of them went."""
    part = passage.forms(site.start - 2, site.start) in {("of", "them"), ("of", "whom")}
    return part and passage.form(site.start - 3) not in {"most", "all", "majority"}


def _holds(scope: Scope, site: Site) -> bool:
    """ "Floods left 300 people stranded in X", "displaced 300 within X": there they are, whatever befell it."""
    held = scope.move is not None and scope.row["status"] == "stranded" and site.start == scope.move.last
    within = scope.row["fact"] == "displaced" and site.start == scope.last and site.lead in WITHIN
    reached = (m for m in scope.moves if m.last == site.start and m.row["object"] == "host" and not site.lead)
    goes = scope.move is not None and next(reached, None) is not None and site.start < scope.find_end()
    return (held and site.lead in INSIDE) or within or goes


def _place(scope: Scope, site: Site) -> tuple[str, str] | None:
    """What a place is to the move, and why."""
    if _is_of_some(scope.passage, site) and scope.count.first != site.start - OF_THEM:
        return None
    carried = scope.move is not None and scope.row["needs"] == "carried" and site.last <= scope.begin
    if carried and scope.move and find_bound(scope.passage, scope.move):
        return precede(scope, site)
    if site.last <= scope.begin or site.start >= len(scope.passage.words):
        return find_cause(scope.passage, site, scope.move, scope.first) if site.last <= scope.begin else None
    own = find_own(scope, site)
    if own is not None:
        return own
    cause = None if _holds(scope, site) else find_cause(scope.passage, site, scope.move, scope.first)
    if cause is not None:
        return cause
    relative = scope.count.quantity is not None and scope.count.quantity.whole is not None and scope.move is not None
    if relative and scope.move and scope.count.last <= site.start < scope.move.first:
        return None
    if site.start >= scope.find_end():
        return None
    return follow(scope, site) if site.start >= scope.count.last else precede(scope, site)
