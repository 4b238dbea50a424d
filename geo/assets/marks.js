/* Marks: everything the articles put on the map, drawn as SVG above the ground, each with its id, to be chosen. */
"use strict";

window.dateline.Marks = function (map) {
  const { paths, symbols } = window.dateline;
  const MARGIN = 400; // pixels drawn beyond the frame
  const CROWD = 300; // towns above which their dots are small
  const pane = map.createPane("dateline-marks");
  const tiers = window.dateline.Tiers(map, pane);
  const { decide, nameTwins } = window.dateline.Decide();
  const marks = new Map(); // id and form -> mark
  const kins = new Map(); // those that share one drawing know of one another
  let list = []; // the marks, in their order
  const ring = window.dateline.Ring(pane, tiers.top, (element) => list.find((mark) => mark.element === element));

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
        mark.twins = nameTwins(mark);
        if (!kins.has(mark.twins)) kins.set(mark.twins, {});
        mark.kin = kins.get(mark.twins);
        marks.set(key, mark);
      }
      mark.told.push({ layer, said: about.said, mentions: about.mentions, fact: about.fact });
    }
  }

  /* Take other data: what stays keeps its element, and with it the focus of the keyboard; what is gone leaves. */
  function replace(layers, shapes) {
    const before = [...marks];
    marks.clear();
    kins.clear();
    for (const [layer, features] of Object.entries(layers)) add(layer, features, shapes);
    for (const [key, { element, seen }] of before) {
      if (element && marks.has(key)) Object.assign(marks.get(key), { element, seen });
      else if (element) element.remove();
    }
    list = [...marks.values()];
    const used = new Set(list.map((mark) => mark.course));
    for (const course of [...known.keys()]) if (!used.has(course)) known.delete(course);
  }

  /* Draw what is on; marks of one kin lie under the drawing of the one that is shown. */
  function draw() {
    const bounds = paths.frame(map, MARGIN), meets = frameTest(bounds);
    const view = {
      zoom: map.getZoom(),
      crowded: list.filter((m) => m.on && m.form === "dot").length > CROWD,
      project: ([lng, lat]) => map.latLngToLayerPoint([lat, lng]),
    };
    view.place = [view.zoom, map.getPixelOrigin(), bounds.min, bounds.max].join(" ");
    for (const mark of list) mark.kin.last = null; // what was shown for the others, and is no more
    for (const mark of list) if (mark.seen && !mark.shown) mark.kin.last = mark;
    for (const mark of list) {
      mark.drawn = null;
      if (mark.shown && meets(mark)) trace(mark, bounds, view);
    }
    for (const mark of list) {
      if (mark.on && !mark.shown) { mark.drawn = mark.kin.first.drawn; mark.shape = mark.kin.first.shape; }
      reveal(mark, Boolean(mark.drawn && mark.shown));
    }
    tiers.settle();
    ring.draw();
  }

  /* What is switched off keeps its drawing, hidden: it may be switched on again. */
  function reveal(mark, seen) {
    if (!mark.element || mark.seen === seen) return;
    mark.seen = seen;
    mark.element.style.display = seen ? "" : "none";
  }

  /* Tells whether a mark's box meets a frame of pixels. */
  function frameTest(bounds) {
    const from = map.layerPointToLatLng(bounds.min), to = map.layerPointToLatLng(bounds.max);
    return ({ box: [west, south, east, north] }) => west <= to.lng && east >= from.lng && Math.max(south, -85) <= from.lat && Math.min(north, 85) >= to.lat;
  }

  /* Draw a mark that is shown, unless nothing has moved and it looks as it did. */
  function trace(mark, bounds, view) {
    const own = mark.form === "dot" ? [view.crowded, mark.mentions > 2] : [mark.nested, mark.covered];
    const look = [view.place, mark.selected, ...own].join("|"), { last } = mark.kin;
    if (!mark.seen && last && last.look === look && areAlike(mark, last)) inherit(mark, last);
    else if (mark.look === look) mark.drawn = mark.kept;
    else {
      mark.shape = paths.screen(map, mark.parts, bounds);
      if (mark.shape.points.length || mark.shape.lines.length || mark.shape.polygons.length) show(mark, view);
      mark.kept = mark.drawn;
      mark.look = look;
    }
    if (mark.drawn) setClass(mark);
  }

  function setClass(mark) {
    const name = ["mark", mark.form, mark.selected && "selected", mark.dimmed && "dimmed"].filter(Boolean).join(" ");
    if (mark.element.getAttribute("class") !== name) mark.element.setAttribute("class", name);
  }

  const told = ({ form, inferred, status, width, towards }) => JSON.stringify([form, inferred, status, width, towards]);
  const areAlike = (one, other) => told(one) === told(other);

  /* Take over the drawing of another mark that looks the same: to draw an area anew takes a browser longer than all else. */
  function inherit(mark, last) {
    const { element, shape, kept, look } = last;
    if (mark.element) mark.element.remove();
    Object.assign(mark, { element, shape, kept, look, drawn: kept, seen: true });
    Object.assign(last, { element: null, look: null, seen: false });
    element.dataset.mark = mark.id;
    label(mark);
  }

  function label(mark) {
    mark.element.setAttribute("aria-label", [mark.label || mark.name, mark.fact].filter(Boolean).join(", "));
    mark.element.setAttribute("aria-pressed", String(Boolean(mark.selected)));
  }

  function show(mark, view) {
    mark.drawn = symbols.draw(mark, mark.shape, view);
    if (!mark.element) {
      mark.element = symbols.make("g", { "data-mark": mark.id, role: "button", tabindex: -1 });
      mark.seen = true;
    }
    tiers.lift(mark);
    label(mark);
    mark.element.replaceChildren(...mark.drawn.kids);
  }

  /* Say places in another language, as far as they have a name in it, and claims that go by the name of a place. */
  function rename({ names, language }) {
    const spelled = new Map();
    for (const mark of list) {
      mark.own = mark.own || { name: mark.name, label: mark.label };
      if (mark.kind === "places" && names[mark.id]) spelled.set(mark.id + " " + (mark.own.label || mark.own.name), names[mark.id]);
    }
    for (const mark of list) {
      const { name, label } = mark.own, word = label || name;
      const found = mark.places.map((id) => spelled.get(id + " " + word)).find(Boolean);
      Object.assign(mark, { name: found || name, label: label && (found || label), language: found ? language : "", look: null });
    }
  }

  return {
    add, replace, draw, rename,
    apply: (state) => decide(marks.size === list.length ? list : (list = [...marks.values()]), state),
    settle: () => ring.settle(list, paths.frame(map, 0)), // where Tab stops
    all: () => list,
    find: (id) => list.filter((m) => m.id === id),
  };
};
