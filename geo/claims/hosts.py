"""The subject of a word for hosting is the host: "X hosts 300 people", "the camp at X now holds 300"."""

from gazetteer import Role
from geo.claims.influxes import find_facing
from geo.claims.polarity import ADVERBS, AUXILIARIES
from geo.claims.records import Named
from geo.claims.scopes import Scope
from geo.claims.words import load_forms

READY = load_forms("claims_words", "host is ready")
HAVING = frozenset({"has", "have", "had"})


def find_host(scope: Scope) -> tuple[Named, str] | None:
    """The host that hosts, holds or has the people of a scope, and why it is the host."""
    facing = find_facing(scope.passage, scope.move.first) if scope.move and scope.row["in"] == "host" else None
    verb = facing[0] if facing else _find_hosting(scope)
    if verb is None:
        return None
    known = [s for s in (*scope.passage.sites, *scope.passage.others) if s.role is not Role.ADJECTIVE]
    named = {i for s in known for i in range(s.start if s.role is Role.LOCATION else s.first, s.last)}
    for site in sorted(known, key=lambda s: s.first):
        if not scope.begin <= site.first or site.last > verb or site.named.place is None:
            continue
        if facing and site.role is Role.LOCATION and site.lead not in {"", "of"}:
            continue  # "aid workers in X fear an influx": into where, no word says
        between = [scope.passage.form(n) for n in range(site.last, verb) if n not in named]
        if all(f in READY | ADVERBS | AUXILIARIES | {","} for f in between):
            return site.named, f"it is the subject of “{scope.passage.words[verb].text}”"
    return None


def _find_hosting(scope: Scope) -> int | None:
    """The verb whose subject is the host of the people behind it: "hosts 300", "now has 300 refugees"."""
    before = range(scope.count.first - 1, scope.count.first - 3, -1)
    having = next((n for n in before if scope.passage.form(n) in HAVING), None)
    if scope.move is not None and scope.move.last == scope.count.first:
        having = None  # "has sent 300 refugees"
    if scope.move is None or (having is not None and scope.count.displaced):
        return having
    hosts = scope.row["object"] == "people" and scope.row["in"] == "host" and scope.row["needs"] != "driven"
    return scope.move.first if hosts and scope.move.first < scope.count.first else None
