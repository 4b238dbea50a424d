/* Ring: what the keyboard has reached, lifted above all other marks and outlined, also where another mark hides it. */
"use strict";

window.dateline.Ring = function (pane, svg, find) {
  const { symbols } = window.dateline;
  const MOST = 60; // marks in view that Tab stops at: beyond them the list beside the map leads to each
  const top = svg.appendChild(symbols.make("g", { class: "focus-ring", "aria-hidden": "true" }));
  let focused = null;

  const stroke = (d, kind, width) => symbols.make("path", { d, class: kind, fill: "none", "stroke-width": width });

  /* Ink round a gap about everything that a mark is hit by. */
  function outline(element) {
    const hits = [...element.querySelectorAll(":scope > .hit")];
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
    const kin = focused && find(focused);
    if (!kin) { top.replaceChildren(); return; }
    const { element } = kin.face, lined = kin.shape.lines.length > 0;
    const kids = lined ? [...element.children].filter((kid) => !kid.classList.contains("hit")).map((kid) => kid.cloneNode()) : [];
    top.setAttribute("class", "focus-ring " + kin.first.form);
    top.replaceChildren(...outline(element), ...kids);
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
  function settle(kins, frame) {
    const shown = kins.filter((kin) => kin.face), seen = shown.filter((kin) => kin.first.form !== "country" && isSeen(kin.shape, frame));
    const stops = new Set(seen.length > MOST ? seen.sort((a, b) => weigh(b.first) - weigh(a.first)).slice(0, MOST) : seen);
    for (const kin of shown) setStop(kin.face.element, stops.has(kin) || kin.face.element === focused ? "0" : "-1");
    draw();
  }

  const setStop = (element, index) => { if (element.getAttribute("tabindex") !== index) element.setAttribute("tabindex", index); };

  return { settle, draw };
};
