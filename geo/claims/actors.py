"""Who fights whom: armed bodies, peoples and governments beside the words for fighting."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from gazetteer import Role
from geo.claims.passages import ARTICLES, BOUNDARIES, CLOSES, DATES, PLACE_NOUNS, Passage, Site
from geo.claims.words import is_possessive, load_forms

ARMED = load_forms("claims_words", "armed")
DESCRIBES_ARMED = load_forms("claims_words", "describes the armed")
AUXILIARIES = load_forms("claims_words", "aux")
ADVERBS = load_forms("claims_words", "adverb before a verb")
BE = load_forms("claims_words", "be")
MISSILES = load_forms("claims_words", "missile")
FIRED = frozenset({"attack", "shelling", "air strike", "bombing"})  # "an attack from X" is X's
RANKS = load_forms("claims_words", "rank")
NAMED_AFTER = load_forms("claims_words", "armed behind a people")
ANY = {"action": "", "object": "", "side": "both"}  # a deed of no row in the table of fighting
AGAINST = frozenset({"against", "with", "from", "on"})
TEMPORAL = frozenset({"after", "before", "when", "while", "as", "because", "since", "until", "once"})
ITSELF = frozenset({"it", "they", "he", "she", "having", "again", "not", "to"})
PARTS = frozenset({",", "but", "before", "until", "after", "when"})  # "attacked X but were driven back by Y"
OWNERS = frozenset({"its", "their", "his", "her"})
INTENSITIES = load_forms("claims_words", "intensity")
JOINS = frozenset({"and", "as", "while", ","})
GOES_ON = frozenset({"broke", "went", "began", "continues", "goes", "rages", "breaks"})
NOUNS = ("fighting", "clashes", "shelling", "battles", "battle", "bombing", "bombardment", "firing")
SERVED = frozenset({("service", "of", "the"), ("side", "of", "the"), ("behalf", "of", "the"), ("loyal", "to", "the"),
                    ("allied", "with", "the"), ("allied", "to", "the"), ("opposed", "to", "the"), ("loyal", "to"),
                    ("allied", "with"), ("allied", "to"), ("opposed", "to"), ("service", "of")})  # fmt: skip
HELPED = ("-backed", "-supported", "-trained", "-armed", "-funded", "-sponsored", "-supplied", "-made", "-brokered")
HELPS = frozenset(
    {"backed", "supported", "aided", "trained", "armed", "supplied", "funded", "help", "support", "backing"}
)
LONGEST_NAME = 5  # words before the noun that can name an armed body


@dataclass(frozen=True, slots=True)
class Party:
    """An armed body, a `state` or a people in a passage; `owned` bodies ("its forces") are somebody's."""

    words: str
    first: int
    last: int
    armed: bool
    owned: bool = False
    state: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One side of an event: its name, the party of the passage that bears it, and the tie that makes it a side."""

    name: str
    party: Party
    rule: str


def find_parties(passage: Passage) -> tuple[Party, ...]:
    """The parties that a passage names, in order."""
    found: list[Party] = []
    n = 0
    while n < len(passage.words):
        if passage.form(n) in ARMED and passage.form(n + 1) not in ARMED | PLACE_NOUNS:  # "the rebel city"
            first = _begin_name(passage, n)
            found.append(Party(_say(passage, first, n + 1), first, n + 1, armed=True,
                               owned=passage.form(first - 1) in OWNERS))  # fmt: skip
        n += 1
    found += [Party(_say(passage, a, b), a, b, armed=True) for a, b in _find_officers(passage)]
    taken = {i for p in found for i in range(p.first, p.last)}
    found += [
        _name_party(passage, s)
        for s in passage.others
        if not taken & set(range(s.first, s.last)) and not _only_helps(passage, s.first, s.last)
    ]
    return tuple(sorted(found, key=lambda p: p.first))


def _name_party(passage: Passage, site: Site) -> Party:
    """A people or a state, or the armed body that is named after it: "the X Guards"."""
    armed = passage.form(site.last) in NAMED_AFTER and passage.words[site.last].text[:1].isupper()
    last = site.last + armed
    return Party(_say(passage, site.first, last), site.first, last, armed=armed, state=site.role == Role.ACTOR)


def _only_helps(passage: Passage, first: int, last: int) -> bool:
    """ "X-backed rebels", "supported by X": a state that helps one side is not itself one."""
    if passage.form(last - 1).endswith(HELPED) or passage.form(last) in {"-backed", "-supported"}:
        return True
    n = first - 1
    while passage.form(n) in {"the", "by", "from", "of"}:
        n -= 1
    return n < first - 1 and passage.form(n) in HELPS


def has_armed(passage: Passage) -> bool:
    """Whether a passage names an armed body, its missiles or an officer."""
    return any(f in ARMED or f in MISSILES for f in passage.folded) or next(_find_officers(passage), None) is not None


def _find_officers(passage: Passage) -> Iterator[tuple[int, int]]:
    """Where somebody with a rank is named: "General Smith" stands for those he leads."""
    for n in range(len(passage.words)):
        if passage.form(n) in RANKS:
            name = n + 1 + (passage.form(n + 1) == ".")
            text = passage.words[name].text if name < len(passage.words) else ""
            if text.istitle() and passage.form(name) not in RANKS:
                yield n, name + 1


def _begin_name(passage: Passage, n: int) -> int:
    """The first word of an armed body's name: "ethnic X troops", "X government forces"."""
    spans = [(s, s.named.span) for s in (*passage.others, *passage.sites)]
    named = {i for s, span in spans for i in range(s.first, s.last) if span is None or passage.words[i].span in span}
    first = n
    while first > 0 and n - first < LONGEST_NAME:
        form, text = passage.form(first - 1), passage.words[first - 1].text
        fits = form in DESCRIBES_ARMED | ARMED or first - 1 in named
        if form in DATES or not (
            fits or (text[:1].isupper() and text[1:].islower() and first - 1 > 0 and text.isalpha())
        ):
            break
        first -= 1
    peoples = {n for s in passage.others if s.role is Role.ADJECTIVE for n in range(s.first, s.last)}
    named_so = first in peoples or passage.words[first].text.istitle()  # "X and Y troops"
    both = passage.form(first - 1) == "and" and named_so and first < n and first - 2 in peoples
    return first - 2 if both and "between" not in passage.forms(first - 4, first - 2) else first


def _say(passage: Passage, first: int, last: int) -> str:
    """Some words as the article has them, without a possessive ending."""
    words = passage.words[first:last]
    text = words[0].text
    for before, word in pairwise(words):
        text += (" " if word.span.start > before.span.end else "") + word.text
    return text.removesuffix("’s").removesuffix("'s").rstrip("’'")


def owner_of(passage: Passage, party: Party) -> str:
    """A party's name, or whose it is: in "With its forces retreating, X warned" the forces are X's."""
    if not party.owned:
        return party.words
    states = [s for s in (*passage.others, *passage.sites) if s.role == Role.ACTOR or not (s.lead or s.beside)]
    states = [s for s in states if s.role != Role.ADJECTIVE]
    after = [s for s in states if s.first > party.last and passage.form(s.first - 1) == ","]
    before = [s for s in states if s.last <= party.first]
    owner = before[-1:] or after[:1]
    return owner[0].named.name if owner else party.words


def find_sides(
    passage: Passage, parties: tuple[Party, ...], first: int, last: int, row: Mapping[str, str] = ANY
) -> tuple[Side | None, Side | None]:
    """Who acts in an event at some words, and against whom, by the `row` of the table that the words are of.

    The actor is the adjective of the noun ("the X offensive"), "by Y" behind a passive, or the subject before the
    verb; the opponent stands behind "against" or "with", or is the object. Of "between X and Y" each is one side.
    """
    said = " ".join(w.text for w in passage.words[first:last])
    parties = tuple(p for p in parties if p.words.casefold() not in MISSILES and not _is_served(passage, p))
    if (pair := _find_pair(passage, parties, last)) is not None:
        return _name(passage, (pair[0], f"“between” behind “{said}”")), _name(
            passage, (pair[1], f"“and” behind “{said}”")
        )
    subject = [p for p in parties if p.last <= first and not passage.parts_clauses(p.last, first)]
    subject = [p for p in subject if can_act(passage, p) and not _acts_elsewhere(passage, p.last, first)]
    subject = [] if _has_begun_anew(passage, first, last) else _join(passage, parties, subject[-1:])
    tied = [p for p in parties if p.last == first or (p.last < first and _only_describes(passage, p.last, first))]
    agents = _find_agents(passage, first, last, row)
    held = [replace(p, words=_say_many(p.words)) for p in parties if first < p.first and p.last < last]
    inside = [(p, f"stands in “{said}”") for p in held]  # "in rebel hands"
    by = [p for p in parties if p.first > last - 1 and _leads(passage, p, agents, last)]
    facing = AGAINST | {"to"} if row["side"] == "yield" else AGAINST  # "lost X to the rebels"
    against = [p for p in parties if p.first >= last and p not in by and _leads(passage, p, facing, last)]
    direct = [p for p in parties if p.first >= last and p.first - last <= 2 and p not in by + against]
    parted = TEMPORAL | {","}  # "shelled X as tanks came", "attacked X, army officers said"
    direct = [p for p in direct if not parted & set(passage.forms(last, p.first))]
    passive = row["object"] == "yes" and _is_passive(passage, first, last)
    agent = inside + [(p, f"its preposition leads to it from “{said}”") for p in by[:1]]
    pressed = [(p, f"its preposition leads to it from “{said}”") for p in against]
    pressed += [(p, f"the object of “{said}”") for p in direct]
    pressed += [(p, f"the subject of “{said}”, to which it is done") for p in subject[-1:] if passive or by]
    actors = agent
    if not passive:
        actors = [(p, f"stands at “{said}”") for p in _join(passage, parties, tied[-1:])] + agent
        actors += [(p, f"the subject before “{said}”") for p in subject[-1:]]
    if agents & set(passage.forms(last, last + 3)):
        actors = agent + actors
    actor = next(iter(actors), None)
    other = next((p for p in pressed if actor is None or p[0] != actor[0]), None)
    sides = (_name(passage, actor), _name(passage, other))
    return (sides[1], sides[0]) if row["side"] == "yield" else sides


def _acts_elsewhere(passage: Passage, last: int, first: int) -> bool:
    """ "X warned both sides after shells landed": X is the subject of another verb, and the event has its own."""
    opens = next((n for n in range(first - 1, last - 1, -1) if passage.form(n) in TEMPORAL), None)
    if opens is None or "," in passage.forms(opens, first):
        return False
    own = [f for f in passage.forms(opens + 1, first) if f not in AUXILIARIES | ADVERBS | BE | ITSELF]
    return bool(own)


def _has_begun_anew(passage: Passage, first: int, last: int) -> bool:
    """ "A column was ambushed, and fighting raged": the event is the subject of its own statement."""
    n = first - 1
    while passage.form(n) in INTENSITIES | ARTICLES:
        n -= 1
    after = passage.form(last)
    verb = after in AUXILIARIES | BE | GOES_ON or after.endswith("ed")
    return passage.form(n) in JOINS and passage.form(first).endswith(NOUNS) and verb


def _join(passage: Passage, parties: tuple[Party, ...], acting: list[Party]) -> list[Party]:
    """Who acts, with whom "and" names at his side: "X forces and Y troops attacked"."""
    other = next(iter(acting), None)
    one = next((p for p in parties if other and passage.forms(p.last, other.first) == ("and",) and p.armed), None)
    if one is None or other is None or not other.armed:
        return acting
    return [replace(other, words=_say(passage, one.first, other.last), first=one.first, owned=False)]


def _is_served(passage: Passage, party: Party) -> bool:
    """ "Airmen in the service of the rebels", "forces loyal to the president": others act for them."""
    return any(passage.forms(party.first - size, party.first) in SERVED for size in (2, 3))


def _say_many(words: str) -> str:
    """Those whom one stands for: "rebels" of "in rebel hands"."""
    many = words + "s"
    return many if many.casefold() in ARMED else words


def _find_agents(passage: Passage, first: int, last: int, row: Mapping[str, str]) -> frozenset[str]:
    """The prepositions that lead to who does it: "attacked by X", "under siege from X", "an attack from X"."""
    verb = passage.form(last - 1).endswith("ed")
    if row["action"] == "control" and passage.form(last - 1) == "of":  # "in the hands of X"
        return frozenset({"by", "of"})
    fired = row["action"] in FIRED and not verb
    return frozenset({"by", "from"}) if passage.form(first) == "under" or fired else frozenset({"by"})


def _find_pair(passage: Passage, parties: tuple[Party, ...], last: int) -> tuple[Party, Party] | None:
    """The two sides of "fighting between X and Y"."""
    at = next((n for n in range(last, last + 3) if passage.form(n) == "between"), None)
    behind = [p for p in parties if at is not None and p.first > at]
    if at is None or len(behind) < 2 or behind[0].first - at > 3:
        return None
    one, other = behind[:2]
    joined = "and" in passage.forms(one.last, other.first) and not passage.parts_clauses(at, other.first)
    return (one, other) if joined and other.first - one.last <= LONGEST_NAME else None


def _name(passage: Passage, told: tuple[Party, str] | None) -> Side | None:
    """A side with its name."""
    return Side(owner_of(passage, told[0]), *told) if told else None


def _is_passive(passage: Passage, first: int, last: int) -> bool:
    """ "Were attacked": what stands before has it done to it."""
    n = first - 1
    while passage.form(n) in ADVERBS:
        n -= 1
    parts = passage.forms(first, last)  # "driven out of"
    return passage.form(n) in BE and (parts[-1].endswith("t") or any(f.endswith(("ed", "en", "un")) for f in parts))


def can_act(passage: Passage, party: Party) -> bool:
    """Whether a people or a state itself acts: "the Serbs", "the Japanese landed", not "Serb refugees"."""
    if party.state and is_possessive(passage.words[party.last - 1]):  # "Chad's Kanem region"
        return False
    if party.armed or party.state or party.words.endswith("s"):
        return True
    after = passage.form(party.last)
    people = passage.form(party.first - 1) == "the" and after in CLOSES | ARTICLES  # "by the French"
    return people or after in ADVERBS | AUXILIARIES | BE or after.endswith("ed")


def _leads(passage: Passage, party: Party, prepositions: Set[str], last: int) -> bool:
    """Whether a preposition leads from an event to a party."""
    n = party.first - 1
    while n >= last and passage.form(n) in {"the", "a", "an", "ethnic"}:
        n -= 1
    plain = not PARTS & set(passage.forms(last, n))
    return n >= last - 1 and passage.form(n) in prepositions and n - last <= 8 and plain


def _only_describes(passage: Passage, first: int, last: int) -> bool:
    """Whether only adjectives stand between a party's adjective and the noun."""
    between = passage.forms(first, last)
    stops = BOUNDARIES | AUXILIARIES
    return len(between) <= 2 and all(f.isalpha() and f not in stops and len(f) > 3 for f in between)
