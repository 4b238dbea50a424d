"""Style is what the map and its legend look like: colours by day and night, symbols, and the only door for words.

Colours are Okabe and Ito's, each paired with a dash, a shape or a hatch; the ground is guide paper. `symbol_svg`
draws the legend's symbols from the same colours, so that the switches, the legend and the map tell one truth.
"""

import json
import re
from collections.abc import Callable, Mapping
from html import escape
from typing import Any, Literal

Theme = Literal["light", "dark"]

# Each colour by day and by night.
COLOURS: Mapping[str, tuple[str, str]] = {
    "page": ("#FBFAF6", "#15181B"),
    "sidebar": ("#F4F1E9", "#101316"),
    "field": ("#FFFFFF", "#1B1F23"),
    "ink": ("#1E2226", "#ECE9E2"),
    "ink2": ("#4B5055", "#BDBBB4"),
    "ink3": ("#5F6366", "#989791"),
    "hairline": ("#DDD8CC", "#343A40"),
    "chip": ("#ECE8DD", "#2A2F34"),
    "quote": ("#F1ECDE", "#2A2A26"),
    "land": ("#F0EDE4", "#1F2429"),
    "republic": ("#FAF8F2", "#2A3036"),
    "gap": ("#FAF8F2", "#2A3036"),
    "sea": ("#D9E4E8", "#122028"),
    "shallows": ("#EDF2F3", "#1B303B"),
    "shore": ("#A9BEC6", "#36505D"),
    "border": ("#777062", "#878D94"),
    "oblast": ("#4B5055", "#C9C6BE"),
    "river": ("#5B8898", "#5C8799"),
    "river-said": ("#3F7387", "#6F9DAF"),
    "border-said": ("#5F6366", "#B4B2AB"),
    "halo": ("#FBF9F4", "#1B2025"),
    "water": ("#3D6070", "#86AFBF"),
    "place": ("#8E8778", "#C9C6BE"),
    "place-strength": (".08", ".06"),
    "near-strength": (".16", ".14"),
    "part-strength": (".06", ".05"),
    "relief-strength": (".17", ".1"),  # of black in the shade and white in the sun, as geo.relief says
    "casing": ("#FFFFFF", "#F4F1EA"),
    "front": ("#D55E00", "#D55E00"),
    "front-tint": ("#FBE9DC", "#3A2416"),
    "corridor": ("#009E73", "#009E73"),
    "corridor-tint": ("#E0F1EA", "#15332A"),
    "flow": ("#0072B2", "#0072B2"),
    "flow-tint": ("#DEECF5", "#152C3C"),
    "side-one": ("#0072B2", "#0072B2"),
    "side-two": ("#E69F00", "#E69F00"),
    "hatch-strength": (".42", ".36"),
}

# What ends a script, starts one, or is read by a template, inside a string of JSON that stands in a page.
_ACTIVE = re.compile(r"[<>&'`${}%#_\u007f-\uffff]")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_TEMPLATE = re.compile(r"\{\{|\{%|\{#")
_WORDS = {ord(sign): f"&#{ord(sign)};" for sign in "'`${}\\"}


class UnsafeWordsError(ValueError):
    """Words on their way to Folium would be run as a template; the message shows the start of them."""


def safe(words: str) -> str:
    """Words as HTML that shows exactly them: what means something to HTML, JavaScript or Jinja is an entity."""
    return escape(words, quote=False).replace('"', "&quot;").translate(_WORDS)


def embed_json(value: Any) -> str:
    """A value as JSON that may stand inside a script of a page and pass through Jinja: it stays what it is."""
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"), allow_nan=False)
    return _STRING.sub(lambda words: _ACTIVE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", words[0]), text)


def guard(text: str) -> str:
    """Let a text through to Folium, which compiles what it renders again; raises UnsafeWordsError for a template."""
    if found := _TEMPLATE.search(text):
        raise UnsafeWordsError(
            f"expected no template on the way to the map, got {text[found.start() : found.start() + 40]!r}"
        )
    return text


def colour(name: str, theme: Theme = "light") -> str:
    """A colour of the house as #RRGGBB."""
    return COLOURS[name][theme == "dark"]


def css_variables() -> str:
    """The colours as variables of CSS, those of the night under [data-theme=dark]."""
    day, night = ("".join(f"--{name}:{pair[i]};" for name, pair in COLOURS.items()) for i in (0, 1))
    return f':root{{{day}color-scheme:light}}\n:root[data-theme="dark"]{{{night}color-scheme:dark}}\n'


def _dot(ink: str, **_: str) -> str:
    """A town."""
    return f'<circle cx="14" cy="7" r="4.5" fill="{ink}"/>'


def _front(front: str, casing: str, dash: str = "", **_: str) -> str:
    """A front whose line is stated, or, with dashes, inferred."""
    return (
        f'<path d="M0 7H28" stroke="{casing}" stroke-width="7"{dash}/>'
        f'<path d="M0 7H28" stroke="{front}" stroke-width="4"{dash}/>'
    )


def _inferred(**colours: str) -> str:
    """A front drawn where no sentence says its course."""
    return _front(dash=' stroke-dasharray="8 2.4"', **colours)


def _corridor(corridor: str, casing: str, **_: str) -> str:
    """A corridor along its road."""
    lines = ((casing, 9), (corridor, 6), ("#FFFFFF", 2))
    return "".join(f'<path d="M0 7H28" stroke="{colour}" stroke-width="{width}"/>' for colour, width in lines)


def _cut(corridor: str, casing: str, ink: str, gap: str, **_: str) -> str:
    """A corridor that is cut: dashed, with a cross."""
    cross = "".join(
        f'<path d="M9.500 2.500l9 9m0-9l-9 9" stroke="{colour}" stroke-width="{width}"/>'
        for colour, width in ((gap, 5), (ink, 2.4))
    )
    return _promised(corridor, casing) + cross


def _promised(corridor: str, casing: str, **_: str) -> str:
    """A corridor that is promised: dashed."""
    lines = ((casing, 9), (corridor, 6), ("#FFFFFF", 2))
    return "".join(
        f'<path d="M0 7H28" stroke="{colour}" stroke-width="{width}" stroke-dasharray="7 3.5"/>'
        for colour, width in lines
    )


def _clash(front: str, casing: str, ink: str, **_: str) -> str:
    """Fighting at a place whose extent nobody states."""
    return (
        f'<circle cx="14" cy="7" r="5.400" stroke="{casing}" stroke-width="3.200"/>'
        f'<circle cx="14" cy="7" r="5.400" stroke="{front}" stroke-width="2" stroke-dasharray="3 1.850"/>'
        f'<circle cx="14" cy="7" r="2" fill="{ink}"/>'
    )


def _wide(flow: str, **_: str) -> str:
    """Few people who moved, and many."""
    return (
        f'<path d="M0 3H7" stroke="{flow}" stroke-width="2"/><path d="M6 0L12 3L6 6Z" fill="{flow}"/>'
        f'<path d="M2 9.500H18" stroke="{flow}" stroke-width="5"/><path d="M17 5L28 9.500L17 14Z" fill="{flow}"/>'
    )


def _unnumbered(flow: str, **_: str) -> str:
    """People who moved, nobody says how many."""
    return (
        f'<path d="M1 12C5 5 12 4 19 6.500" stroke="{flow}" stroke-width="2" stroke-dasharray="4 3"/>'
        f'<path d="M17 1.500L27 8.500L15.500 12Z" fill="{flow}"/>'
    )


def _flow(flow: str, casing: str, **_: str) -> str:
    """People who moved."""
    body, head = "M1 12C5 5 12 4 19 6.500", "M17 1.500L27 8.500L15.500 12Z"
    return (
        f'<path d="{body}" stroke="{casing}" stroke-width="5.500"/><path d="{head}" fill="{flow}"/>'
        f'<path d="{body}" stroke="{flow}" stroke-width="3"/>'
    )


def _hatched(front: str, strength: str, **_: str) -> str:
    """Ground under fighting, gained by nobody's word but a side's own."""
    lines = "".join(f"M{x} 14L{x + 14} 0" for x in range(-12, 28, 6))
    return (
        f'<rect width="28" height="14" rx="2" fill="{front}" fill-opacity=".13"/>'
        f'<path d="{lines}" stroke="{front}" stroke-opacity="{strength}" stroke-width="1.2"/>'
    )


def _area(place: str, **_: str) -> str:
    """An area whose edge nobody can draw sharply."""
    return f'<rect x="1" y="1" width="26" height="12" rx="4" fill="{place}" fill-opacity=".3"/>'


def _fighting(front: str, **_: str) -> str:
    """An area under fighting."""
    return f'<rect x="1" y="1" width="26" height="12" rx="4" fill="{front}" fill-opacity=".13"/>'


def _band(front: str, **_: str) -> str:
    """The land within a stated distance."""
    return f'<rect x="1" y="1" width="26" height="12" rx="2" fill="{front}" fill-opacity=".24"/>'


def _ring(flow: str, casing: str, **_: str) -> str:
    """People who are stranded."""
    return (
        f'<circle cx="14" cy="7" r="5" stroke="{casing}" stroke-width="4"/>'
        f'<circle cx="14" cy="7" r="5" stroke="{flow}" stroke-width="2.4"/>'
    )


def _fled(flow: str, casing: str, **_: str) -> str:
    """People who fled, nobody says where to."""
    heads = "M8 1h3.800l-3.800 3.800ZM20 1v3.800l-3.800-3.800ZM8 13v-3.800l3.800 3.800ZM20 13h-3.800l3.800-3.800Z"
    return _moved(flow, casing, heads)


def _arrived(flow: str, casing: str, **_: str) -> str:
    """People who came, nobody says where from."""
    heads = "M10.500 3.500h-3.500l3.500-3.500ZM17.500 3.500v-3.500l3.500 3.500Z"
    heads += "M10.500 10.500v3.500l-3.500-3.500ZM17.500 10.500h3.500l-3.500 3.500Z"
    return _moved(flow, casing, heads)


def _moved(flow: str, casing: str, heads: str) -> str:
    """A ring with four heads."""
    return (
        f'<circle cx="14" cy="7" r="3.400" stroke="{casing}" stroke-width="3.600"/>'
        f'<circle cx="14" cy="7" r="3.400" stroke="{flow}" stroke-width="2"/><path d="{heads}" fill="{flow}"/>'
    )


def _borders(border: str, oblast: str, **_: str) -> str:
    """Borders of states and republics; below, dashed, of what lies within them or is disputed."""
    return (
        f'<path d="M0 4H28" stroke="{border}" stroke-width="1.500"/>'
        f'<path d="M0 10H28" stroke="{oblast}" stroke-width="1.300" stroke-dasharray="3.500 2.500"/>'
    )


_DRAWERS: Mapping[str, Callable[..., str]] = {
    "places": _dot,
    "fronts": _inferred,
    "corridors": _corridor,
    "flows": _flow,
    "stated": _front,
    "inferred": _inferred,
    "claimed": _hatched,
    "fighting": _fighting,
    "area": _area,
    "band": _band,
    "cut": _cut,
    "promised": _promised,
    "clash": _clash,
    "wide": _wide,
    "unnumbered": _unnumbered,
    "stranded": _ring,
    "fled": _fled,
    "arrived": _arrived,
    "borders": _borders,
}
SYMBOLS = frozenset(_DRAWERS)


def symbol_svg(name: str, theme: Theme = "light") -> str:
    """The symbol of a kind of layer, or of a special mark, as an SVG picture of 28 by 14 pixels.

    Raises KeyError for a name that is not in SYMBOLS.
    """
    wanted = ("ink", "gap", "casing", "front", "corridor", "flow", "place", "border", "oblast")
    colours = {each: colour(each, theme) for each in wanted} | {"strength": colour("hatch-strength", theme)}
    picture = _DRAWERS[name](**colours)
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="28" height="14" viewBox="0 0 28 14" fill="none">'
    return f"{head}{picture}</svg>"
