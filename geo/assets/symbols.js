/* Symbols: how each form of mark is drawn. A drawer gets the mark's shape on the screen and gives back its elements,
   and what labels must know: the spots to stand by, the points not to cover. Colours are classes; see map.css. */
"use strict";

window.dateline.symbols = (function () {
  const { trace, lengthOf, along, head } = window.dateline.paths;
  const SVG = "http://www.w3.org/2000/svg";
  const RING = 11, HEAD = 16, GAP = 2, INK = 2;
  const CLEAR = 7, AT = 2; // pixels that an arrow keeps off the middle of a town's dot; within which it ends at one

  function make(name, attributes, kids) {
    const element = document.createElementNS(SVG, name);
    for (const key in attributes) if (attributes[key] !== null) element.setAttribute(key, attributes[key]);
    (kids || []).forEach((kid) => element.appendChild(kid));
    return element;
  }

  const stroke = (d, kind, width, dash) =>
    make("path", { d, class: kind, fill: "none", "stroke-width": width, "stroke-dasharray": dash || null });
  const fill = (d, kind, more) => make("path", { d, class: kind, "fill-rule": "evenodd", ...more });
  const circle = (p, r, kind, width) => make("circle", { cx: p.x, cy: p.y, r, class: kind, "stroke-width": width || null });

  /* An ink line round a land-coloured gap, under a stroke of the given width. */
  const outline = (d, width) => [
    stroke(d, "ink-line", width + 2 * (GAP + INK)), stroke(d, "gap-line", width + 2 * GAP),
  ];
  const ringOutline = (p, r) => [circle(p, r + GAP + INK, "ink-disc"), circle(p, r + GAP, "gap-disc")];

  function middle(lines) {
    const longest = lines.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a), lines[0]);
    return along(longest, lengthOf(longest) / 2).point;
  }

  /* Points every few pixels along lines: what a label had better not cover. */
  function samples(lines, every) {
    const points = [];
    for (const line of lines) {
      const total = lengthOf(line);
      for (let at = 0; at <= total; at += every) points.push(along(line, at).point);
      points.push(line[line.length - 1]);
    }
    return points;
  }

  const spotsOf = (lines) => lines.flatMap((line) => {
    const total = lengthOf(line);
    return [0.5, 0.08, 0.92, 0.28, 0.72].map((t) => ({ point: along(line, total * t).point, radius: 6 }));
  });

  function dot(mark, shape, view) {
    const radius = view.crowded ? 2.5 : mark.mentions > 2 ? 4.5 : 4;
    const kids = [], spots = [], blocks = [];
    for (const p of shape.points) {
      if (mark.selected) kids.push(...ringOutline(p, radius + 1));
      kids.push(circle(p, 12, "hit"), circle(p, radius, "dot", 1.4));
      spots.push({ point: p, radius: radius + 3 });
      blocks.push({ point: p, radius: radius + 2.5 });
    }
    return { kids, spots, blocks };
  }

  function area(mark, shape) {
    const d = shape.polygons.map((rings) => trace(rings, true)).join("");
    const kids = [fill(d, "soft " + mark.form + (mark.covered ? " covered" : "") + (mark.nested ? " nested" : ""))];
    if (mark.selected) kids.push(stroke(d, "gap-line", 6), stroke(d, "ink-line", INK));
    kids.push(fill(d, "hit"));
    return { kids, spots: [], blocks: [], polygons: shape.polygons };
  }

  function country(mark, shape) {
    const d = shape.polygons.map((rings) => trace(rings, true)).join("");
    const kids = mark.selected ? [stroke(d, "gap-line", 6), stroke(d, "ink-line", INK)] : [];
    return { kids, spots: [], blocks: [], polygons: shape.polygons };
  }

  function course(mark, shape) {
    const d = trace(shape.lines, false);
    if ((mark.form === "road" || mark.form === "way") && mark.covered) return { kids: [stroke(d, "hit", 14)], spots: spotsOf(shape.lines), blocks: [] };
    const kids = mark.selected ? outline(d, 3) : [];
    const dash = mark.form === "way" ? "6 5" : null; // its course is inferred
    kids.push(stroke(d, "casing calm", 4.6), stroke(d, mark.form, 2.2, dash), stroke(d, "hit", 14));
    return { kids, spots: spotsOf(shape.lines), blocks: [], lines: shape.lines, runs: samples(shape.lines, 9) };
  }

  /* Triangles on the middle of every third dash, at the side of what is pressed. */
  function teeth(line, towards) {
    const kids = [];
    for (let at = 21; at < lengthOf(line) - 12; at += 48) {
      const { point, direction } = along(line, at);
      let normal = L.point(-direction.y, direction.x);
      if ((towards.x - point.x) * normal.x + (towards.y - point.y) * normal.y < 0) normal = normal.multiplyBy(-1);
      const a = point.add(direction.multiplyBy(5)), b = point.subtract(direction.multiplyBy(5));
      kids.push(fill(trace([[a, point.add(normal.multiplyBy(10)), b]], true), "tooth"));
    }
    return kids;
  }

  function front(mark, shape, view) {
    const d = trace(shape.lines, false), dash = mark.inferred ? "10 6" : null;
    const kids = mark.selected ? outline(d, 7) : [];
    kids.push(stroke(d, "casing wide", 7, dash), stroke(d, "front-line", 4, dash));
    if (view.zoom >= 9 && mark.towards) shape.lines.forEach((l) => kids.push(...teeth(l, view.project(mark.towards))));
    kids.push(stroke(d, "hit", 14));
    return { kids, spots: spotsOf(shape.lines), blocks: [], runs: samples(shape.lines, 7) };
  }

  /* Fighting at a point whose extent nobody states: a dashed ring about the dot. */
  function clash(mark, shape) {
    const kids = [];
    for (const p of shape.points) {
      if (mark.selected) kids.push(...ringOutline(p, 14));
      kids.push(circle(p, 28, "glow"), circle(p, 11.5, "casing ring", 5), circle(p, 11.5, "front-line ring dashed", 3));
      kids.push(circle(p, 15, "hit"));
    }
    return {
      kids, spots: shape.points.map((point) => ({ point, radius: 16 })),
      blocks: shape.points.map((point) => ({ point, radius: 15 })),
    };
  }

  function corridor(mark, shape) {
    const d = trace(shape.lines, false);
    const broken = mark.status === "cut" || mark.status === "promised", dash = broken ? "9 6" : null;
    const kids = mark.selected ? outline(d, 9) : [];
    kids.push(stroke(d, "casing wide", 9, dash), stroke(d, "corridor-line", 6, dash), stroke(d, "corridor-core", 2, dash));
    if (mark.status === "cut" && shape.lines.length) kids.push(...cross(middle(shape.lines)));
    kids.push(stroke(d, "hit", 16));
    return { kids, spots: spotsOf(shape.lines), blocks: [], runs: samples(shape.lines, 6) };
  }

  function cross(p) {
    const d = `M${p.x - 6} ${p.y - 6}L${p.x + 6} ${p.y + 6}M${p.x - 6} ${p.y + 6}L${p.x + 6} ${p.y - 6}`;
    return [stroke(d, "gap-line", 6.5), stroke(d, "ink-line", 2.6)];
  }

  /* An arrow between grounds, whose ends are no towns, is never so short that its curve and head cannot be seen: it grows
     about its end, the host's side. */
  function enlarge(line, least) {
    const size = lengthOf(line);
    if (size >= least || !size) return line;
    const centre = along(line, size * 0.6).point, factor = least / size;
    return line.map((p) => centre.add(p.subtract(centre).multiplyBy(factor)));
  }

  /* From the edge of one town's dot to the edge of another's, and not under them; where they are close, less of it is left out. */
  function fit(raw, nodes) {
    const [first, last] = [raw[0], raw[raw.length - 1]].map((end) => nodes.some((node) => node.distanceTo(end) < AT));
    const size = lengthOf(raw), clear = Math.min(CLEAR, size * 0.2);
    if (!first && !last) return enlarge(raw, Math.min(66, size * 2.5));
    const begun = first ? head([...raw].reverse(), size - clear).reverse() : raw;
    return last ? head(begun, lengthOf(begun) - clear) : begun;
  }

  function flow(mark, shape, view) {
    const kids = [], blocks = [], spots = [], runs = [], nodes = view.nodes(mark);
    for (const raw of shape.lines) {
      const line = fit(raw, nodes), total = lengthOf(line);
      const size = Math.min(Math.max(HEAD, (mark.width || 2) * 2.1), total * 0.6), dash = mark.width ? null : "5 4";
      const width = Math.min(mark.width || 2, Math.max(1, size / 2)); // the body is never wider than the head
      const tip = line[line.length - 1], neck = along(line, total - size * 0.9);
      const back = tip.subtract(neck.point), long = Math.max(1, Math.hypot(back.x, back.y));
      const ahead = back.divideBy(long), side = L.point(-ahead.y, ahead.x).multiplyBy(size / 2);
      const base = tip.subtract(ahead.multiplyBy(size * 0.92));
      const arrow = trace([[base.add(side), tip, base.subtract(side)]], true);
      const body = trace([head(line, total - size * 0.72)], false);
      if (mark.selected) kids.push(...outline(body, width + 2.6), stroke(arrow, "ink-line", 10), stroke(arrow, "gap-line", 6));
      kids.push(stroke(body, "casing", width + 2.6), fill(arrow, "arrow casing-edge", { "stroke-width": 2.6 }));
      kids.push(stroke(body, "flow-line", width, dash), fill(arrow, "arrow"), stroke(trace([line], false), "hit", 18));
      blocks.push({ point: tip.subtract(ahead.multiplyBy(size / 2)), radius: size / 2 + 3 });
      spots.push({ point: tip, radius: 9 }, { point: along(line, total / 2).point, radius: 9 }, { point: line[0], radius: 9 });
      runs.push(...samples([line], 6));
    }
    return { kids, spots, blocks, runs };
  }

  /* People who are somewhere: a ring. People who left for nobody says where: the ring with four outward heads; who came
     from nobody says where: with four inward ones. */
  function ring(mark, shape) {
    const kids = [], moved = mark.form !== "stranded", reach = moved ? RING + 9 : RING + 2;
    for (const p of shape.points) {
      if (mark.selected) kids.push(...ringOutline(p, reach));
      kids.push(circle(p, RING, "casing ring", 6), circle(p, RING, "flow-line ring", 3));
      if (moved) kids.push(...heads(p, mark.form === "arrived"));
      kids.push(circle(p, reach + 2, "hit"));
    }
    return {
      kids, spots: shape.points.map((point) => ({ point, radius: reach + 3 })),
      blocks: shape.points.map((point) => ({ point, radius: reach + 1 })),
    };
  }

  function heads(p, inward) {
    const corner = inward ? 9 : 16, leg = inward ? 8 : -8;
    return [[1, 1], [1, -1], [-1, 1], [-1, -1]].map(([x, y]) => {
      const tip = p.add([x * corner, y * corner]);
      return fill(trace([[tip, tip.add([x * leg, 0]), tip.add([0, y * leg])]], true), "arrow casing-edge", { "stroke-width": 1.6 });
    });
  }

  const DRAWERS = {
    dot, country, area, part: area, near: area, band: area, fighting: area, claimed: area,
    river: course, border: course, road: course, way: course, front, clash, corridor, flow, stranded: ring, fled: ring, arrived: ring,
  };
  /* From the lowest to the highest; those of one row are painted together. */
  const TIERS = [
    ["country", "part", "area", "near", "fighting", "claimed", "band"],
    ["road", "way", "border", "river", "clash", "corridor", "front"],
    ["flow", "stranded", "fled", "arrived"],
    ["dot"],
  ];

  return { draw: (mark, shape, view) => DRAWERS[mark.form](mark, shape, view), TIERS, make };
})();
