/* Room: what of the frame is taken. Labels ask it where they may stand, and take the place they get. */
"use strict";

window.dateline.Room = function (frame) {
  const boxes = [], discs = [], runs = [], leaders = [], fields = window.dateline.Mask(frame);

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
      insideFrame(box) && boxes.every((other) => apart(box, other, 3)) && !discs.some((disc) => meetsDisc(box, disc)));
  }

  /* How many points of lines a label would cover. */
  function covers(label) {
    let count = 0;
    for (const p of runs) if (label.some((b) => p.x > b.x0 - 2 && p.x < b.x1 + 2 && p.y > b.y0 - 2 && p.y < b.y1 + 2)) count++;
    return count;
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
      if (boxes.some((b) => p.x > b.x0 - 2 && p.x < b.x1 + 2 && p.y > b.y0 - 1 && p.y < b.y1 + 1)) return Infinity;
      if (discs.some((d) => !own.includes(d.point) && p.distanceTo(d.point) < d.radius)) return Infinity;
      if (fields.has(p)) tinted++;
      if (i > 2 && i < steps && runs.some((r) => Math.abs(r.x - p.x) < 7 && Math.abs(r.y - p.y) < 7)) lines++;
    }
    return lines + tinted * 0.15;
  }

  return {
    isFree, covers, tints, crosses,
    takeBoxes: (label) => boxes.push(...label),
    takeDiscs: (list) => discs.push(...list),
    takeRuns: (points) => runs.push(...points.filter((p) => frame.contains(p))),
    takeFields: (polygons) => fields.add(polygons),
    takeLeader(from, to) {
      leaders.push([from, to]);
      const steps = Math.max(1, Math.round(from.distanceTo(to) / 6));
      for (let i = 0; i <= steps; i++) {
        const x = from.x + ((to.x - from.x) * i) / steps, y = from.y + ((to.y - from.y) * i) / steps;
        boxes.push({ x0: x - 1, x1: x + 1, y0: y - 1, y1: y + 1 });
      }
    },
  };
};
