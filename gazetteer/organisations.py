"""A name of an organisation or of a ship is known by the words it begins or ends with; no place in it is meant."""

from gazetteer.bodies import CLUBS, CONTINENTS, HEAD_LINKS, HEADS, ORGANISATIONS, SHIPS, VESSELS
from gazetteer.passage import Passage
from gazetteer.runs import KNOWN, Fame, Run, Taken
from gazetteer.vocabulary import common_words

LONGEST_ORGANISATION = 14  # words, small ones among them


def take_organisation(passage: Passage, run: Run, fame: Fame, taken: Taken, *, title_case: bool) -> None:
    """Mark the words of a run, and those linked to it, that are an organisation's name.

    In title case the name does not reach back over an ordinary word.
    """
    first, last = run
    for n in range(first, last + 1):
        token = passage.tokens[n]
        if n in taken.named:
            continue
        if token.text in CLUBS and n < last and fame(n + 1, n + 1) in KNOWN:
            taken.organisations.update((n, n + 1))
        if token.text in SHIPS and n < last:
            taken.organisations.update(range(n, last + 1))
            return
        head = token.text.title() if token.text.isupper() else token.text
        if token.text.isupper() and head in HEADS and n < last and passage.low(n + 1) == "of":
            taken.organisations.update(range(n, last + 1))  # in capitals, small words have them, too
        if head in HEADS and n == last and not (n > first and fame(n - 1, n) in KNOWN):
            taken.organisations.update(range(n, _cross_links(passage, n, fame) + 1))
        if token.text in ORGANISATIONS and n > first and not _in_a_place(n, run, fame):
            begin = n if title_case else first + (fame(first, first) == "demonym")
            while begin > first and title_case and passage.low(begin - 1) not in common_words():
                begin -= 1
            taken.organisations.update(range(begin, (n if title_case else last) + 1))


def take_ships(passage: Passage, run: Run, taken: Taken) -> None:
    """Mark a run that is a ship's name, and those that go on with others: "the gunboats X and Y".

    A ship is called by its name alone afterwards, as a person is.
    """
    first, last = run
    noun = passage.low(first - 1) if passage.gap(first - 1) == " " and not passage.genitive(first - 1) else ""
    several = noun.removesuffix("s") in VESSELS and noun not in VESSELS
    if passage.tokens[first - 1].capital or not (noun in VESSELS or several):
        return
    while True:
        taken.organisations.update(range(first, last + 1))
        if first == last:
            taken.surnames.add(passage.tokens[last].text)
        following = last + 1
        if not several or passage.genitive(last) or passage.gap(last) not in (", ", " "):
            return
        following += passage.low(following) == "and"
        following += passage.low(following) == "the"
        if following >= len(passage) or not passage.tokens[following].capital:
            return
        first = last = following
        while passage.joined(last) and passage.tokens[last + 1].capital:
            last += 1


def _in_a_place(n: int, run: Run, fame: Fame) -> bool:
    """Whether a word with its neighbour in the run names a place ("Union City")."""
    return (n > run[0] and fame(n - 1, n) in KNOWN) or (n < run[1] and fame(n, n + 1) in KNOWN)


def _cross_links(passage: Passage, n: int, fame: Fame) -> int:
    """The last word of a name like "Conference on Security and Cooperation in Europe"."""
    reached, listed = n, False
    if passage.low(n + 1) not in ("of", "on", "for") or fame(n, n + 2) in KNOWN or not passage.joined(n):
        return n
    while reached + 1 < len(passage) and reached - n < LONGEST_ORGANISATION:
        ahead = reached + 1
        while ahead - reached <= 3 and passage.joined(ahead - 1) and passage.low(ahead) in HEAD_LINKS:
            listed |= passage.low(ahead) == "and"
            ahead += 1
        if listed and passage.low(ahead) == "in" and passage.joined(ahead - 1):
            ahead += 1
            if ahead >= len(passage) or passage.tokens[ahead].text not in CONTINENTS:
                return reached
        if ahead >= len(passage) or not passage.joined(ahead - 1) or not passage.tokens[ahead].capital:
            return reached
        reached = ahead
    return reached
