"""Groups: people of whom an article gives no number: "residents fled", "a stream of refugees from the north"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazetteer import Role
from geo.claims.counts import TALLIES, Count
from geo.claims.fates import is_passive
from geo.claims.influxes import find_facing
from geo.claims.moves import Move, load_moves
from geo.claims.needs import fits
from geo.claims.passages import PREPOSITIONS, Passage, Site
from geo.claims.people import ARMED, CIVILIANS, DISPLACED, find_unit
from geo.claims.polarity import ADVERBS, AUXILIARIES
from geo.claims.shares import find_share
from geo.claims.treks import REASONS
from geo.claims.words import is_possessive, load_forms

UNNUMBERED = load_forms("claims_words", "people without a number")
DESCRIBING = load_forms("claims_words", "before people without a number")
STREAMS = load_forms("claims_words", "stream of people")
FLOWING = load_forms("claims_words", "moving stream")
LEADS = frozenset({"into", "to", "across", "from", "out of"})
RELATIVES = load_forms("claims_words", "relative")
CHANCES = load_forms("claims_words", "takes a chance to go")
GOES_ON = AUXILIARIES | ADVERBS | load_forms("claims_words", "between people and their verb")
EMPTIED = "emptied"  # needs of the row that tells of places, not of people
FEARS = frozenset({"fear", "fears", "panic", "terror"})
SUPERLATIVES = frozenset({"largest", "biggest", "worst", "greatest"})
FARTHEST = 12  # words between people and what befell them
LONGEST_NOUN = 7  # words before the noun that belong to it


def find_groups(
    passage: Passage, moves: Sequence[Move], counts: Sequence[Count], *, at_war: bool = False
) -> Iterator[tuple[Count, Move]]:
    """The people without a number in a passage, each with what befell them."""
    taken = {n for c in counts for n in range(c.first, c.last)}
    seen: set[int] = set()
    for n in range(len(passage.words)):
        if n in taken or not _is_people(passage, n):
            continue
        count = replace(_read_group(passage, n), at_war=at_war)
        move = _find_move(passage, count, moves) or _find_stream(passage, count)
        if any(c.tallied for c in counts) and TALLIES & set(passage.forms(count.first, n)):
            continue  # "the number of people displaced stands at 3,000"
        if move is None or move.first in seen or any(c.first < move.first and n < c.first for c in counts):
            continue
        seen.add(move.first)
        yield count, move


def find_emptied(passage: Passage, moves: Sequence[Move]) -> Iterator[tuple[Count, Move]]:
    """The places that a passage says were emptied of their people: "X was emptying in fear"."""
    for move in moves:
        if move.row["needs"] != EMPTIED or not any(f in REASONS | FEARS | ARMED for f in passage.folded):
            continue
        for site in passage.sites:
            if (
                site.last <= move.first
                and not (site.lead or site.beside)
                and _is_bare(passage, site.last, move.first)
            ):
                yield Count(site.first, site.first, site.last, None, None, None, "people", displaced=False), move
                break


def _is_bare(passage: Passage, first: int, last: int) -> bool:
    """Whether only auxiliaries stand between a place and its verb, and what commas part from both."""
    if passage.form(first) == ",":
        first = next((n + 1 for n in range(first + 1, last) if passage.form(n) == ","), first)
    return all(f in AUXILIARIES | ADVERBS for f in passage.forms(first, last))


def _is_people(passage: Passage, n: int) -> bool:
    """Whether a word is a noun for people, and the last word of its phrase."""
    form, after = passage.form(n), passage.form(n + 1)
    if form in {"villages", "neighbourhoods", "neighborhoods"}:
        return passage.form(n - 1) in {"whole", "entire", "all"}
    nation = any(s.role == Role.ADJECTIVE and s.last == n + 1 for s in passage.others)
    named = nation and passage.words[n].text.endswith(("s", "ese", "is")) and after not in UNNUMBERED
    if form == "those" and after in {"who", "fleeing"}:
        return passage.form(n - 1) not in PREPOSITIONS
    told = form in DISPLACED or (passage.form(n - 1) == "of" and passage.form(n - 2) in STREAMS)
    return ((form in UNNUMBERED or named) and after not in {"who", "whose"} | UNNUMBERED - {"of"}) or (
        form in UNNUMBERED and after == "who" and told
    )


def _read_group(passage: Passage, n: int) -> Count:
    """The whole phrase of a noun for people: "most of the terrified residents"."""
    adjectives = {i for s in passage.others if s.role == Role.ADJECTIVE for i in range(s.first, s.last)}
    adjectives |= {i for s in passage.sites if _names_people(passage, s, n) for i in range(s.first, s.last)}
    first = n
    while (
        first > 0 and n - first < LONGEST_NOUN and (passage.form(first - 1) in DESCRIBING or first - 1 in adjectives)
    ):
        first -= 1
    share = find_share(passage.words, first + _opens_whole(passage, first, n))
    first = min(first, share.first) if share else first
    forms, words = passage.forms(first, n + 1), passage.words
    last_of = max((i + 1 for i in range(first, n) if words[i].form == "of"), default=first)
    opening = first if share else _skip_article(passage, last_of)
    who = " ".join(w.text for w in words[opening : n + 1])
    of = next((i for i in range(first, n) if words[i].form == "of"), None)
    said = " ".join(w.text for w in words[first:of]) if share and of else None
    return Count(
        first=first,
        head=first,
        last=n + 1,
        quantity=None,
        words=said,
        who=who,
        unit=find_unit((forms[-1],)),
        displaced=any(f in DISPLACED for f in forms),
        civil=any(f in CIVILIANS for f in forms) or _are_of_a_place(passage, first, n),
    )


def _are_of_a_place(passage: Passage, first: int, n: int) -> bool:
    """ "Its people", "the people of X": those who live there."""
    of = passage.form(n + 1) == "of" and n + 2 < len(passage.words) and passage.words[n + 2].text[:1].isupper()
    return passage.form(n) == "people" and (of or passage.form(first) in {"its", "their"})


def _names_people(passage: Passage, site: Site, n: int) -> bool:
    """Whether a place stands before a noun as an adjective would: "X residents"."""
    return site.last == n and not (site.lead or site.beside or is_possessive(passage.words[site.last - 1]))


def _opens_whole(passage: Passage, first: int, n: int) -> int:
    """How far into a phrase the "of" of a share stands: "most of the residents"."""
    return next((i - first for i in range(first, n) if passage.form(i) == "of"), 0)


def _skip_article(passage: Passage, n: int) -> int:
    """The word behind an article or a word that only joins."""
    while passage.form(n) in {"the", "a", "an", "and", "of", "some", "more"}:
        n += 1
    return n


def _find_move(passage: Passage, count: Count, moves: Sequence[Move]) -> Move | None:
    """What befell people without a number: the verb of which they are the subject, or the object right behind it."""
    lead = passage.form(count.first - 1)
    for move in moves:
        if not _is_sure(passage, count, move) or count.first <= move.first < count.last:
            continue
        if move.first >= count.last:
            if _is_subject(passage, count, move, lead):
                return move
        elif move.row["object"] == "people" and _is_object(passage, count, move) and not is_passive(passage, move):
            return move
    return None


def _is_object(passage: Passage, count: Count, move: Move) -> bool:
    """Whether people stand right behind a verb, also one that ends in "of": "full of refugees"."""
    shared = passage.form(count.first) == passage.form(move.last - 1) == "of"
    return 0 <= count.first + shared - move.last <= 1


def _find_stream(passage: Passage, count: Count) -> Move | None:
    """ "A stream of refugees into X": the noun alone says that they came, where a word leads to a place behind it."""
    of = count.first if passage.form(count.first) == "of" else count.first - 1
    led = any(s.start == count.last and s.lead in LEADS for s in passage.sites)
    faced = find_facing(passage, of - 1) is not None
    if not ((led or faced) and count.displaced and passage.form(of) == "of" and passage.form(of - 1) in FLOWING):
        return None
    return Move(load_moves()["influx",], of - 1, of)


def _is_sure(passage: Passage, count: Count, move: Move) -> bool:
    """Whether a word speaks of displacement, though no number is told."""
    if any(f in SUPERLATIVES for f in passage.forms(move.first - 3, move.first)):
        return False  # "the largest exodus since the war"
    held = move.row["measure"] == "stock" and not (move.row["status"] == "stranded" or count.displaced)
    plain = count.at_war and passage.form(count.last - 1) == "people"
    bare = move.row["needs"] not in {"", "cause"} and not (count.displaced or count.civil or count.words or plain)
    return not held and not bare and fits(passage, count, move)


def _is_subject(passage: Passage, count: Count, move: Move, lead: str) -> bool:
    """Whether nothing but a place and small words stands between people and a verb."""
    begin = _skip_brackets(passage, count.last, move.first)
    if move.first - begin > FARTHEST or (lead in PREPOSITIONS and not _flows(passage, count)):
        return False
    if passage.form(begin) in CHANCES and _is_aim(passage, begin, move.first):
        return True
    named = {i for s in (*passage.sites, *passage.others) for i in range(s.start, s.last)}
    named |= {i for i in range(begin + 1, move.first) if _is_home(passage, i)}
    moves = {form for words in load_moves() for form in words}
    between = [f for i, f in enumerate(passage.forms(begin, move.first), begin) if i not in named]
    return all(f in GOES_ON | RELATIVES | moves for f in between)


def _is_aim(passage: Passage, first: int, last: int) -> bool:
    """ "Used a lull to flee": whether a verb is what the people of another verb do it for, in the same clause."""
    return passage.form(last - 1) == "to" and not passage.parts_clauses(first, last)


def _is_home(passage: Passage, n: int) -> bool:
    """Whether a word is the name of where people are from, also one that no gazetteer knows: "residents of X"."""
    return passage.words[n].text[:1].isupper() and passage.form(n - 1) in {"of", "from", "in", "near"}


def _skip_brackets(passage: Passage, first: int, last: int) -> int:
    """Behind what stands between two dashes or in brackets: "the refugees -- women and children -- have fled"."""
    close = {"--": "--", "(": ")"}.get(passage.form(first))
    return next((n + 1 for n in range(first + 1, last) if passage.form(n) == close), first)


def _flows(passage: Passage, count: Count) -> bool:
    """Whether a preposition only makes people of a stream: "a stream of refugees"."""
    return passage.form(count.first - 1) == "of" and passage.form(count.first - 2) in STREAMS
