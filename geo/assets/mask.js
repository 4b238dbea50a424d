/* Mask: which points of the frame lie in polygons, drawn once as a small picture instead of counted for each point. */
"use strict";

window.dateline.Mask = function (frame) {
  const STEP = 3; // pixels of the frame for one of the picture
  const width = Math.ceil((frame.max.x - frame.min.x) / STEP) + 1, height = Math.ceil((frame.max.y - frame.min.y) / STEP) + 1;
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  let seen = null, empty = true;

  /* Polygons, each a list of rings; a ring inside a ring is a hole. */
  function add(polygons) {
    for (const rings of polygons) {
      pen.beginPath();
      for (const ring of rings) {
        ring.forEach((p, i) => pen[i ? "lineTo" : "moveTo"]((p.x - frame.min.x) / STEP, (p.y - frame.min.y) / STEP));
        pen.closePath();
      }
      pen.fill("evenodd");
      empty = false;
    }
    seen = null;
    return mask;
  }

  function has(p) {
    if (empty) return false;
    seen = seen || pen.getImageData(0, 0, width, height).data;
    const x = Math.round((p.x - frame.min.x) / STEP), y = Math.round((p.y - frame.min.y) / STEP);
    return x >= 0 && y >= 0 && x < width && y < height && seen[(y * width + x) * 4 + 3] > 127;
  }

  const mask = { add, has };
  return mask;
};
