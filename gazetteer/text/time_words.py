"""The words in which English names times: one pattern for each way of saying when."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache

from gazetteer.text.days import SEASONS
from gazetteer.text.lexicon import MONTHS, NUMBER_WORDS, WEEKDAYS, load_rows

COUNTS = NUMBER_WORDS | {
    "a": 1,
    "an": 1,
    "several": 3,
    "few": 3,
    "couple of": 2,
    "half a dozen": 6,
    "a dozen": 12,
}
ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth"),
    *("nineteenth", "twentieth"),
)

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


@cache
def load_periods() -> Mapping[str, tuple[str, str]]:
    """The names of wars and of yearly days, each with its first and last day; the longest names first."""
    rows = [row.split(",") for row in load_rows("periods.csv")[1:]]
    for names, first, last in rows:
        for day in (first, last):
            date.fromisoformat(day.replace("--", "2000-"))  # a table with a wrong day is told at once
        assert names, "gazetteer/data/periods.csv, column name: expected a name"
    named = {name: (first, last) for names, first, last in rows for name in names.split("|")}
    return dict(sorted(named.items(), key=lambda entry: -len(entry[0])))


MONTH = "|".join(_share_letters(sorted(MONTHS, key=len, reverse=True)))
DAY_NAME = "|".join(_share_letters(WEEKDAYS))
SEASON = "|".join(SEASONS)
COUNT = r"\d{1,3}|" + "|".join(_share_letters(sorted(COUNTS, key=len, reverse=True)))
YEAR = r"(?:1[0-9]|2[01])\d\d"
UNIT = "hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?"
NTH = r"\d{1,2}(?:st|nd|rd|th|d)|" + "|".join(_share_letters(sorted(ORDINALS, key=len, reverse=True)))
PART = (
    r"early|mid|late|middle|beginning|start|end|close|first\s+(?:half|quarter|week|days|months?)|"
    r"(?:second|third|fourth|last|latter|final)\s+(?:half|quarter|week|days|months?|part)"
)
OF = r"(?:\s+(?:of|in)\s+|\s+|-)(?:the\s+)?"
TO = r"(?:\s*[-–—]\s*|\s+(?:to|and|through|until|till)\s+)"
ENDS = r"(?=\s*[-–—,.;:)\]]|\s+(?:in|at|of|on|by|and|to|for|near|with|as|the|when|that|they|it|was|were)\b|\s*$)"
# What is called by a weekday, and is no day: "the Sunday Times", "a Sunday school".
PAPER = (
    r"(?-i:Times|Telegraph|Express|Mail|Mirror|Herald|Post|People|Review|Independent|Tribune|World|Star|Sun|Nation|"
    r"Mercury|Business|Observer|Journal|Club|Group|School)|school|schools"
)
# What is called by a day, and is no day: "the March 23 movement".
BODY = (
    r"[Mm]ovement|[Rr]evolution(?:ary)?|[Bb]rigades?|[Gg]roup|[Aa]lliance|[Ff]ront|[Cc]oalition|[Ff]action|[Mm]artyrs|"
    r"[Bb]attalion|[Pp]arty|[Oo]rgani[sz]ation"
)
# What is called by its year: "the 1988 war".
YEARLY = (
    r"(?:civil\s+|border\s+|peace\s+|general\s+|presidential\s+)?(?:wars?|conflict|fighting|genocide|massacres?|"
    r"cease-?fire|truce|armistice|elections?|revolution|revolt|uprising|rebellion|invasion|offensive|campaign|siege|"
    r"coup|accords?|agreement|treaty|pact|deal|census|earthquake|floods?|famine|crisis|pogroms?|riots?|bombing|attacks?)"
)
NO_COUNT = r"(?!-|\s*(?:%|percent|people|men|women|families|soldiers|troops|refugees))"
# Each pattern of times in words; the first that fits at a place wins. `{...}` are the tables above.
PATTERNS = (
    ("iso", r"(?P<iso>\d{4}-\d{2}-\d{2})(?![\d-])"),
    (
        "days_month",
        r"(?P<day_k>\d{1,2})(?:st|nd|rd|th)?{TO}(?P<day_l>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month_k>{MONTH})\b"
        r"\.?(?:,?\s+(?P<year_k>{YEAR})\b)?",
    ),
    (
        "month_days",
        r"(?P<month_m>{MONTH})\b\.?\s+(?P<day_m>\d{1,2})(?:st|nd|rd|th)?{TO}(?P<day_n>\d{1,2})(?:st|nd|rd|th)?\b"
        r"(?!\d|[.:]\d|,\d)(?:,?\s+(?P<year_m>{YEAR})\b|{ENDS})",
    ),
    (
        "day_month",
        r"(?P<day_a>\d{1,2})(?:st|nd|rd|th|d)?\s+(?:of\s+)?(?P<month_a>{MONTH})\b\.?(?:,?\s+(?P<year_a>{YEAR})\b)?",
    ),
    (
        "month_day",
        r"(?P<month_b>{MONTH})\b\.?\s+(?P<day_b>\d{1,2})(?:st|nd|rd|th|d)?\b(?!\d|[.:]\d|,\d|\s+(?:{BODY})\b)"
        r"(?:,?\s+(?P<year_b>{YEAR})\b)?",
    ),
    (
        "day_inst",
        r"(?P<day_o>\d{1,2})(?:st|nd|rd|th|d)?,?\s+(?:of\s+)?(?P<inst>inst|instant|ult|ultimo|prox|proximo)\b\.?",
    ),
    (
        "part_month",
        r"(?P<part_p>{PART}){OF}(?P<month_p>{MONTH})\b(?!\.?\s+\d{1,2}\b)(?:\.?,?\s+(?:of\s+)?(?P<year_p>{YEAR})\b)?",
    ),
    ("part_year", r"(?P<part_q>{PART}){OF}(?P<year_q>{YEAR})\b" + NO_COUNT),
    (
        "part_turn",
        r"(?P<part_t>{PART})(?:{OF}(?P<turn_t>last|this|next)|\s+(?:of|in)\s+the)\s+(?P<name_t>month|year|week)\b",
    ),
    ("month_turn", r"(?P<month_v>{MONTH})\b,?\s+(?:of\s+)?(?P<turn_v>last|this|next)\s+year\b"),
    ("month_year", r"(?P<month_c>{MONTH})\b\.?,?\s+(?:of\s+)?(?P<year_c>{YEAR})\b"),
    (
        "season_year",
        r"(?P<season_r>{SEASON})(?:\s+of|,)?\s+(?P<year_r>{YEAR})(?:[-–/](?:\d\d){1,2})?\b",
    ),
    (
        "months",
        r"(?:(?:from|between)\s+(?P<month_1>{MONTH})\b(?:\s+(?P<year_1>{YEAR}))?\s+(?:to|and|until|till|through)|"
        r"(?P<month_3>{MONTH})\b\.?\s*[-–/])\s*(?P<month_2>{MONTH})\b(?!\.?\s+\d{1,2}\b)(?:\s+(?P<year_2>{YEAR})\b)?",
    ),
    (
        "years",
        r"(?:(?P<year_s>{YEAR})[-–/](?P<year_t>\d{4}|\d\d)(?![\d-])|"
        r"(?:from|between)\s+(?P<year_u>{YEAR})\s+(?:to|and|until|till|through)\s+(?P<year_v>{YEAR})\b)",
    ),
    ("decade", r"(?:(?P<part_w>early|mid|late)[\s-]+)?(?P<decade>(?:1[0-9]|20)\d0)s\b"),
    ("century", r"(?P<century>{NTH})[\s-]+century\b"),
    (
        "last_x",
        r"(?:(?P<side_d>earlier|later)\s+)?(?P<turn_d>last|past|next|this|coming)\s+"
        r"(?P<name_d>{DAY_NAME}|{SEASON}|{MONTH}|weekend|week|month|year|decade|century|morning|afternoon|evening|"
        r"night)\b(?!-)",
    ),
    ("weekend", r"the\s+weekend\b"),
    ("weekday_week", r"(?P<weekday_w>{DAY_NAME})(?:\s+of)?\s+(?P<turn_w>last|this|next)\s+week\b"),
    ("weekday_same", r"the\s+(?P<turn_s>following|preceding|previous)\s+(?P<weekday_s>{DAY_NAME})\b"),
    ("weekday_last", r"(?P<weekday_x>{DAY_NAME})\s+last\b(?!\s+(?:week|month|year|{SEASON}|{MONTH}))"),
    (
        "same",
        r"(?:the|that)\s+(?:very\s+)?(?P<turn_z>same|next|following|previous|preceding)\s+"
        r"(?P<unit_z>day|morning|afternoon|evening|night|week|month|year)\b(?!-)",
    ),
    (
        "past_count",
        r"(?:(?:over|in|during|for|within)\s+)?the\s+(?P<turn_e>last|past|next|coming)\s+"
        r"(?:(?P<count_e>{COUNT})\s+)?(?P<unit_e>{UNIT})\b(?!\s+of\b)",
    ),
    ("recent", r"(?:in|over|during|within|for)\s+recent\s+(?P<unit_h>{UNIT})\b"),
    ("ago", r"(?P<count_f>{COUNT})\s+(?P<unit_f>{UNIT})\s+(?P<way_f>ago|earlier|later|afterwards?)\b"),
    (
        "straight",
        r"(?:for|on|in|into|through)\s+(?:a|the|its|their)\s+(?P<nth_y>{NTH})\s+"
        r"(?P<row_y>straight\s+|consecutive\s+|successive\s+)?(?P<unit_y>day|night|week|month|year)\b"
        r"(?!\s+of\s+(?:{MONTH}|{YEAR}|last|this|next)\b)(?P<of_y>\s+of\b)?",
    ),
    (
        "for_units",
        r"for\s+(?:(?:the\s+)?(?:more\s+than\s+|over\s+|about\s+|nearly\s+|almost\s+|at\s+least\s+)?"
        r"(?:many|several|some|(?P<count_g>{COUNT}))\s+)?(?P<unit_g>hours|days|weeks|months|years|decades|"
        r"(?<=\ba\s)(?:day|week|month|year|decade|fortnight)|(?<=\ban\s)hour)\b",
    ),
    ("day_beside", r"the\s+day\s+(?P<beside_z>before\s+yesterday|after\s+tomorrow)\b"),
    ("same_that", r"that\s+(?P<unit_that>day|morning|afternoon|evening|night|week|month|year)\b(?!-)"),
    ("day_round", r"(?:the|a)\s+day\s+(?P<round_z>before|after|later|earlier)(?=\s*[,.;:])"),
    ("near", r"(?P<near>yesterday|today|tonight|tomorrow|overnight)\b"),
    ("weekday", r"(?P<weekday>{DAY_NAME})\b(?!\s+(?:{PAPER})\b)"),
    (
        "in_month",
        r"(?P<lead_i>in|since|by|until|till|during|of|before|after|from)(?P<gap_i>\s+|-)"
        r"(?P<month_i>{MONTH})\b(?!\.?,?\s+(?:of\s+)?(?:{YEAR}|(?:this|last|next)\s+year)\b|\.?\s+\d{1,2}\b)",
    ),
    (
        "in_year",
        r"(?:in|since|by|until|till|during|of|from|before|after)\s+(?P<year_j>{YEAR})\b" + NO_COUNT,
    ),
    ("year_of", r"the\s+(?P<year_of>{YEAR})(?=\s+(?:{YEARLY})\b)"),
    (
        "the_nth",
        r"(?:on|since|until|till|by|of|from)\s+the\s+(?P<day_nth>\d{1,2})(?:st|nd|rd|th|d)\b{ENDS}(?!\s+of\s+(?:{MONTH})\b)",
    ),
    ("period", r"(?P<period>{PERIOD})\b"),
)
TABLE = {
    "{MONTH}": MONTH,
    "{DAY_NAME}": DAY_NAME,
    "{SEASON}": SEASON,
    "{COUNT}": COUNT,
    "{YEAR}": YEAR,
    "{UNIT}": UNIT,
    "{NTH}": NTH,
    "{PART}": PART,
    "{OF}": OF,
    "{TO}": TO,
    "{ENDS}": ENDS,
    "{YEARLY}": YEARLY,
    "{PAPER}": PAPER,
    "{BODY}": BODY,
    "{PERIOD}": "|".join(_share_letters(re.escape(name[:1].lower() + name[1:]) for name in load_periods())),
}


def _fill(pattern: str) -> str:
    """A pattern with its tables written out."""
    for name, table in TABLE.items():
        pattern = pattern.replace(name, table)
    return pattern


def _look(letters: str) -> str:
    """A look at whether one of some letters comes next, in either case."""
    return "(?=[" + "".join(r"\d" if c.isdigit() else ALIKE.get(c, c + c.upper()) for c in letters) + "])"


# The words that a time begins with, so that the patterns are not tried at all others.
BEGINNINGS = tuple(
    dict.fromkeys(
        (
            *(*MONTHS, *WEEKDAYS, *COUNTS, *SEASONS, *ORDINALS, "last", "past", "next", "this", "coming", "the"),
            *("over", "in", "during", "for", "within", "yesterday", "today", "tonight", "tomorrow", "overnight"),
            *("since", "by", "until", "till", "early", "late", "mid", "of", "before", "after", "from", "between"),
            *("through", "on", "into", "middle", "beginning", "start", "end", "close", "latter", "recent"),
            *("final", "earlier", "later", "that", *(n.split()[0].lower() for n in load_periods())),
        )
    )
)
_OPENINGS = "|".join(_share_letters(re.escape(word) for word in BEGINNINGS))
# With which letters each kind begins, so that it is not tried at others; those with a digit begin with any digit.
MONTH_LETTERS, DAY_LETTERS = "adfjmnos", "fmstw"
STARTS = {
    **dict.fromkeys(("iso", "days_month", "day_month", "day_inst"), "0"),
    **dict.fromkeys(("month_days", "month_day", "month_turn", "month_year"), MONTH_LETTERS),
    **dict.fromkeys(("part_month", "part_year", "part_turn"), "bcefmlst"),
    **dict.fromkeys(("weekend", "same", "day_beside", "same_that", "year_of", "weekday_same"), "t"),
    **dict.fromkeys(("weekday_last", "weekday_week", "weekday"), DAY_LETTERS),
    "season_year": "safw",
    "months": MONTH_LETTERS + "b",
    "years": "0fb",
    "decade": "0eml",
    "for_units": "f",
    "century": "0efnst",
    "last_x": "celnpt",
    "past_count": "dfiotw",
    "recent": "dfiow",
    "straight": "fiot",
    "ago": "0acefhnost",
    "day_round": "at",
    "near": "oty",
    "in_month": "abdfiostu",
    "in_year": "abdfiostu",
    "the_nth": "bfostu",
    "period": "".join(sorted({name[0].lower() for name in load_periods()})),
}
TIME = re.compile(
    rf"(?<![\w-])(?=\d|(?:{_OPENINGS})\b)(?:"
    + "|".join(f"(?P<k_{kind}>{_look(STARTS[kind])}(?i:{_fill(pattern)}))" for kind, pattern in PATTERNS)
    + ")"
)
