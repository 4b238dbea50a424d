/* Relief: grey pictures of the land's slopes, fetched square by square for what is in view, laid over a colour as hard light. */
"use strict";

window.dateline.Relief = function (map, told, redraw) {
  const FULL = 7, GONE = 9.75; // zooms: from the first on a pixel of the pictures is seen, from the second on nothing else
  const SPARE = 0.7; // of the pixels of the screen: so coarse a level may still be drawn
  const pictures = new Map(); // name of a square: its picture
  let on = false, last = null;

  /* Whether a square can be drawn; if it is not there yet, it is asked for. */
  function has(name) {
    let picture = pictures.get(name);
    if (!picture) {
      picture = new Image();
      picture.onload = picture.onerror = settle;
      picture.src = told.squares[name];
      pictures.set(name, picture);
    }
    return picture.complete;
  }

  const isDrawable = (name) => pictures.get(name).naturalWidth > 0;

  /* Draw again once everything that was asked for is there. */
  function settle() {
    if ([...pictures.values()].every((picture) => picture.complete)) redraw();
  }

  const strengthAt = (zoom) => Math.max(0, Math.min(1, (GONE - zoom) / (GONE - FULL)));

  /* The coarsest level that is fine enough for a world of so many pixels. */
  const chooseLevel = (world) => told.levels.find((level) => level >= world * SPARE) || told.levels[told.levels.length - 1];

  /* The squares of a level in a part of the unit square of the map. */
  function list(level, [x0, y0, x1, y1]) {
    const across = level / told.side, found = [];
    for (let row = Math.max(0, Math.floor(y0 * across)); row < Math.min(across, y1 * across); row++) {
      for (let column = Math.max(0, Math.floor(x0 * across)); column < Math.min(across, x1 * across); column++) {
        found.push({ level, column, row, name: `${level}/${column}-${row}` });
      }
    }
    return found;
  }

  /* The square, or the part of a coarser one, that shows the same ground. */
  function findSource({ level, column, row, name }) {
    if (name in told.squares) return { name, x: 0, y: 0, side: told.side };
    const coarse = told.levels[0], ratio = level / coarse, side = told.side / ratio;
    const parent = `${coarse}/${Math.floor(column / ratio)}-${Math.floor(row / ratio)}`;
    return parent in told.squares ? { name: parent, x: (column % ratio) * side, y: (row % ratio) * side, side } : null;
  }

  /* The pictures of some squares as one, so that no seam is seen when it is stretched; null while some are missing. */
  function join(squares) {
    const first = squares[0], end = squares[squares.length - 1];
    if (!first) return null;
    const key = first.name + " " + end.name;
    if (last && last.key === key) return last;
    const sources = squares.map(findSource);
    if (sources.filter((source) => source && !has(source.name)).length) return null;
    const canvas = document.createElement("canvas"), { side } = told, size = side / first.level;
    canvas.width = (end.column - first.column + 1) * side;
    canvas.height = (end.row - first.row + 1) * side;
    const context = canvas.getContext("2d");
    context.imageSmoothingQuality = "high";
    squares.forEach((square, i) => {
      const source = sources[i];
      if (!source || !isDrawable(source.name)) return;
      const x = (square.column - first.column) * side, y = (square.row - first.row) * side;
      context.drawImage(pictures.get(source.name), source.x, source.y, source.side, source.side, x, y, side, side);
    });
    last = { key, canvas, box: [first.column * size, first.row * size, (end.column + 1) * size, (end.row + 1) * size] };
    return last;
  }

  /* Lay the relief over the land that is drawn, for at sea it is empty; `pen` knows which part of the world the canvas shows. */
  function draw(context, pen, strength) {
    const zoom = map.getZoom(), much = strength * strengthAt(zoom);
    if (!on || !told || !much) return;
    const ratio = window.devicePixelRatio || 1;
    const joined = join(list(chooseLevel(pen.scale * ratio), pen.view)) || last;
    if (!joined) return;
    const [x0, y0, x1, y1] = joined.box;
    context.save();
    context.globalCompositeOperation = "hard-light";
    context.globalAlpha = much;
    context.imageSmoothingQuality = "high";
    context.drawImage(joined.canvas, x0 * pen.scale - pen.x0, y0 * pen.scale - pen.y0, (x1 - x0) * pen.scale, (y1 - y0) * pen.scale);
    context.restore();
  }

  function show(wanted) {
    if (wanted === on) return;
    on = wanted;
    redraw();
  }

  return { draw, show };
};
