"""From the word before a name back to where its phrase begins: "in the two villages of", "north west of"."""

from geo.claims.passages import ARTICLES, DESCRIBING, DIRECTIONS, LENGTHS, PLACE_NOUNS, PLURAL_PLACES, PREPOSITIONS
from geo.claims.words import Word, is_possessive, load_forms

INCLUDING = load_forms("claims_words", "including")
LONGEST_PHRASE = 9  # words walked back from a name to the preposition that leads to it
SEATS = frozenset({"capital", "seat"})
OPENINGS = (*((f,) for f in INCLUDING), ("such", "as"), ("among", "them"), ("among", "which"))
LONGEST_GROUND = 5  # words of "towns in the far north, including X" between the noun and the comma
STOPS = load_forms("claims_words", "aux") | frozenset({","})
MARKS = frozenset({",", '"', "'", "(", "-"})


def walk_back(words: tuple[Word, ...], n: int) -> tuple[int, str]:
    """From the word before a name back to where its phrase begins: that word's number, and the preposition."""
    start, sure, listed = n + 1, False, False
    for _ in range(LONGEST_PHRASE):
        form = words[n].form if n >= 0 else ""
        before = words[n - 1].form if n > 0 else ""
        if form == "of" and before in PLACE_NOUNS | DIRECTIONS | {"out", "string", "number", "all", "series", "rest"}:
            if before == "out":
                return n - 1, "out of"
            if before in DIRECTIONS and not before.endswith("ern"):
                return _walk_directions(words, n - 1)
            n, start, sure = n - 1, n - 1, True
        elif (noun := _walk_listing(words, n)) < n:
            n, start, sure, listed = noun, noun, False, True
        elif form in PREPOSITIONS and form not in INCLUDING:
            return n, form
        elif form in ARTICLES or (form.isdigit() and sure):
            n, start, sure = n - 1, n, False
            if not (n >= 0 and (words[n].form in PREPOSITIONS or words[n].form in ARTICLES | DESCRIBING)):
                return start, ""
        elif n >= 0 and (owner := _walk_owner(words, n)) < n:  # "in Chad's Kanem region"
            n, start, sure = owner, owner + 1, False
        elif form == "," and before in SEATS and n > 1 and words[n - 2].form in ARTICLES:  # "in the capital, X"
            n, start, sure = n - 1, n - 2, True
        elif form == "and" and listed and before in PLURAL_PLACES:  # "towns and villages, including X"
            n, start = n - 1, n - 1
        elif form in PLACE_NOUNS | DIRECTIONS | DESCRIBING or "-" in form or form in MARKS - {","}:
            n, start, sure = n - 1, n if form not in MARKS else start, sure or (form in PLACE_NOUNS and not listed)
        elif sure and form.isalpha() and (before in ARTICLES | DESCRIBING | DIRECTIONS or _is_second(words, n)):
            n, start = n - 1, n
        else:
            break
    return start, ""


def _walk_listing(words: tuple[Word, ...], n: int) -> int:
    """From "including" back to the places of which some are named: "towns in the south, among them X"; else `n`."""
    opening = next((o for o in OPENINGS if n + 1 >= len(o) and _forms(words, n + 1 - len(o), n + 1) == o), ())
    if not opening and (n < 0 or words[n].form != ","):
        return n
    last = n - len(opening)
    last -= last > 0 and words[last].form == ","
    furthest = last - LONGEST_GROUND if opening else last
    noun = next((k for k in range(last, max(furthest, 0) - 1, -1) if words[k].form in PLURAL_PLACES), n)
    where = _forms(words, noun + 1, last + 1)
    return noun if not where or (where[0] in PREPOSITIONS and not STOPS & set(where)) else n


def _forms(words: tuple[Word, ...], first: int, last: int) -> tuple[str, ...]:
    """The forms of some words."""
    return tuple(w.form for w in words[max(first, 0) : max(last, 0)])


def _is_second(words: tuple[Word, ...], n: int) -> bool:
    """Whether an article and one more adjective stand before a word: "the renegade old"."""
    return n > 1 and words[n - 2].form == "the" and words[n - 1].form.isalpha()


def _walk_owner(words: tuple[Word, ...], n: int) -> int:
    """From a possessive name back over all its words: the number of the word before it; `n` where there is none."""
    last = n - 1 if words[n].form == "'" and words[n - 1].form.endswith("s") else n
    if n < 1 or not words[last].text[:1].isupper() or not (last < n or is_possessive(words[n])):
        return n
    while last >= 0 and words[last].text[:1].isupper() and words[last].form not in PREPOSITIONS | ARTICLES:
        last -= 1
    return last


def _walk_directions(words: tuple[Word, ...], n: int) -> tuple[int, str]:
    """ "Three km north west of": where it begins, as a lead of its own."""
    start = n
    while start > 0 and words[start - 1].form in DIRECTIONS | LENGTHS | {"just"}:
        start -= 1
    return start, words[n].form + " of"
