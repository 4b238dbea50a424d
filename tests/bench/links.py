"""How the linking of articles grows with their number: `python -m tests.bench.links`."""

import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from gazetteer import Article, Geoparser
from geo import Claims, find_disputes, find_links, read_claims

TEXT = (
    "Rebels captured Goma on Monday. Some 10,000 people fled from Goma into Rwanda.\n\nAn army spokesman said that "
    "soldiers had captured Bukavu. Heavy fighting broke out near Kindu. “We wait,” said Pieter Molenaar, the mayor."
)
SIZES = (100, 1000, 2000)


def make_claims(count: int) -> Sequence[Claims]:
    """So many articles on the same few places, one a day, and ten on each day."""
    geoparser = Geoparser()
    days = [date(1999, 5, 12) + timedelta(days=n) for n in range(7)]
    read = [read_claims(geoparser.read(Article.from_text(TEXT, id="a", published=day))) for day in days]
    return [_move(read[n % 7], f"a{n}", timedelta(weeks=n // 70)) for n in range(count)]


def _move(one: Claims, name: str, by: timedelta) -> Claims:
    """The same claims in another article, some weeks later."""

    def move(claim: Any) -> Any:
        then = claim.provenance
        when = tuple(day + by if day else None for day in then.when)
        published = then.published + by
        return replace(claim, provenance=replace(then, article_id=name, published=published, when=when))

    article = one.reading.article
    later = article.published + by if article.published else None
    reading = replace(one.reading, article=replace(article, id=name, published=later))
    moved = {kind: tuple(move(c) for c in getattr(one, kind)) for kind in ("fronts", "corridors", "flows")}
    return replace(one, reading=reading, **moved)


def main() -> None:
    """Seconds of one core for the disputes and for the links of some numbers of articles."""
    for count in SIZES:
        claims = make_claims(count)
        start = time.process_time()
        disputed = find_disputes(claims)
        middle = time.process_time()
        links = find_links(disputed)
        end = time.process_time()
        print(f"{count:>5} articles: disputes {middle - start:.2f} s, {len(links)} links {end - middle:.2f} s")


if __name__ == "__main__":
    main()
