"""The readings of a library, each fetched when an article is first opened: a page shows few of a thousand at once."""

from collections.abc import Callable, Iterable, Sequence
from typing import overload

from gazetteer import Article, Reading

Fetch = Callable[[Sequence[int]], Sequence[Reading]]  # readings by their numbers


class Readings(Sequence[Reading]):
    """Readings in the order of the articles, all there to be asked for; the same is given each time."""

    def __init__(self, articles: Sequence[Article], fetch: Fetch) -> None:
        """Take the articles, and what fetches their readings."""
        self._numbers = {article.id: n for n, article in enumerate(articles)}
        self._fetch = fetch
        self._known: dict[int, Reading] = {}

    def __len__(self) -> int:
        """How many there are."""
        return len(self._numbers)

    @overload
    def __getitem__(self, number: int) -> Reading: ...

    @overload
    def __getitem__(self, number: slice) -> Sequence[Reading]: ...

    def __getitem__(self, number: int | slice) -> Reading | Sequence[Reading]:
        """One reading, or several."""
        if isinstance(number, slice):
            return self._take(range(*number.indices(len(self))))
        if not -len(self) <= number < len(self):
            raise IndexError(f"expected a number below {len(self)}, got {number}")
        return self._take([number % len(self)])[0]

    def find(self, article_id: str | None) -> Reading | None:
        """The reading of one article."""
        number = self._numbers.get(article_id or "")
        return None if number is None else self._take([number])[0]

    def find_all(self, article_ids: Iterable[str]) -> Sequence[Reading]:
        """The readings of some articles, in the order of all."""
        return self._take(sorted({self._numbers[name] for name in article_ids if name in self._numbers}))

    def _take(self, numbers: Iterable[int]) -> Sequence[Reading]:
        wanted = list(numbers)
        missing = [n for n in wanted if n not in self._known]
        if missing:
            self._known.update(zip(missing, self._fetch(missing), strict=True))
        return tuple(self._known[n] for n in wanted)
