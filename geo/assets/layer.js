/* Pane layers: what lies on the map and follows its zoom while it moves, until it is drawn anew. */
"use strict";

/* Holds one element whose pixels were right at the zoom and origin at which `settle` was last called. */
window.dateline.Sheet = function (map, element) {
  let origin = null, zoom = null, corner = L.point(0, 0);

  function settle(newCorner) {
    origin = map.getPixelOrigin();
    zoom = map.getZoom();
    corner = newCorner || L.point(0, 0);
    L.DomUtil.setTransform(element, corner, 1);
  }

  function follow(center, toZoom) {
    if (!origin) return;
    const scale = map.getZoomScale(toZoom, zoom);
    const target = map._getNewPixelOrigin(center, toZoom);
    L.DomUtil.setTransform(element, origin.add(corner).multiplyBy(scale).subtract(target), scale);
  }

  element.classList.add("leaflet-zoom-animated");
  map.on("zoomanim", (event) => follow(event.center, event.zoom));
  map.on("zoom", () => follow(map.getCenter(), map.getZoom()));
  return { settle, scale: () => (zoom === null ? 1 : map.getZoomScale(map.getZoom(), zoom)) };
};
