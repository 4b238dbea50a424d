"""Is it war? Many words for fighting are ordinary English, and mean it only in the company of armed bodies."""

from geo.claims.actors import ARMED, Party, can_act
from geo.claims.events import Event
from geo.claims.kinds import is_settlement
from geo.claims.passages import Passage
from geo.claims.polarity import ADVERBS, AUXILIARIES, BE, find_clause
from geo.claims.words import load_forms

OF_WAR = ARMED | load_forms("claims_words", "of war")
MISSILES = load_forms("claims_words", "missile")
FLYING = MISSILES - {"fire", "round", "rounds"}
RELATIVES = load_forms("claims_words", "relative")
FALLS = load_forms("claims_words", "behind a fall")
CIVILIANS = load_forms("claims_words", "civilians noun") | load_forms("claims_words", "the displaced")
PEOPLE = frozenset({"people", "refugees", "workers", "journalists", "diplomats", "monitors", "observers"})
CARRIERS = load_forms("claims_words", "carries civilians")
LIES = frozenset({"located", "situated", "lies", "lying"})  # a town does, and no body of troops
OF_ANYBODY = frozenset({"entry", "crossing", "advance", "withdrawal", "retreat"})  # what civilians do too
OF_THEIRS = frozenset({"armed", "tied", "soldiers"})  # what is theirs, if they are soldiers
THEY = frozenset({"they"})
LEAST_WORDS = 3  # words of war that make an article one of war: sports pages have fewer
SHARE = 0.012  # and of all its words: 23 reports of war have 0.015 to 0.085, local news mostly under 0.01
SHORT = 60  # words of a text in which one of them is enough
NEAR = 14  # words around an ordinary word in which an armed body makes it one of war
CLOSE = 4  # words from a people or a state to a word that only beside them tells of war
BESIDE = 3  # words between an armed body and a word that only beside one tells of war


def is_of_war(passages: tuple[Passage, ...]) -> bool:
    """Whether an article is one of war, by its words."""
    told = sum(w.form in OF_WAR for p in passages for w in p.words)
    words = sum(len(p.words) for p in passages)
    return told >= 1 if words <= SHORT else told >= LEAST_WORDS and told >= SHARE * words


def is_warlike(
    passage: Passage, parties: tuple[Party, ...], event: Event, *, at_war: bool, before: Passage | None = None
) -> bool:
    """Whether a word has the company that its row of the table asks for, or the sentence `before` gives it."""
    needs = event.trigger.row["needs"]
    beside = any(_stands_beside(passage, p, event) for p in parties if p.armed)
    if event.trigger.action in OF_ANYBODY and _is_of_civilians(passage, event.trigger.first):
        return False
    if needs in OF_THEIRS and at_war and are_they_armed(passage, before):
        return all(is_settlement(s) for s in event.sites)
    if needs == "armed":
        return beside or (at_war and _is_near_armed(passage, parties, event))
    if needs in {"party", "war"}:
        return at_war or beside
    if needs == "local":
        return at_war and all(is_settlement(s) for s in event.sites)
    if needs == "slain" and at_war and not beside:
        behind = passage.forms(event.trigger.last, event.trigger.last + NEAR)
        return any(f in MISSILES for f in behind) and all(is_settlement(s) for s in event.sites)
    if needs in {"slain", "soldiers"}:
        coming = passage.form(event.trigger.first).endswith("ing") and _approaches(passage, parties, event)
        return at_war and (
            (needs == "soldiers" and coming)
            or (beside and (needs == "soldiers" or all(is_settlement(s) for s in event.sites)))
        )
    if needs == "tied":
        beside = beside or _goes_on(passage, parties, event)
        return beside or (at_war and any(_stands_beside(passage, p, event) for p in parties if can_act(passage, p)))
    if needs == "fallen":
        return _has_fallen(passage, event) if at_war else beside
    tests = {"hold": _holds, "approach": _approaches, "clash": _meet, "missile": _flies, "reach": _reaches}
    return needs not in tests or (at_war and tests[needs](passage, parties, event))


def are_they_armed(passage: Passage, before: Passage | None) -> bool:
    """Whether a sentence opens with "they", and the one before it tells of nobody but armed bodies."""
    if before is None or passage.form(0) not in THEY:
        return False
    others = CIVILIANS | CARRIERS | PEOPLE
    return bool(ARMED & set(before.folded)) and not others & {*before.folded, *passage.folded}


def _is_of_civilians(passage: Passage, first: int) -> bool:
    """ "Refugees fleeing the war had entered X": those who do it are nearer than any armed body."""
    if passage.form(first + 1) == "of" and passage.form(first + 2) in CIVILIANS | CARRIERS:
        return True  # "the withdrawal of civilians"
    begin, _ = find_clause(passage, first)
    unarmed = CIVILIANS | CARRIERS | PEOPLE
    who = [f for f in passage.forms(begin, first) if f in unarmed | ARMED]
    return bool(who) and who[-1] in unarmed


def _is_near_armed(passage: Passage, parties: tuple[Party, ...], event: Event) -> bool:
    """Whether an armed body is named near a word, or a people or a state stands at it."""
    first, last = event.trigger.first, event.trigger.last
    tied = any(0 <= first - p.last <= CLOSE or 0 <= p.first - last <= CLOSE for p in parties)
    return (
        tied or _flies(passage, parties, event) or any(_is_armed(f) for f in passage.forms(first - NEAR, last + NEAR))
    )


def _is_armed(form: str) -> bool:
    """Whether a word near by tells of arms: soldiers, "rebel-held", or shells."""
    return form in ARMED | FLYING or form.partition("-")[0] in ARMED


def _flies(passage: Passage, _: tuple[Party, ...], event: Event) -> bool:
    """Whether a missile is what does it: "shells landed in X"."""
    trigger = event.trigger
    behind = passage.forms(trigger.last, trigger.last + 2 * BESIDE)
    led = behind[behind.index("by") :] if "by" in behind else ()
    told = MISSILES - {"fire"} if trigger.action == "destruction" else MISSILES
    return any(f in told for f in (*passage.forms(trigger.first - BESIDE - 1, trigger.first), *led))


def _reaches(passage: Passage, parties: tuple[Party, ...], event: Event) -> bool:
    """ "Rebels are within 20 miles of X"."""
    return any(_stands_beside(passage, p, event) for p in parties if p.armed and p.last <= event.trigger.first)


def _approaches(passage: Passage, parties: tuple[Party, ...], event: Event) -> bool:
    """ "Rebels were seen ten miles from X": an armed body stands before it in its clause, and nobody else does."""
    first = event.trigger.first
    before = [p for p in parties if p.armed and p.last <= first and not _is_parted(passage, p.last, first)]
    return bool(before) and not any(f in CIVILIANS | LIES for f in passage.forms(before[-1].last, first))


def _is_parted(passage: Passage, first: int, last: int) -> bool:
    """Whether a clause ends between two words; a bracket only explains."""
    return any(passage.ends_clause(n) and passage.form(n) != "(" for n in range(first, last))


def _has_fallen(passage: Passage, event: Event) -> bool:
    """ "The town fell to the rebels", "when X fell": nothing behind it says that it fell silent or in a ranking."""
    after = passage.form(event.trigger.last)
    near = any(f in ARMED for f in passage.forms(event.trigger.first - NEAR, event.trigger.last + NEAR))
    return near or after in FALLS or not after


def _stands_beside(passage: Passage, party: Party, event: Event) -> bool:
    """Whether an armed body stands at a word, but for auxiliaries and adverbs."""
    trigger = event.trigger
    if party.last <= trigger.first:
        between = passage.forms(party.last, trigger.first)
        if between[:1] == (",",) == between[-1:] and len(between) > BESIDE and between[1].endswith("ing"):
            return True  # "the patrol, advancing along the river, reached X"
        telling = [f for f in between if f not in ADVERBS | AUXILIARIES | BE]
        return len(telling) < BESIDE and not passage.parts_clauses(party.last, trigger.first)
    return 0 <= party.first - trigger.last <= BESIDE


def _goes_on(passage: Passage, parties: tuple[Party, ...], event: Event) -> bool:
    """ "The rebels took X and lost it a day later": who did the one did the other."""
    first = event.trigger.first
    joined = passage.form(first - 1) == "and" or passage.forms(first - 2, first) in {("and", "then"), ("but", "then")}
    return event.tie.inherited and joined and any(p.armed and p.last <= first for p in parties)


def _holds(passage: Passage, parties: tuple[Party, ...], event: Event) -> bool:
    """ "Rebels hold X", "X is held by rebels"; "the rebels, who control X" only says who they are."""
    trigger, end = event.trigger, max(s.last for s in event.sites)
    if not all(is_settlement(s) for s in event.sites) or passage.form(trigger.first - 1) in RELATIVES:
        return False
    holders = [p for p in parties if p.last <= trigger.first or p.first >= trigger.last]
    by = any(passage.form(n) == "by" for n in range(trigger.last, end + 1))
    return any((by and p.first - trigger.last <= 4) or _stands_beside(passage, p, event) for p in holders)


def _meet(_: Passage, parties: tuple[Party, ...], event: Event) -> bool:
    """ "The corps met the enemy at X": one side before the word, the other behind it."""
    before = any(p.last <= event.trigger.first for p in parties)
    return before and any(0 <= p.first - event.trigger.last <= BESIDE for p in parties)
