"""What became of an event, told behind it: "the attack was beaten off", "reports that X had fallen were false"."""

from geo.claims.passages import Passage
from geo.claims.words import load_forms

ATTEMPTS = load_forms("claims_words", "attack noun")
REPELLED = frozenset(tuple(phrase.split()) for phrase in load_forms("claims_words", "repelled"))
COLLAPSED = frozenset(tuple(phrase.split()) for phrase in load_forms("claims_words", "came to nothing"))
COLLAPSING = frozenset(phrase[0] for phrase in COLLAPSED)
FALSE = load_forms("claims_words", "false")
ACCOUNTS = load_forms("claims_words", "reports") | load_forms("claims_words", "what was said")
BE = load_forms("claims_words", "be")
ADVERBS = load_forms("claims_words", "adverb before a verb")
AUXILIARIES = load_forms("claims_words", "aux")
TURNS = frozenset({"but", "before", "only"})  # words after which an attack is told to have failed
JOINS = frozenset(
    {"and", "as", "which", "that", "who", "where", "if", "unless", "when", "while", ";"}
)  # behind them is another statement
LONGEST_PHRASE = 4  # words of "ground to a halt"
FAR = 14  # words from an event to what is told of it
NEAR = 7  # words from "beat off" to the attack
TAIL = 4  # words from "false" to the end of what is said so


def find_repulse(passage: Passage, last: int) -> int | None:
    """The word by which an attack came to nothing: "an attack on X stalled", "attacked X but were driven back"."""
    for n in range(last, min(last + FAR, len(passage.words))):
        form = passage.form(n)
        if form in TURNS and (at := _read_failure(passage, n + 1)) is not None:
            return at
        if form in JOINS or form == "but":
            return None
        if form in BE | COLLAPSING and _is_attempt(passage, last - 1) and not _has_verb(passage, last, n):
            return _read_failure(passage, n)
    return None


def find_repelling(passage: Passage, first: int, last: int) -> int | None:
    """The verb whose object an attack is: "the army beat off a rebel attack"."""
    if not _is_attempt(passage, last - 1):
        return None
    for n in range(first - 1, max(first - NEAR, 0) - 1, -1):
        size = passage.match(n, LONGEST_PHRASE, REPELLED)
        if size and n + size <= first:
            return None if passage.form(n - 1) in BE else n
        if passage.form(n) in JOINS | {",", "but"}:
            return None
    return None


def _is_attempt(passage: Passage, n: int) -> bool:
    """Whether a word is the noun, and no verb as in "threatened to attack"."""
    return passage.form(n) in ATTEMPTS and passage.form(n - 1) not in AUXILIARIES


def _has_verb(passage: Passage, first: int, last: int) -> bool:
    """Whether an auxiliary stands between two words: what follows is said of something else."""
    return any(passage.form(n) in AUXILIARIES - {"to", "has", "have", "had"} for n in range(first, last))


def _read_failure(passage: Passage, n: int) -> int | None:
    """Where a verb at some word tells of failure: "were quickly beaten back", "stalled"."""
    begin, passive = n, False
    while passage.form(n) in BE | ADVERBS | AUXILIARIES:
        passive, n = passive or passage.form(n) in BE, n + 1
    told = passage.match(n, LONGEST_PHRASE, REPELLED) if passive else 0
    if not passive or n == begin:
        told = told or passage.match(n, LONGEST_PHRASE, COLLAPSED)
    return n if told else None


def find_falsehood(passage: Passage, first: int, last: int) -> int | None:
    """The word that calls a report false: "reports that rebels had captured X were untrue"."""
    opening = next((n for n in range(first - 1, -1, -1) if passage.form(n) == "that"), 0)
    if passage.form(opening - 1) not in ACCOUNTS:
        return None
    for n in range(last, min(last + FAR, len(passage.words))):
        if passage.form(n) in BE:
            return next((k for k in range(n + 1, n + TAIL) if passage.form(k) in FALSE), None)
    return None
