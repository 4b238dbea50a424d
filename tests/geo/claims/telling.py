"""What an invented article tells: how tests ask for it, and its flows in the article's words."""

from collections.abc import Callable

from geo.claims import Claims, FlowClaim

Read = Callable[[str], Claims]
Ends = tuple[str | None, str | None, str | None]
Told = tuple[int | None, int | None, str, Ends, str]


def name_ends(flow: FlowClaim) -> Ends:
    """Origin, via and destination, as the article names them."""
    origin, via, host = (end.name if end else None for end in (flow.origin, flow.via, flow.destination))
    return origin, via, host


def describe(flow: FlowClaim) -> Told:
    """Bounds, unit, ends and standing."""
    return flow.low, flow.high, flow.unit, name_ends(flow), flow.status
