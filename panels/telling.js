// Tell the map what the hand does, without waiting for a run of the page.
function tellMap(message) {
  for (const frame of document.querySelectorAll("iframe")) {
    try {
      if (frame.contentWindow.dateline) frame.contentWindow.postMessage(message, window.location.origin);
    } catch { /* a frame of another origin is no map of ours */ }
  }
}
