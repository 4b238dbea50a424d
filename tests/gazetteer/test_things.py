"""A name of a place is a company's where there are shares of it."""

import pytest

from gazetteer import Geoparser, Index

READ = [
    ("In London, shares of Antofagasta rose 2%.", ["London"]),
    ("Shares of Phoenix were sold in London.", ["London"]),
    ("Goma shareholders of Antofagasta, the miner, met in London.", ["Goma", "London"]),
    ("Shares of Antofagasta in London fell.", ["London"]),
    ("He sold shares of Antofagasta.", []),
    ("Shares of a firm in Antofagasta rose.", ["Antofagasta"]),
    ("Shares of Antofagasta's miners rose in London.", ["Antofagasta", "London"]),
    ("Shares of London-based miners rose.", ["London"]),
    ("The people of Antofagasta rose.", ["Antofagasta"]),
    ("Shares of Antofagasta copper output fell in Chile.", ["Antofagasta", "Chile"]),
]


@pytest.mark.parametrize(("text", "names"), READ, ids=[text for text, _ in READ])
def test_a_company_is_no_place(index: Index, text: str, names: list[str]) -> None:
    """What belongs to the town, or is based there, leaves it one."""
    assert [r.mention.name for r in Geoparser(index).read_text(text).resolutions] == names
