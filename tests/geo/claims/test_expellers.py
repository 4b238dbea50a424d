"""Whom a country deports was in it; where they were sent is told only by words for their own country."""

import pytest

from tests.geo.claims.telling import Ends, Read, name_ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The Dominican Republic has deported 13,000 Haitians this year.", ("Dominican Republic", None, None)),
        ("Iran deported 3,000 Afghans back to their country.", ("Iran", None, "Afghanistan")),
        ("France has deported 300 Afghans home.", ("France", None, "Afghanistan")),
        ("Pakistan expelled 20,000 Afghans to Afghanistan.", ("Pakistan", None, "Afghanistan")),
        ("Turkey has deported 500 Syrians.", ("Turkey", None, None)),
        ("Turkey expelled 40 Greeks from Istanbul.", ("Istanbul", None, None)),
        ("About 3,000 Afghans were deported from Iran.", ("Iran", None, None)),
        ("Israel expelled 400 Palestinians to Lebanon.", ("Palestinian Territory", None, "Lebanon")),
        ("Syria deported 500 Syrians to Idlib.", (None, None, "Idlib")),
        ("The president of Iran deported 3,000 Afghans.", (None, None, None)),
        ("Germany deported 6,500 Jews from Baden to Gurs.", ("Baden", None, "Gurs")),
    ],
)
def test_who_deports_strangers_is_where_they_were(claim: Read, text: str, ends: Ends) -> None:
    """A state that deports people elsewhere than home may have led them from land it holds."""
    assert name_ends(claim(text).flows[0]) == ends
