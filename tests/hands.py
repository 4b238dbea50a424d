"""What a hand does in the page's own components, which AppTest cannot press: it sends what the browser would send."""

import json
import time
from typing import Any

from streamlit.testing.v1 import AppTest

DELIMITER = "__"  # between a component's id and the name of what it tells; see streamlit's bidi_component


def read_component(page: AppTest, key: str) -> dict[str, Any]:
    """What a component of the page was given."""
    proto = find_component(page, key)
    data: dict[str, Any] = json.loads(proto.mixed.json or proto.json)
    return data


def find_component(page: AppTest, key: str) -> Any:
    """The message of the component with a key."""
    return next(e.proto for e in page.get("bidi_component") if e.proto.id.endswith(f"-{key}"))


def tell(page: AppTest, key: str, event: str, value: object) -> AppTest:
    """Let a component tell something, and run the page."""
    states = page._tree.get_widget_states()
    name = find_component(page, key).id
    told = json.dumps([{"event": event, "value": value}])
    states.widgets.add(id=f"$$STREAMLIT_INTERNAL_KEY_{name}{DELIMITER}events", json_trigger_value=told)
    return page._run(states)


def switch(page: AppTest, *keys: str, on: bool) -> AppTest:
    """Move some switches of articles and layers."""
    return tell(page, "switches", "flipped", {"n": time.time_ns() // 1_000_000, "switches": dict.fromkeys(keys, on)})


def dismiss(page: AppTest, article: str) -> AppTest:
    """Press the cross at an article."""
    return tell(page, "switches", "dismissed", {"article": article, "n": 1})


def ask_about(page: AppTest, article: str) -> AppTest:
    """Press "Add what is missing" at an article."""
    return tell(page, "switches", "asked", {"article": article, "n": 1})


def list_articles(page: AppTest) -> list[dict[str, Any]]:
    """The articles with switches, as they are shown."""
    articles: list[dict[str, Any]] = read_component(page, "switches")["articles"]
    return articles


def list_ids(page: AppTest) -> list[str]:
    """The ids of these articles."""
    return [article["key"] for article in list_articles(page)]


def list_entries(page: AppTest) -> dict[str, str]:
    """The list of all places and claims: marks and their words."""
    lists = (node for node in read_component(page, "entries")["nodes"] if node["tag"] == "ul")
    entries = (item["kids"][0] for node in lists for item in node.get("kids", ()))
    return {entry["mark"]: entry["text"] for entry in entries}


def choose(page: AppTest, mark: str) -> AppTest:
    """Press an entry of that list."""
    return tell(page, "entries", "chosen", {"id": mark, "n": 1})


def open_form(page: AppTest) -> AppTest:
    """Unfold "Set it right" on the card of a place or a claim."""
    for key in ("correct", "correct-claim"):
        page.session_state[key] = True
    return page.run()


def open_panel(page: AppTest, key: str, *, is_open: bool = True) -> AppTest:
    """Open what opens at a button, or close it."""
    page.session_state[key] = is_open
    return page.run()


def find_field(page: AppTest, kind: str, key: str) -> Any:
    """A field or button whose key begins so, whatever card and step it belongs to."""
    return next(element for element in getattr(page, kind) if str(element.key).startswith(key))


def name_field(page: AppTest, part: str) -> str:
    """The key of the field that stands for a part of the choice now."""
    return f"{part}-{page.session_state['fields-round']}"
