/* Printing: on paper the map has one size, which fits A4 and Letter upright, and is drawn by day. */
"use strict";

window.dateline.Printing = function (map, { paint, redraw }) {
  const SIZE = [680, 500]; // pixels; panels/page.css gives the frame of the map the same on paper
  let kept = null;

  function resize() {
    map.invalidateSize({ animate: false, pan: false });
  }

  /* What was in view stays in view. */
  function begin() {
    if (kept) return;
    const box = map.getContainer();
    kept = { height: box.style.height, width: box.style.width, centre: map.getCenter(), zoom: map.getZoom(), bounds: map.getBounds() };
    [box.style.width, box.style.height] = SIZE.map((side) => side + "px");
    paint("light");
    resize();
    map.setView(kept.bounds.getCenter(), Math.min(kept.zoom, map.getBoundsZoom(kept.bounds)), { animate: false });
    redraw();
  }

  function end() {
    if (!kept) return;
    const { height, width, centre, zoom } = kept;
    kept = null;
    Object.assign(map.getContainer().style, { height, width });
    paint(null);
    resize();
    map.setView(centre, zoom, { animate: false });
    redraw();
  }

  window.addEventListener("beforeprint", begin);
  window.addEventListener("afterprint", end);
  window.matchMedia("print").addEventListener("change", (event) => (event.matches ? begin() : end()));
};
