/* Names: the words of places in a language that the reader has chosen, fetched when they are first asked for. */
"use strict";

window.dateline.Names = function (folder, takers, done) {
  const known = new Map([[null, { language: "", names: {} }]]);
  let asked = null, said = known.get(null);

  async function want(names) {
    const file = names && folder !== null ? names.file : null;
    if (file === asked) return;
    asked = file;
    if (!known.has(file)) {
      try { known.set(file, await (await fetch(folder + file)).json()); } catch { asked = null; return; }
    }
    if (asked !== file) return; // another one has been chosen meanwhile
    said = known.get(file);
    repeat();
    done();
  }

  /* Say them again, to marks that are new. */
  function repeat() {
    for (const taker of takers) taker.rename(said);
  }

  return { want, repeat };
};
