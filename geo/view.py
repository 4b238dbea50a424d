"""What the reader sees of the map: the layers switched on, the mark chosen, where to fly. Never any words."""

import re
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import folium

ID = re.compile(r"[A-Za-z0-9-]{1,200}")
LAYER = re.compile(r"[A-Za-z0-9-]{1,200}/[a-z]{1,40}")
SWITCH = re.compile(r"[A-Za-z0-9-]{1,200}(/[a-z]{1,40})?")
LANGUAGE = re.compile(r"[a-z]{2,3}")
DATA_FILE = re.compile(r"marks-[0-9a-f]{16}\.json")
NAMES_FILE = re.compile(r"names-[a-z]{2,3}-[0-9a-f]{16}\.json")
WORD = re.compile(r"[a-z]{1,20}")
CERTAINTIES = ("reported", "claimed", "disputed", "inferred")


class ViewError(ValueError):
    """A view holds something that is no id, layer, certainty or date; the message lists every fault."""


@dataclass(frozen=True, slots=True)
class Flight:
    """Marks, or all candidates, to bring into view; `n` tells flights apart, so that one can be flown again."""

    ids: tuple[str, ...]
    n: int


@dataclass(frozen=True, slots=True)
class Names:
    """The language in which places are named, and the file, beside that of the marks, which holds the names."""

    language: str
    file: str


@dataclass(frozen=True, slots=True)
class View:
    """The whole state of the map, sent at each run; nothing in it is taken from an article's words.

    `on` holds "<article id>/<kind>", None is all layers; `off` takes some of them away, by "<article id>/<kind>"
    or, all of an article's, by "<article id>". A reader's hand is faster than a run of the page: the map hears of a
    switch at once, by its number, and `heard` is the last number that this state knows of. `selected` and `fly` hold
    ids of marks: a row's `id` for claims, the `place_id` for places. A new `fit` brings everything that is switched
    on into view. `time` is a first and a last day (YYYY-MM-DD); what is known to lie outside is hidden. `lit` holds
    ids of marks before which the others stand back, where there are any; `only` those of the marks that stay, None is
    all of them. A new `ask` has the map tell its bounds, `{"box": [west, south, east, north], ...}`. With `pick` a
    click is no choice of a mark, but a spot: the map tells `{"pick": [latitude, longitude], ...}`, or None in its
    place where the reader leaves. `pin` is such a spot, and `candidates` are places that a name could mean, as (id,
    latitude, longitude), shown faintly by their number in the list. `names` is the language of the places, if not the
    article's; `tiles` the key of a ground of pictures, if not the map's own (see geo.tiles); with `relief` the map's
    own shows the slopes of the land. `data` is the file of the marks, as `Served` names it; those of another one take
    the place of the old ones, and the map stays where it is. A map that cannot have the file tells `{"missing": its
    name, ...}`, and asks for it again after a while.
    Raises ViewError.
    """

    on: tuple[str, ...] | None = None
    off: tuple[str, ...] = ()
    heard: int = 0
    certainty: tuple[str, ...] = CERTAINTIES
    selected: str | None = None
    lit: tuple[str, ...] = ()
    fly: Flight | None = None
    fit: int = 0
    theme: Literal["light", "dark"] = "light"
    time: tuple[str, str] | None = None
    only: tuple[str, ...] | None = None
    ask: int = 0
    pick: bool = False
    pin: tuple[float, float] | None = None
    candidates: tuple[tuple[str, float, float], ...] = ()
    names: Names | None = None
    tiles: str | None = None
    relief: bool = True
    data: str | None = None

    def __post_init__(self) -> None:
        """Refuse whatever is not an id: only ids may travel to the map."""
        if faults := find_faults(self):
            raise ViewError("; ".join(faults))

    def state(self) -> dict[str, Any]:
        """The view as the plain values that the map's script takes."""
        return asdict(self)

    def group(self) -> "folium.FeatureGroup":
        """The view as the one small group that `st_folium(..., feature_group_to_add=...)` sends to a living map."""
        from geo.applying import group_state  # with it comes Folium, for which the words of a page need not wait

        return group_state(self.state())


def find_faults(view: View) -> list[str]:
    """Everything in a view that is not what it should be."""
    chosen = [view.selected] if view.selected is not None else []
    ids = [*chosen, *view.lit, *(view.only or ()), *(view.fly.ids if view.fly else ())]
    ids += [own for own, *_ in view.candidates]
    faults = [
        f"expected a layer like article-1/places, got {on!r}" for on in view.on or () if not LAYER.fullmatch(on)
    ]
    faults += [f"expected an article or its layer, got {off!r}" for off in view.off if not SWITCH.fullmatch(off)]
    faults += [f"expected an id of letters, digits and hyphens, got {i!r}" for i in ids if not ID.fullmatch(i)]
    faults += [f"expected a certainty, got {c!r}" for c in view.certainty if c not in CERTAINTIES]
    faults += [f"expected a day like 1992-06-17, got {day!r}" for day in view.time or () if not is_day(day)]
    spots = [*([view.pin] if view.pin is not None else []), *(tuple(spot) for _, *spot in view.candidates)]
    faults += [f"expected degrees within 90 and 180, got {spot!r}" for spot in spots if not is_spot(spot)]
    faults += [f"expected true or false, got {said!r}" for said in (view.pick, view.relief) if type(said) is not bool]
    numbers = [view.fit, view.ask, view.heard, *([view.fly.n] if view.fly else [])]
    faults += [f"expected a whole number, got {n!r}" for n in numbers if type(n) is not int]
    if view.names and not (LANGUAGE.fullmatch(view.names.language) and NAMES_FILE.fullmatch(view.names.file)):
        faults.append(f"expected a language and its file of names, got {view.names!r}")
    if view.data is not None and not DATA_FILE.fullmatch(view.data):
        faults.append(f"expected the file of the marks, got {view.data!r}")
    if view.tiles is not None and not WORD.fullmatch(view.tiles):
        faults.append(f"expected the key of a ground of pictures, got {view.tiles!r}")
    if view.theme not in ("light", "dark"):
        faults.append(f"expected the theme light or dark, got {view.theme!r}")
    return faults


def is_spot(spot: tuple[object, ...]) -> bool:
    """Whether some values are a latitude and a longitude; whatever is no number is none."""
    if len(spot) != 2 or not all(type(part) in (int, float) for part in spot):
        return False
    latitude, longitude = (float(str(part)) for part in spot)
    return abs(latitude) <= 90 and abs(longitude) <= 180


def is_day(text: str) -> bool:
    """Whether the text is a day of the calendar as ISO 8601 writes it."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except (TypeError, ValueError):
        return False
