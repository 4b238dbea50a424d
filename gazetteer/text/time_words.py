"""The words in which English names times: one pattern for each way of saying when."""

import re
from collections.abc import Iterable, Iterator

from gazetteer.text.days import SEASONS
from gazetteer.text.lexicon import MONTHS, WEEKDAYS

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
COUNTS = {word: number for number, word in enumerate(NUMBERS, start=1)} | {
    "a": 1,
    "an": 1,
    "several": 3,
    "few": 3,
    "couple of": 2,
}

# Letters that `(?i)` takes for the same besides the capital.
ALIKE = {"i": "iIİı", "s": "sSſ"}


def _share_letters(beginnings: Iterable[str]) -> Iterator[str]:
    """The same words, those with the same first letter together: "[tT](?i:he|wo)"."""
    grouped: dict[str, list[str]] = {}
    for word in beginnings:
        grouped.setdefault(word[0], []).append(word[1:])
    return (
        f"[{ALIKE.get(letter, letter + letter.upper())}](?i:{'|'.join(ends)})" for letter, ends in grouped.items()
    )


MONTH = "|".join(_share_letters(sorted(MONTHS, key=len, reverse=True)))
DAY_NAME = "|".join(_share_letters(WEEKDAYS))
SEASON = "|".join(SEASONS)
COUNT = r"\d{1,3}|" + "|".join(_share_letters(COUNTS))
YEAR = r"(?:1[0-9]|2[01])\d\d"
UNIT = "days?|nights?|weeks?|months?|years?|decades?"
# Each pattern of times in words; the first that fits at a place wins. `{...}` are the tables above.
PATTERNS = (
    ("iso", r"(?P<iso>\d{4}-\d{2}-\d{2})(?![\d-])"),
    (
        "day_month",
        r"(?P<day_a>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month_a>{MONTH})\b\.?(?:,?\s+(?P<year_a>{YEAR})\b)?",
    ),
    (
        "month_day",
        r"(?P<month_b>{MONTH})\b\.?\s+(?P<day_b>\d{1,2})(?:st|nd|rd|th)?\b(?!\d|[.:]\d|,\d)(?:,?\s+(?P<year_b>{YEAR})\b)?",
    ),
    ("month_year", r"(?P<month_c>{MONTH})\b\.?,?\s+(?:of\s+)?(?P<year_c>{YEAR})\b"),
    (
        "last_x",
        r"(?P<turn_d>last|past|next|this|coming)\s+(?P<name_d>{DAY_NAME}|{SEASON}|{MONTH}|week(?!end)|month|year)\b"
        r"(?!-)",
    ),
    (
        "past_count",
        r"(?:(?:over|in|during|for|within)\s+)?the\s+(?P<turn_e>last|past|next|coming)\s+"
        r"(?:(?P<count_e>{COUNT})\s+)?(?P<unit_e>{UNIT})\b",
    ),
    ("ago", r"(?P<count_f>{COUNT})\s+(?P<unit_f>{UNIT})\s+(?:ago|earlier)\b"),
    (
        "for_units",
        r"for\s+(?:(?:the\s+)?(?:many|several|some|(?P<count_g>{COUNT}))\s+)?(?P<unit_g>days|weeks|months|years)\b",
    ),
    ("near", r"(?P<near>yesterday|today|tonight|tomorrow)\b"),
    ("weekday", r"(?P<weekday>{DAY_NAME})\b"),
    (
        "in_month",
        r"(?P<lead_i>in|since|by|until|during|early|late|mid|of|before|after|from)(?P<gap_i>\s+|-)"
        r"(?P<month_i>{MONTH})\b(?!\.?,?\s+(?:of\s+)?{YEAR}\b|\.?\s+\d{1,2}\b)",
    ),
    (
        "in_year",
        r"(?:in|since|by|until|during|of|from|late|early)\s+(?P<year_j>{YEAR})\b(?!-|\s*(?:%|percent|people|men))",
    ),
)
TABLE = {
    "{MONTH}": MONTH,
    "{DAY_NAME}": DAY_NAME,
    "{SEASON}": SEASON,
    "{COUNT}": COUNT,
    "{YEAR}": YEAR,
    "{UNIT}": UNIT,
}


def _fill(pattern: str) -> str:
    """A pattern with its tables written out."""
    for name, table in TABLE.items():
        pattern = pattern.replace(name, table)
    return pattern


# The words that a time begins with, so that the patterns are not tried at all others.
BEGINNINGS = (
    *(*MONTHS, *WEEKDAYS, *COUNTS, "last", "past", "next", "this", "coming", "the", "over", "in", "during", "for"),
    *("within", "yesterday", "today", "tonight", "tomorrow", "since", "by", "until", "early", "late", "mid", "of"),
    *("before", "after", "from"),
)
TIME = re.compile(
    rf"(?<![\w-])(?=\d|(?:{'|'.join(_share_letters(BEGINNINGS))})\b)(?i:"
    + "|".join(f"(?P<k_{kind}>{_fill(pattern)})" for kind, pattern in PATTERNS)
    + ")"
)
