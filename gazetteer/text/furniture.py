"""Furniture is what belongs to a page and not to the article on it: menus, buttons, notices; a table lists it."""

import re
from dataclasses import dataclass
from functools import cache

from gazetteer.text.lexicon import load_rows

LONGEST_FURNITURE = 160  # characters: what is longer is told, not built
LONGEST_NOTICE = 600  # characters of a line whose beginning, of so many characters, is nothing but a notice:
TELLING = 28


@dataclass(frozen=True, slots=True)
class Furniture:
    """The table of furniture: whole lines, beginnings of lines, beginnings of notices, patterns of whole lines."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]
    notices: tuple[str, ...]
    patterns: re.Pattern[str]


@cache
def load_furniture() -> Furniture:
    """The rows of `data/text_furniture.txt`."""
    rows = load_rows("text_furniture.txt")
    beginnings = tuple(row[2:] for row in rows if row.startswith("^ "))
    return Furniture(
        frozenset(row[2:] for row in rows if row.startswith("= ")),
        beginnings,
        tuple(beginning for beginning in beginnings if len(beginning) >= TELLING),
        re.compile("|".join(f"(?:{row[2:]})" for row in rows if row.startswith("~ "))),
    )


def is_furniture(line: str) -> bool:
    """Whether a line belongs to the page and not to the article."""
    if len(line) > LONGEST_NOTICE:
        return False
    plain = " ".join(line.casefold().replace("’", "'").split())
    furniture = load_furniture()
    if len(line) > LONGEST_FURNITURE:
        return plain.startswith(furniture.notices)
    if plain in furniture.whole or plain.startswith(furniture.beginnings) or furniture.patterns.fullmatch(plain):
        return True
    return not plain.replace(" ", "").replace("advertisements", "").replace("advertisement", "")
