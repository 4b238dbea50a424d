"""Prose is told in sentences; menus, lists of links and rows of names are not."""

import re

SHORTEST = 14  # characters of a sentence before its stop: "Rain fell there."
STOP = re.compile(r"(?<=[\w”\"'’)»])[.!?…][\"'”’»)\]]{0,3}(?=\s|\Z)")


def is_told(words: str) -> bool:
    """Whether there is a sentence in some words, in time that grows with them."""
    begin = 0
    for stop in STOP.finditer(words):
        if stop.start() - begin >= SHORTEST and " " in words[begin : begin + 200].strip():
            return True
        begin = stop.end()
    return False
