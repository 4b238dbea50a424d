/* Marks: everything the articles put on the map, drawn as SVG above the ground, each with its id, to be chosen. */
"use strict";

window.dateline.Marks = function (map) {
  const { paths } = window.dateline;
  const MARGIN = 400, LEAST = 200; // pixels drawn beyond the frame; what of them must be left before all is drawn anew
  const CROWD = 300; // towns above which their dots are small
  const pane = map.createPane("dateline-marks");
  const tiers = window.dateline.Tiers(map, pane), faces = window.dateline.Faces(map, tiers);
  const { decide, nameTwins } = window.dateline.Decide();
  const marks = new Map(); // id and form -> mark
  const kins = new Map(); // those that share one drawing know of one another
  const signs = new Map(); // marks that look alike have one number
  let list = [], heads = []; // the marks and the kins, in their order
  let drawn = { at: "", bounds: null, place: "" }; // for which zoom, and how far, the marks were drawn last
  let tellings = window.dateline.Tellings();
  const ring = window.dateline.Ring(pane, tiers.top, (element) => heads.find((kin) => kin.face && kin.face.element === element));

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
      if (!marks.has(key)) marks.set(key, makeMark(feature.id, layer.split("/")[1], about, findShape(feature.geometry, shapes)));
      tellings.add(marks.get(key).number, layer, about.said, about.mentions);
    }
  }

  /* All marks have the same fields from the start: a browser reads them sooner. */
  function makeMark(id, kind, about, { parts, box, course }) {
    const { form, name, label, fact, places, inferred, status, width, towards } = about;
    const mark = {
      id, form, kind, name, label, fact, places, inferred, status, width, towards, parts, box, course,
      number: marks.size, sign: sign([form, inferred, status, width, towards]), kin: null, own: { name, label }, language: "",
      on: false, mentions: 0, selected: false, covered: false, nested: false, dimmed: false, drawn: null,
    };
    const twins = nameTwins(mark);
    if (!kins.has(twins)) kins.set(twins, { parts, box, first: null, faces: new Map(), face: null, place: null, shape: null, drawn: null });
    mark.kin = kins.get(twins);
    return mark;
  }

  function sign(look) {
    const words = JSON.stringify(look);
    if (!signs.has(words)) signs.set(words, signs.size);
    return signs.get(words);
  }

  /* Take other data: what stays keeps its element, and with it the focus of the keyboard; what is gone leaves. */
  function replace(layers, shapes) {
    const before = heads.flatMap((kin) => [...kin.faces.values()].filter((face) => face.element));
    marks.clear();
    kins.clear();
    tellings = window.dateline.Tellings();
    for (const [layer, features] of Object.entries(layers)) add(layer, features, shapes);
    for (const face of before) {
      const mark = marks.get(face.mark.id + " " + face.mark.form);
      if (mark) faces.inherit(mark.kin, mark, face);
      else face.element.remove();
    }
    order();
    const used = new Set(list.map((mark) => mark.course));
    for (const course of [...known.keys()]) if (!used.has(course)) known.delete(course);
  }

  function order() {
    list = [...marks.values()];
    heads = [...kins.values()];
  }

  function apply(state) {
    if (list.length !== marks.size) order();
    decide(list, heads, tellings, state);
  }

  /* Draw what is on; marks of one kin lie under the drawing of the one that is shown. */
  function draw() {
    const { bounds, place } = findFrame(), zoom = map.getZoom();
    const view = {
      bounds, zoom, place, meets: frameTest(bounds),
      crowded: list.filter((m) => m.on && m.form === "dot").length > CROWD,
      project: ([lng, lat]) => map.latLngToLayerPoint([lat, lng]),
      nodes: ({ places }) => places.map((id) => marks.get(id + " dot")).filter(Boolean).map(({ box }) => map.latLngToLayerPoint([box[1], box[0]])),
    };
    for (const kin of heads) if (!kin.first) faces.draw(kin, view);
    for (const mark of list) if (mark.kin.first === mark) faces.draw(mark.kin, view); // what is new lies in the order of the marks
    for (const mark of list) mark.drawn = mark.on ? mark.kin.drawn : null;
    tiers.settle();
    ring.draw();
  }

  /* What is drawn: the map with a margin, and the same as before while enough of it is left. A line above the map that
     comes and goes with a switch changes its height, and would have everything drawn anew for some pixels. */
  function findFrame() {
    const at = map.getZoom() + " " + map.getPixelOrigin(), bounds = paths.frame(map, MARGIN);
    const kept = drawn.at === at && drawn.bounds.contains(paths.frame(map, LEAST));
    if (!kept) drawn = { at, bounds, place: [at, bounds.min, bounds.max].join(" ") };
    return drawn;
  }

  /* Tells whether a box meets a frame of pixels. */
  function frameTest(bounds) {
    const from = map.layerPointToLatLng(bounds.min), to = map.layerPointToLatLng(bounds.max);
    return ({ box: [west, south, east, north] }) => west <= to.lng && east >= from.lng && Math.max(south, -85) <= from.lat && Math.min(north, 85) >= to.lat;
  }

  /* Say places in another language, as far as they have a name in it, and claims that go by the name of a place. */
  function rename({ names, language }) {
    const spelled = new Map();
    for (const mark of list) {
      if (mark.kind === "places" && names[mark.id]) spelled.set(mark.id + " " + (mark.own.label || mark.own.name), names[mark.id]);
    }
    for (const mark of list) {
      const { name, label } = mark.own, word = label || name;
      const found = mark.places.map((id) => spelled.get(id + " " + word)).find(Boolean);
      Object.assign(mark, { name: found || name, label: label && (found || label), language: found ? language : "" });
    }
    for (const kin of heads) for (const face of kin.faces.values()) face.named = false;
  }

  return {
    add, replace, draw, rename, apply,
    settle: () => ring.settle(heads, paths.frame(map, 0)), // where Tab stops
    all: () => list,
    find: (id) => list.filter((m) => m.id === id),
  };
};
