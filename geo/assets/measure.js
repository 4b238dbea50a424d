/* Measure: how far it is between points of the map, along the shortest way over the ground. */
"use strict";

window.dateline.Measure = function (map, findDot, onEnd) {
  const STEP = 50; // kilometres between the points that a line is drawn through: the shortest way is a curve on the map
  const MILE = 1.609344; // kilometres
  const HINT = "Click from place to place", KEYS = "Arrow keys move the map, Enter sets a point";
  const line = L.polyline([], { className: "dateline-measured", interactive: false, weight: 2 });
  const knots = L.layerGroup();
  let points = [], box = null, on = false, byKeys = false;

  const radians = (degrees) => (degrees * Math.PI) / 180;
  const degrees = (angle) => (angle * 180) / Math.PI;

  /* A place on the sphere as a direction, and back. */
  function direct({ lat, lng }) {
    const a = radians(lat), b = radians(lng);
    return [Math.cos(a) * Math.cos(b), Math.cos(a) * Math.sin(b), Math.sin(a)];
  }
  function place([x, y, z]) { return L.latLng(degrees(Math.atan2(z, Math.hypot(x, y))), degrees(Math.atan2(y, x))); }

  /* The points of the shortest way between two places. */
  function way(from, to) {
    const pieces = Math.min(200, Math.max(1, Math.round(map.distance(from, to) / 1000 / STEP)));
    const a = direct(from), b = direct(to);
    const angle = Math.acos(Math.min(1, Math.max(-1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
    if (pieces === 1 || angle < 1e-9) return [from, to];
    const between = (t) => a.map((part, i) => (Math.sin((1 - t) * angle) * part + Math.sin(t * angle) * b[i]) / Math.sin(angle));
    return [from, ...Array.from({ length: pieces - 1 }, (_, i) => place(between((i + 1) / pieces))), to];
  }

  function say(km) {
    const short = (n) => (n >= 100 ? Math.round(n).toLocaleString("en") : n >= 10 ? n.toFixed(0) : n.toFixed(1));
    return `${short(km)} km (${short(km / MILE)} miles)`;
  }

  function draw() {
    const pairs = points.slice(1).map((point, i) => [points[i], point]);
    line.setLatLngs(pairs.flatMap(([from, to]) => way(from, to)));
    knots.clearLayers();
    for (const point of points) knots.addLayer(L.circleMarker(point, { radius: 3.5, className: "dateline-knot", interactive: false }));
    box.textContent = pairs.length ? say(pairs.reduce((sum, [from, to]) => sum + map.distance(from, to) / 1000, 0)) : byKeys ? KEYS : HINT;
  }

  const Box = L.Control.extend({
    options: { position: "topright" },
    onAdd() {
      box = L.DomUtil.create("div", "dateline-distance");
      box.setAttribute("role", "status");
      return box;
    },
  });
  const shown = new Box();

  /* Whoever begins by key has the map in hand, and sets points in its middle, or by Enter on a mark. */
  function start(keys) {
    on = true;
    byKeys = keys;
    points = [];
    map.addControl(shown).addLayer(line).addLayer(knots);
    map.doubleClickZoom.disable();
    map.getContainer().classList.add("measuring");
    draw();
    if (keys) map.getContainer().focus({ preventScroll: true });
    map.getContainer().classList.toggle("by-keys", keys);
  }

  function end() {
    if (!on) return;
    on = false;
    map.removeControl(shown).removeLayer(line).removeLayer(knots);
    map.doubleClickZoom.enable();
    map.getContainer().classList.remove("measuring", "by-keys");
    onEnd(byKeys);
  }

  /* One more point: the middle of the dot that was clicked, or the spot itself. */
  function take(event) {
    const element = event.originalEvent.target.closest("[data-mark]");
    points.push((element && findDot(element.dataset.mark)) || event.latlng);
    draw();
  }

  map.getContainer().addEventListener("keydown", (event) => {
    if (!on) return;
    if (event.key === "Escape") { event.stopImmediatePropagation(); end(); }
    const mark = event.target.closest("[data-mark]");
    if (event.key !== "Enter" || !(mark || event.target === map.getContainer())) return;
    event.stopImmediatePropagation();
    points.push((mark && findDot(mark.dataset.mark)) || map.getCenter());
    draw();
  });
  return { start, end, take, on: () => on };
};
