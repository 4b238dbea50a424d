"""What is told of a place as of one day, and what has changed by another."""

from datetime import date

import pytest

from gazetteer import Article, Geoparser
from geo import Claims, read_claims, what_changed

TOLD = (
    ("Rebels attacked Goma on 3 May. Some 5,000 people fled from Bukavu into Rwanda on 3 May.", "1999-05-04"),
    ("Rebels captured Goma on 10 May. Rebels shelled Kindu on 10 May.", "1999-05-11"),
    ("Rebels captured Kalemie on 20 June.", "1999-06-21"),
)


@pytest.fixture(scope="module")
def claims() -> tuple[Claims, ...]:
    """Three invented articles, read."""
    geoparser = Geoparser()
    return tuple(
        read_claims(geoparser.read(Article.from_text(text, id=f"a{n}", published=date.fromisoformat(day))))
        for n, (text, day) in enumerate(TOLD)
    )


def test_what_changed_between_two_days(claims: tuple[Claims, ...]) -> None:
    """New, changed and not told again, each with the words of its states; what comes later is left out."""
    changes = what_changed(claims, date(1999, 5, 5), date(1999, 5, 31))
    assert [(str(c.standing), c.words) for c in changes] == [
        ("new", "Kindu (fronts): shelled"),
        ("changed", "Goma (fronts): attacked → captured"),
        ("not told again", "People from Bukavu to Rwanda (flows): Some 5,000, moved"),
    ]


def test_before_the_first_article_nothing_is_known(claims: tuple[Claims, ...]) -> None:
    """No articles, no changes."""
    assert what_changed(claims, date(1998, 1, 1), date(1998, 12, 31)) == ()
