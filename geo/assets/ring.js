/* Ring: what the keyboard has reached, lifted above all other marks and outlined, also where another mark hides it. */
"use strict";

window.dateline.Ring = function (pane, svg, find) {
  const { symbols } = window.dateline;
  const MOST = 60; // marks in view that Tab stops at: beyond them the list beside the map leads to each
  const top = svg.appendChild(symbols.make("g", { class: "focus-ring", "aria-hidden": "true" }));
  let focused = null;

  const stroke = (d, kind, width) => symbols.make("path", { d, class: kind, fill: "none", "stroke-width": width });

  /* Ink round a gap about everything that a mark is hit by. */
  function outline(mark) {
    const hits = [...mark.element.querySelectorAll(":scope > .hit")];
    return hits.flatMap((hit) => {
      if (hit.tagName === "circle") return ["gap", "ink"].map((kind) => circle(hit, kind));
      const d = hit.getAttribute("d");
      return hit.getAttribute("fill") === "none" ? ring(d, Number(hit.getAttribute("stroke-width"))) : [stroke(d, "gap-line", 7), stroke(d, "ink-line", 3)];
    });
  }

  const ring = (d, width) => [stroke(d, "ink-line", width + 1), stroke(d, "gap-line", width - 4)];

  function circle(hit, kind) {
    const [cx, cy, r] = ["cx", "cy", "r"].map((name) => hit.getAttribute(name));
    return symbols.make("circle", { cx, cy, r, class: kind + "-line", fill: "none", "stroke-width": kind === "gap" ? 6 : 2.4 });
  }

  /* The ring, and on it the mark once more, as it is drawn below. */
  function draw() {
    const mark = focused && find(focused);
    if (!mark || !mark.shape) { top.replaceChildren(); return; }
    const lined = mark.shape.lines.length > 0;
    const kids = lined ? [...mark.element.children].filter((kid) => !kid.classList.contains("hit")).map((kid) => kid.cloneNode()) : [];
    top.setAttribute("class", "focus-ring " + mark.form);
    top.replaceChildren(...outline(mark), ...kids);
  }

  // Listened to on the pane: a picture that listens itself would be a stop for Tab.
  pane.addEventListener("focusin", ({ target }) => {
    focused = target.matches(":focus-visible") ? target : null;
    draw();
  });
  pane.addEventListener("focusout", () => { focused = null; draw(); });

  const crosses = (line, frame) => line.some((p, i) => i > 0 && L.LineUtil.clipSegment(line[i - 1], p, frame, false, false));
  const isSeen = ({ points, lines, polygons }, frame) =>
    points.some((p) => frame.contains(p)) || lines.some((line) => crosses(line, frame)) || polygons.some(([ring]) => frame.intersects(L.bounds(ring)));
  const weigh = (mark) => (mark.kind === "places" ? 0 : 1000) + mark.mentions;

  /* Tab stops at what can be seen; of a crowd at what weighs most. */
  function settle(marks, frame) {
    const seen = marks.filter((mark) => mark.seen && mark.form !== "country" && isSeen(mark.shape, frame));
    const stops = new Set(seen.length > MOST ? seen.sort((a, b) => weigh(b) - weigh(a)).slice(0, MOST) : seen);
    for (const mark of marks) {
      if (mark.seen) setStop(mark.element, stops.has(mark) || mark.element === focused ? "0" : "-1");
    }
    draw();
  }

  const setStop = (element, index) => { if (element.getAttribute("tabindex") !== index) element.setAttribute("tabindex", index); };

  return { settle, draw };
};
