"""The texts that reading is measured on: real articles where there are some, or the seeds in many variations.

A variation is made of the seeds' paragraphs in random order, half of the names in it replaced by others of the
gazetteer, so that no name is known from the text before. It is no real article, but as hard to read as one.
"""

import json
import random
from collections.abc import Iterator
from pathlib import Path

from gazetteer import Index
from tests.browser.stage import ROOT

ARTICLES = 200
PARAGRAPHS = 12
SEED = 1992


def load_texts(corpora: Path | None, index: Index) -> list[str]:
    """The texts of a folder's *.txt and *.jsonl (field "text"), or variations of the seeds."""
    return list(read_corpora(corpora)) if corpora else list(vary_seeds(index))


def read_corpora(folder: Path) -> Iterator[str]:
    """The articles of a folder."""
    for path in sorted(folder.rglob("*.txt")):
        yield path.read_text(encoding="utf-8", errors="replace")
    for path in sorted(folder.rglob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            yield from (text for line in lines if (text := json.loads(line).get("text")))


def read_seeds() -> list[str]:
    """The seeds as they are."""
    return [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]


def vary_seeds(index: Index, count: int = ARTICLES) -> Iterator[str]:
    """As many variations of the seeds."""
    chance = random.Random(SEED)
    names = index.complete("", limit=1_000_000)
    paragraphs = [line for text in read_seeds() for line in text.splitlines() if line.strip()]
    for _ in range(count):
        text = "\n\n".join(chance.sample(paragraphs, min(PARAGRAPHS, len(paragraphs))))
        yield _swap_names(text, index, names, chance)


def _swap_names(text: str, index: Index, names: tuple[str, ...], chance: random.Random) -> str:
    """The text with half of its names replaced by any others."""
    for match in reversed(list(index.scan(text))):
        if chance.random() < 0.5:
            text = text[: match.start] + chance.choice(names) + text[match.end :]
    return text
