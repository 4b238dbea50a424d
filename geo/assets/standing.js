/* Standing: where the map stands, kept in the address of the page that shows it, so that a link opens the same view. The
   page itself hears nothing of it: each message of a map would run the page anew. What was there is replaced, for whoever
   goes back does not go back through each move of the map. */
"use strict";

/* `isOwn` says whether the map stands where it would open by itself: then the address says nothing. */
window.dateline.Standing = function (map, isOwn) {
  const REST = 400; // milliseconds without a move
  const PARAMETER = "map", WORDS = /^-?\d{1,2}(\.\d{1,4})?,-?\d{1,3}(\.\d{1,4})?,\d{1,2}(\.\d{1,2})?$/;
  let waiting = 0, on = false;

  /* Latitude, longitude and zoom, where the address has them. */
  function read() {
    try {
      const words = new URL(window.parent.location.href).searchParams.get(PARAMETER) || "";
      const [lat, lng, zoom] = WORDS.test(words) ? words.split(",").map(Number) : [];
      return Math.abs(lat) <= 85 && Math.abs(lng) <= 180 ? { lat, lng, zoom } : null;
    } catch { return null; /* a page of another origin has its own address */ }
  }

  /* Stand where the address says; whether it says anything. */
  function take() {
    const told = read();
    if (told) map.setView(told, told.zoom, { animate: false });
    return told !== null;
  }

  function write() {
    const { lat, lng } = map.getCenter().wrap(), words = isOwn() ? null : [lat.toFixed(4), lng.toFixed(4), map.getZoom()].map(Number).join(",");
    try {
      const page = window.parent, url = new URL(page.location.href);
      if (url.searchParams.get(PARAMETER) === words) return;
      if (words === null) url.searchParams.delete(PARAMETER);
      else url.searchParams.set(PARAMETER, words);
      page.history.replaceState(page.history.state, "", url);
    } catch { /* as above */ }
  }

  /* The map has moved, or shows something else: once it rests, the address says so. */
  function note() {
    clearTimeout(waiting);
    if (on) waiting = setTimeout(write, REST);
  }

  /* From now on, moves are kept; whoever goes back finds the map where it stood. */
  function begin() {
    on = true;
    map.on("moveend", note);
    try {
      const page = window.parent, back = () => { clearTimeout(waiting); take(); };
      page.addEventListener("popstate", back);
      window.addEventListener("pagehide", () => page.removeEventListener("popstate", back));
    } catch { /* as above */ }
  }

  return { begin, note, take };
};
