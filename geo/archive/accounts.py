"""An account is what the articles of one file claim, and what was wrong with that file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from gazetteer import Article, ArticleError, Geoparser, Index, Reader, Unread, load_articles, read_batch
from geo.claims import Claims, read_claims


@dataclass(frozen=True, slots=True)
class Account:
    """The claims of a file's articles, each with its reading."""

    claims: tuple[Claims, ...]
    faults: tuple[str, ...] = ()


def read_accounts(paths: Iterable[Path], index: Index) -> Iterator[tuple[Account, bool]]:
    """What files tell, in their order, on all cores where they are many, and whether all in them could be read."""
    opened = [(path, *_open_file(path)) for path in paths]
    articles = (article for _, found, _ in opened for article in found)
    geoparser = Geoparser(index)
    there = partial(_read_there, index.path)
    read = read_batch(articles, Reader(lambda article: read_claims(geoparser.read(article)), there))
    for path, found, faults in opened:
        told = [next(read) for _ in found]
        unread = tuple(f"{path}: {one.reason}. It is set aside." for one in told if isinstance(one, Unread))
        yield Account(tuple(one for one in told if isinstance(one, Claims)), faults + unread), not unread


def _open_file(path: Path) -> tuple[tuple[Article, ...], tuple[str, ...]]:
    """The articles of a file, and what is wrong with it."""
    try:
        return load_articles(path)
    except ArticleError as error:
        return (), (f"{error}. It is set aside.",)


def _read_there(path: Path, article: Article) -> Claims:
    """The claims of an article in another process, which opens the index once for all that it reads."""
    return read_claims(_open_geoparser(path).read(article))


@lru_cache(maxsize=1)
def _open_geoparser(path: Path) -> Geoparser:
    return Geoparser(Index(path))
