"""What each step of reading takes: from a text to its places, quotations, times and claims."""

import time
from collections.abc import Callable
from typing import TypeVar

from gazetteer import Article, Index, Reading
from gazetteer.recognition import recognise_places
from gazetteer.resolution import resolve_mentions
from gazetteer.text import find_quotations, find_times, split_parts, split_sentences
from geo import read_claims

Made = TypeVar("Made")


class Watch:
    """Adds up the seconds that each step works, whatever else the machine does meanwhile."""

    def __init__(self) -> None:
        """Nothing has run yet."""
        self.seconds: dict[str, float] = {}

    def time(self, step: str, work: Callable[[], Made]) -> Made:
        """What the work of a step makes."""
        began = time.process_time()
        made = work()
        self.seconds[step] = self.seconds.get(step, 0.0) + time.process_time() - began
        return made


def time_steps(texts: list[str]) -> dict[str, float]:
    """Seconds for each step of reading all texts, by an index just opened that knows no name from before."""
    watch = Watch()
    with Index.open() as index:
        for n, text in enumerate(texts):
            read_by_steps(str(n), text, index, watch)
    return watch.seconds


def read_by_steps(name: str, text: str, index: Index, watch: Watch) -> None:
    """Read one text as the geoparser does, and then its claims."""
    parts = watch.time("parts", lambda: split_parts(text))
    sentences = watch.time("sentences", lambda: split_sentences(text, parts))
    mentions = watch.time("recognition", lambda: recognise_places(text, parts, index))
    resolutions = watch.time("resolution", lambda: resolve_mentions(mentions, text, sentences, index))
    quotations = watch.time("quotations", lambda: find_quotations(text, parts, sentences))
    times = watch.time("times", lambda: find_times(text, sentences, None))
    reading = Reading(Article(name, text), parts, sentences, resolutions, quotations, times)
    watch.time("claims", lambda: read_claims(reading))
