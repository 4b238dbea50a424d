/* Room: what of the frame is taken. Labels ask it where they may stand, and take the place they get. */
"use strict";

window.dateline.Room = function (frame) {
  const boxes = Grid(), discs = Grid(), runs = Grid(), leaders = [], fields = window.dateline.Mask(frame);
  const NONE = [], SAME = 0.5; // pixels between the middles of what is drawn about one point

  /* Things by the cells of the frame that they touch: with thousands of them, only those near by are looked at. */
  function Grid() {
    const CELL = 40, cells = new Map();
    const each = ({ x0, y0, x1, y1 }, call) => {
      for (let i = Math.floor(x0 / CELL); i <= Math.floor(x1 / CELL); i++) {
        for (let j = Math.floor(y0 / CELL); j <= Math.floor(y1 / CELL); j++) call(i * 65536 + j);
      }
    };
    return {
      add(box, thing) {
        each(box, (key) => { const own = cells.get(key); if (own) own.push(thing); else cells.set(key, [thing]); });
      },
      /* Whether any thing that may touch a box fulfils a condition; one in several cells may be asked several times. */
      some(box, test) {
        let found = false;
        each(box, (key) => { found = found || (cells.get(key) || NONE).some(test); });
        return found;
      },
      /* All things in the cells of a box, which must each lie in one cell. */
      forEach(box, call) { each(box, (key) => (cells.get(key) || NONE).forEach(call)); },
    };
  }

  const wide = (b, by) => ({ x0: b.x0 - by, y0: b.y0 - by, x1: b.x1 + by, y1: b.y1 + by });
  const spot = (p, by) => ({ x0: p.x - by, y0: p.y - by, x1: p.x + by, y1: p.y + by });

  const apart = (a, b, gap) => a.x1 + gap <= b.x0 || b.x1 + gap <= a.x0 || a.y1 + gap <= b.y0 || b.y1 + gap <= a.y0;

  function meetsDisc(box, { point, radius }) {
    const dx = Math.max(box.x0 - point.x, 0, point.x - box.x1), dy = Math.max(box.y0 - point.y, 0, point.y - box.y1);
    return dx * dx + dy * dy < radius * radius;
  }

  function insideFrame(box) {
    return box.x0 >= frame.min.x && box.y0 >= frame.min.y && box.x1 <= frame.max.x && box.y1 <= frame.max.y;
  }

  /* Whether all boxes of a label lie in the frame and on nothing that must not be covered. */
  function isFree(label) {
    return label.every((box) =>
      insideFrame(box) && !boxes.some(wide(box, 3), (other) => !apart(box, other, 3)) && !discs.some(box, (disc) => meetsDisc(box, disc)));
  }

  /* How many points of lines a label would cover. */
  function covers(label) {
    const met = new Set();
    for (const b of label) runs.forEach(wide(b, 2), (p) => { if (p.x > b.x0 - 2 && p.x < b.x1 + 2 && p.y > b.y0 - 2 && p.y < b.y1 + 2) met.add(p); });
    return met.size;
  }

  /* How much of a label (0 to 1) lies on ground that a claim tints. */
  function tints(label) {
    const { x0, x1, y0, y1 } = label[0];
    let count = 0;
    for (let i = 0; i <= 8; i++) for (let j = 0; j <= 2; j++) count += fields.has({ x: x0 + ((x1 - x0) * i) / 8, y: y0 + ((y1 - y0) * j) / 2 });
    return count / 27;
  }

  const turn = (a, b, c) => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
  const cuts = (a, b, c, d) => turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);

  /* Whether a leader would run under a label, over a mark (not its own), and how much it would cross. */
  function crosses(from, to, own) {
    if (leaders.some(([a, b]) => cuts(from, to, a, b))) return Infinity;
    const length = from.distanceTo(to), steps = Math.max(2, Math.round(length / 4));
    let lines = 0, tinted = 0;
    for (let i = 0; i <= steps; i++) {
      const p = L.point(from.x + ((to.x - from.x) * i) / steps, from.y + ((to.y - from.y) * i) / steps);
      if (boxes.some(spot(p, 2), (b) => p.x > b.x0 - 2 && p.x < b.x1 + 2 && p.y > b.y0 - 1 && p.y < b.y1 + 1)) return Infinity;
      if (discs.some(spot(p, 1), (d) => !own.includes(d.point) && p.distanceTo(d.point) < d.radius)) return Infinity;
      if (fields.has(p)) tinted++;
      if (i > 2 && i < steps && runs.some(spot(p, 7), (r) => Math.abs(r.x - p.x) < 7 && Math.abs(r.y - p.y) < 7)) lines++;
    }
    return lines + tinted * 0.15;
  }

  /* The discs that are drawn about a point. */
  function about(point) {
    const found = new Set();
    discs.forEach(spot(point, 0), (disc) => { if (disc.point.distanceTo(point) < SAME) found.add(disc); });
    return [...found];
  }

  return {
    isFree, covers, tints, crosses, about,
    takeBoxes: (label) => label.forEach((box) => boxes.add(box, box)),
    takeDiscs: (list) => list.forEach((disc) => discs.add(spot(disc.point, disc.radius), disc)),
    takeRuns: (points) => points.filter((p) => frame.contains(p)).forEach((p) => runs.add(spot(p, 0), p)),
    takeFields: (polygons) => fields.add(polygons),
    takeLeader(from, to) {
      leaders.push([from, to]);
      const steps = Math.max(1, Math.round(from.distanceTo(to) / 6));
      for (let i = 0; i <= steps; i++) {
        const x = from.x + ((to.x - from.x) * i) / steps, y = from.y + ((to.y - from.y) * i) / steps;
        const box = spot({ x, y }, 1);
        boxes.add(box, box);
      }
    },
  };
};
