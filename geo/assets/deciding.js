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

  /* Whether a layer is on: none is meant by name, or it is; and neither it nor its article is off. */
  function listOn(state) {
    const on = state.on && new Set(state.on), off = new Set(state.off), known = new Map();
    return (layer) => {
      let is = known.get(layer);
      if (is === undefined) known.set(layer, is = (!on || on.has(layer)) && !off.has(layer) && !off.has(layer.split("/")[0]));
      return is;
    };
  }

  /* Whether one telling passes the switches: certainty, and days that are not known to lie outside. */
  function judge(state) {
    const sure = new Set(state.certainty), [from, to] = state.time || [];
    if (!state.time) return (said) => sure.has(said[0]);
    return (said) => sure.has(said[0]) && (!said[2] || said[2] >= from) && (!said[1] || said[1] <= to);
  }

  function switchMarks(marks, state) {
    const isOn = listOn(state), passes = judge(state), only = state.only && new Set(state.only);
    for (const mark of marks) {
      let on = false, mentions = 0;
      if (!only || only.has(mark.id)) {
        for (const telling of mark.told) {
          if (isOn(telling.layer) && telling.said.some(passes)) { on = true; mentions += telling.mentions; }
        }
      }
      mark.on = on;
      mark.mentions = mentions;
      mark.selected = on && mark.id === state.selected;
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
  function chooseShown(marks) {
    const tints = [];
    for (const mark of marks) {
      mark.shown = false;
      if (mark.on) mark.kin.first = null;
    }
    for (const mark of marks) {
      const { kin } = mark;
      if (mark.on && (!kin.first || weigh(mark) > weigh(kin.first))) kin.first = mark;
    }
    for (const mark of marks) {
      if (!mark.on || mark.kin.first !== mark) continue;
      mark.shown = true;
      if (TINTS.has(mark.form)) tints.push(mark);
    }
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
    const lit = new Set(state.lit), chosen = marks.filter((mark) => mark.selected && mark.kind !== "places");
    const near = new Set(chosen.flatMap((mark) => [...mark.places, mark.label || mark.id]));
    const isNear = (mark) => mark.kind === "places" || mark.selected || near.has(mark.label) || mark.places.some((place) => near.has(place));
    const standsBack = lit.size ? (mark) => !lit.has(mark.id) && mark.form !== "country" : chosen.length ? (mark) => !isNear(mark) : () => false;
    for (const mark of marks) mark.dimmed = standsBack(mark);
  }

  function decide(marks, state) {
    switchMarks(marks, state);
    coverPlaces(marks);
    chooseShown(marks);
    dim(marks, state);
  }

  return { decide, nameTwins };
};
