"""Many files at once: what cannot be read stops no other, and two files that read as the same article are told of."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from gazetteer.text.article import Article, load_articles
from gazetteer.text.errors import ArticleError
from gazetteer.text.files import list_files

SHORTEST = 40  # characters of a line by which articles are compared: a shorter one may be furniture
SAME = 0.7  # share of the shorter article's lines that the other must have, for the two to be one


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell of an article among others, and whether it is set aside for it."""

    words: str
    aside: bool


@dataclass(slots=True)
class Shelf:
    """The articles taken so far: their files by id, and who has which lines."""

    files: dict[str, Path] = field(default_factory=dict)
    articles: dict[str, Article] = field(default_factory=dict)
    owners: dict[str, list[str]] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    def take(self, article: Article, file: Path) -> Notice | None:
        """Put an article on the shelf, unless another has its name; a copy of another is told of."""
        lines = _list_lines(article)
        twin = self._find_twin(article, lines)
        same = f"reads as the same article as {self.files[twin]}" if twin is not None else ""
        if article.id in self.files:
            named = f"another article is already called {article.id} ({self.files[article.id]})"
            reason = same if twin == article.id else f"expected a name of its own, but {named}"
            return Notice(f"{file}: {reason}. It is set aside.", aside=True)
        self.files[article.id], self.articles[article.id] = file, article
        self.counts[article.id] = len(lines)
        for line in lines:
            self.owners.setdefault(line, []).append(article.id)
        return Notice(f"{file}: {same}. Both are shown.", aside=False) if same else None

    def _find_twin(self, article: Article, lines: frozenset[str]) -> str | None:
        """The article that shares most of the lines of the shorter of the two, and may be the same printing."""
        shared = Counter(owner for line in lines for owner in self.owners.get(line, ()))
        for owner, count in shared.most_common(3):
            if count >= SAME * min(len(lines), self.counts[owner]) and is_one_printing(article, self.articles[owner]):
                return owner
        return None


def is_one_printing(one: Article, other: Article) -> bool:
    """Whether two articles may be the same: two papers may print one dispatch, on one day or several."""
    pairs = ((one.publisher, other.publisher), (one.published, other.published))
    return all(left is None or right is None or left == right for left, right in pairs)


def _list_lines(article: Article) -> frozenset[str]:
    """The paragraphs of an article by their words alone; an article of short lines is compared with none."""
    folded = ["".join(filter(str.isalnum, line.casefold())) for line in article.text.splitlines()]
    return frozenset(line for line in folded if len(line) >= SHORTEST)


def gather_articles(
    files: Iterable[Path], tell: Callable[[str], None], *, mention: Callable[[str], None] | None = None
) -> Iterator[Article]:
    """The articles of files, one after the other; what is wrong with any of them is told, and the next one read.

    `mention` is told what sets none aside, as of copies; without it, `tell` is.
    """
    shelf = Shelf()
    told: set[str] = set()
    for file in files:
        try:
            articles, faults = load_articles(file)
        except ArticleError as error:
            tell(f"{error}")
            continue
        for fault in faults:
            if fault not in told:  # that of the folder's own JSON is the same with every file
                told.add(fault)
                tell(fault)
        for article in articles:
            notice = shelf.take(article, file)
            if notice:
                (tell if notice.aside else mention or tell)(notice.words)
            if notice is None or not notice.aside:
                yield article


def read_folder(path: str | Path) -> tuple[tuple[Article, ...], tuple[str, ...]]:
    """The articles of a folder, by name of file, and what was wrong with any of them.

    Raises ArticleError where there is no such folder.
    """
    folder = Path(path)
    if not folder.is_dir():
        raise ArticleError(f"{folder}: expected a folder of articles")
    problems: list[str] = []
    articles = tuple(gather_articles(list_files(folder), problems.append))
    return articles, tuple(problems)
