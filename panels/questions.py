"""Questions: the words that somebody looks for, as they are kept, and as SQLite and a text are searched for them."""

import re
from zlib import crc32

from gazetteer import fold_letters, fold_name

LONGEST = 200  # characters of a question
LONGEST_KEY = 80  # characters of a name in an address; a longer one ends with its check sum
SHORTEST = 3  # letters from which on a word may be the beginning of a longer one
_ASKED = re.compile(r'"([^"]*)"|(\S+)')
_QUOTES = dict.fromkeys(map(ord, "“”„«»"), '"')


def trim_question(asked: str) -> str:
    """A question as it is looked for and kept: in one line, not too long."""
    return " ".join("".join(c for c in asked if c.isprintable() or c.isspace()).split())[:LONGEST].strip()


def make_key(name: str) -> str:
    """A name as a word that can stand in an address: folded, its letters and digits joined by hyphens."""
    key = "-".join(re.findall(r"[^\W_]+", fold_name(name)))
    return key if len(key) <= LONGEST_KEY else f"{key[:LONGEST_KEY]}-{crc32(key.encode()):08x}"


def read_terms(asked: str) -> list[tuple[str, bool]]:
    """The terms of a question, and which of them are exact phrases."""
    found = _ASKED.findall(fold_letters(asked.translate(_QUOTES)))
    terms = [(phrase or word.replace('"', ""), bool(phrase)) for phrase, word in found]
    return [(term, exact) for term, exact in terms if re.search(r"[^\W_]", term)]


def write_question(asked: str) -> str:
    """A question as FTS5 understands it: all terms; a word may be the beginning of a longer one, a phrase not."""
    return " AND ".join(
        quote(term) + ("" if exact or len(term) < SHORTEST else "*") for term, exact in read_terms(asked)
    )


def write_pattern(asked: str) -> re.Pattern[str]:
    """What finds the terms of a question in a folded sentence."""
    parts = []
    for term, exact in read_terms(asked):
        words = r"[\W_]+".join(map(re.escape, re.findall(r"[^\W_]+", term)))
        parts.append(rf"\b{words}" + (r"\b" if exact or len(term) < SHORTEST else r"[^\W_]*"))
    return re.compile("|".join(parts) or "(?!)", re.IGNORECASE)


def quote(term: str) -> str:
    """A term as a string of FTS5."""
    return '"' + term.replace('"', '""') + '"'
