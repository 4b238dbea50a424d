/* Marks: everything the articles put on the map, drawn as SVG above the ground, each with its id, to be chosen. */
"use strict";

window.dateline.Marks = function (map) {
  const { paths, symbols } = window.dateline;
  const MARGIN = 400; // pixels drawn beyond the frame
  const TINTS = new Set(["fighting", "claimed", "band"]);
  const CROWD = 300; // towns above which their dots are small
  const pane = map.createPane("dateline-marks");
  const svg = symbols.make("svg", { class: "dateline-marks", width: 1, height: 1, overflow: "visible" });
  pane.appendChild(svg);
  svg.appendChild(makeDefinitions());
  const tiers = {};
  for (const form of symbols.TIERS) tiers[form] = svg.appendChild(symbols.make("g", { class: "tier-" + form }));
  const chosenTier = svg.insertBefore(symbols.make("g", { class: "tier-chosen" }), tiers.dot);
  const sheet = window.dateline.Sheet(map, svg);
  const marks = new Map(); // id and form -> mark

  /* A hatch for what is only claimed, and a blur for edges that nobody can draw sharply. */
  function makeDefinitions() {
    const hatch = symbols.make("pattern", { id: "dateline-hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, [
      symbols.make("rect", { width: 6, height: 6, class: "hatch-ground" }),
      symbols.make("rect", { width: 1.05, height: 6, class: "hatch-line" }),
    ]);
    const bare = symbols.make("pattern", { id: "dateline-hatch-bare", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, [
      symbols.make("rect", { width: 1.05, height: 6, class: "hatch-line" }),
    ]);
    const soft = symbols.make("filter", { id: "dateline-soft", x: "-20%", y: "-20%", width: "140%", height: "140%" }, [
      symbols.make("feGaussianBlur", { stdDeviation: 7 }),
    ]);
    return symbols.make("defs", {}, [hatch, bare, soft]);
  }

  /* Take the features of one layer; a place told of in several layers stays one mark. */
  function add(layer, collection) {
    for (const feature of collection.features) {
      const about = feature.properties, key = feature.id + " " + about.form;
      let mark = marks.get(key);
      if (!mark) {
        mark = {
          id: feature.id, form: about.form, kind: layer.split("/")[1], name: about.name, label: about.label, fact: about.fact,
          places: about.places, inferred: about.inferred, status: about.status, width: about.width,
          towards: about.towards, parts: paths.split(feature.geometry), box: paths.box(feature.geometry), told: [],
          course: JSON.stringify(feature.geometry.coordinates),
        };
        mark.twins = (TINTS.has(mark.form) ? "tint" : mark.form) + mark.course;
        marks.set(key, mark);
      }
      mark.told.push({ layer, said: about.said, mentions: about.mentions, fact: about.fact });
    }
  }

  /* Several claims may share one drawing: the chosen one stands for all, or one that is reported, or the first. */
  function chooseDrawn() {
    const first = new Map(), weigh = (m) => (m.selected ? 2 : 0) + (m.form === "fighting" ? 1 : 0);
    for (const mark of marks.values()) {
      if (mark.on && (!first.has(mark.twins) || weigh(mark) > weigh(first.get(mark.twins)))) first.set(mark.twins, mark);
    }
    for (const mark of marks.values()) mark.shown = first.get(mark.twins) === mark;
    const tints = [...marks.values()].filter((m) => m.shown && TINTS.has(m.form));
    for (const mark of tints) mark.nested = tints.some((other) => other !== mark && liesIn(mark, other));
  }

  /* Whether most of an area's outline lies in another, larger one: tints must not add up. */
  function liesIn(mark, other) {
    const size = ({ box }) => (box[2] - box[0]) * (box[3] - box[1]);
    if (size(mark) > size(other) && mark.form !== "band") return false;
    const rings = other.parts.polygons.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => ({ x, y }))));
    const outline = mark.parts.polygons.flatMap(([ring]) => ring), step = Math.max(1, Math.floor(outline.length / 24));
    const sample = outline.filter((_, i) => i % step === 0);
    return sample.filter(([x, y]) => rings.some((r) => paths.inside({ x, y }, r))).length * 2 >= sample.length;
  }

  /* Whether one telling passes the switches: certainty, and days that are not known to lie outside. */
  function passes(state, [certainty, start, end]) {
    if (!state.certainty.includes(certainty)) return false;
    return !state.time || ((!end || end >= state.time[0]) && (!start || start <= state.time[1]));
  }

  /* Decide from the state which marks are on, chosen or dimmed. */
  function apply(state) {
    const only = state.only && new Set(state.only);
    for (const mark of marks.values()) {
      const on = only && !only.has(mark.id) ? [] : mark.told.filter((t) => state.on.includes(t.layer) && t.said.some((said) => passes(state, said)));
      mark.on = on.length > 0;
      mark.mentions = on.reduce((sum, t) => sum + t.mentions, 0);
      mark.selected = mark.on && mark.id === state.selected;
    }
    /* Where a claim tints the ground, the place it speaks of is not tinted again. */
    const tinted = new Set([...marks.values()].filter((m) => m.on && m.kind !== "places" && m.parts.polygons.length).flatMap((m) => m.places));
    const isRoad = ({ form }) => form === "road" || form === "way";
    const paved = new Map([...marks.values()].filter((m) => m.on && m.form === "corridor").reverse().map((m) => [m.course, m]));
    for (const mark of marks.values()) {
      mark.covered = mark.kind === "places" && (isRoad(mark) ? paved.has(mark.course) : tinted.has(mark.id));
      if (isRoad(mark) && mark.covered && mark.selected) paved.get(mark.course).selected = true;
    }
    chooseDrawn();
    const chosen = [...marks.values()].filter((m) => m.selected && m.kind !== "places");
    const near = new Set(chosen.flatMap((m) => [...m.places, m.label || m.id]));
    const lit = new Set(state.lit);
    for (const mark of marks.values()) {
      mark.dimmed = lit.size ? !lit.has(mark.id) && mark.form !== "country" : chosen.length > 0 && mark.kind !== "places" && !mark.selected && !near.has(mark.label) && !mark.places.some((p) => near.has(p));
    }
  }

  /* Draw what is on. Where the map has not moved, a mark that looks as it did is left as it is, and one that goes or
     comes back is only hidden or shown: so a switch or a filter costs little, however many marks there are. */
  function draw(moved) {
    const bounds = paths.frame(map, MARGIN);
    const view = {
      zoom: map.getZoom(),
      crowded: [...marks.values()].filter((m) => m.on && m.form === "dot").length > CROWD,
      project: ([lng, lat]) => map.latLngToLayerPoint([lat, lng]),
    };
    for (const mark of marks.values()) {
      const looks = describe(mark, view);
      if (moved) mark.looks = null;
      if (mark.on && looks !== mark.looks) {
        mark.kept = null;
        if (meets(mark, bounds)) {
          mark.shape = paths.screen(map, mark.parts, bounds);
          if (mark.shape.points.length || mark.shape.lines.length || mark.shape.polygons.length) show(mark, view);
        }
        mark.looks = looks;
      }
      mark.drawn = mark.on ? mark.kept : null;
      if (mark.element) place(mark);
    }
    sheet.settle();
  }

  /* What is not seen is hidden, for it may come back; what the map has moved away from goes. */
  function place(mark) {
    if (mark.looks === null || (mark.on && !mark.drawn)) { mark.element.remove(); mark.element = null; return; }
    const display = mark.drawn ? "" : "none";
    if (mark.element.style.display !== display) mark.element.style.display = display;
  }

  /* All that decides how a mark looks on a map that does not move. */
  const describe = (m, view) => [m.shown, m.selected, m.dimmed, m.covered, m.nested, m.mentions > 2, view.crowded].map(Number).join("");

  function meets(mark, bounds) {
    const [west, south, east, north] = mark.box;
    const from = map.latLngToLayerPoint([Math.min(north, 85), west]), to = map.latLngToLayerPoint([Math.max(south, -85), east]);
    return bounds.intersects(L.bounds(from, to));
  }

  function show(mark, view) {
    mark.kept = symbols.draw(mark, mark.shape, view);
    if (!mark.shown) {
      if (mark.element) { mark.element.remove(); mark.element = null; }
      return;
    }
    if (!mark.element) {
      mark.element = symbols.make("g", { "data-mark": mark.id, role: "button", tabindex: mark.form === "country" ? -1 : 0 });
    }
    lift(mark);
    mark.element.setAttribute("class", ["mark", mark.form, mark.selected && "selected", mark.dimmed && "dimmed"].filter(Boolean).join(" "));
    mark.element.setAttribute("aria-label", [mark.label || mark.name, mark.fact].filter(Boolean).join(", "));
    mark.element.setAttribute("aria-pressed", String(Boolean(mark.selected)));
    mark.element.replaceChildren(...mark.kept.kids);
  }

  /* A chosen mark lies above the others; its keyboard focus survives the move. */
  function lift(mark) {
    const tier = mark.selected && !mark.shape.polygons.length ? chosenTier : tiers[mark.form];
    if (mark.element.parentNode === tier) return;
    const focused = document.activeElement === mark.element;
    tier.appendChild(mark.element);
    if (focused) mark.element.focus();
  }

  return { add, apply, draw, all: () => [...marks.values()], find: (id) => [...marks.values()].filter((m) => m.id === id) };
};
