"""Who deports strangers is where they were: "X has deported 300 Y-ians"; "to their country" is their own."""

from gazetteer import Role
from geo.claims.passages import ARTICLES, PREPOSITIONS, Site
from geo.claims.polarity import ADVERBS, AUXILIARIES
from geo.claims.records import Named
from geo.claims.scopes import Scope
from geo.claims.treks import COUNTRY
from geo.claims.words import load_forms

EXPELS = load_forms("claims_words", "sends strangers away")
HOMEWARD = load_forms("claims_words", "to the own country")
PEOPLES = load_forms("claims_words", "a people, not a country")
LONGEST = 5  # words of "back to their country" behind the people


def find_expeller(scope: Scope, host: Named | None) -> tuple[Named, str] | None:
    """The country that deports people of another nation to their own, or nobody says where to; and why it is."""
    move, passage, people = scope.move, scope.passage, _find_nation(scope)
    own = people.named.place if people else None
    if move is None or own is None or passage.form(move.first) not in EXPELS or move.last != scope.count.first:
        return None
    if host is not None and host.place is not None and host.place.country != own.country:
        return None  # where it sent them it may have led them from occupied land
    for site in (*passage.sites, *passage.others):
        place = site.named.place
        if place is None or site.last > move.first or not _is_subject(scope, site, move.first):
            continue
        if place.id.startswith(COUNTRY) and place.country != own.country:
            return site.named, f"it is the subject of “{scope.say(move)}”"
    return None


def _is_subject(scope: Scope, site: Site, verb: int) -> bool:
    """Whether a place is the subject of a verb, with nothing but auxiliaries between: "X has deported"."""
    passage = scope.passage
    before = site.first - 1 - (passage.form(site.first - 1) in ARTICLES)
    bare = site.role is not Role.ADJECTIVE and not site.lead and passage.form(before) not in PREPOSITIONS
    return bare and all(f in AUXILIARIES | ADVERBS for f in passage.forms(site.last, verb))


def find_own_country(scope: Scope) -> tuple[Named, str] | None:
    """The country of deported people, where the words behind them say that they were sent home."""
    people, passage, last = _find_nation(scope), scope.passage, scope.count.last
    phrase = " ".join(passage.forms(last, last + LONGEST))
    place = people.named.place if people else None
    told = next((f for f in HOMEWARD if f"{phrase} ".startswith(f"{f} ")), None)
    return (Named(place.name, None, place), f"“{told}” is their own country") if place and told else None


def _find_nation(scope: Scope) -> Site | None:
    """The adjective of a country by which people are called; none of a people that lives in more than one."""
    count, passage = scope.count, scope.passage
    if any(f in PEOPLES for f in passage.forms(count.first, count.last)):
        return None
    nations = (s for s in passage.others if s.role is Role.ADJECTIVE and count.first <= s.first < count.last)
    return next((s for s in nations if s.named.place and s.named.place.id.startswith(COUNTRY)), None)
