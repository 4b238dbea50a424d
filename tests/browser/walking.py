"""Walking through the page by Tab: what each stop is called, where it lies, and how its ring looks."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PIL import Image, ImageChops
from playwright.sync_api import CDPSession, Locator, Page

MOST = 250  # presses of Tab: far more than there are stops
LOOKS, LATE_MS = 3, 300  # for a ring: what draws itself, as a table, does so late on a busy machine
AROUND = 6  # pixels about a stop in which its ring is looked for
STRONG = 60  # of 255: how much darker or lighter a pixel of a ring is at least, by day about 3:1
ACTIVE = """(() => {
  let e = document.activeElement;
  while (e?.contentDocument?.activeElement && e.contentDocument.activeElement !== e.contentDocument.body) {
    e = e.contentDocument.activeElement;
  }
  return e;
})()"""
PLACE = """function () {
  const box = this.tagName === "INPUT" ? this.closest("label") ?? this : this; // a switch may hide its own box
  const own = box.getBoundingClientRect();
  const frame = this.ownerDocument.defaultView.frameElement?.getBoundingClientRect();
  return {x: own.x + (frame?.x ?? 0), y: own.y + (frame?.y ?? 0), width: own.width, height: own.height,
          seen: box.checkVisibility({opacityProperty: true, visibilityProperty: true})};
}"""

LEAVE = """function () {
  const others = this.closest("section[role=dialog]")?.querySelectorAll("button, input"); // it keeps the keyboard
  if (others) [...others].find((one) => one !== this && one.checkVisibility()).focus({preventScroll: true});
  else this.blur();
}"""


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop of Tab; `ringed` counts the pixels about it that say clearly that the keyboard is here."""

    role: str
    name: str
    seen: bool
    ringed: int


def walk(page: Page) -> Iterator[Stop]:
    """All stops from the top of the page until Tab leaves it."""
    page.emulate_media(reduced_motion="reduce")
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if page.evaluate(f"{ACTIVE} === document.body"):
            return
        yield look(page, session)
    raise AssertionError("Tab does not leave the page")


def walk_inside(page: Page, box: Locator) -> Iterator[Stop]:
    """All stops of what is open, from where the keyboard is until Tab leaves it or begins anew."""
    page.emulate_media(reduced_motion="reduce")
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    own = box.evaluate_handle("box => { box.walked = new Set(); return box; }")  # it may be gone when it is left
    new = f"box => box.contains({ACTIVE}) && !box.walked.has({ACTIVE}) && Boolean(box.walked.add({ACTIVE}))"
    for _ in range(MOST):
        if not own.evaluate(new):
            return
        yield look(page, session)
        page.keyboard.press("Tab")
    raise AssertionError("Tab does not leave what is open")


def look(page: Page, session: CDPSession) -> Stop:
    """What has the keyboard now."""
    it = session.send("Runtime.evaluate", {"expression": ACTIVE})["result"]["objectId"]
    place = call(session, it, PLACE)
    told = session.send("Accessibility.getPartialAXTree", {"objectId": it, "fetchRelatives": False})["nodes"][0]
    role, name = (str(told.get(part, {}).get("value", "")) for part in ("role", "name"))
    size = page.viewport_size
    assert size is not None
    left, top = max(0, place["x"] - AROUND), max(0, place["y"] - AROUND)
    right = min(size["width"], place["x"] + place["width"] + AROUND)
    bottom = min(size["height"], place["y"] + place["height"] + AROUND)
    if not place["seen"] or right - left <= AROUND or bottom - top <= AROUND:
        return Stop(role, name, False, 0)
    clip: Any = {"x": left, "y": top, "width": right - left, "height": bottom - top}
    ringed = 0
    for _ in range(LOOKS):
        focused = page.screenshot(clip=clip, caret="initial")
        call(session, it, LEAVE)
        bare = page.screenshot(clip=clip)
        call(session, it, "function () { this.focus({preventScroll: true}); }")
        ringed = count_changed(focused, bare)
        if ringed:
            break
        page.wait_for_timeout(LATE_MS)
    return Stop(role, name, True, ringed)


def call(session: CDPSession, it: str, function: str) -> Any:
    """Let an element do something, and give what comes of it."""
    asked = {"objectId": it, "functionDeclaration": function, "returnByValue": True}
    return session.send("Runtime.callFunctionOn", asked)["result"].get("value")


def count_changed(one: bytes, other: bytes) -> int:
    """How many pixels differ clearly between two pictures."""
    first, second = (Image.open(io.BytesIO(picture)).convert("L") for picture in (one, other))
    return sum(ImageChops.difference(first, second).histogram()[STRONG:])
