"""Several articles in one text are told apart only where something between them says so in as many words.

What says so: "Document 1 of 3" in a row (Nexis, ProQuest), "End of Document" (Nexis Uni), a line with the number of a
document (Factiva), and a line of equals signs between blank ones. Stars and dashes part sections within an article.
"""

import re
from collections.abc import Iterator, Sequence

from gazetteer.text.prose import is_told

_EDGE = r"[^\S\r\n]{0,80}[-–—_=*#]{0,40}[^\S\r\n]{0,80}"
NUMBERED = re.compile(
    rf"^{_EDGE}(?:document|article|item|story|text)?[^\S\r\n]?(?P<n>\d{{1,4}}) of (?P<all>\d{{1,4}})"
    rf"(?: (?:documents|articles|items|stories))?{_EDGE}$",
    re.IGNORECASE | re.MULTILINE,
)
ENDS = (
    re.compile(r"^[^\S\r\n]{0,80}end of (?:document|article)[^\S\r\n]{0,80}$", re.IGNORECASE | re.MULTILINE),
    re.compile(r"^[^\S\r\n]{0,80}Document [A-Za-z][A-Za-z0-9]{19,31}[^\S\r\n]{0,80}$", re.MULTILINE),
)
DOUBLE_RULE = re.compile(r"(?:(?<=\n)|\A)[^\S\r\n]{0,80}={5,200}[^\S\r\n]{0,80}(?=[\r\n]|\Z)")


def split_paste(text: str) -> tuple[str, ...]:
    """The articles of a text, each as it stands; one where nothing parts them."""
    for pieces in (_split_numbered(text), *(_split_at(text, end) for end in ENDS), _split_ruled(text)):
        kept = [piece.strip("\r\n") for piece in pieces]
        kept = [piece for piece in kept if piece.strip()]
        if len(kept) > 1 and all(map(is_told, kept)):
            return tuple(kept)
    return (text,)


def _split_numbered(text: str) -> Sequence[str]:
    """Documents that are numbered in a row, all of the same number in all; above the first is no text."""
    found = list(NUMBERED.finditer(text))
    if not found or is_told(text[: found[0].start()]):
        return ()
    first, total = int(found[0]["n"]), int(found[0]["all"])
    expected = [(first + i, total) for i in range(len(found))]
    if [(int(match["n"]), int(match["all"])) for match in found] != expected or first + len(found) - 1 > total:
        return ()
    stops = [match.start() for match in found[1:]] + [len(text)]
    return [text[match.end() : stop] for match, stop in zip(found, stops, strict=True)]


def _split_at(text: str, end: re.Pattern[str]) -> Sequence[str]:
    """Documents that each end with a line that says so; what stands behind the last is no document."""
    pieces = end.split(text)
    return [piece for i, piece in enumerate(pieces) if i < len(pieces) - 1 or is_told(piece)]


def _split_ruled(text: str) -> Sequence[str]:
    """Documents with a double rule between them, which underlines nothing: a blank line stands before it."""
    cuts = [match for match in DOUBLE_RULE.finditer(text) if _stands_alone(text, match)]
    return list(_cut(text, cuts))


def _stands_alone(text: str, rule: re.Match[str]) -> bool:
    """Whether the line above and the line below are blank, or there is none."""
    above = text[max(0, rule.start() - 400) : rule.start()].splitlines()[-1:]
    below = text[rule.end() : rule.end() + 400].splitlines()[1:2]
    return not "".join((*above, *below)).strip()


def _cut(text: str, cuts: Sequence[re.Match[str]]) -> Iterator[str]:
    at = 0
    for cut in cuts:
        yield text[at : cut.start()]
        at = cut.end()
    yield text[at:]
