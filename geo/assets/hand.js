/* The hand: what the reader moves on the page, which the map shows before a run of the page has told it. */
"use strict";

/* `moved` is called whenever the hand has moved: `held` says that it has not let go yet. */
window.dateline.Hand = function (moved) {
  const DAY = /^\d{4}-\d{2}-\d{2}$/, SWITCH = /^[A-Za-z0-9-]{1,200}(\/[a-z]{1,40})?$/;
  const CERTAINTIES = ["reported", "claimed", "disputed", "inferred"];
  let time; // days under the hand, null for all of them; until it lets go, the page's own state knows less
  let ahead = null; // the last switches, by number: until the page's state has heard of it, it knows less

  const isDays = (days) => days === null || (Array.isArray(days) && days.length === 2 && days.every((day) => typeof day === "string" && DAY.test(day)));
  const isFlips = (flips, known) => flips && typeof flips === "object" && Object.entries(flips).every(([key, on]) => known(key) && typeof on === "boolean");

  /* A state, with what the hand has done since. */
  function over(state) {
    const next = time === undefined ? { ...state } : { ...state, time };
    if (ahead && state.heard >= ahead.n) ahead = null;
    if (!ahead) return next;
    const off = new Set(next.off), sure = new Set(next.certainty);
    for (const [key, on] of Object.entries(ahead.switches)) on ? off.delete(key) : off.add(key);
    for (const [word, on] of Object.entries(ahead.sure)) on ? sure.add(word) : sure.delete(word);
    return { ...next, off: [...off], certainty: CERTAINTIES.filter((word) => sure.has(word)) };
  }

  function takeDays(data) {
    if (!isDays(data.time)) return;
    time = data.time;
    moved(data.held === true);
    if (data.held !== true) time = undefined;
  }

  function takeSwitches({ n, switches, sure }) {
    if (!Number.isSafeInteger(n) || !isFlips(switches, (key) => SWITCH.test(key)) || !isFlips(sure, (word) => CERTAINTIES.includes(word))) return;
    const before = ahead || { switches: {}, sure: {} };
    ahead = { n, switches: { ...before.switches, ...switches }, sure: { ...before.sure, ...sure } };
    moved(false);
  }

  window.addEventListener("message", ({ origin, source, data }) => {
    if (window.parent === window || source !== window.parent || origin !== window.location.origin || !data) return;
    if (data.type === "dateline:time") takeDays(data);
    if (data.type === "dateline:switch") takeSwitches(data);
  });

  return { over };
};
