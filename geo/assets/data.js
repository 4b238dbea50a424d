/* Data: the file of marks that the page names. Where it cannot be had the page is told, and it is asked for again. */
"use strict";

window.dateline.Data = function (folder, taken, missing) {
  const WAITS = [500, 1000, 2000, 4000, 8000]; // milliseconds before it is asked for again
  let wanted = null, there = null;

  async function want(file) {
    if (folder === null || !file || file === wanted) return;
    wanted = file;
    if (file === there) return; // another one was on its way, and is no longer wanted
    for (let n = 0; ; n++) {
      const told = await get(file);
      if (wanted !== file) return;
      if (told) { there = file; taken(told); return; }
      if (n === 0) missing(file);
      await new Promise((done) => setTimeout(done, WAITS[Math.min(n, WAITS.length - 1)]));
      if (wanted !== file) return;
    }
  }

  async function get(file) {
    try {
      const answer = await fetch(folder + file);
      return answer.ok ? await answer.json() : null;
    } catch { return null; }
  }

  return { want, has: (file) => folder === null || !file || file === there };
};
