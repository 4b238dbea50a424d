"""Countries have neighbours, by land."""

from functools import cache

from gazetteer.text.lexicon import load_rows


@cache
def load_neighbours() -> dict[str, frozenset[str]]:
    """ISO 3166-1 alpha-2 code of a country -> the codes of those it has a border with."""
    rows = (row.split(",") for row in load_rows("neighbours.csv")[1:])
    return {code: frozenset(others.split()) for code, others in rows}


def share_border(one: str | None, other: str | None) -> bool:
    """Whether two countries, by their codes, have a border in common."""
    return one is not None and other is not None and other in load_neighbours().get(one, frozenset())
