/* Placing: the rules by which one label seeks its place in the room that is left. */
"use strict";

window.dateline.placing = (function () {
  const { along, lengthOf } = window.dateline.paths;
  const LEADER = 110, SHORT = 6;
  const HARM = 14; // what a label may cover and cross; one that would do more is not shown

  const boxAt = (x, y, size) => [{ x0: x, y0: y, x1: x + size.w, y1: y + size.h }];

  /* Right, left, above, below, then the four corners of a spot. */
  function beside({ point: p, radius: r }, size) {
    const half = size.line / 2, d = r * 0.7;
    return [
      ["left", 0, p.x + r + 3, p.y - half], ["right", 1, p.x - r - 3 - size.w, p.y - half],
      ["center", 2, p.x - size.w / 2, p.y - r - size.h], ["center", 2.4, p.x - size.w / 2, p.y + r],
      ["left", 3, p.x + d + 2, p.y - d - size.h + 4], ["left", 3.2, p.x + d + 2, p.y + d - 3],
      ["right", 3.4, p.x - d - 2 - size.w, p.y - d - size.h + 4], ["right", 3.6, p.x - d - 2 - size.w, p.y + d - 3],
    ].map(([align, cost, x, y]) => ({ align, cost, x, y }));
  }

  function placeBeside(label, room) {
    let best = null;
    label.spots.slice(0, 12).forEach((spot, i) => {
      for (const c of beside(spot, label.size)) {
        const boxes = boxAt(c.x, c.y, label.size);
        if (!room.isFree(boxes)) continue;
        const harm = room.covers(boxes) * 4;
        if (harm > HARM && !label.selected) continue;
        const cost = c.cost + i * 0.6 + harm + room.tints(boxes) * (label.planted ? 20 : 9);
        if (!best || cost < best.cost) best = { ...c, cost, boxes };
      }
    });
    return best;
  }

  /* Free ground within reach, tied to the spot by a thin line. */
  function placeAway(label, room, limit) {
    let best = null;
    const own = label.blocks.map((b) => b.point);
    for (const [i, spot] of label.spots.slice(0, 5).entries()) {
      for (let reach = 18; reach <= LEADER - 10; reach += 10) {
        for (let turn = 0; turn < 24; turn++) {
          const angle = (turn * Math.PI) / 12, dx = Math.cos(angle), dy = Math.sin(angle);
          const end = L.point(spot.point.x + dx * (spot.radius + reach), spot.point.y + dy * (spot.radius + reach));
          const right = dx >= 0, x = right ? end.x + SHORT : end.x - SHORT - label.size.w, y = end.y - label.size.line / 2;
          const cost = 8 + reach * 0.15 + i * 0.8 + (Math.abs(dx) < 0.35 ? 4 : 0);
          if ((best && cost >= best.cost) || cost >= limit) continue;
          const boxes = boxAt(x, y, label.size);
          if (!room.isFree(boxes)) continue;
          const from = L.point(spot.point.x + dx * (spot.radius - 2), spot.point.y + dy * (spot.radius - 2));
          const harm = room.covers(boxes) * 4 + room.crosses(from, end, own) * 1.2;
          const total = cost + harm + room.tints(boxes) * 30;
          if ((harm <= HARM || (label.selected && harm < Infinity)) && total < limit && (!best || total < best.cost)) {
            best = { align: right ? "left" : "right", cost: total, x, y, boxes, leader: [from, end] };
          }
        }
      }
    }
    return best;
  }

  function placeBySpot(label, room) {
    const close = placeBeside(label, room);
    if ((close && close.cost < 9) || label.crowded) return close;
    return placeAway(label, room, close ? close.cost : Infinity) || close;
  }

  /* Inside an area: near the middle of what can be seen of it, all of the word on it if possible. */
  function placeWithin(label, room) {
    const spots = label.within;
    if (!spots.length) return null;
    const most = label.selected ? Infinity : label.most;
    const mean = spots.reduce((sum, p) => sum.add(p), L.point(0, 0)).divideBy(spots.length);
    let best = null;
    for (const p of spots) {
      const x = p.x - label.size.w / 2, y = p.y - label.size.h / 2, boxes = boxAt(x, y, label.size);
      if (!room.isFree(boxes)) continue;
      const cost = p.distanceTo(mean) / 40 + label.strays(boxes[0]) * 1.6 + room.covers(boxes) * 2 + (label.avoids ? room.tints(boxes) * 9 : 0);
      if (cost < most && (!best || cost < best.cost)) best = { align: "center", cost, x, y, boxes };
    }
    return best;
  }

  /* Along a line, in its slope, on one of its two sides. */
  function placeAlong(label, room) {
    let best = null;
    for (const line of label.lines) {
      const total = lengthOf(line), w = label.size.w, h = label.size.h;
      for (let at = w / 2 + 4; at < total - w / 2; at += 14) {
        const a = along(line, at - w / 2).point, b = along(line, at + w / 2).point, middle = along(line, at).point;
        const chord = a.distanceTo(b);
        if (chord < w * 0.9) continue;
        let dx = (b.x - a.x) / chord, dy = (b.y - a.y) / chord;
        if (dx < 0) { dx = -dx; dy = -dy; }
        const bow = Math.abs((middle.x - a.x) * -dy + (middle.y - a.y) * dx);
        for (const side of [-1, 1]) {
          const shift = side * (h / 2 + 2 + bow), cx = middle.x - dy * shift, cy = middle.y + dx * shift;
          const boxes = [-0.4, -0.2, 0, 0.2, 0.4].map((t) => {
            const x = cx + dx * w * t, y = cy + dy * w * t, hw = w * 0.11, hh = h * 0.42;
            return { x0: x - hw, x1: x + hw, y0: y - hh, y1: y + hh };
          });
          const harm = room.covers(boxes) * 4, cost = Math.abs(dy) * 6 + bow * 0.5 + harm + Math.abs(at - total / 2) / 200;
          if (harm > HARM / 2 || (best && cost >= best.cost) || !room.isFree(boxes)) continue;
          best = { align: "center", cost, x: cx - w / 2, y: cy - h / 2, boxes, angle: (Math.atan2(dy, dx) * 180) / Math.PI };
        }
      }
    }
    return best;
  }

  /* Points of a grid that lie in polygons. */
  function fillWithSpots(polygons, frame, step) {
    const spots = [], mask = window.dateline.Mask(frame).add(polygons);
    for (let x = frame.min.x + step / 2; x < frame.max.x; x += step) {
      for (let y = frame.min.y + step / 2; y < frame.max.y; y += step) {
        const p = L.point(x, y);
        if (mask.has(p)) spots.push(p);
      }
    }
    return spots;
  }

  /* How many of a box's corners and middles lie outside the polygons. */
  function straysFrom(polygons, frame) {
    const mask = window.dateline.Mask(frame).add(polygons);
    return (box) => countStrays(box, mask);
  }

  function countStrays(box, mask) {
    const ys = [box.y0 + 2, box.y1 - 2], xs = [box.x0 + 2, (box.x0 + box.x1) / 2, box.x1 - 2];
    return xs.flatMap((x) => ys.map((y) => L.point(x, y))).filter((p) => !mask.has(p)).length;
  }

  return { placeBySpot, placeWithin, placeAlong, fillWithSpots, straysFrom };
})();
