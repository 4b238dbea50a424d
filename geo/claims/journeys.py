"""The ends of a move: from where, by way of what, to where, as the words around it lead to each place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gazetteer import Role
from geo.claims.attribution import Attribution, is_outside
from geo.claims.causes import CAUSES, find_cause, narrow
from geo.claims.counts import Count, find_others
from geo.claims.fates import AFTER, BEFORE
from geo.claims.leads import find_lead
from geo.claims.moves import Move
from geo.claims.needs import GOALS, HOMES, PASSAGES, REASONS
from geo.claims.passages import ARTICLES, DIRECTIONS, Passage, Site
from geo.claims.people import CIVILIANS, DISPLACED, INSIDE, PEOPLE
from geo.claims.polarity import ADVERBS, AUXILIARIES, find_clause
from geo.claims.records import Named
from geo.claims.tallies import TOTALS
from geo.claims.unnamed import NO_GOAL, find_rough
from geo.claims.words import is_possessive, load_forms

ARMED = load_forms("claims_words", "armed")
READY = load_forms("claims_words", "host is ready")
NO_MOVE: Mapping[str, str] = {
    "object": "",
    "in": "host",
    "status": "moved",
    "measure": "stock",
    "fact": "displaced",
    "needs": "",
}
SLOTS = ("origin", "via", "host", "cause")
OPENS = "the sentence opens"  # the weakest reason: any word that leads to another place tells more
WHERE = 5  # words between "X, where" and the people
LISTED = 6  # words of what people flee before the last of it
FOR_REACH = 10  # words between "left" and "for X"


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
    scope = _find_scope(passage, count, move, moves)
    found: dict[str, End] = {}
    opening: dict[str, End] = {}
    owners = (s for s in passage.others if s.role is Role.ACTOR and s.last == count.first)
    for site in (*passage.sites, *owners):
        if (
            site.beside
            or is_inside_word(passage, site)
            or (site.named.span is not None and is_outside(site.named.span, said))
        ):
            continue
        told = scope.place(site)
        if told is not None:
            (opening if told[1].startswith(OPENS) else found).setdefault(told[0], End(site.named, told[1]))
    host = found.get("host") or scope.find_subject() or opening.get("host")
    found = opening | found
    origin, cause = found.get("origin"), found.get("cause")
    cause = End(narrow(passage, cause.named, scope.first), cause.why) if cause else None
    unnamed = find_rough(passage, count, move, scope.find_end())
    rough = {slot: End(named, why) for slot, (named, why) in unnamed.items() if slot != "host" or host is None}
    host, origin = host or rough.get("host"), origin or rough.get("origin")
    leaves = scope.row["in"] == "origin" or scope.row["needs"] == "driven"
    inferred = origin is None and cause is not None and leaves
    if inferred and host is not None and cause is not None and host.named.place == cause.named.place:
        inferred = False
    return Ends(cause if inferred else origin, found.get("via") or rough.get("via"), host, inferred)


def is_inside_word(passage: Passage, site: Site) -> bool:
    """Whether a name is only a part of what is meant: "the X-backed government", "X militias"."""
    word, span = passage.words[site.last - 1], site.named.span
    if passage.form(site.last) in ARMED:
        return True
    return span is not None and word.span.end > span.end and word.text[span.end - word.span.start :][:1] == "-"


def _find_scope(passage: Passage, count: Count, move: Move | None, moves: Sequence[Move]) -> "_Scope":
    """The stretch of words in which the ends of a move are looked for."""
    first = min(count.first, move.first if move else count.first)
    last = max(count.last, move.last if move else count.last)
    begin, end = find_clause(passage, first)
    following = [n for n in find_others(passage) if n >= last]
    end = min([max(end, last + AFTER), len(passage.words), *following])
    return _Scope(passage, count, move, tuple(moves), begin, first, last, end)


@dataclass(frozen=True, slots=True)
class _Scope:
    """Some people, what befell them, and the words around: `begin` to `end`, the two themselves `first` to `last`."""

    passage: Passage
    count: Count
    move: Move | None
    moves: tuple[Move, ...]
    begin: int
    first: int
    last: int
    end: int

    @property
    def row(self) -> Mapping[str, str]:
        """The row of the table that says what befell the people."""
        return self.move.row if self.move else NO_MOVE

    def place(self, site: Site) -> tuple[str, str] | None:
        """What a place is to the move, and why."""
        if site.last <= self.begin or site.start >= len(self.passage.words):
            return find_cause(self.passage, site, self.move, self.first) if site.last <= self.begin else None
        own = self._find_own(site)
        if own is not None:
            return own
        cause = find_cause(self.passage, site, self.move, self.first)
        if cause is not None:
            return cause
        relative = self.count.quantity is not None and self.count.quantity.whole is not None and self.move is not None
        if relative and self.move and self.count.last <= site.start < self.move.first:
            return None
        if site.start >= self.find_end():
            return None
        return self._follow(site) if site.start >= self.count.last else self._precede(site)

    def find_end(self) -> int:
        """Where what follows no longer tells of the move: another clause, a cause, a participle behind a comma."""
        known = {m.first for m in self.moves}
        end = min(self.end, self.count.until or self.end)
        for n in range(self.last, end):
            form, after = self.passage.form(n), self.passage.form(n + 1)
            parted = form == "," and after.endswith("ing") and n + 1 not in known and after != "including"
            armed = form == "and" and any(f in ARMED for f in self.passage.forms(n + 1, n + 4))
            armed = armed and not self._flees_what(n)
            opens = form in CAUSES - {"over", "during", "despite"} and not after[:1].isdigit()
            if opens or parted or armed:
                return n
        return end

    def _flees_what(self, n: int) -> bool:
        """Whether "and" stands in a list of what people flee: "to flee the cold, the hunger and the force at X"."""
        flees = self.move is not None and self.row["object"] == "origin" and self.last == self.move.last
        named = any(self.last <= s.start < n for s in self.passage.sites)
        return flees and not named and n - self.last <= LISTED and self.passage.form(self.last) in ARTICLES

    def _find_own(self, site: Site) -> tuple[str, str] | None:
        """The place whose people they are: "X's 2 million people", "300 X residents", "residents of X"."""
        count, passage = self.count, self.passage
        leaves = self.row["in"] == "origin" or self.row["object"] == "origin"
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
        if site.start != count.last:
            return None
        if not site.lead and passage.form(site.start) in DIRECTIONS and count.displaced:
            return "via", "they are in the open country there, on their way"
        head = passage.form(count.last - 1)
        if site.lead == "of" and head in PEOPLE | DISPLACED:
            return "origin", "the people are of this place"
        if site.lead in INSIDE and (head in DISPLACED or (count.displaced and head in PEOPLE and not leaves)):
            went = self.move is not None and self.row["status"] == "moved" and self.row["measure"] == "flow"
            onward = went and self.move is not None and site.last <= self.move.first and self._leads_on()
            return "origin" if onward else "host", f"refugees are “{site.lead}” it"
        if (
            site.lead in INSIDE
            and head in CIVILIANS | PEOPLE
            and leaves
            and self.move
            and site.last <= self.move.first
        ):
            return "origin", f"the people “{site.lead}” it left"
        return None

    def _leads_on(self) -> bool:
        """Whether the move goes on to another place: "refugees in X are heading for Y"."""
        behind = self.move.last if self.move else self.last
        return any(s.lead in GOALS and behind <= s.start < self.end for s in self.passage.sites)

    def _follow(self, site: Site) -> tuple[str, str] | None:
        """A place behind the people: what its preposition says, or the verb before it."""
        passage = self.passage
        lead = find_lead(passage, site, {m.first for m in self.moves})
        behind = passage.form(site.start - 1)
        verb = self._find_verb(site)
        row = verb.row if verb else self.row
        direct = self.move is not None and verb is not None
        if lead in {"from", "out of"} and behind not in ARMED | REASONS:
            return "origin", f"“{lead}” leads there"
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
            return (slot, f"“{self._say(verb)}” has it as its object") if slot else None
        if lead in {"at", "near"} and verb is not None and row["object"] == "via":
            return "via", f"“{self._say(verb)} {lead}” it says that they passed there"
        if lead in INSIDE or lead.endswith(" of"):
            return self._stand_inside(site, lead, row, verb)
        if lead == "of" and behind in PEOPLE | CIVILIANS:
            return "origin", "the people are of this place"
        if lead == "of" and verb is not None and site.start == verb.last and row["in"] == "origin":
            return "origin", f"“{self._say(verb)}” has it as its object"
        return None

    def _stand_inside(self, site: Site, lead: str, row: Mapping[str, str], verb: Move | None) -> tuple[str, str]:
        """ "In X": where they fled from, or where they are; behind "to a camp", "into the hills" they are there."""
        begin = verb.last - 1 if verb else self.count.last  # "taken to" ends in the preposition
        between = self.passage.forms(begin, site.start)
        if any(f in GOALS - {"for"} for f in between) and "from" not in between:
            return "host", f"where they went is “{lead}” it"
        if row["in"] == "origin" and any(f in HOMES | REASONS for f in between[-3:]):
            return "origin", f"what they left is “{lead}” it"
        slot = row["in"] if verb or not self.move else self.row["in"]
        word = self._say(verb) if verb else "refugees"
        return slot, f"“{word} {lead}” it says that they {'left' if slot == 'origin' else 'are there'}"

    def _find_verb(self, site: Site) -> Move | None:
        """The last word for a move before a place."""
        near = (m for m in self.moves if self.first <= m.first and m.last <= site.start)
        own = [
            m for m in near if not (self.count.head <= m.first and m.last < self.count.last)
        ]  # "displaced families"
        return own[-1] if own else self.move if self.move and self.move.last <= site.start else None

    def _say(self, move: Move) -> str:
        """A word for a move, as the article has it."""
        return " ".join(w.text for w in self.passage.words[move.first : move.last])

    def _precede(self, site: Site) -> tuple[str, str] | None:
        """A place before the people: "In X, 300 people ...", "from X, some 300 people", "evacuated from X 300"."""
        passage = self.passage
        if "where" in passage.forms(site.last, site.last + 2) and self.first - site.last <= WHERE:
            sure = self.row["in"] == "host" or self.row["fact"] in {"displaced", "evacuated"}
            return (self.row["in"], "“where” they did so is there") if sure else None
        opens = site.start == 0 or passage.ends_clause(site.start - 1) or passage.form(site.start - 1) == ","
        opens = opens or (passage.form(self.begin) in INSIDE and "," not in passage.forms(self.begin, site.start))
        scene = opens and "," in passage.forms(site.last, site.last + 2) and self.first - site.last <= BEFORE
        between = self.move is not None and self.move.last <= site.start < self.count.first
        if not scene and not between:
            return None
        if site.lead in {"from", "out of"}:
            return "origin", f"“{site.lead}” leads there"
        if site.lead in GOALS - {"for"} and between:
            return "host", f"“{site.lead}” leads there"
        if site.lead not in INSIDE:
            return None
        slot = "host" if self.row["in"] == "host" else "origin"
        return slot, f"{OPENS} “{site.lead}” it"

    def find_subject(self) -> End | None:
        """ "X hosts 300 people", "the camp at X now holds 300": the subject of a word for hosting is the host."""
        verb = self._find_hosting()
        if verb is None:
            return None
        known = [s for s in (*self.passage.sites, *self.passage.others) if s.role is not Role.ADJECTIVE]
        named = {i for s in known for i in range(s.start if s.role is Role.LOCATION else s.first, s.last)}
        for site in sorted(known, key=lambda s: s.first):
            if not self.begin <= site.first or site.last > verb or site.named.place is None:
                continue
            between = [self.passage.form(n) for n in range(site.last, verb) if n not in named]
            if all(f in READY | ADVERBS | AUXILIARIES | {","} for f in between):
                return End(site.named, f"it is the subject of “{self.passage.words[verb].text}”")
        return None

    def _find_hosting(self) -> int | None:
        """The verb whose subject is the host of the people behind it: "hosts 300", "now has 300 refugees"."""
        before = range(self.count.first - 1, self.count.first - 3, -1)
        having = next((n for n in before if self.passage.form(n) in {"has", "have", "had"}), None)
        if self.move is not None and self.move.last == self.count.first:
            having = None  # "has sent 300 refugees"
        if self.move is None or (having is not None and self.count.displaced):
            return having
        hosts = self.row["object"] == "people" and self.row["in"] == "host" and self.row["needs"] != "driven"
        return self.move.first if hosts and self.move.first < self.count.first else None
