"""The ground under every map: land, borders with their years, coast, lakes, rivers, and label anchors. No network.

`ground_script()` is JavaScript (1.2 MB, the same every time) that sets `window.datelineGround` to one GeoJSON
FeatureCollection per layer; a property that is not known is absent:

    land     areas   iso2, name, theatre (the id of the theatre whose ground it is)        fill only, no stroke
    coast    lines   -                                                                       land against sea
    borders  lines   kind: "international" | "republic" | "oblast" | "disputed"
                     pair: "AM AZ" (two ISO codes), union: "Soviet Union", dissolved: 1991   (kind republic)
                     id, name, since, until                                                  (kind oblast)
                     name: "Sudanese claim"; since, until                                    (kind disputed)
                     until: the last year before it was disputed                     (any other kind, some)
    oblasts  areas   id (a place id), iso2, name, since, until
    lakes    areas   min_zoom
    rivers   lines   min_zoom; id (a place id) and name where known

`min_zoom` (absent: 0) is the Leaflet zoom from which a feature should be seen; an oblast's border is worth drawing
from zoom 5. Borders of kind republic are those between members of a union that had fallen apart by `dissolved`.
`ground_json()` is the same, packed as `geo.topology` says. Neither text holds "{{", "{%" or "{#".

`ground_labels()` gives the words on the ground, which still go through `safe` on their way to the map.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from geo.tables import DATA, read_table

NEWEST = 2011  # when the newest line between two states was drawn, by the list of members of the United Nations
LINGER = 4  # years for which the lines inside a fallen union stay on the ground; assets/ground.js keeps to it

LabelKind = Literal["country", "exclave", "sea", "lake", "river"]

DECODER = """\
(function (packed) {
  const unit = packed.unit;
  const arcs = packed.arcs.map(function (steps) {
    const points = [];
    for (let i = 0, x = 0, y = 0; i < steps.length; i += 2) {
      x += steps[i]; y += steps[i + 1];
      points.push([x / unit, y / unit]);
    }
    return points;
  });
  function join(indices) {
    let points = [];
    for (const index of indices) {
      const arc = index < 0 ? arcs[~index].slice().reverse() : arcs[index];
      points = points.concat(points.length ? arc.slice(1) : arc);
    }
    return points;
  }
  function area(rings) { return rings.map(join).filter(function (ring) { return ring.length > 3; }); }
  function geometry(feature) {
    if (feature.l) return { type: "MultiLineString", coordinates: feature.l.map(join) };
    return { type: "MultiPolygon", coordinates: feature.a.map(area).filter(function (p) { return p.length; }) };
  }
  const ground = {};
  for (const name of Object.keys(packed.layers)) {
    ground[name] = {
      type: "FeatureCollection",
      features: packed.layers[name].map(function (feature) {
        return { type: "Feature", properties: feature.p, geometry: geometry(feature) };
      }),
    };
  }
  return ground;
})"""


@dataclass(frozen=True, slots=True)
class GroundLabel:
    """A word on the ground: what it names, where it stands, at which zooms (inclusive), and its slope.

    `angle` is degrees clockwise, for text that runs along a river or a gulf. `country` is an ISO 3166-1 code.
    """

    id: str
    text: str
    kind: LabelKind
    latitude: float
    longitude: float
    min_zoom: int
    max_zoom: int
    angle: float = 0.0
    country: str | None = None


@cache
def ground_json() -> str:
    """The ground as packed JSON."""
    return (DATA / "ground.json").read_text(encoding="utf-8")


def ground_script() -> str:
    """The ground as JavaScript that sets `window.datelineGround`."""
    return f"window.datelineGround = {DECODER}({ground_json().strip()});\n"


def say_borders(year: int) -> str:
    """What borders the ground shows in a year: "borders of 1991: republic, oblast" soon after a union fell apart.

    The lines between states are today's; they were the same back to the year of the newest, and no further.
    """
    ends = (int(row["dissolved"]) for row in read_table(DATA / "unions.csv"))
    last = min((end for end in ends if 0 <= year - end <= LINGER), default=None)
    if last is not None:
        return f"borders of {last}: republic, oblast"
    return f"borders of {year}" if year >= NEWEST else f"borders of today, not of {year}"


def ground_labels(*, year: int | None = None) -> tuple[GroundLabel, ...]:
    """The words that belong on the ground: countries by their name of that year (None: of today), and waters."""
    names = _names_of(year)
    countries = (_label(row, names) for row in read_table(DATA / "labels.csv"))
    waters = (_label(row, {}) for row in read_table(DATA / "waters.csv"))
    return (*countries, *waters)


def _names_of(year: int | None) -> dict[str, str]:
    """The countries that had another name in a year, and that name."""
    return {
        row["iso2"]: row["name"]
        for row in read_table(DATA / "country_names.csv")
        if not row["since"] or (year is not None and int(row["since"]) <= year <= int(row["until"]))
    }


def _label(row: dict[str, str], names: dict[str, str]) -> GroundLabel:
    """One row of a table of labels. An exclave's name stands in brackets."""
    text = names.get(row.get("iso2", ""), row["text"])
    return GroundLabel(
        id=row["id"],
        text=f"({text})" if row["kind"] == "exclave" and not text.startswith("(") else text,
        kind=cast(LabelKind, row["kind"]),
        latitude=float(row["lat"]),
        longitude=float(row["lon"]),
        min_zoom=int(row["min_zoom"]),
        max_zoom=int(row["max_zoom"]),
        angle=float(row.get("angle") or 0),
        country=row.get("iso2") or None,
    )
