"""A person's name is a run of words with capitals inside a noun."""

from gazetteer.text.items import Item, low_at
from gazetteer.text.lexicon import DETERMINERS, NAME_PARTICLES, PREPOSITIONS, STARTERS, TITLES, first_names


def find_head(items: tuple[Item, ...], start: int, end: int) -> int:
    """Where the head of a noun ends: before "for" and the like, except in a title ("Secretary of State")."""
    for i in range(start + 1, end):
        if items[i].low.endswith("ing") and items[i].word.islower() and items[i - 1].low.endswith("s"):
            if is_named_end(items, i + 1, end):
                continue  # "Lens sporting director Jean-Louis Roe"
            return i  # "reports reaching Baku"
        if items[i].low not in PREPOSITIONS and items[i].low not in ("and", "or") and items[i].kind == "w":
            continue
        title = items[i].low in ("of", "for") and items[i - 1].low in TITLES and items[i - 1].word[:1].isupper()
        if not (title and end - i >= 4 and all(items[k].word[:1].isupper() for k in range(end - 2, end))):
            return i
        return end
    return end


def find_name(items: tuple[Item, ...], start: int, head: int) -> int | None:
    """Where a person's or a country's name begins in a noun; None where the noun is no such name."""
    run = head
    while run > start and items[run - 1].kind == "w" and _is_name_word(items, run - 1, start):
        run -= 1
    while run < head and items[run].word in NAME_PARTICLES:
        run += 1
    if run == head:
        return None
    for i in range(head - 1, run, -1):
        state = items[i - 1].low == "state" and items[i - 2].low == "of"
        if items[i - 1].low.strip(".") in TITLES or items[i - 1].low == "of" or state:
            run = i
            break
    if items[run].word in STARTERS and run + 1 < head:
        run += 1
    titled = run > start + 1 and items[run - 1].low.strip(".") in TITLES
    person = titled and (items[run - 1].word[:1].islower() or head - run >= 2)
    apposed = run > start + 1 and items[run - 1].word[:1].islower() and head - run <= 3
    person = person or (apposed and is_full_name(items, run, head))  # "his rival Jane Doe"
    determined = items[start].low in DETERMINERS and not person
    return None if determined else run


def _is_name_word(items: tuple[Item, ...], i: int, start: int) -> bool:
    """Whether a word can be part of a name: it has a capital, or is a small word between two that have."""
    word = items[i].word
    if word[0].isupper() or word[0].isdigit():
        return not (i == start and items[i].low in DETERMINERS) and not word[0].isdigit()
    return (items[i].low in NAME_PARTICLES or ("-" in word and word.split("-")[-1][:1].isupper())) and i > start


def is_named_end(items: tuple[Item, ...], start: int, end: int) -> bool:
    """Whether a noun ends with what a person is and the person's name."""
    run = next((i for i in range(max(start + 1, end - 4), end - 1) if is_full_name(items, i, end)), None)
    return run is not None and items[run - 1].low in TITLES


def find_named_end(items: tuple[Item, ...], start: int, end: int) -> int | None:
    """Where first and last name begin that close a long noun, behind what the person is."""
    for i in range(max(start + 1, end - 3), end - 1):
        before = items[i - 1]
        what = before.word.islower() and before.low not in PREPOSITIONS | DETERMINERS | {"and", "or"}
        if is_full_name(items, i, end) and (what or before.low in TITLES):
            return i
    return None


def is_full_name(items: tuple[Item, ...], start: int, end: int) -> bool:
    """Whether words are first and last name of a person ("the agency's Jane Doe")."""
    named = all(item.word[:1].isupper() or item.low in NAME_PARTICLES for item in items[start:end])
    first = items[start].word.partition("-")[0] if start < end else ""  # "Jean-Louis"
    return 2 <= end - start <= 4 and named and first in first_names() and items[end - 1].word[:1].isupper()


def find_given_name(items: tuple[Item, ...], end: int) -> tuple[int, int] | None:
    """The name behind a speaker who "gave her name as Jane Doe" or "identified himself only as Jane"."""
    stop = next((i for i in range(end, min(len(items), end + 12)) if items[i].low in ("as", ",", ":")), None)
    gave = stop is not None and any(
        items[i].low in ("name", "names", "identified", "known") for i in range(end, stop)
    )
    if stop is None or not gave or low_at(items, end) not in ("who", "giving", "identified"):
        return None
    last = stop + 1
    while last < len(items) and items[last].kind == "w" and items[last].word[:1].isupper():
        last += 1
    return (stop + 1, last) if last > stop + 1 else None
