"""Who are counted: the noun phrase behind a number, and what kind of people it says they are."""

from gazetteer import Role
from geo.claims.moves import load_moves
from geo.claims.passages import ARTICLES, PREPOSITIONS, Passage
from geo.claims.words import load_forms

ARMED = load_forms("claims_words", "armed")
DISPLACED = load_forms("claims_words", "the displaced")
PEOPLE = load_forms("claims_words", "people noun")
HOUSEHOLDS = load_forms("claims_words", "household noun")
TRAVELLERS = load_forms("claims_words", "chooses to travel")
CIVILIANS = load_forms("claims_words", "civilians noun")
NOT_DISPLACED = load_forms("claims_words", "not displaced")
KNOWN = PEOPLE | DISPLACED | HOUSEHOLDS | TRAVELLERS
HURT = frozenset({"wounded", "injured", "sick", "missing", "unarmed"})  # "300 wounded civilians" are still alive
ENDS = ARTICLES - {"other"} | load_forms("claims_words", "ends a count")
AFTER_NOUN = frozenset({"displaced", "uprooted"})
INSIDE = load_forms("claims_words", "inside a place")
MOSTLY = load_forms("claims_words", "opens who people mostly are")
ARRIVALS = "arrivals"  # "300 of the arrivals" are people
CLOSED = {",": ",", "--": "--", "(": ")"}
LONGEST_APPOSITION = 8  # words of ", most of them women and children,"
LONGEST_WHO = 8  # words of a noun phrase behind a number


def find_who(passage: Passage, first: int) -> tuple[int, tuple[str, ...]]:
    """The noun phrase that begins behind a number: where it ends, and its forms."""
    adjectives = {i for s in (*passage.others, *passage.sites) if s.role == Role.ADJECTIVE
                  for i in range(s.first, s.last)}  # fmt: skip
    n, known = first, first
    while n < len(passage.words) and n - first < LONGEST_WHO:
        form = passage.form(n)
        if form == "members" and passage.form(n + 1) == "of" and _are_armed(passage, n + 2):
            return n + 1, ("troops",)
        if form in AFTER_NOUN and n > first and passage.form(n - 1) in PEOPLE | HOUSEHOLDS:
            break  # "300 families displaced by": the verb, not a name for them
        if form in KNOWN or n in adjectives or (form == ARRIVALS and passage.form(first) == "of"):
            known = n + 1
        elif form == "of" and n == first:
            n += passage.form(n + 1) in {"the", "its", "their", "those", "these"}
        elif form in NOT_DISPLACED and not _are_hurt(passage, n):
            with_kin = _find_kin(passage, n + 1)
            return (with_kin, passage.forms(n + 2, with_kin)) if with_kin else (n + 1, (form,))
        elif not _are_hurt(passage, n) and _ends(passage, n):
            break
        n += 1
    return known, passage.forms(first, known)


def _ends(passage: Passage, n: int) -> bool:
    """Whether a noun phrase ends before a word."""
    form = passage.form(n)
    plain = form.replace("-", "").isalpha() or _lists(passage, n)
    moves = (form,) in load_moves() and not _describes(passage, n)
    moves = moves and not (form == ARRIVALS and passage.form(n - 1) == "the")
    ends = form in ENDS and not (form == "and" and _joins(passage, n))
    return not plain or form in PREPOSITIONS or moves or ends


def _are_hurt(passage: Passage, n: int) -> bool:
    """ "Wounded civilians": they live, and may move."""
    return passage.form(n) in HURT and any(f in PEOPLE | DISPLACED for f in passage.forms(n + 1, n + 4))


def _are_armed(passage: Passage, n: int) -> bool:
    """Whether members are those of a force: "members of the security forces"."""
    return any(f in ARMED for f in passage.forms(n, n + 5))


def _describes(passage: Passage, n: int) -> bool:
    """Whether a word for a move only describes the people: "displaced people", "homeless families"."""
    return passage.form(n + 1) in PEOPLE | HOUSEHOLDS | CIVILIANS


def _joins(passage: Passage, n: int) -> bool:
    """Whether "and" joins two kinds of people: "women and children"."""
    before, after = passage.form(n - 1), passage.form(n + 1)
    return before in PEOPLE | HURT and after in PEOPLE | HURT


def _lists(passage: Passage, n: int) -> bool:
    """Whether a comma stands in a list of people: "men, women and children"."""
    return passage.form(n) == "," and _joins(passage, n) and passage.form(n + 2) in {"and", ","}


def _find_kin(passage: Passage, n: int) -> int:
    """Where the families end that fighters take with them: "fighters and their family members"; 0 for none."""
    if passage.form(n) != "and":
        return 0
    kin = [i for i in range(n + 1, n + 5) if passage.form(i) in PEOPLE | HOUSEHOLDS]
    return kin[-1] + 1 if kin and kin[-1] - n <= len(kin) + 2 else 0


def find_unit(forms: tuple[str, ...]) -> str:
    """People or households; "family members" are people."""
    return "households" if any(f in HOUSEHOLDS for f in forms) and forms[-1] != "members" else "people"


def are_a_nation(passage: Passage, first: int, last: int) -> bool:
    """Whether people are called by their nation alone: "300 Armenians"."""
    return any(s.role == Role.ADJECTIVE and first <= s.first and s.last == last for s in passage.others)


def find_apposed(passage: Passage, last: int) -> tuple[int, int]:
    """What is said of people between two marks behind them: ", primarily women and children,"; nothing is (0, 0)."""
    close = CLOSED.get(passage.form(last))
    if close is None or passage.form(last + 1) not in MOSTLY:
        return 0, 0
    end = next((n for n in range(last + 2, last + 2 + LONGEST_APPOSITION) if passage.form(n) == close), 0)
    return (last + 1, end) if end else (0, 0)
