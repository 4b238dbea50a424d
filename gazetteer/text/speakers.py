"""A speaker is named, or known by an office or a body, or is only a pronoun."""

from dataclasses import dataclass

from gazetteer.text.items import Item, low_at
from gazetteer.text.lexicon import (
    ADVERBS,
    CROWDS,
    DETERMINERS,
    DOCUMENTS,
    FEMALE,
    MALE,
    PREPOSITIONS,
    PRONOUNS,
    PRONOUNS_HE,
    PRONOUNS_SHE,
    PRONOUNS_THEY,
    TITLES,
    common_words,
    first_names,
    name_genders,
    states,
)
from gazetteer.text.name_runs import find_given_name, find_head, find_name, find_named_end, is_full_name
from gazetteer.text.names import POSSESSIVE, People
from gazetteer.text.span import Span

LONG_NAME = 4  # words: so long a name may begin with an office
LONGEST_ACRONYM = 6  # letters: a longer word in capitals is a name in print
PAPERS = frozenset({"report", "dispatch", "account"})  # one of them is a speaker, many are nobody
HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "mx", "the"})  # they say nothing of what someone is


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks at one place: the mention, the name, the office.

    `kind` is person, group, body, state, town, a pronoun, or document, of which nobody is the speaker.
    """

    span: Span | None
    name: str | None
    role: str | None
    kind: str
    gender: str | None = None


NOBODY = Speaker(None, None, None, "nobody")  # who is told to have spoken, but not named


def read_speaker(
    text: str, items: tuple[Item, ...], subject: tuple[int, int], aside: tuple[tuple[int, int], ...], people: People
) -> Speaker:
    """The speaker whom a subject and what is said of it between commas make known."""
    start, end = subject
    if items[start].low in ("one", "another") and end - start == 1 and aside and aside[0][0] == end + 1:
        told = _end_description(items, *aside[0])
        if told > aside[0][0]:  # "One, a herder known as John, said"
            return read_speaker(text, items, (aside[0][0], told), aside[1:], people)
    if items[start].low in PRONOUNS and end - start == 1:
        return _read_pronoun(items[start])
    head = find_head(items, start, end)
    if _is_document(items, start, head):
        return Speaker(Span(items[start].start, items[end - 1].end), None, None, "document")
    run = find_name(items, start, head)
    named = find_named_end(items, start, end) if head < end else None
    if named is not None:  # "University of Harrow specialist Jane Doe"
        run, head = named, end
    owner = next((i for i in range(head - 1, start - 1, -1) if POSSESSIVE.search(items[i].word)), None)
    if owner is not None:
        run = next((i for i in range(owner + 1, head - 1) if is_full_name(items, i, head)), None)
        if run is None:
            return _read_unnamed(text, items, subject, aside, people)
    if run is None or (head < end and items[head].low in ("and", ",")):
        return _read_unnamed(text, items, subject, aside, people)
    if (
        head - run >= LONG_NAME and items[run].word not in first_names()
    ):  # "Health Department Epidemiologist Jane Doe"
        run = next((i for i in range(run + 1, head - 1) if is_full_name(items, i, head)), run)
    if start == 0 and run == 0 and head == 1 and _is_ordinary(items[0], people):
        return _read_unnamed(text, items, subject, aside, people)  # "Deaths were reported"
    name = _lower_first(" ".join(items[i].word for i in range(run, head)), start == 0, people)
    before = text[items[start].start : items[run].start].strip(" ,") if run > start else ""
    role = _read_tail(text, items, head, end, aside) or _read_role(text, items, aside)
    role = role or (_lower_first(" ".join(POSSESSIVE.sub("", before).split()), start == 0, people) or None)
    role = None if role and role.casefold().strip(".") in HONORIFICS else role
    gender = _find_gender([*before.split(), *(role or "").split()])
    fullest = people.complete(name)
    gender = gender or people.genders.get(name.split()[-1].casefold())
    kind = "town" if name in people.places and not gender else "person"
    if fullest == name and not gender and not _is_office(role):
        kind = "state" if name in states() and run == start else "body" if _is_acronym(name) else kind
    if gender is None and " " in fullest:
        gender = name_genders().get(fullest.split()[0])
    return Speaker(Span(items[run].start, items[head - 1].end), fullest, role, kind, gender)


def _is_acronym(name: str) -> bool:
    """Whether a name is the initials of a body: "UNHCR", "WHO"."""
    return (
        2 <= len(name) <= LONGEST_ACRONYM and name.isalpha() and name.isupper() and name.title() not in first_names()
    )


def _is_office(role: str | None) -> bool:
    """Whether what is said of somebody between commas is what a person is ("Jordan, a teacher, said")."""
    return role is not None and _is_person(role.split())


def _is_ordinary(item: Item, people: People) -> bool:
    """Whether a word has only the capital of its sentence: a common word, and nobody's name in the article."""
    if item.low not in common_words() or item.word in people.proper:
        return False
    return item.low.endswith("s") or (item.low not in people.full and item.word not in first_names())


def _read_pronoun(item: Item) -> Speaker:
    """A pronoun says only what kind of speaker is meant."""
    kinds = ((PRONOUNS_HE, "he"), (PRONOUNS_SHE, "she"), (PRONOUNS_THEY, "they"))
    kind = next((name for table, name in kinds if item.low in table), item.low)
    return Speaker(Span(item.start, item.end), None, None, kind)


def _read_unnamed(
    text: str, items: tuple[Item, ...], subject: tuple[int, int], aside: tuple[tuple[int, int], ...], people: People
) -> Speaker:
    """A speaker known by an office or a body; a name may follow between commas ("the mayor, Jane Doe, said")."""
    span = Span(items[subject[0]].start, items[subject[1] - 1].end)
    said = _lower_first(" ".join(text[span.start : span.end].split()), subject[0] == 0, people)
    words = [item.word for item in items[subject[0] : subject[1]]]
    for start, end in aside:
        run = find_name(items, start, end)
        titled = any(word.casefold().strip(".") in TITLES for word in words)
        if run is None or end - run > 4 or not items[end - 1].word[:1].isupper():
            continue
        if is_full_name(items, run, end) or (titled and run <= start + 1):
            name = people.complete(" ".join(item.word for item in items[run:end]))
            return Speaker(Span(items[run].start, items[end - 1].end), name, said, "person", _find_gender(words))
    given = find_given_name(items, subject[1])
    if given is not None:
        name = people.complete(" ".join(item.word for item in items[given[0] : given[1]]))
        return Speaker(span, name, said, "person", _find_gender(words))
    plural = _are_many(words)
    gender = _find_gender(words)
    several = "and" in words
    kind = "group" if several else "person" if gender or _is_person(words) else "group" if plural else "body"
    of_place = words[-1][0].isupper() and any(word in PREPOSITIONS for word in words)
    return Speaker(span, said, None if of_place else _read_role(text, items, aside), kind, gender)


def _end_description(items: tuple[Item, ...], start: int, end: int) -> int:
    """Where a noun or a name between commas ends that says who "one" is; its start where none stands there."""
    if items[start].low not in ("a", "an", "the") and not items[start].word[:1].isupper():
        return start
    stop = range(start + 1, end)
    return next((i for i in stop if items[i].low in PREPOSITIONS | {"who", "known", "called", "named"}), end)


def _are_many(words: list[str]) -> bool:
    """Whether a noun is of several, as the word before "of" or "for" says; "the United Nations" is one."""
    cut = next((i for i, word in enumerate(words) if word in PREPOSITIONS), len(words))
    own = [word for word in words[:cut] if word.casefold() not in DETERMINERS]
    named = len(own) > 1 and all(word[:1].isupper() for word in own)
    return bool(own) and own[-1].endswith("s") and not own[-1].endswith("ss") and not named


def _is_person(words: list[str]) -> bool:
    """Whether a noun names an office that one person holds, as the word before "of" or "for" says."""
    plain = [word.casefold() for word in words]
    cut = next((i for i, word in enumerate(plain) if word in PREPOSITIONS), len(plain))
    head = plain[cut - 1] if cut else ""
    return head in TITLES or head.endswith(
        ("man", "woman", "person", "er", "or", "ist", "ian", "official", "resident")
    )


def _read_role(text: str, items: tuple[Item, ...], aside: tuple[tuple[int, int], ...]) -> str | None:
    """What a speaker is, as said between commas: "an Armenian government official"."""
    for start, end in aside:
        first = items[start]
        if first.low in ("who", "which", "whose", "where", "when", "though", "but") or first.word[:1].isdigit():
            continue
        if first.low in PREPOSITIONS or first.low in ADVERBS or first.kind != "w" or first.low.endswith("ing"):
            continue
        if first.word.islower() and first.low.endswith("ed") and low_at(items, start + 1) in PREPOSITIONS | {"by"}:
            continue  # "monitored in London"
        if (
            first.low in DETERMINERS
            or first.word[:1].islower()
            or first.low.strip(".") in TITLES
            or items[end - 1].word.islower()
            or end - start > 2
        ):
            role = " ".join(text[first.start : items[end - 1].end].split())
            return role[0].lower() + role[1:] if first.low in DETERMINERS else role
    return None


def _read_tail(
    text: str, items: tuple[Item, ...], head: int, end: int, aside: tuple[tuple[int, int], ...]
) -> str | None:
    """What follows a name without a comma: "from a charity", with what is said of that."""
    if head >= end or items[head].low not in ("from", "of", "with", "at", "for"):
        return None
    stop = max([end, *(stop for start, stop in aside if start == end + 1)])
    return " ".join(text[items[head].start : items[stop - 1].end].split())


def _is_document(items: tuple[Item, ...], start: int, head: int) -> bool:
    """Whether a noun is that of a report nobody is named for: "Unconfirmed reports both from X"."""
    while head > start and items[head - 1].low in ADVERBS:
        head -= 1
    named = any(items[i].word[:1].isupper() for i in range(start + 1, head))
    signed = head < len(items) and items[head].low == "by"
    single = items[start].low in DETERMINERS and items[head - 1].low in PAPERS
    return head > start and items[head - 1].low in DOCUMENTS and not (named or signed or single)


def _lower_first(said: str, opens: bool, people: People) -> str:
    """A name as it stands inside a sentence: "The mayor" is "the mayor", "Aid officials" are "aid officials".

    `opens` says that the sentence begins with it: only there an ordinary word has a capital that is not its own.
    """
    first, _, rest = said.partition(" ")
    low = first.lower()
    article = bool(rest) and low in DETERMINERS
    ordinary = opens and low in common_words() and first not in people.proper
    crowd = low in CROWDS if not rest else rest[0].islower() and low not in people.full
    return f"{low} {rest}".rstrip() if article or (ordinary and crowd) else said


def _find_gender(words: list[str]) -> str | None:
    """He or she, where a title or an office says so."""
    plain = {word.casefold().strip(".,") for word in words}
    return "she" if plain & FEMALE else "he" if plain & MALE else None
