/* Deciding: from the state of the page, which marks are on, which stand for others, and which stand back. There may be
   ten thousand of them, and a hand on a switch waits: each step goes through them once. */
"use strict";

window.dateline.Decide = function () {
  const { paths } = window.dateline;
  const TINTS = new Set(["fighting", "claimed", "band"]);
  const ROADS = new Set(["road", "way"]);
  const nests = new Map();

  /* What a mark shares its drawing with: marks of one form and one course, and all tints of one ground. */
  const nameTwins = (mark) => (TINTS.has(mark.form) ? "tint" : mark.form) + mark.course;

  /* Marks that are on: their layers tell of them, and they are among those that stay. */
  function switchMarks(marks, tellings, state) {
    const { passed, mentioned } = tellings.sum(marks.length, state), only = state.only && new Set(state.only), { selected } = state;
    for (let n = 0; n < marks.length; n++) {
      const mark = marks[n], on = passed[n] > 0 && (!only || only.has(mark.id));
      mark.on = on;
      mark.mentions = on ? mentioned[n] : 0;
      mark.selected = on && mark.id === selected;
    }
  }

  /* Where a claim tints the ground or follows a road, the place it speaks of is not painted again. */
  function coverPlaces(marks) {
    const tinted = new Set(), paved = new Map();
    for (const mark of marks) {
      if (!mark.on || mark.kind === "places") continue;
      if (mark.parts.polygons.length) for (const place of mark.places) tinted.add(place);
      if (mark.form === "corridor" && !paved.has(mark.course)) paved.set(mark.course, mark);
    }
    for (const mark of marks) {
      if (mark.kind !== "places") { mark.covered = false; continue; }
      const road = ROADS.has(mark.form);
      mark.covered = road ? paved.has(mark.course) : tinted.has(mark.id);
      if (road && mark.covered && mark.selected) paved.get(mark.course).selected = true;
    }
  }

  const weigh = (mark) => (mark.selected ? 2 : 0) + (mark.form === "fighting" ? 1 : 0);

  /* Several claims may share one drawing: the chosen one stands for all, or one that is reported, or the first. */
  function chooseShown(marks, kins) {
    for (const kin of kins) kin.first = null;
    for (const mark of marks) {
      const { kin } = mark;
      if (mark.on && (!kin.first || weigh(mark) > weigh(kin.first))) kin.first = mark;
    }
    const tints = kins.map((kin) => kin.first).filter((mark) => mark && TINTS.has(mark.form));
    for (const mark of tints) mark.nested = tints.some((other) => other !== mark && liesIn(mark, other));
  }

  /* Whether most of an area's outline lies in another, larger one: tints must not add up. Shapes never change, so each
     pair is looked at once. */
  function liesIn(mark, other) {
    if (mark.box[0] > other.box[2] || mark.box[2] < other.box[0] || mark.box[1] > other.box[3] || mark.box[3] < other.box[1]) return false;
    const pair = [mark.course, other.course, mark.form === "band"].join(" ");
    if (!nests.has(pair)) nests.set(pair, findNest(mark, other));
    return nests.get(pair);
  }

  function findNest(mark, other) {
    const size = ({ box }) => (box[2] - box[0]) * (box[3] - box[1]);
    if (size(mark) > size(other) && mark.form !== "band") return false;
    const rings = other.parts.polygons.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => ({ x, y }))));
    const outline = mark.parts.polygons.flatMap(([ring]) => ring), step = Math.max(1, Math.floor(outline.length / 24));
    const sample = outline.filter((_, i) => i % step === 0);
    return sample.filter(([x, y]) => rings.some((r) => paths.inside({ x, y }, r))).length * 2 >= sample.length;
  }

  /* What stands back: all but the paragraph that is read, or the claims that have nothing to do with the chosen one. */
  function dim(marks, state) {
    const standsBack = judge(marks, state);
    for (const mark of marks) mark.dimmed = standsBack !== null && standsBack(mark);
  }

  function judge(marks, state) {
    const lit = new Set(state.lit);
    if (lit.size) return (mark) => !lit.has(mark.id) && mark.form !== "country";
    const chosen = marks.filter((mark) => mark.selected && mark.kind !== "places");
    if (!chosen.length) return null;
    const near = new Set(chosen.flatMap((mark) => [...mark.places, mark.label || mark.id]));
    return (mark) => mark.kind !== "places" && !mark.selected && !near.has(mark.label) && !mark.places.some((place) => near.has(place));
  }

  function decide(marks, kins, tellings, state) {
    switchMarks(marks, tellings, state);
    coverPlaces(marks);
    chooseShown(marks, kins);
    dim(marks, state);
  }

  return { decide, nameTwins };
};
