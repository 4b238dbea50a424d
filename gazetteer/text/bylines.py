"""A byline says who wrote an article, for whom, where or when."""

import re

from gazetteer.text.lexicon import MONTHS, first_names, words

LONGEST_BYLINE = 160  # characters
LONGEST_BYLINE_WORDS = 14

WORD = re.compile(r"\w+(?:[.'’-]\w+)*")
ENDED = re.compile(r"[.!?…][\"'”’»)\]]*$")
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
DATE_LINE = re.compile(
    r"(?:[A-Z][\w.,/’' -]{1,40}[,\s]\s*)?(?:\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\s+(?:MONTH)\.?,?\s+\d{4}"
    r"|(?:MONTH)\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})\b.{0,40}".replace("MONTH", f"(?i:{MONTH})")
)
STAMP = re.compile(r"(?i)(?:published|updated|posted|last (?:updated|modified))\b.{0,80}")
BY_NAME = re.compile(r"(?i:by)[:\s]\s*(?:the\s+)?[A-Z].*")
WROTE = re.compile(
    r"(?i)(?:[\w.’' &]{1,40}\s)?(?:staff|special|contributing|national|political|foreign|senior)?\s*"
    r"(?:staff\s+)?(?:writers?|correspondents?|reporters?|editors?)"
)
FROM_WIRE = re.compile(r"(?i)(?:from|compiled from|special to)\b.{1,60}")
AGENCIES = words("ap reuters afp upi tass itar-tass interfax dpa xinhua efe ansa bloomberg bbc cnn npr rfe/rl")
AGENCY_NAMES = frozenset({"associated press", "the associated press", "agence france-presse", "united press"})
PARTICLES = words("de da di del der den van von bin ibn al el la le and y")


def is_byline(line: str, *, after_headline: bool) -> bool:
    """Whether a line says who wrote the article, for whom, where or when; a bare name does so under a headline."""
    if len(line) > LONGEST_BYLINE or len(WORD.findall(line)) > LONGEST_BYLINE_WORDS:
        return False
    plain = line.casefold().strip(" .()-—|")
    if plain in AGENCIES or plain in AGENCY_NAMES or DATE_LINE.fullmatch(line) or STAMP.fullmatch(line):
        return True
    if ENDED.search(line) and not line.isupper():
        return False
    if BY_NAME.fullmatch(line) or WROTE.fullmatch(line) or FROM_WIRE.fullmatch(line):
        return True
    return after_headline and _is_name(line) and (not ENDED.search(line) or _has_first_name(line))


def _has_first_name(line: str) -> bool:
    """Whether a line in capitals begins with somebody's first name: "JOHN ROE.", and not "HARROW TAKEN."."""
    return line.split()[0].title() in first_names()


def _is_name(line: str) -> bool:
    """Two to five words of a person's name and nothing else ("Mary de Groot and John Doe")."""
    pieces = line.replace(",", " ").split()
    return 2 <= len(pieces) <= 5 and all(
        piece in PARTICLES or (piece[0].isupper() and piece.strip(".").replace("-", "").replace("’", "").isalpha())
        for piece in pieces
    )
