"""A bare name that a city's quarter shares with a town means the town, unless the quarter's city stands beside it."""

import pytest

from gazetteer import Geoparser, Index

SALAMANCA, QUARTER = "gn-3111108", "gn-6544491"
SANTIAGO, OF_CUSCO = "gn-3871336", "gn-12157129"
TOLD = [
    ("In Madrid the government spoke of Spain. In Salamanca the rebels denied it.", "Salamanca", SALAMANCA),
    ("He moved from Salamanca to Madrid.", "Salamanca", SALAMANCA),
    ("Trains from Madrid to Salamanca and Valladolid stopped in Spain.", "Salamanca", SALAMANCA),
    ("In Peru, farmers left Cusco for Arequipa. In Santiago, shares rose.", "Santiago", SANTIAGO),
    ("Peru recalled its envoy to Chile from Santiago, a man of Cusco.", "Santiago", SANTIAGO),
    ("A fire broke out in the Salamanca district of Madrid.", "Salamanca", QUARTER),
    ("A fire broke out in Madrid's Salamanca district.", "Salamanca", QUARTER),
    ("A fire broke out in Salamanca, Madrid, on Monday.", "Salamanca", QUARTER),
    ("In Cusco, in Peru, he visited the Santiago district of Cusco.", "Santiago", OF_CUSCO),
    ("In London, a man from Richmond was held in Twickenham and Kew.", "Richmond", "gn-2639389"),
    ("In London, residents of Barnes complained.", "Barnes", "gn-2656296"),
]


@pytest.mark.parametrize(("text", "name", "place"), TOLD, ids=[text for text, *_ in TOLD])
def test_a_quarter_is_meant_where_its_city_stands_beside_it(index: Index, text: str, name: str, place: str) -> None:
    """Elsewhere in the article the city's name says nothing for it; other quarters do."""
    found = [r.place and r.place.id for r in Geoparser(index).read_text(text).resolutions if r.mention.name == name]
    assert found == [place]
