"""A name of a person is known by a title or a noun before it, by a first name, or by an age behind it."""

from gazetteer.bodies import INSTITUTIONS, ORGANISATIONS, PARTICLES, PERSON_NOUNS
from gazetteer.passage import Passage
from gazetteer.runs import CALENDAR, KNOWN, TIES, Fame, Run, Taken
from gazetteer.text.lexicon import DETERMINERS, PERSONAL_TITLES, PREPOSITIONS, TITLES, TITLES_OF_SEVERAL
from gazetteer.vocabulary import ARTICLES, AUXILIARIES, GENERICS, MODIFIERS, MOTION, SPEECH, common_words, first_names

LONGEST_PERSON = 4  # words: longer names of people are rare in newspapers
_SHORT_PERSON = 2  # words, in title case, where ordinary words have capitals too
_LONGEST_AGED = 3  # words of a name before an age
_OLDEST = 110  # years
_ACTS = SPEECH | AUXILIARIES | MOTION | PREPOSITIONS | frozenset({"and", "or", "who", "whose", "himself", "herself"})
_ALIKE = frozenset({"demonym", "country"})  # what a name of a person may be like, if a title says that it is one


def take_people(passage: Passage, run: Run, fame: Fame, taken: Taken, *, title_case: bool) -> None:
    """Mark the words of a run that are a person's name, and remember the surname.

    In title case ordinary words have capitals too, so that a person there is at most two words.
    """
    for n in range(run[0], run[1] + 1):
        if n in taken.named or n in taken.people:
            continue
        if passage.tokens[n].low in TITLES_OF_SEVERAL and not title_case:
            _take_several(passage, n, fame, taken)
        else:
            _take_person(passage, n, run, fame, taken, title_case=title_case)
    begin = _find_aged(passage, run, fame)
    if begin is not None and taken.named.isdisjoint(range(begin, run[1] + 1)):
        _keep(passage, begin, begin, run[1], fame, taken, titled=True)


def _take_person(passage: Passage, n: int, run: Run, fame: Fame, taken: Taken, *, title_case: bool) -> None:
    """Mark the person whose title or first word is word `n`, if it is one's."""
    last = run[1]
    begin = _begin_person(passage, n, run, fame)
    titled = begin is not None and begin > n
    if begin is None and not title_case:
        begin = _begin_titled(passage, n, last, fame)
    if begin is None or begin > last:
        return
    bears = begin > n and not titled  # a name that but for its title would be a country's or a people's
    longest = _SHORT_PERSON if title_case else LONGEST_PERSON
    end = begin
    while end + 1 <= min(last, begin + longest - 1):
        initial = len(passage.tokens[end].text) == 1 and passage.gap(end) == ". "
        if _ends_person(passage, end + 1, fame) and not (initial and not _is_of_body(passage, end + 1)):
            break
        end += 1
        bears = bears or initial
    if end == begin and end < last and (bears or _is_named_like_country(passage, begin, fame)):
        end += _is_like_surname(passage, begin, fame)
    end = _cross_particles(passage, end, last)
    known = fame(begin, begin) in KNOWN and not titled  # "General Lyon" is no town
    if begin == end and not bears and (_ends_person(passage, begin, fame) or known):
        return
    _keep(passage, n, begin, end, fame, taken)


def _keep(passage: Passage, n: int, begin: int, end: int, fame: Fame, taken: Taken, *, titled: bool = False) -> None:
    """Mark words `n` to `end` as a person's title and name, and remember what that person may be called alone."""
    taken.people.update(range(n, end + 1))
    if begin > n or titled:
        taken.titled.update(range(begin, end + 1))
    if passage.tokens[end].low not in common_words() or end > begin or begin > n:
        taken.surnames.add(passage.tokens[end].text)
    if begin < end and passage.tokens[begin].text in first_names() and fame(begin, begin) != "demonym":
        taken.surnames.add(passage.tokens[begin].text)


def _take_several(passage: Passage, n: int, fame: Fame, taken: Taken) -> None:
    """Mark the names of several people after a title for them all: "Generals X, Y and Z"."""
    k = n + 1
    while k < len(passage) and passage.tokens[k].capital and not _is_of_body(passage, k):
        end = k
        while end + 1 < len(passage) and passage.joined(end) and passage.tokens[end + 1].capital:
            end += 1
        _keep(passage, k - 1 if k == n + 1 else k, k, end, fame, taken, titled=True)
        taken.surnames.add(passage.tokens[end].text)
        k = end + 1
        if passage.low(k) == "and" and passage.gap(end) in (" ", ", ") and passage.gap(k) == " ":
            k += 1
        elif passage.gap(end) != ", " or not _is_listed_on(passage, k):
            return


def _is_listed_on(passage: Passage, n: int) -> bool:
    """Whether a list goes on behind word `n`, with another name after "and" or a comma."""
    while n < len(passage) and passage.tokens[n].capital:
        n += 1
    return passage.low(n) == "and"


def _begin_person(passage: Passage, n: int, run: Run, fame: Fame) -> int | None:
    """The word a person's name begins at, if word `n` of the run is its title or its first word."""
    first, last = run
    token = passage.tokens[n]
    if token.low in TITLES and n < last and fame(n, n + 1) not in KNOWN:
        while n < last and passage.tokens[n].low in TITLES:
            n += 1
        return None if _ends_person(passage, n, fame) else n
    if n < last and len(passage.tokens[n + 1].text) == 1 and n + 1 < last and passage.gap(n + 1) == ". ":
        return n
    if n == first and passage.low(n - 1) in PERSON_NOUNS and passage.gap(n - 1) == " ":
        if fame(first, last) in KNOWN or (_ends_person(passage, n, fame) and token.text not in first_names()):
            return None
        if not _ends_person(passage, n, fame):
            return n
    named = token.text in first_names() and token.low not in ARTICLES and token.low not in DETERMINERS
    alone = run == (n, n + 1) and passage.gap(n) in TIES  # "Mai-Kadra" is nobody, "Anne-Marie" is
    nobody = alone and passage.tokens[last].text not in first_names()
    return n if named and n < last and not nobody and _is_first_name(passage, n, fame) else None


def _begin_titled(passage: Passage, n: int, last: int, fame: Fame) -> int | None:
    """The word at which a name begins that is like a country's or a people's, but has a person's title before it."""
    begin = n
    while begin < last and passage.tokens[begin].low in TITLES:
        begin += 1
    if begin == n or passage.tokens[begin - 1].low not in PERSONAL_TITLES or _is_of_body(passage, begin):
        return None
    alike = fame(begin, begin)
    if alike not in _ALIKE or fame(n, begin) in KNOWN or passage.tokens[n - 1].text == "Attorney":
        return None
    first_name = begin < last and passage.tokens[begin].text in first_names()
    return begin if alike == "country" or first_name or acts(passage, begin) else None


def acts(passage: Passage, n: int) -> bool:
    """Whether nothing stands behind a word that it could be an adjective of: "General X ordered", "to General X."."""
    after = passage.low(n + 1)
    return not passage.joined(n) or after in _ACTS or after.endswith("ed")


def _is_first_name(passage: Passage, n: int, fame: Fame) -> bool:
    """Whether a word that can be a first name is one here, going by the next."""
    if passage.gap(n) not in (" ", "-") or fame(n, n + 1) in KNOWN:
        return False
    if _ends_person(passage, n + 1, fame):
        return _is_named_like_country(passage, n, fame)
    following, known, ahead = passage.low(n + 1) in common_words(), fame(n, n), fame(n + 1, n + 1)
    ordinary_start = passage.low(n) in common_words() and passage.opens(n)
    if ahead in KNOWN and ordinary_start:
        return False
    if ahead in KNOWN and known in KNOWN:  # two towns have a comma between them: "Austin Jackson" is somebody
        return passage.gap(n) == " "
    if passage.low(n) in common_words() and passage.opens(n):
        return not following
    return not (known in KNOWN and following)


def _is_named_like_country(passage: Passage, n: int, fame: Fame) -> bool:
    """Whether a country's name after a first name that can be nothing else is a surname ("Michael X")."""
    token = passage.tokens[n]
    plain = token.text in first_names() and token.low not in common_words() and token.low not in MODIFIERS
    if not plain or fame(n, n) in KNOWN or fame(n, n) == "demonym":
        return False
    return passage.gap(n) == " " and fame(n + 1, n + 1) == "country" and passage.tokens[n + 1].text.isalpha()


def _is_like_surname(passage: Passage, n: int, fame: Fame) -> bool:
    """Whether a word after a first name with a title is a surname, though it is a country's or a people's name."""
    return passage.gap(n) == " " and fame(n + 1, n + 1) in _ALIKE and not _is_of_body(passage, n + 1)


def _find_aged(passage: Passage, run: Run, fame: Fame) -> int | None:
    """The word at which a name begins that an age stands behind: "X Y, 34, of Z"; towns have none."""
    first, last = run
    if last + 1 >= len(passage) or passage.gap(last) not in (", ", " (", "., ") or passage.genitive(last):
        return None
    age = passage.tokens[last + 1].text
    closed = passage.gap(last + 1)[:1] in (",", ")", ".", ";", "-")
    if not (age.isdecimal() and int(age[:4]) <= _OLDEST and closed) or fame(first, last) in KNOWN:
        return None
    begin = last
    while begin > first and last - begin < _LONGEST_AGED - 1 and not _is_of_body(passage, begin - 1):
        if passage.tokens[begin - 1].low in TITLES:
            break
        begin -= 1
    return begin if begin < last else None


def _is_of_body(passage: Passage, n: int) -> bool:
    """Whether a word with a capital is one for an office or a body, a kind of place, or a day: no part of a name."""
    token = passage.tokens[n]
    acronym = len(token.text) > 1 and token.text.isupper() and passage.tokens[n - 1].text.isupper() is False
    other = token.text in INSTITUTIONS or token.text in ORGANISATIONS
    return acronym or other or token.low in GENERICS or token.low in CALENDAR


def _ends_person(passage: Passage, n: int, fame: Fame) -> bool:
    """Whether a word with a capital cannot belong to a person's name."""
    return _is_of_body(passage, n) or fame(n, n) in _ALIKE


def _cross_particles(passage: Passage, end: int, last: int) -> int:
    """The last word of a person's name that goes on after "bin", "van der" or the like."""
    n = end
    if end != last:
        return end
    while n + 1 < len(passage) and passage.joined(n) and passage.tokens[n + 1].text in PARTICLES:
        n += 1
    ahead = n + 1
    if n > end and ahead < len(passage) and passage.joined(n) and passage.tokens[ahead].capital:
        return ahead
    return end
