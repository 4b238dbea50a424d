"""Words of articles on their way into a file: what no file can hold is a question mark in a diamond."""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

# Halves of a letter (lone surrogates), which no UTF-8 has.
_HALVES = re.compile("[\ud800-\udfff]")
# And what XML 1.0 refuses (https://www.w3.org/TR/xml/#charsets).
_REFUSED = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
LOST = "\ufffd"  # one sign for one sign, so that offsets stay


def mend(words: str) -> str:
    """Words that UTF-8 can write, as many signs as before."""
    return _HALVES.sub(LOST, words)


def mend_for_xml(words: str) -> str:
    """Words that XML can hold, as many signs as before; what means something to XML is escaped by its writer."""
    return _REFUSED.sub(LOST, words)


def dump_json(value: Any) -> str:
    """A value as JSON that every reader takes (RFC 8259): no halves of letters, numbers that are numbers."""
    return mend(json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")))


def write_items(about: Mapping[str, Any], items: Iterable[Any], path: Path) -> None:
    """Write JSON that ends in a long list, a line for each of its items, so that it is never held as a whole.

    `about` is all besides the items; the empty list that stands last in it, at any depth, is theirs.
    """
    head, _, foot = dump_json(about).rpartition("[]")
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"{head}[")
        for n, item in enumerate(items):
            file.write((",\n" if n else "\n") + dump_json(item))
        file.write(f"\n]{foot}\n")
