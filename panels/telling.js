// Tell the map what the hand does, without waiting for a run of the page. It hears of it at once, as of a message that has
// arrived: one that is sent may come after the next frame.
function tellMap(message) {
  for (const frame of document.querySelectorAll("iframe")) {
    try {
      const map = frame.contentWindow;
      if (map.dateline) map.dispatchEvent(new map.MessageEvent("message", { data: message, origin: window.location.origin, source: window }));
    } catch { /* a frame of another origin is no map of ours */ }
  }
}
