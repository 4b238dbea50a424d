"""The head of a web page says who printed the article, when and where: in JSON-LD, OpenGraph, meta tags and links.

Names after schema.org (NewsArticle: headline, datePublished, author, publisher), the Open Graph protocol (ogp.me),
Dublin Core, and what Parse.ly, Sailthru and citation tools made usual. The first that says something is taken.
"""

import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from gazetteer.text.facts import Fact, Field
from gazetteer.text.printed_days import find_day_in_address, read_day

MOST_JSON = 400_000  # characters of a script that is read
DEEPEST = 12  # levels of JSON-LD; an article stands on the first or the second
ARTICLE_TYPES = re.compile(r"(?:.*(?:News|Blog|Opinion|Analysis|Report|Review)\w*|\w*Article)")
ADDRESS = re.compile(r"https?://[^\s\"'<>\\]{1,2000}")
HANDLE = re.compile(r"@\w+|https?://\S+|.*\.(?:com|org|net)/\S*")

META = {
    Field.TITLE: "og:title headline dc.title dcterms.title parsely-title sailthru.title citation_title twitter:title",
    Field.AUTHOR: "author byl parsely-author sailthru.author dc.creator dcterms.creator citation_author",
    Field.PUBLISHED: "article:published_time og:article:published_time datepublished parsely-pub-date sailthru.date"
    " dc.date.issued dcterms.issued dc.date dcterms.date citation_publication_date pubdate publishdate publish-date"
    " publish_date publication_date publication-date originalpublicationdate article_date_original ptime displaydate"
    " date",
    Field.PUBLISHER: "og:site_name citation_journal_title dc.publisher dcterms.publisher publisher application-name"
    " apple-mobile-web-app-title cre",
    Field.URL: "og:url",
}
LD_KEYS = {
    Field.TITLE: ("headline", "name"),
    Field.AUTHOR: ("author", "creator"),
    Field.PUBLISHED: ("datePublished", "dateCreated"),
    Field.PUBLISHER: ("publisher", "isPartOf"),
    Field.URL: ("url", "mainEntityOfPage"),
}


@dataclass(frozen=True, slots=True)
class Head:
    """What a page's head says; `weak` is what only counts where nothing else is known."""

    facts: tuple[Fact, ...]
    weak: tuple[Fact, ...]

    def find(self, name: Field) -> str | None:
        """The value of a field."""
        return next((fact.value for fact in (*self.facts, *self.weak) if fact.field is name), None)


def read_head(tree: Any) -> Head:
    """The facts of a page, an lxml tree, the most trusted first."""
    found = [*_read_scripts(tree), *_read_links(tree), *_read_metas(tree), *_read_marked(tree)]
    facts = [fact for fact in map(_tidy, found) if fact is not None]
    weak = [fact for fact in map(_tidy, (*_read_times(tree), *_read_title(tree))) if fact is not None]
    address = next((fact.value for fact in facts if fact.field is Field.URL), "")
    day = find_day_in_address(address)
    if day:
        weak.append(Fact(Field.PUBLISHED, day.isoformat(), "its address"))
    return Head(_keep_first(facts), tuple(weak))


def _keep_first(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The first fact of each field; the days of all, for they may contradict each other."""
    kept: dict[tuple[Field, str], Fact] = {}
    for fact in facts:
        kept.setdefault((fact.field, fact.value if fact.field is Field.PUBLISHED else ""), fact)
    return tuple(kept.values())


def _tidy(fact: Fact) -> Fact | None:
    """A fact with its value as a person would write it; None where it says nothing."""
    value = " ".join(html.unescape(fact.value).split())
    if fact.field is Field.PUBLISHED:
        day = read_day(value)
        return Fact(fact.field, day.isoformat(), fact.where) if day else None
    if fact.field is Field.URL:
        return Fact(fact.field, value, fact.where) if ADDRESS.fullmatch(value) else None
    if not any(letter.isalpha() for letter in value) or HANDLE.fullmatch(value):
        return None
    if fact.field is Field.AUTHOR:
        value = re.sub(r"(?i)^by\s+", "", value)
    return Fact(fact.field, value, fact.where)


def _read_scripts(tree: Any) -> Iterator[Fact]:
    """JSON-LD of the article: of all things it describes, those that are articles."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        for thing in _find_articles(_load(script.text or ""), DEEPEST):
            for name, keys in LD_KEYS.items():
                value = next((words for key in keys if (words := _name_thing(thing.get(key), name))), None)
                if value:
                    yield Fact(name, value, "JSON-LD in its head")


def _load(words: str) -> Any:
    """The JSON of a script, with or without a remark around it; None where it is broken."""
    if len(words) > MOST_JSON:
        return None
    words = words.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    try:
        return json.loads(words, strict=False)
    except (ValueError, RecursionError):
        return None


def _find_articles(said: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The things of the type of an article, in lists and graphs."""
    if depth == 0:
        return
    if isinstance(said, list):
        for entry in said[:200]:
            yield from _find_articles(entry, depth - 1)
    elif isinstance(said, dict):
        types = said.get("@type")
        names = types if isinstance(types, list) else [types]
        if any(isinstance(name, str) and len(name) < 80 and ARTICLE_TYPES.fullmatch(name) for name in names):
            yield said
        yield from _find_articles(said.get("@graph"), depth - 1)


def _name_thing(value: Any, name: Field) -> str | None:
    """What a thing of JSON-LD is called: a string, an object with a name, or several."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, list):
        names = [words for entry in value[:12] if (words := _name_thing(entry, name))]
        return (", ".join(names) if name is Field.AUTHOR else names[0]) if names else None
    if isinstance(value, dict):
        key = "@id" if name is Field.URL else "name"
        words = value.get(key)
        return _name_thing(words, name) if isinstance(words, str | list) else None
    return None


def _read_metas(tree: Any) -> Iterator[Fact]:
    """Meta tags, whatever attribute they are named by."""
    said: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = (meta.get("content") or "").strip()
        if content:
            said.setdefault(name.strip().lower(), content)
    for field, names in META.items():
        for name in names.split():
            if name in said and _tidy(Fact(field, said[name], "")) is not None:
                yield Fact(field, said[name], f"“{name}” in its head")
                break


def _read_links(tree: Any) -> Iterator[Fact]:
    """The canonical address."""
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            yield Fact(Field.URL, (link.get("href") or "").strip(), "the canonical link in its head")
            return


def _read_marked(tree: Any) -> Iterator[Fact]:
    """Microdata: the element that is said to be the day of publication."""
    for element in tree.iter("time", "span", "abbr"):
        if (element.get("itemprop") or "").lower() == "datepublished" or element.get("pubdate") is not None:
            value = element.get("datetime") or element.get("content") or element.get("title") or ""
            yield Fact(Field.PUBLISHED, value, "the day marked on its page")
            return
        if element.get("id") == "publishDate" and element.get("title"):
            yield Fact(Field.PUBLISHED, element.get("title"), "the day marked on its page")
            return


def _read_times(tree: Any) -> Iterator[Fact]:
    """The first time of the article's own part of the page, or of the page."""
    for part in (*tree.iter("article"), *tree.iter("main"), tree):
        for element in part.iter("time"):
            if element.get("datetime"):
                yield Fact(Field.PUBLISHED, element.get("datetime"), "the first time on its page")
                return


def _read_title(tree: Any) -> Iterator[Fact]:
    """The title of the page; what it has behind the heading of the page is the site's name."""
    title = next((" ".join((element.text or "")[:2000].split()) for element in tree.iter("title")), "")
    yield Fact(Field.TITLE, title, "the title of its page")
    heading = next((" ".join(" ".join(element.itertext()).split()) for element in tree.iter("h1")), "")
    rest = title[len(heading) :].strip() if heading and title.startswith(heading) else ""
    if rest and rest[0] in "|–—:·»-":
        name = rest.strip(" |–—:·»-").split(",")[0]
        yield Fact(Field.PUBLISHER, name, "the end of its page's title")
