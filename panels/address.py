"""The address is the page's state in a link: what is switched off, how sure, what is chosen, which article is
read, which days are shown.

    ?off=first-article,second-article/flows&sure=reported,claimed&at=gn-147625&read=second-article
    ?from=1992-06-12&to=1992-06-17

Only what differs from the beginning is written. What a link holds is checked against what there is; the rest of it
is passed over.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from geo import CERTAINTIES

_MARK = re.compile(r"[A-Za-z0-9-]{1,200}")
_SWITCH = re.compile(r"[A-Za-z0-9-]{1,200}(/[a-z]{1,40})?")


@dataclass(frozen=True, slots=True)
class Address:
    """What a link says: switches that are off, certainties shown, the mark chosen, the article read, the days."""

    off: frozenset[str] = frozenset()
    sure: tuple[str, ...] = CERTAINTIES
    at: str | None = None
    read: str | None = None
    time: tuple[str, str] | None = None


def write_address(address: Address) -> dict[str, str]:
    """An address as the parameters of a link."""
    parameters = {
        "off": ",".join(sorted(address.off)),
        "sure": ",".join(address.sure) or "none",
        "at": address.at or "",
        "read": address.read or "",
        **dict(zip(("from", "to"), address.time or (), strict=False)),
    }
    everything = set(address.sure) == set(CERTAINTIES)
    return {name: value for name, value in parameters.items() if value and not (name == "sure" and everything)}


def read_address(
    parameters: Mapping[str, str], *, switches: Iterable[str], marks: Iterable[str], articles: Iterable[str]
) -> Address:
    """The address that a link's parameters say, as far as what they name is there."""
    off = {word for word in parameters.get("off", "").split(",") if _SWITCH.fullmatch(word)} & set(switches)
    sure: tuple[str, ...] = CERTAINTIES
    if "sure" in parameters:
        asked = parameters["sure"].split(",")
        sure = tuple(word for word in CERTAINTIES if word in asked)
        sure = sure if sure or asked == ["none"] else CERTAINTIES
    at, read = parameters.get("at", ""), parameters.get("read", "")
    return Address(
        off=frozenset(off),
        sure=sure,
        at=at if _MARK.fullmatch(at) and at in set(marks) else None,
        read=read if _MARK.fullmatch(read) and read in set(articles) else None,
        time=read_days(parameters.get("from", ""), parameters.get("to", "")),
    )


def read_days(first: str, last: str) -> tuple[str, str] | None:
    """A first and a last day as ISO 8601 writes them, in their order; anything else is all days."""
    try:
        days = (date.fromisoformat(first), date.fromisoformat(last))
    except ValueError:
        return None
    written = (days[0].isoformat(), days[1].isoformat())
    return written if written == (first, last) and days[0] <= days[1] else None
