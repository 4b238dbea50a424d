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
  const ring = window.dateline.Ring(pane, svg, (element) => [...marks.values()].find((mark) => mark.element === element));

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

  /* A shape cut into parts, once for all marks that have it; marks of one shape have one course. */
  const known = new Map();
  function findShape(geometry, shapes) {
    const named = typeof geometry === "string", key = named ? geometry : JSON.stringify(geometry.coordinates);
    if (!known.has(key)) {
      const whole = named ? shapes[geometry] : geometry;
      known.set(key, { parts: paths.split(whole), box: paths.box(whole), course: key });
    }
    return known.get(key);
  }

  /* Take the features of one layer; a place told of in several layers stays one mark. A feature has its geometry, or the
     name of one of the shapes. */
  function add(layer, features, shapes) {
    for (const feature of features) {
      const about = feature.properties, key = feature.id + " " + about.form;
      let mark = marks.get(key);
      if (!mark) {
        mark = {
          id: feature.id, form: about.form, kind: layer.split("/")[1], name: about.name, label: about.label, fact: about.fact,
          places: about.places, inferred: about.inferred, status: about.status, width: about.width,
          towards: about.towards, told: [], ...findShape(feature.geometry, shapes),
        };
        mark.twins = (TINTS.has(mark.form) ? "tint" : mark.form) + mark.course;
        marks.set(key, mark);
      }
      mark.told.push({ layer, said: about.said, mentions: about.mentions, fact: about.fact });
    }
  }

  /* Take other data: what stays keeps its element, and with it the focus of the keyboard; what is gone leaves. */
  function replace(layers, shapes) {
    const before = [...marks];
    marks.clear();
    for (const [layer, features] of Object.entries(layers)) add(layer, features, shapes);
    for (const [key, { element }] of before) {
      if (element && marks.has(key)) marks.get(key).element = element;
      else if (element) element.remove();
    }
    const used = new Set([...marks.values()].map((mark) => mark.course));
    for (const course of [...known.keys()]) if (!used.has(course)) known.delete(course);
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

  /* Whether most of an area's outline lies in another, larger one: tints must not add up. Shapes never change, so each
     pair is looked at once. */
  const nests = new Map();
  function liesIn(mark, other) {
    if (mark.box[0] > other.box[2] || mark.box[2] < other.box[0] || mark.box[1] > other.box[3] || mark.box[3] < other.box[1]) return false;
    const pair = [mark.course, other.course, mark.form === "band"].join(" ");
    if (!nests.has(pair)) nests.set(pair, findNest(mark, other));
    return nests.get(pair);
  }

  function findNest(mark, other) {
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

  /* What tells of a layer whether it is on: none is meant by name, or it is; and neither it nor its article is off. */
  function listOn(state) {
    const on = state.on && new Set(state.on), off = new Set(state.off), known = new Map();
    return (layer) => {
      if (!known.has(layer)) known.set(layer, (!on || on.has(layer)) && !off.has(layer) && !off.has(layer.split("/")[0]));
      return known.get(layer);
    };
  }

  /* Decide from the state which marks are on, chosen or dimmed. */
  function apply(state) {
    const isOn = listOn(state), only = state.only && new Set(state.only);
    for (const mark of marks.values()) {
      const told = only && !only.has(mark.id) ? [] : mark.told;
      const on = told.filter((t) => isOn(t.layer) && t.said.some((said) => passes(state, said)));
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

  function draw() {
    const bounds = paths.frame(map, MARGIN);
    const view = {
      zoom: map.getZoom(),
      crowded: [...marks.values()].filter((m) => m.on && m.form === "dot").length > CROWD,
      project: ([lng, lat]) => map.latLngToLayerPoint([lat, lng]),
    };
    view.place = [view.zoom, map.getPixelOrigin(), bounds.min, bounds.max, view.crowded].join(" ");
    const first = new Map(); // of marks that share one drawing, the one that is shown
    const heirless = new Map(); // those that were shown for others, and are no more
    for (const mark of marks.values()) if (mark.look && !(mark.on && mark.shown)) heirless.set(mark.twins, mark);
    const drawn = (mark) => {
      mark.drawn = null;
      const twin = mark.on && !mark.shown ? first.get(mark.twins) : null;
      if (twin) { mark.drawn = twin.drawn; mark.shape = twin.shape; }
      else if (mark.on && meets(mark, bounds)) trace(mark, bounds, view, heirless);
      if (mark.element && !(mark.drawn && mark.shown)) { mark.element.remove(); mark.element = mark.look = null; }
      return mark.drawn;
    };
    for (const mark of marks.values()) if (mark.on && mark.shown && drawn(mark)) first.set(mark.twins, mark);
    for (const mark of marks.values()) if (!(mark.on && mark.shown)) drawn(mark);
    sheet.settle();
    ring.settle([...marks.values()], paths.frame(map, 0));
  }

  function meets(mark, bounds) {
    const [west, south, east, north] = mark.box;
    const from = map.latLngToLayerPoint([Math.min(north, 85), west]), to = map.latLngToLayerPoint([Math.max(south, -85), east]);
    return bounds.intersects(L.bounds(from, to));
  }

  /* Draw a mark, unless nothing has moved and it looks as it did. */
  function trace(mark, bounds, view, heirless) {
    const look = [view.place, mark.selected, mark.dimmed, mark.nested, mark.covered, mark.mentions > 2].join("|");
    if (mark.look === look) { mark.drawn = mark.kept; return; }
    const last = heirless.get(mark.twins);
    if (last && last.look === look && !mark.element && mark.shown && areAlike(mark, last)) { inherit(mark, last); return; }
    mark.shape = paths.screen(map, mark.parts, bounds);
    if (mark.shape.points.length || mark.shape.lines.length || mark.shape.polygons.length) show(mark, view);
    mark.kept = mark.drawn;
    mark.look = mark.shown ? look : null;
  }

  const told = ({ form, inferred, status, width, towards }) => JSON.stringify([form, inferred, status, width, towards]);
  const areAlike = (one, other) => told(one) === told(other);

  /* Take over the drawing of another mark that looks the same: to draw an area anew takes a browser longer than all else. */
  function inherit(mark, last) {
    const { element, shape, kept, look } = last;
    Object.assign(mark, { element, shape, kept, look, drawn: kept });
    Object.assign(last, { element: null, look: null });
    element.dataset.mark = mark.id;
    label(mark);
  }

  function label(mark) {
    mark.element.setAttribute("aria-label", [mark.label || mark.name, mark.fact].filter(Boolean).join(", "));
    mark.element.setAttribute("aria-pressed", String(Boolean(mark.selected)));
  }

  function show(mark, view) {
    mark.drawn = symbols.draw(mark, mark.shape, view);
    if (!mark.shown) return;
    if (!mark.element) {
      mark.element = symbols.make("g", { "data-mark": mark.id, role: "button", tabindex: -1 });
    }
    lift(mark);
    mark.element.setAttribute("class", ["mark", mark.form, mark.selected && "selected", mark.dimmed && "dimmed"].filter(Boolean).join(" "));
    label(mark);
    mark.element.replaceChildren(...mark.drawn.kids);
  }

  /* A chosen mark lies above the others; its keyboard focus survives the move. */
  function lift(mark) {
    const tier = mark.selected && !mark.shape.polygons.length ? chosenTier : tiers[mark.form];
    if (mark.element.parentNode === tier) return;
    const focused = document.activeElement === mark.element;
    tier.appendChild(mark.element);
    if (focused) mark.element.focus();
  }

  /* Say places in another language, as far as they have a name in it, and claims that go by the name of a place. */
  function rename({ names, language }) {
    const spelled = new Map();
    for (const mark of marks.values()) {
      mark.own = mark.own || { name: mark.name, label: mark.label };
      if (mark.kind === "places" && names[mark.id]) spelled.set(mark.id + " " + (mark.own.label || mark.own.name), names[mark.id]);
    }
    for (const mark of marks.values()) {
      const { name, label } = mark.own, word = label || name;
      const found = mark.places.map((id) => spelled.get(id + " " + word)).find(Boolean);
      Object.assign(mark, { name: found || name, label: label && (found || label), language: found ? language : "", look: null });
    }
  }

  return { add, replace, apply, draw, rename, all: () => [...marks.values()], find: (id) => [...marks.values()].filter((m) => m.id === id) };
};
