/* The ground: land, lakes, rivers and borders on one canvas below everything else. */
"use strict";

window.dateline.Ground = function (map, data, year) {
  const MARGIN = 0.35; // of the frame, drawn on every side so that small moves show no edge
  const canvas = L.DomUtil.create("canvas", "dateline-ground", map.createPane("dateline-ground"));
  const sheet = window.dateline.Sheet(map, canvas);
  const layers = {};
  for (const name of ["land", "coast", "lakes", "rivers", "borders", "oblasts"]) {
    layers[name] = (data && data[name] ? data[name].features : []).map(prepare);
  }

  /* Countries that were republics of a union not long before the year: their ground is lighter. */
  const findYoung = () => new Set(layers.borders.filter((f) => Math.abs(year - (f.about.dissolved || -1e4)) <= 5).flatMap((f) => f.about.pair.split(" ")));
  let young = findYoung();

  /* Show the borders of another year. */
  function date(other) {
    if (other === year) return;
    year = other;
    young = findYoung();
    draw();
  }

  /* Coordinates become a flat list in the unit square of the web's Mercator, with their box. */
  function prepare(feature) {
    const parts = window.dateline.paths.split(feature.geometry);
    const lists = [...parts.lines, ...parts.polygons.flat()].map(flatten);
    return { about: feature.properties || {}, lists };
  }

  function flatten(coordinates) {
    const flat = new Float64Array(coordinates.length * 2);
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    coordinates.forEach(([lng, lat], i) => {
      const sin = Math.sin((Math.max(-85.05, Math.min(85.05, lat)) * Math.PI) / 180);
      const x = lng / 360 + 0.5, y = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
      flat[2 * i] = x; flat[2 * i + 1] = y;
      box[0] = Math.min(box[0], x); box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x); box[3] = Math.max(box[3], y);
    });
    return { flat, box };
  }

  /* A pen draws features into a rectangle of the world of `scale` pixels, whose corner lies at (x0, y0). */
  function makePen(context, scale, x0, y0, width, height) {
    const view = [x0 / scale, y0 / scale, (x0 + width) / scale, (y0 + height) / scale];
    const meets = (box) => box[0] <= view[2] && box[2] >= view[0] && box[1] <= view[3] && box[3] >= view[1];

    function line(list, closed) {
      const { flat } = list;
      let px = flat[0] * scale - x0, py = flat[1] * scale - y0;
      context.moveTo(px, py);
      for (let i = 2; i < flat.length; i += 2) {
        const x = flat[i] * scale - x0, y = flat[i + 1] * scale - y0;
        if (Math.abs(x - px) + Math.abs(y - py) < 0.8 && i < flat.length - 2) continue;
        context.lineTo(x, y);
        px = x; py = y;
      }
      if (closed) context.closePath();
    }

    function path(feature, closed) {
      let any = false;
      for (const list of feature.lists) {
        if (!meets(list.box)) continue;
        if (!any) context.beginPath();
        any = true;
        line(list, closed);
      }
      return any;
    }

    return {
      fill(feature, colour) {
        if (path(feature, true)) { context.fillStyle = colour; context.fill("evenodd"); }
      },
      stroke(feature, colour, weight, dash) {
        if (!path(feature, false)) return;
        context.strokeStyle = colour;
        context.lineWidth = weight;
        context.setLineDash(dash || []);
        context.stroke();
      },
    };
  }

  /* Rivers that are marks are drawn finer by these: where one runs, the ground's own line beside it is left out. */
  const CELL = 1 / 6000; // of the world's width: 6 km at the equator, about as far as two sources disagree
  const BESIDE = 3; // points that a line has there in a row, or it only crosses
  const rivers = layers.rivers;
  let marked = "";

  function clear(lines) {
    const key = lines.map((line) => line.length + " " + line[0]).join("|");
    if (key === marked) return;
    marked = key;
    const cells = new Set();
    for (const { flat } of lines.map(flatten)) {
      for (let i = 0; i + 3 < flat.length; i += 2) fill(cells, flat[i], flat[i + 1], flat[i + 2], flat[i + 3]);
    }
    layers.rivers = rivers.map((river) => ({ ...river, lists: river.lists.flatMap((list) => cut(list, cells)) }));
    draw();
  }

  /* The cells along a line, and those beside them. */
  function fill(cells, x0, y0, x1, y1) {
    const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / CELL) || 1;
    for (let k = 0; k <= steps; k++) {
      const i = Math.floor((x0 + ((x1 - x0) * k) / steps) / CELL), j = Math.floor((y0 + ((y1 - y0) * k) / steps) / CELL);
      for (const a of [-1, 0, 1]) for (const b of [-1, 0, 1]) cells.add((i + a) * 8192 + j + b);
    }
  }

  /* A line without its stretches in those cells; what only meets them, as a tributary does, stays whole. */
  function cut({ flat, box }, cells) {
    const inside = (i) => cells.has(Math.floor(flat[i] / CELL) * 8192 + Math.floor(flat[i + 1] / CELL));
    const pieces = [];
    let from = 0;
    for (let i = 0, j = 0; i < flat.length; i = Math.max(j, i + 2)) {
      for (j = i; j < flat.length && inside(j); ) j += 2;
      if (j - i === flat.length) return [];
      if ((j - i) / 2 < BESIDE) continue;
      pieces.push([from, i + 2]);
      from = j - 2;
    }
    pieces.push([from, flat.length]);
    return pieces.filter(([begin, end]) => end - begin > 2).map(([begin, end]) => ({ flat: flat.subarray(begin, end), box }));
  }

  /* Over pictures, only the borders are drawn. */
  let bare = false;
  function setBare(on) {
    if (on === bare) return;
    bare = on;
    draw();
  }

  const holds = (about) => (about.since || -1e4) <= year && year <= (about.until || 1e4) + 4;

  function draw() {
    const size = map.getSize();
    if (!size.x || !size.y) return;
    const margin = size.multiplyBy(MARGIN).round();
    const whole = size.add(margin.multiplyBy(2));
    const corner = map.containerPointToLayerPoint([0, 0]).subtract(margin);
    const ratio = window.devicePixelRatio || 1;
    canvas.width = whole.x * ratio; canvas.height = whole.y * ratio;
    canvas.style.width = whole.x + "px"; canvas.style.height = whole.y + "px";
    const context = canvas.getContext("2d");
    context.scale(ratio, ratio);
    context.lineJoin = context.lineCap = "round";
    const zoom = map.getZoom(), world = 256 * Math.pow(2, zoom);
    const from = map.getPixelOrigin().add(corner);
    const pen = makePen(context, world, from.x, from.y, whole.x, whole.y);
    const style = getComputedStyle(map.getContainer());
    const colour = (name) => style.getPropertyValue("--" + name).trim();
    const seen = (feature) => (feature.about.min_zoom || 0) <= zoom + 0.5;
    if (!bare) {
      context.fillStyle = colour("sea");
      context.fillRect(0, 0, whole.x, whole.y);
    }
    paint(pen, context, colour, seen, zoom);
    sheet.settle(corner);
  }

  function paint(pen, context, colour, seen, zoom) {
    const each = (name, call) => (bare && name !== "borders" ? [] : layers[name]).filter(seen).forEach(call);
    for (const [weight, strength] of [[22, 0.16], [14, 0.2], [7, 0.28]]) {
      context.globalAlpha = strength;
      each("coast", (f) => pen.stroke(f, colour("shallows"), weight));
    }
    context.globalAlpha = 1;
    each("land", (f) => pen.fill(f, colour(young.has(f.about.iso2) ? "republic" : "land")));
    each("lakes", (f) => pen.fill(f, colour("sea")));
    each("lakes", (f) => pen.stroke(f, colour("shore"), 0.8));
    each("coast", (f) => pen.stroke(f, colour("shore"), 0.9));
    context.globalAlpha = zoom < 7 ? 0.4 : 0.6;
    each("rivers", (f) => pen.stroke(f, colour("river"), zoom < 8 ? 0.8 : 1.1));
    context.globalAlpha = 1;
    each("borders", (f) => {
      if (!holds(f.about)) return;
      const dashed = f.about.kind === "oblast" || f.about.kind === "disputed";
      if (f.about.kind === "oblast" && zoom < 5.5) return;
      pen.stroke(f, colour(dashed ? "oblast" : "border"), dashed ? 1.1 : 1.15, dashed ? [3.5, 3] : []);
    });
  }

  /* While a flight carries the view far from what is drawn, draw again on the way. */
  map.on("zoom", () => { const s = sheet.scale(); if (s < 0.6 || s > 2.4) draw(); });
  map.on("viewreset zoomend moveend resize", draw);

  /* Whose land lies where in the frame: a small picture in which each country is a colour, read back. */
  function survey() {
    const CELL = 8, size = map.getSize(), cols = Math.ceil(size.x / CELL), rows = Math.ceil(size.y / CELL);
    const corner = map.containerPointToLayerPoint([0, 0]), from = map.getPixelOrigin().add(corner).divideBy(CELL);
    const small = document.createElement("canvas");
    small.width = Math.max(1, cols); small.height = Math.max(1, rows);
    const context = small.getContext("2d", { willReadFrequently: true });
    const pen = makePen(context, (256 * Math.pow(2, map.getZoom())) / CELL, from.x, from.y, cols, rows);
    const codes = new Map();
    layers.land.forEach((f, i) => {
      const iso = f.about.iso2 || "land " + i;
      if (!codes.has(iso)) codes.set(iso, codes.size + 1);
      const code = codes.get(iso) * 16;
      pen.fill(f, `rgb(${code >> 8}, ${code & 255}, 128)`);
    });
    const pixels = context.getImageData(0, 0, small.width, small.height).data;
    const owner = (i, j) => {
      const at = 4 * (j * small.width + i);
      if (pixels[at + 3] < 128) return 0;
      const code = ((pixels[at] << 8) | pixels[at + 1]) / 16;
      return pixels[at + 2] === 128 && Number.isInteger(code) ? code : -1;
    };
    /* A cell counts only where its neighbours agree: at the edges, colours mix. */
    const sure = (i, j, code) => owner(i, j) === code && owner(i - 1, j) === code && owner(i + 1, j) === code
      && (j < 1 || owner(i, j - 1) === code) && (j > rows - 2 || owner(i, j + 1) === code);
    const codeOf = (iso) => (iso === null ? 0 : codes.get(iso) || -2);
    const at = (p) => owner(Math.floor((p.x - corner.x) / CELL), Math.floor((p.y - corner.y) / CELL));

    /* The points of the frame, in steps of two cells, that belong to a country (or, null, to no land). */
    const found = new Map();
    for (let j = 1; j < rows; j += 2) for (let i = 1; i < cols - 1; i += 2) {
      const code = owner(i, j);
      if (!sure(i, j, code)) continue;
      if (!found.has(code)) found.set(code, []);
      found.get(code).push(corner.add([(i + 0.5) * CELL, (j + 0.5) * CELL]));
    }
    const spots = (iso) => found.get(codeOf(iso)) || [];

    /* How many points of a box do not belong to it. */
    const strays = (iso) => (box) => {
      let count = 0;
      for (let x = box.x0; x <= box.x1; x += 12) for (let y = box.y0; y <= box.y1; y += 8) {
        if (at(L.point(x, y)) !== codeOf(iso)) count++;
      }
      return count;
    };
    /* Whether a straight way over water leads from one point of the frame to another. */
    function isOpen(from, to) {
      const steps = Math.max(1, Math.round(from.distanceTo(to) / CELL));
      for (let i = 0; i <= steps; i++) {
        const p = L.point(from.x + ((to.x - from.x) * i) / steps, from.y + ((to.y - from.y) * i) / steps);
        const inFrame = p.x >= corner.x && p.y >= corner.y && p.x < corner.x + size.x && p.y < corner.y + size.y;
        if (inFrame && at(p) !== 0) return false;
      }
      return true;
    }
    return { spots, strays, isOpen };
  }

  return { draw, date, clear, survey, bare: setBare, isBare: () => bare };
};
