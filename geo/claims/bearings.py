"""What a place is to a move by where it stands: of the people themselves, behind them or before."""

from collections.abc import Mapping

from gazetteer import FeatureClass
from geo.claims.fates import BEFORE
from geo.claims.leads import find_lead
from geo.claims.moves import Move
from geo.claims.needs import HOMES
from geo.claims.passages import ARTICLES, DIRECTIONS, PLURAL_PLACES, Site
from geo.claims.people import ARMED, CIVILIANS, DISPLACED, INSIDE, PEOPLE
from geo.claims.records import Named
from geo.claims.scopes import Scope
from geo.claims.tallies import TOTALS
from geo.claims.treks import GOALS, PASSAGES, REASONS, find_bound
from geo.claims.unnamed import NO_GOAL
from geo.claims.words import is_possessive

OPENS = "the sentence opens"  # the weakest reason: any word that leads to another place tells more
WHERE = 5  # words between "X, where" and the people
THROUGHOUT = frozenset({"across"})
WITHIN = frozenset({"inside", "within"})  # "displaced inside X": they have not left it
BEYOND = PLURAL_PLACES | HOMES
NEXT = 3  # words from people to "from"
FAR = 18  # words of "from villages near the front lines of the battle to take X"
WHEN = 8  # words between "in X since May, when" and the people
FOR_REACH = 10  # words between "left" and "for X"


def find_own(scope: Scope, site: Site) -> tuple[str, str] | None:
    """The place whose people they are: "X's 2 million people", "300 X residents", "residents of X"."""
    count, passage = scope.count, scope.passage
    leaves = scope.row["in"] == "origin" or scope.row["object"] == "origin"
    leaves |= scope.move is not None and scope.row["fact"] == "displaced"
    owns = site.last == count.head - 1 or site.last in {count.first, count.head}
    if count.first <= site.first and site.last <= count.last and (leaves or count.quantity):
        return ("origin", "the people are of this place") if leaves else None
    if site.last in range(count.first, count.head + 1) and is_possessive(passage.words[site.last - 1]) and owns:
        return "origin" if leaves else "host", "the people are of this place"
    noun = passage.form(site.start - 1)
    named = noun in DISPLACED | TOTALS or (noun in PEOPLE and passage.form(site.start - 2) in DISPLACED)
    named = named and (count.tallied or noun in TOTALS)
    if site.lead in INSIDE and site.last <= count.first and named and not leaves:
        return "host", f"“{noun} {site.lead}” it are there"
    bare = count.who is None and site.last == count.first and passage.form(site.first - 1) in {"and", ",", "while"}
    if bare and not leaves and scope.move is not None and scope.move.last <= site.first:
        return "host", "its number stands right behind it"
    if site.start != count.last:
        return None
    if not site.lead and passage.form(site.start) in DIRECTIONS and count.displaced:
        return "via", "they are in the open country there, on their way"
    head = passage.form(count.last - 1)
    if site.lead == "of" and head in PEOPLE | DISPLACED:
        return "origin", "the people are of this place"
    if site.lead in INSIDE and (head in DISPLACED or (count.displaced and head in PEOPLE and not leaves)):
        went = scope.move is not None and scope.row["status"] == "moved" and scope.row["measure"] == "flow"
        onward = went and scope.move is not None and site.last <= scope.move.first and scope.leads_on()
        return "origin" if onward else "host", f"refugees are “{site.lead}” it"
    if site.lead in INSIDE and head in CIVILIANS | PEOPLE and leaves and scope.move and site.last <= scope.move.first:
        return "origin", f"the people “{site.lead}” it left"
    return None


def follow(scope: Scope, site: Site) -> tuple[str, str] | None:
    """A place behind the people: what its preposition says, or the verb before it."""
    passage = scope.passage
    if scope.move is not None and scope.row["status"] == "returning" and site.last <= scope.move.first:
        return _go_back(scope, site) or _come_back(scope, site)
    lead = find_lead(passage, site, {m.first for m in scope.moves})
    behind = passage.form(site.start - 1)
    verb = scope.find_verb(site)
    row = verb.row if verb else scope.row
    direct = scope.move is not None and verb is not None
    if lead in {"from", "out of"} and behind not in ARMED | REASONS:
        return "origin", f"“{lead}” leads there"
    if lead in THROUGHOUT and row["fact"] == "displaced" and row["in"] == "host" and _is_all_over(scope, site):
        return "host", f"they are displaced all over it, “{lead}” it"
    if lead in THROUGHOUT and row["in"] == "origin" and _is_all_over(scope, site):
        return "origin", f"what they left is all over it, “{lead}” it"
    if lead in PASSAGES and lead not in {"by", "along", "past"}:
        return "via", f"“{lead}” leads there"
    if lead in GOALS and behind in NO_GOAL:
        lead = "near"
    if lead in GOALS:
        far = lead == "for" and not (direct and verb is not None and site.start - verb.last <= FOR_REACH)
        return None if far else ("host", f"“{lead}” leads there")
    if not lead and any(other.last == site.start for other in passage.sites):
        return None  # "into X's district of Y": the place before is led to, this one only tells which part of it
    if not lead and verb is not None and 0 <= site.start - verb.last <= 2:
        slot = row["object"] if row["object"] in {"origin", "via", "host"} else None
        return (slot, f"“{scope.say(verb)}” has it as its object") if slot else None
    if lead in {"at", "near"} and verb is not None and row["object"] == "via":
        return "via", f"“{scope.say(verb)} {lead}” it says that they passed there"
    if scope.passage.form(site.first) == "there" and verb is not None and site.first == verb.last and verb.leaves:
        return "host", f"“{scope.say(verb)} there” says that they came there"
    if lead in INSIDE or lead.endswith(" of"):
        return _stand_inside(scope, site, lead, row, verb)
    if lead == "of" and behind in PEOPLE | CIVILIANS:
        return "origin", "the people are of this place"
    if lead == "of" and verb is not None and site.start == verb.last and row["in"] == "origin":
        return "origin", f"“{scope.say(verb)}” has it as its object"
    return None


def _go_back(scope: Scope, site: Site) -> tuple[str, str] | None:
    """ "Those who fled X for Y have gone home": X is where they go, and Y where they were."""
    verb = scope.find_verb(site)
    if verb is None or not verb.leaves:
        return None
    lead = find_lead(scope.passage, site, {m.first for m in scope.moves})
    if lead in GOALS or (lead in INSIDE and verb.row["in"] == "host"):
        return "origin", f"“{scope.say(verb)} {lead}” it says that they were there"
    return ("host", f"it is what they “{scope.say(verb)}”") if lead in {"", "from", "out of"} else None


def _come_back(scope: Scope, site: Site) -> tuple[str, str] | None:
    """ "Families from X returned to Y": they came back from the town of X; refugees from it would come back to it."""
    passage, count, move, place = scope.passage, scope.count, scope.move, site.named.place
    town = place is None or place.feature_class is FeatureClass.POPULATED
    if move is None or count.displaced or not town or (site.lead, site.start) != ("from", count.last):
        return None
    behind = [s for s in passage.sites if s.start >= move.first and s.first <= scope.end]
    home = any(f in HOMES for f in passage.forms(move.first, move.last + 1))
    named = any(s.lead in GOALS and s.named.name != site.named.name and not s.anaphor for s in behind)
    elsewhere = not any(s.lead in {"from", "out of"} or (place and s.named.place == place) for s in behind)
    return ("origin", "they came back “from” it") if named and elsewhere and not home else None


def _stand_inside(scope: Scope, site: Site, lead: str, row: Mapping[str, str], verb: Move | None) -> tuple[str, str]:
    """ "In X": where they fled from, or where they are; behind "to a camp", "into the hills" they are there."""
    begin = verb.last - 1 if verb else scope.count.last  # "taken to" ends in the preposition
    between = scope.passage.forms(begin, site.start)
    if any(f in GOALS - {"for"} for f in between) and "from" not in between:
        return "host", f"where they went is “{lead}” it"
    if row["in"] == "origin" and any(f in HOMES | REASONS for f in between[-3:]):
        return "origin", f"what they left is “{lead}” it"
    slot = row["in"] if verb or not scope.move else scope.row["in"]
    slot = "host" if lead in WITHIN and row["fact"] == "displaced" else slot
    if slot == "host" and verb is not scope.move and row["fact"] == "displaced" and scope.leads_on():
        slot = "origin"  # "those displaced in X fled to Y"
    word = scope.say(verb) if verb else "refugees"
    return slot, f"“{word} {lead}” it says that they {'left' if slot == 'origin' else 'are there'}"


def precede(scope: Scope, site: Site) -> tuple[str, str] | None:
    """A place before the people: "In X, 300 people ...", "from X, some 300 people", "evacuated from X 300"."""
    passage = scope.passage
    carried = scope.row["needs"] == "carried" and scope.move is not None and find_bound(passage, scope.move)
    if carried and site.lead in GOALS - {"for"} and site.last <= scope.first:
        return "host", f"what carries them goes “{site.lead}” it"
    if "where" in passage.forms(site.last, site.last + 2) and scope.first - site.last <= WHERE:
        sure = scope.row["in"] == "host" or scope.row["fact"] in {"displaced", "evacuated"}
        return (scope.row["in"], "“where” they did so is there") if sure else None
    since = passage.forms(site.last, scope.first)
    alone = not any(site.last <= s.first < scope.first for s in passage.sites)
    then = site.lead in INSIDE and "when" in since and len(since) <= WHEN
    if then and alone and scope.row["in"] == "origin":
        return "origin", "it was there that they did so"
    opens = site.start == 0 or passage.ends_clause(site.start - 1) or passage.form(site.start - 1) == ","
    opens = opens or (passage.form(scope.begin) in INSIDE and "," not in passage.forms(scope.begin, site.start))
    scene = opens and "," in passage.forms(site.last, site.last + 2) and scope.first - site.last <= BEFORE
    between = scope.move is not None and scope.move.last <= site.start < scope.count.first
    if not scene and not between:
        return None
    if site.lead in {"from", "out of"}:
        return "origin", f"“{site.lead}” leads there"
    if site.lead in GOALS - {"for"} and between:
        return "host", f"“{site.lead}” leads there"
    if site.lead not in INSIDE:
        return None
    slot = "host" if scope.row["in"] == "host" else "origin"
    return slot, f"{OPENS} “{site.lead}” it"


def _is_all_over(scope: Scope, site: Site) -> bool:
    """Whether "across X" means all over it: it is behind homes or villages, or said of those displaced there."""
    noun = scope.passage.form(site.start - 1) in HOMES | PLURAL_PLACES
    place = site.named.place
    area = place is None or place.feature_class in {FeatureClass.ADMINISTRATIVE, FeatureClass.POPULATED}
    return noun or (area and scope.row["fact"] in {"displaced", "evacuated"})


def find_beyond(scope: Scope) -> tuple[Named, str] | None:
    """The place that "from villages near the front lines of X" names last, where no word leads to it straight."""
    passage = scope.passage
    out = next((n for n in range(scope.last, min(scope.last + NEXT, len(passage.words)))
                if passage.form(n) == "from" and BEYOND & set(passage.forms(n + 1, n + 4))), None)  # fmt: skip
    if out is None:
        return None
    end = next((n for n in range(out, len(passage.words)) if passage.ends_clause(n)), len(passage.words))
    near = (s for s in passage.sites if out < s.first < min(end, out + FAR) and s.lead in INSIDE | {"", "of", "for"})
    goal = next((n for n in range(out, end) if passage.form(n) in GOALS and passage.form(n + 1) in ARTICLES), end)
    near = (s for s in near if s.first < goal)  # "from the villages to the port of X"
    site = next((s for s in near if not s.beside and not s.anaphor), None)
    return (site.named, f"“from {passage.form(out + 1)}” by it they went") if site else None
