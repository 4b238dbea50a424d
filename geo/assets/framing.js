/* Framing: which part of the world the map shows, so that what is to be seen is seen well. */
"use strict";

window.dateline.Framing = function (map, marks) {
  const LEAST = 150; // pixels of the claims' longer side at the opening view
  const SAME = 3; // pixels by which a window that has changed moves the middle of the map
  const FAR = 4; // degrees within which claims always belong together
  const isStill = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const panBy = map.panBy; // by which arrow keys move the map, and a throw of the hand
  map.panBy = (by, options) => panBy.call(map, by, isStill() ? { ...options, animate: false } : options);
  let opening = 5.5, own = null, flown = { key: "", at: 0 };

  const boundsOf = (boxes) => boxes.reduce((all, [w, s, e, n]) => all.extend([[s, w], [n, e]]), L.latLngBounds([]));

  /* Boxes without those that lie far from where most of them are. */
  function keepTogether(boxes) {
    if (boxes.length < 3) return boxes;
    const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor((list.length - 1) / 2)];
    const x = boxes.map((b) => (b[0] + b[2]) / 2), y = boxes.map((b) => (b[1] + b[3]) / 2), mx = middle(x), my = middle(y);
    const away = boxes.map((_, i) => Math.hypot(x[i] - mx, y[i] - my)), reach = Math.max(4 * middle(away), FAR);
    return boxes.filter((_, i) => away[i] <= reach);
  }

  /* The longer side of bounds, in pixels at a zoom. */
  function extentOf(bounds, zoom) {
    const size = map.project(bounds.getNorthWest(), zoom).subtract(map.project(bounds.getSouthEast(), zoom));
    return Math.max(Math.abs(size.x), Math.abs(size.y));
  }

  /* What is switched on decides the view: claims first, then the places near them, unless
     the claims would become too small to read; what lies far off does not. */
  function fit() {
    const on = marks.all().filter((m) => m.on);
    const claims = on.filter((m) => m.kind !== "places"), dots = on.filter((m) => m.form === "dot");
    let bounds = boundsOf(keepTogether(claims.map((m) => m.box)));
    if (bounds.isValid()) {
      const reach = 1.3 * Math.max(bounds.getEast() - bounds.getWest(), bounds.getNorth() - bounds.getSouth(), 1);
      const near = L.latLngBounds(bounds.getSouthWest(), bounds.getNorthEast()).pad(0);
      near.extend([bounds.getSouth() - reach, bounds.getWest() - reach]).extend([bounds.getNorth() + reach, bounds.getEast() + reach]);
      const wider = L.latLngBounds(bounds.getSouthWest(), bounds.getNorthEast());
      dots.forEach((m) => { if (near.contains([m.box[1], m.box[0]])) wider.extend([m.box[1], m.box[0]]); });
      if (extentOf(bounds, map.getBoundsZoom(wider, false, L.point(48, 48))) >= LEAST) bounds = wider;
    } else {
      const near = on.filter((m) => m.form !== "country");
      bounds = boundsOf(keepTogether((near.length ? near : on).map((m) => m.box)));
    }
    if (bounds.isValid()) map.fitBounds(bounds, { padding: [24, 24], maxZoom: 10, animate: false });
    else map.setView([25, 10], 1.5, { animate: false });
    opening = map.getZoom();
    own = { centre: map.getCenter(), zoom: opening, on: nameOn() };
  }

  /* Everything that is on, however far apart; of a country, which may go around the world, its middle. */
  function fitAll() {
    const boxes = marks.all().filter((m) => m.on).map(({ form, box: [w, s, e, n] }) => (form === "country" ? [(w + e) / 2, (s + n) / 2, (w + e) / 2, (s + n) / 2] : [w, s, e, n]));
    if (boxes.length) map.fitBounds(boundsOf(boxes), { padding: [24, 24], maxZoom: 10, animate: false });
    else fit();
  }

  const nameOn = () => [...new Set(marks.all().filter((m) => m.on).map((m) => m.id))].sort().join(" ");

  /* Whether the map still stands as it opened, and shows the same marks: then it would open so again. */
  function isOwn() {
    const away = own && map.getZoom() === own.zoom ? map.project(map.getCenter()).distanceTo(map.project(own.centre)) : Infinity;
    return away < SAME && nameOn() === own.on;
  }

  /* Bring marks into view, and no nearer than the reader needs; of several that are spots a name could mean, or that
     stand beside one, each, however far apart. */
  function fly(ids, spots = []) {
    const key = ids.join(" ");
    if (key === flown.key && Date.now() - flown.at < 1500) return;
    const meant = spots.filter(([id]) => ids.includes(id)).map(([, lat, lng]) => [lng, lat, lng, lat]);
    const found = ids.flatMap((id) => marks.find(id)), boxes = found.map((m) => m.box);
    const all = meant.length && (ids.length > 1 || !boxes.length);
    if (!boxes.length && !all) return;
    flown = { key, at: Date.now() };
    const bounds = boundsOf(all ? [...meant, ...found.filter((m) => m.kind === "places").map((m) => m.box)] : keepTogether(boxes));
    const zoom = Math.min(map.getBoundsZoom(bounds, false, L.point(120, 120)), found.every((m) => m.form === "dot") ? 9 : 9.25);
    if (document.hidden || isStill()) map.setView(bounds.getCenter(), zoom, { animate: false });
    else map.flyTo(bounds.getCenter(), zoom, { duration: 0.7 });
  }

  /* Places that are switched on and that the frame does not show. */
  function outside() {
    const frame = window.dateline.paths.frame(map, 0), named = new Map();
    for (const mark of marks.all()) {
      if (mark.on && mark.kind === "places" && !named.has(mark.id) && !isSeen(mark, frame)) named.set(mark.id, { id: mark.id, name: mark.label || mark.name });
    }
    return [...named.values()];
  }

  /* What another mark stands for, or what is too small to draw, lies in the frame all the same. */
  function isSeen(mark, frame) {
    const [west, south, east, north] = mark.box;
    if (frame.contains(map.latLngToLayerPoint([(south + north) / 2, (west + east) / 2]))) return true; // even if it is too small to be drawn
    if (!mark.drawn) return false;
    const { points, lines, polygons } = mark.kin.shape;
    if (points.some((p) => frame.contains(p)) || lines.some((line) => line.some((p) => frame.contains(p)))) return true;
    return polygons.length > 0 && window.dateline.placing.fillWithSpots(polygons, frame, 40).length > 1;
  }

  return { fit, fitAll, fly, outside, isOwn, opening: () => opening };
};
