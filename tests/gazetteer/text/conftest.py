"""What tests of quotations share: a text is heard, and what was said is told back in words."""

from collections.abc import Callable

import pytest

from gazetteer.text import Quotation, find_quotations, split_parts, split_sentences

Hear = Callable[[str], tuple[Quotation, ...]]


@pytest.fixture(scope="session")
def hear() -> Hear:
    """The quotations of a text."""

    def read(text: str) -> tuple[Quotation, ...]:
        parts = split_parts(text)
        return find_quotations(text, parts, split_sentences(text, parts))

    return read


@pytest.fixture(scope="session")
def say(hear: Hear) -> Callable[[str], list[tuple[str, str | None, str]]]:
    """Kind, speaker's name and content of each quotation of a text."""

    def tell(text: str) -> list[tuple[str, str | None, str]]:
        return [(q.kind.value, q.speaker_name, text[q.content.start : q.content.end]) for q in hear(text)]

    return tell
