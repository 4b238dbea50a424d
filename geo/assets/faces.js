/* Faces: how marks of one kin stand on the map. One of them is drawn for all; what looks alike is one element, and a look
   that was drawn once is kept, for it may be asked for again. */
"use strict";

window.dateline.Faces = function (map, tiers) {
  const { paths, symbols } = window.dateline;
  const SELECTED = 1, CROWDED = 2, OFTEN = 4, NESTED = 8, COVERED = 16;

  /* What of a mark's state decides how it is drawn, as a number; its sign stands for what never changes. */
  function read(mark, view) {
    const own = mark.form === "dot"
      ? (view.crowded ? CROWDED : 0) + (mark.mentions > 2 ? OFTEN : 0)
      : (mark.nested ? NESTED : 0) + (mark.covered ? COVERED : 0);
    return own + (mark.selected ? SELECTED : 0);
  }

  function find(kin, { sign }) {
    let face = kin.faces.get(sign);
    if (!face) kin.faces.set(sign, face = { element: null, mark: null, named: false, drawn: null, seen: false, look: null, kept: new Map() });
    return face;
  }

  /* The drawing of a mark in a view; none where nothing of it lies there. */
  function trace(kin, mark, view) {
    if (kin.place !== view.place) {
      kin.place = view.place;
      kin.shape = paths.screen(map, kin.parts, view.bounds);
      for (const face of kin.faces.values()) face.kept.clear();
    }
    const { shape } = kin;
    if (!shape.points.length && !shape.lines.length && !shape.polygons.length) return null;
    const { kept } = find(kin, mark), state = read(mark, view);
    if (!kept.has(state)) kept.set(state, symbols.draw(mark, shape, view));
    return kept.get(state);
  }

  /* Show the first of a kin, and no other look of it. */
  function draw(kin, view) {
    const { first } = kin, drawn = first && view.meets(kin) ? trace(kin, first, view) : null, face = drawn && find(kin, first);
    kin.drawn = drawn;
    if (kin.face && kin.face !== face) reveal(kin.face, false);
    kin.face = face;
    if (!face) return;
    if (!face.element) Object.assign(face, { element: symbols.make("g", { role: "button", tabindex: -1 }), seen: true });
    if (face.drawn !== drawn) {
      face.element.replaceChildren(...drawn.kids);
      face.drawn = drawn;
    }
    dress(face, first, kin.shape);
    reveal(face, true);
  }

  /* What is switched off keeps its drawing, hidden: it may be switched on again. */
  function reveal(face, seen) {
    if (face.seen === seen) return;
    face.seen = seen;
    face.element.style.display = seen ? "" : "none";
  }

  function dress(face, mark, shape) {
    const { element } = face, look = (mark.selected ? "selected " : "") + (mark.dimmed ? "dimmed" : "");
    if (face.look !== look) {
      face.look = look;
      element.setAttribute("class", ["mark", mark.form, look.trim()].filter(Boolean).join(" "));
      element.setAttribute("aria-pressed", String(mark.selected));
      tiers.lift(element, mark, shape);
    }
    if (face.mark === mark && face.named) return;
    Object.assign(face, { mark, named: true });
    element.dataset.mark = mark.id;
    element.setAttribute("aria-label", [mark.label || mark.name, mark.fact].filter(Boolean).join(", "));
  }

  /* Take the element of another face, or leave it out of sight where that one is not the first to be seen. */
  function inherit(kin, mark, { element, seen }) {
    const face = find(kin, mark);
    if (face.element) { element.remove(); return; }
    Object.assign(face, { element, seen, mark });
    if (seen && kin.face) reveal(face, false);
    else if (seen) kin.face = face;
  }

  return { draw, inherit };
};
