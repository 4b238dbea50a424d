/* Paths: from GeoJSON in degrees to points on the screen, cut to what can be seen. */
"use strict";
window.dateline = window.dateline || {};

window.dateline.paths = (function () {
  /* The parts of a GeoJSON geometry: points, lines and rings as lists of [lng, lat]. */
  function split(geometry) {
    const parts = { points: [], lines: [], polygons: [] };
    collect(geometry, parts);
    return parts;
  }

  function collect(geometry, parts) {
    if (!geometry) return;
    const at = geometry.coordinates;
    switch (geometry.type) {
      case "Point": parts.points.push(at); break;
      case "MultiPoint": parts.points.push(...at); break;
      case "LineString": parts.lines.push(at); break;
      case "MultiLineString": parts.lines.push(...at); break;
      case "Polygon": parts.polygons.push(at); break;
      case "MultiPolygon": parts.polygons.push(...at); break;
      case "GeometryCollection": geometry.geometries.forEach((g) => collect(g, parts)); break;
    }
  }

  function eachCoordinate(geometry, call) {
    const parts = split(geometry);
    parts.points.forEach(call);
    parts.lines.forEach((line) => line.forEach(call));
    parts.polygons.forEach((rings) => rings.forEach((ring) => ring.forEach(call)));
  }

  /* West, south, east and north of a geometry. */
  function box(geometry) {
    const b = [Infinity, Infinity, -Infinity, -Infinity];
    eachCoordinate(geometry, ([x, y]) => {
      b[0] = Math.min(b[0], x); b[1] = Math.min(b[1], y);
      b[2] = Math.max(b[2], x); b[3] = Math.max(b[3], y);
    });
    return b;
  }

  function project(map, coordinates) {
    const origin = map.getPixelOrigin();
    return coordinates.map(([lng, lat]) => map.project([Math.max(-85, Math.min(85, lat)), lng])._subtract(origin));
  }

  /* The rectangle of layer points that is drawn: the frame and a margin around it. */
  function frame(map, margin) {
    const size = map.getSize();
    const from = map.containerPointToLayerPoint([0, 0]);
    return L.bounds(from.subtract([margin, margin]), from.add(size).add([margin, margin]));
  }

  function clipRing(points, bounds) {
    return L.PolyUtil.clipPolygon(L.LineUtil.simplify(points, 0.6), bounds, false);
  }

  function clipLine(points, bounds) {
    const pieces = [];
    let piece = [];
    for (let i = 1; i < points.length; i++) {
      const segment = L.LineUtil.clipSegment(points[i - 1], points[i], bounds, i > 1, false);
      if (!segment) { if (piece.length) pieces.push(piece); piece = []; continue; }
      if (!piece.length) piece.push(segment[0]);
      piece.push(segment[1]);
      if (segment[1] !== points[i]) { pieces.push(piece); piece = []; }
    }
    if (piece.length) pieces.push(piece);
    return pieces;
  }

  /* Screen shapes of a geometry: { points, lines, polygons } as layer points inside the bounds. */
  function screen(map, parts, bounds) {
    const shape = { points: project(map, parts.points), lines: [], polygons: [] };
    for (const line of parts.lines) shape.lines.push(...clipLine(project(map, line), bounds));
    for (const rings of parts.polygons) {
      const cut = rings.map((ring) => clipRing(project(map, ring), bounds)).filter((ring) => ring.length > 2);
      if (cut.length) shape.polygons.push(cut);
    }
    return shape;
  }

  const number = (value) => Math.round(value * 10) / 10;
  const LEAST = 0.05; // pixels: half of what is written; points that bend a line less are work that nobody sees
  const move = (points) => "M" + points.map((p) => number(p.x) + " " + number(p.y)).join("L");

  /* The value of an SVG path's "d". */
  function trace(lists, closed) {
    return lists.map((points) => (closed ? move(points) + "Z" : move(L.LineUtil.simplify(points, LEAST)))).join("");
  }

  function lengthOf(points) {
    let sum = 0;
    for (let i = 1; i < points.length; i++) sum += points[i].distanceTo(points[i - 1]);
    return sum;
  }

  /* The point `at` pixels along a line, and the direction (unit vector) there. */
  function along(points, at) {
    let left = Math.max(0, at);
    for (let i = 1; i < points.length; i++) {
      const a = points[i - 1], b = points[i], step = a.distanceTo(b);
      if (step > 0 && (left <= step || i === points.length - 1)) {
        const t = Math.min(1, left / step);
        return {
          point: L.point(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t),
          direction: L.point((b.x - a.x) / step, (b.y - a.y) / step),
        };
      }
      left -= step;
    }
    return { point: points[points.length - 1], direction: L.point(1, 0) };
  }

  /* The first `length` pixels of a line. */
  function head(points, length) {
    const cut = [points[0]];
    let sum = 0;
    for (let i = 1; i < points.length; i++) {
      const step = points[i].distanceTo(points[i - 1]);
      if (sum + step >= length) { cut.push(along(points, length).point); return cut; }
      cut.push(points[i]);
      sum += step;
    }
    return cut;
  }

  /* Whether a point lies inside a polygon given as rings (even-odd). */
  function inside(point, rings) {
    let odd = false;
    for (const ring of rings) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const a = ring[i], b = ring[j];
        if (a.y > point.y !== b.y > point.y && point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x) odd = !odd;
      }
    }
    return odd;
  }

  return { split, box, project, frame, screen, trace, lengthOf, along, head, inside };
})();
