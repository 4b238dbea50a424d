"""What must stand beside an ordinary word that it speaks of displacement: the column `needs` of the table."""

from itertools import pairwise

from geo.claims.counts import Count
from geo.claims.moves import Move
from geo.claims.passages import PREPOSITIONS, Passage
from geo.claims.people import DISPLACED
from geo.claims.polarity import find_clause
from geo.claims.treks import (
    DEEDS,
    GOALS,
    PASSAGES,
    REASONS,
    are_folk,
    are_moved_out,
    come_from,
    find_bound,
    find_entered,
    find_led,
    find_object,
    goes_from_to,
    goes_in_war,
    is_driven_on,
    is_led,
)
from geo.claims.words import load_forms

CROSSED = load_forms("claims_words", "line that is crossed")
REFUGE = load_forms("claims_words", "refuge")
HOMES = load_forms("claims_words", "homes")
NO_HOMES = load_forms("claims_words", "fled from no home")
LOST_HOMES = load_forms("claims_words", "homeless by")
SHELTERS = load_forms("claims_words", "shelters many")
TIMES = load_forms("claims_words", "days") | {"safely", "unhurt", "alive", "together"}
WILLING = frozenset({"evacuated", "fled", "stranded"})  # what befalls tourists and workers too
RURAL = frozenset({"civilians", "villagers", "townspeople", "inhabitants", "peasants", "islanders"})
BESET = frozenset({"besieged", "encircled", "surrounded", "shelled", "bombarded", "fighting", "shelling"})
ERRANDS = load_forms("claims_words", "goes and comes back")
LEAVES = frozenset({"leave", "leaves", "left", "leaving"})
STILL = frozenset({"still", "only", "just", "behind"})
FLIGHT = frozenset({"fled", "flee", "evacuated", "displaced", "besieged", "left", "deserted"})
OVER = 6  # words of "crossed the bridge at X" before "into Y"


def fits(passage: Passage, count: Count, move: Move) -> bool:
    """Whether a word speaks of displacement here."""
    needs = move.row["needs"]
    if passage.form(move.first) in LEAVES and count.first - move.last in {0, 1} and move.last - move.first == 1:
        return False  # "the floods left 300 people without power": nobody goes
    if count.travelling and not _shares_fate(passage, count, move):
        return False
    if _fled_no_home(passage, move) and not (count.displaced or (count.civil and move.row["fact"] == "fled")):
        return False
    if count.few and not count.displaced and count.unit == "people" and not _is_moved_by_war(passage):
        return False
    return not needs or _TESTS[needs](passage, count, move)


def _fled_no_home(passage: Passage, move: Move) -> bool:
    """ "Fled the scene", "fled on foot", but not "fled by car"."""
    near = range(move.last, move.last + 4)
    return any(passage.form(n) in NO_HOMES and passage.form(n - 1) != "by" for n in near)


def _shares_fate(passage: Passage, count: Count, move: Move) -> bool:
    """Whether those who travel of their will are moved as others are: evacuated, or trapped beside civilians."""
    if move.row["status"] == "stranded" and any(f in RURAL for f in passage.forms(count.last, move.first)):
        return True
    return move.row["needs"] in {"", "displaced"} and move.row["fact"] in WILLING


def _is_moved_by_war(passage: Passage) -> bool:
    """Whether a sentence speaks of what drives people out, of homes, borders or refuge."""
    return any(f in REASONS | HOMES | CROSSED | REFUGE | DISPLACED for f in passage.folded)


def _near(passage: Passage, move: Move) -> tuple[str, ...]:
    """The words around a move."""
    return passage.forms(move.first - 4, move.last + 12)


def _needs_refugees(passage: Passage, count: Count, move: Move) -> bool:
    """The people are refugees by their name, or in a camp."""
    houses = passage.form(move.last - 1) == "in" and passage.form(move.first) in {"took", "taken", "take", "taking"}
    many = not count.few and (count.civil or are_folk(count))
    if houses and many and any(f in SHELTERS | REASONS for f in passage.folded):
        return True  # "the monastery has taken in 900 people"
    if count.themed and count.civil and count.quantity is not None and not count.few:
        return True
    return count.displaced or "camp" in passage.forms(move.first - 5, move.first)


def _needs_refuge(passage: Passage, count: Count, move: Move) -> bool:
    """The people are refugees, or a refuge is named."""
    led = move.row["measure"] == "flow" and find_led(passage, move) is not None
    themed = count.themed and count.civil and led
    themed = themed or (led and (count.themed or count.at_war) and come_from(passage, count, move))
    return count.displaced or themed or any(f in REFUGE for f in _near(passage, move))


def _needs_displaced(passage: Passage, count: Count, move: Move) -> bool:
    """The people are refugees, or the words speak of homes, flight or shelter, or of a border they are held at."""
    sure = count.quantity is not None or any(f in RURAL for f in passage.forms(count.first, count.last))
    if move.row["object"] == "origin" and sure and find_object(passage, move) is not None:
        return True
    if move.row["object"] == "host" and count.civil and any(s.lead == "from" for s in passage.sites):
        return True
    if (
        move.row["fact"] == "driven out"
        and count.civil
        and (
            passage.form(move.first) not in {"drove", "driving", "driven"}
            or any(f in {"from", "out"} for f in passage.forms(move.last, move.last + 8))
        )
    ):
        return True
    alone = passage.form(move.last) in PREPOSITIONS | TIMES | {"", ".", ",", ";"}
    whole = count.quantity is not None and count.quantity.whole is not None
    if move.row["fact"] == "left" and (count.civil or whole) and alone:
        return True
    if passage.form(move.first) == "flight" and passage.form(move.last) == "of" and count.civil:
        return True
    if count.at_war and goes_in_war(passage, count, move):
        return True
    if goes_from_to(passage, count, move) or is_driven_on(passage, count, move):
        return True
    if _arrive_alone(passage, count, move):
        return True
    if count.themed and is_led(passage, count, move) and not (count.few or count.travelling):
        return True
    near = _near(passage, move)
    held = move.row["measure"] == "stock" and any(f in CROSSED for f in near)
    return count.displaced or held or any(f in HOMES | DISPLACED | REASONS | REFUGE for f in near)


def _arrive_alone(passage: Passage, count: Count, move: Move) -> bool:
    """ "About 6,000 arrived on Sunday": a bare number is of the refugees that the article is about."""
    bare = count.themed and count.who is None and not count.few
    return bare and move.row["fact"] == "arrived" and "," not in passage.forms(count.last, move.first)


def _needs_border(passage: Passage, count: Count, move: Move) -> bool:
    """The people are refugees, or a border, a river or a country is crossed."""
    near = _near(passage, move)
    if count.who is not None and not count.few and find_led(passage, move) and passage.form(move.last) == "at":
        return True
    if count.civil and passage.form(move.last) in {"into", "over"}:
        return True
    told = count.who is None and any(f in DISPLACED for f in passage.folded)
    led = any(0 <= s.start - move.last <= 1 and s.lead in GOALS for s in passage.sites)
    crossed = any(f in CROSSED for f in near) or find_entered(passage, move) is not None
    crossed = crossed or (count.themed and count.who is None and not count.few)
    many = (count.themed or count.at_war) and not count.few
    far = any(0 <= s.start - move.last <= OVER and s.lead == "into" for s in passage.sites)
    into = any(s.lead == "into" and s.start >= move.last for s in passage.sites)
    crossed = crossed or (into and are_folk(count) and goes_from_to(passage, count, move))
    return count.displaced or told or crossed or (led and (count.civil or many)) or (far and many)


def _needs_civil(passage: Passage, count: Count, move: Move) -> bool:
    """The people are refugees, or families or civilians go to a place that is named."""
    if count.displaced or (count.themed and not count.few and _is_held_or_led(passage, move)):
        return True
    if count.travelling:
        return move.row["status"] == "stranded"
    if move.row["status"] == "moved" and any(f in ERRANDS for f in passage.forms(move.last, move.last + 3)):
        return False  # "went to the polls in X"
    near = _near(passage, move)
    if are_moved_out(passage, count, move):
        return True
    if ("to", "safety") in pairwise(near) or goes_from_to(passage, count, move):
        return True
    beset = count.at_war or any(f in CROSSED | BESET for f in passage.folded)
    if move.row["status"] == "stranded" and beset and not count.few:
        return True
    led = any(-2 <= s.start - move.last <= 4 for s in passage.sites) or find_entered(passage, move) is not None
    housed = count.unit == "households" or count.civil
    driven = any(f in REFUGE | HOMES | REASONS for f in near)
    return (housed and led) or driven or (find_entered(passage, move) is not None and move.row["fact"] == "crossed")


def _is_held_or_led(passage: Passage, move: Move) -> bool:
    """Whether people are held fast, or led to a place that is named."""
    return move.row["status"] == "stranded" or find_led(passage, move) is not None


def _needs_home(passage: Passage, count: Count, move: Move) -> bool:
    """The people are refugees, or they go home, or to a place that is named."""
    led = any(
        0 <= s.start - move.last <= 4
        and s.lead in GOALS | {"in", "from"}
        and not any(f in GOALS for f in passage.forms(move.last, s.start))
        for s in passage.sites
    )
    at_home = any(f in HOMES for f in passage.forms(move.first, move.last + 12))
    return count.displaced or at_home or (led and not count.few)


def _needs_cause(passage: Passage, count: Count, move: Move) -> bool:  # noqa: ARG001, one of many tests
    """What made people homeless is named: else they are the poor of a city."""
    near = passage.forms(move.first - 10, move.last + 4)
    return any(f in LOST_HOMES for f in near) or any(f in REASONS | DISPLACED for f in passage.folded)


def _needs_driven(passage: Passage, count: Count, move: Move) -> bool:
    """What drives people out stands before, and they go somewhere: "the shelling sent 300 across the river"."""
    begin, _ = find_clause(passage, move.first)
    driven = any(f in REASONS | DEEDS for f in passage.forms(begin, move.first))
    goes = any(0 <= s.start - count.last <= 3 and s.lead in GOALS | PASSAGES | {"from"} for s in passage.sites)
    goes = goes or (count.displaced and passage.form(count.last) in GOALS and passage.form(count.last + 1) == "the")
    flees = any(f in {"fleeing", "flee", "running", "packing"} for f in passage.forms(count.last, count.last + 3))
    vague = count.who is None or count.displaced or count.civil or "people" in count.who.split()
    out = any(s.start == count.last and s.lead in {"from", "out of"} for s in passage.sites)
    if move.last <= count.first <= move.last + 1 and out and (count.civil or count.displaced):
        return True
    return move.last <= count.first <= move.last + 1 and driven and vague and (goes or flees or count.who is None)


def _needs_place(passage: Passage, count: Count, move: Move) -> bool:  # noqa: ARG001, one of many tests
    """The word tells of a place and not of people: no count of them is its subject."""
    return False


def _needs_stay(passage: Passage, count: Count, move: Move) -> bool:
    """The people are still somewhere whence others fled: the sentence, or the article, tells of war or flight."""
    site = next((s for s in passage.sites if s.start == move.last - 1), None)
    if site is None or count.travelling or count.few or count.quantity is None:
        return False
    still = any(f in STILL for f in passage.forms(count.first - 2, move.first + 1))
    still = still or any(f in {"others", "rest"} for f in passage.folded)
    war = any(f in REASONS | FLIGHT for f in passage.folded)
    return count.displaced or count.themed or (still and war)


def _needs_carried(passage: Passage, count: Count, move: Move) -> bool:
    """Somebody takes people right behind the verb to a place or home: "took 60 to X", not "carrying 40 crossed"."""
    close = 0 <= count.first - move.last <= 1 and not (count.few or count.travelling)
    if not close or not (count.civil or count.displaced or are_folk(count)):
        return False
    led = any(s.start == count.last and s.lead in (GOALS - {"for"}) | {"from", "out of"} for s in passage.sites)
    homes = passage.form(count.last) in GOALS and any(
        f in HOMES | REFUGE for f in passage.forms(count.last, count.last + 6)
    )
    return led or homes or (count.unit == "households" and "houses" in passage.folded) or find_bound(passage, move)


def _needs_flown(passage: Passage, count: Count, move: Move) -> bool:
    """People are flown to a place, or from one, who are no mere passengers: the words, or the article, tell why."""
    told = count.civil or count.displaced or count.themed or count.at_war or any(f in REASONS for f in passage.folded)
    return told and _needs_carried(passage, count, move)


_TESTS = {
    "flown": _needs_flown,
    "carried": _needs_carried,
    "stay": _needs_stay,
    "emptied": _needs_place,
    "displaced": _needs_displaced,
    "refugees": _needs_refugees,
    "refuge": _needs_refuge,
    "border": _needs_border,
    "civil": _needs_civil,
    "home": _needs_home,
    "cause": _needs_cause,
    "driven": _needs_driven,
}
