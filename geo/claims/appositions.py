"""What is said again of a place behind a comma holds places that only tell which it is: "X, the main town in Y,"."""

from geo.claims.passages import ARTICLES, PREPOSITIONS, Site
from geo.claims.words import Word, load_forms

SETTLED = frozenset({"town", "city", "village", "hamlet", "settlement", "township", "suburb", "port", "capital"})
RANKS = load_forms("claims_words", "rank of a town")
TELLING = load_forms("claims_words", "aux") | load_forms("claims_words", "be")
ENDS = frozenset({",", ".", ";", ":", "(", ")", "--", "which", "where", "that", "who", "and", "but", '"'})
LONGEST_NOUN = 7  # words of ", the old and only major port"
LONGEST = 20  # words of ", a strategic port on the western coast of Y,"


def find_apposed(words: tuple[Word, ...], site: Site) -> int:
    """Where the words end that call a name a settlement, with what lies in them: "X, the main town in Y,"; or 0."""
    forms = tuple(w.form for w in words[site.last : site.last + LONGEST])
    noun = next((n for n, form in enumerate(forms) if form in SETTLED), 0)
    inside, lead = forms[1:noun], forms[noun + 1 : noun + 2]
    if forms[:1] != (",",) or not inside or len(inside) > LONGEST_NOUN or "," in inside:
        return 0
    opens = inside[0] in ARTICLES | RANKS and not any(f in PREPOSITIONS | TELLING for f in inside)
    ranked = inside[0] in {"a", "an"} or bool(RANKS & set(inside))
    led = lead != () and (lead[0] in PREPOSITIONS - {"of"} or (lead[0] == "of" and ranked))  # "X, the town of Y"
    end = next((n for n in range(noun + 1, len(forms)) if forms[n] in ENDS | TELLING), 0)
    if not opens or not led or not end or forms[end] in TELLING:
        return 0
    return site.last + end
