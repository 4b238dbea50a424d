"""A scope is the stretch of words around some people in which the ends of their move are looked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from geo.claims.causes import CAUSES
from geo.claims.counts import Count, find_others
from geo.claims.fates import AFTER
from geo.claims.moves import Move, load_moves
from geo.claims.passages import ARTICLES, Passage, Site
from geo.claims.people import ARMED, CIVILIANS, DISPLACED, INSIDE, PEOPLE
from geo.claims.polarity import AUXILIARIES, find_clause
from geo.claims.shares import PARTS
from geo.claims.treks import GOALS
from geo.claims.words import load_forms

NO_MOVE: Mapping[str, str] = {
    "object": "",
    "in": "host",
    "status": "moved",
    "measure": "stock",
    "fact": "displaced",
    "needs": "",
}
BEFORE_PEOPLE = load_forms("claims_words", "before people without a number") | frozenset(PARTS)
SAME = frozenset({"the", "these", "those"})
LISTED = 6  # words of what people flee before the last of it


@dataclass(frozen=True, slots=True)
class Scope:
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
            if opens or parted or armed or (form == "and" and self._turns_to_others(n)):
                return n
        return end

    def _turns_to_others(self, n: int) -> bool:
        """Whether "and" opens what others do: "and half the people of X were leaving", but not "and they"."""
        passage = self.passage
        noun = next((i for i in range(n + 1, n + 1 + LISTED) if passage.form(i) not in BEFORE_PEOPLE | ARTICLES), n)
        if passage.form(noun) not in PEOPLE | DISPLACED | CIVILIANS:
            return False
        same = passage.form(n + 1) in SAME and passage.form(noun) in (self.count.who or "").casefold().split()
        of = passage.form(noun + 1) in INSIDE | {"of"}  # "the people of the old town were"
        behind = passage.forms(noun + 1, noun + 2 + LISTED * of)
        acts = next((i for i, f in enumerate(behind) if f in AUXILIARIES - {"to"} or (f,) in load_moves()), None)
        parted = GOALS | {",", "from"}
        return acts is not None and not same and not any(f in parted for f in behind[:acts])

    def _flees_what(self, n: int) -> bool:
        """Whether "and" stands in a list of what people flee: "to flee the cold, the hunger and the force at X"."""
        flees = self.move is not None and self.row["object"] == "origin" and self.last == self.move.last
        named = any(self.last <= s.start < n for s in self.passage.sites)
        return flees and not named and n - self.last <= LISTED and self.passage.form(self.last) in ARTICLES

    def leads_on(self) -> bool:
        """Whether the move goes on to another place: "refugees in X are heading for Y"."""
        behind = self.move.last if self.move else self.last
        return any(s.lead in GOALS and behind <= s.start < self.end for s in self.passage.sites)

    def find_verb(self, site: Site) -> Move | None:
        """The last word for a move before a place."""
        near = (m for m in self.moves if self.first <= m.first and m.last <= site.start)
        own = [
            m for m in near if not (self.count.head <= m.first and m.last < self.count.last)
        ]  # "displaced families"
        return own[-1] if own else self.move if self.move and self.move.last <= site.start else None

    def say(self, move: Move) -> str:
        """A word for a move, as the article has it."""
        return " ".join(w.text for w in self.passage.words[move.first : move.last])


def find_scope(passage: Passage, count: Count, move: Move | None, moves: Sequence[Move]) -> Scope:
    """The stretch of words in which the ends of a move are looked for."""
    first = min(count.first, move.first if move else count.first)
    last = max(count.last, move.last if move else count.last)
    begin, end = find_clause(passage, first)
    following = [n for n in find_others(passage) if n >= last]
    end = min([max(end, last + AFTER), len(passage.words), *following])
    return Scope(passage, count, move, tuple(moves), begin, first, last, end)
