/* Tellings: what articles say of the marks, laid out flat. A hand on a switch waits while tens of thousands are gone
   through, and a browser goes through lists of numbers soonest. */
"use strict";

window.dateline.Tellings = function () {
  const SURE = { reported: 1, claimed: 2, disputed: 4, inferred: 8 };
  const LAST = 99999999; // a day after all days
  const layers = [], numbers = new Map(); // of the layers
  const ofLayer = [], ofMark = [], mentions = [], ends = []; // of the tellings; what each says ends where the next one's begins
  const sure = [], from = [], to = []; // of what they say

  const count = (day, other) => (day ? Number(day.replaceAll("-", "")) : other);

  /* One layer tells of a mark, by the mark's number: [certainty, first day, last day] for each time it does. */
  function add(mark, layer, said, times) {
    if (!numbers.has(layer)) numbers.set(layer, layers.push(layer) - 1);
    ofLayer.push(numbers.get(layer));
    ofMark.push(mark);
    mentions.push(times);
    for (const [certainty, first, last] of said) {
      sure.push(SURE[certainty] || 0);
      from.push(count(first, 0));
      to.push(count(last, LAST));
    }
    ends.push(sure.length);
  }

  /* Whether a layer is on: none is meant by name, or it is; and neither it nor its article is off. */
  function listOn(state) {
    const on = state.on && new Set(state.on), off = new Set(state.off);
    return layers.map((layer) => (!on || on.has(layer)) && !off.has(layer) && (!off.size || !off.has(layer.slice(0, layer.indexOf("/")))));
  }

  /* How many of the tellings of each of so many marks pass the switches, and the mentions in them: what is said surely
     enough, and of days that are not known to lie outside. */
  function sum(many, state) {
    const passed = new Int32Array(many), mentioned = new Int32Array(many), isOn = listOn(state);
    const [since, until] = state.time || [], first = count(since, 0), last = count(until, LAST);
    const wanted = state.certainty.reduce((all, word) => all | SURE[word], 0);
    for (let telling = 0, said = 0; telling < ends.length; telling++) {
      const end = ends[telling];
      if (isOn[ofLayer[telling]]) {
        while (said < end && !((sure[said] & wanted) && to[said] >= first && from[said] <= last)) said++;
        if (said < end) {
          passed[ofMark[telling]]++;
          mentioned[ofMark[telling]] += mentions[telling];
        }
      }
      said = end;
    }
    return { passed, mentioned };
  }

  return { add, sum };
};
