/* Pointing: a person shows the right spot for a name; and the places that a name could mean, faint, by their numbers. */
"use strict";

window.dateline.Pointing = function (map, report) {
  const DIGITS = 5, STEP = 1000;
  const box = map.getContainer();
  const pane = map.createPane("dateline-pointing");
  let asked = false, pointed = 0, drawn = "", markers = [];

  const place = (spot, kind, words, size) => L.marker(spot, {
    icon: L.divIcon({ className: kind, html: words, iconSize: size, iconAnchor: [size[0] / 2, kind === "dateline-pin" ? size[1] : size[1] / 2] }),
    pane: "dateline-pointing", interactive: false, keyboard: false,
  }).addTo(map);

  /* Hollow dots with the numbers of a list, and the spot that was shown; drawn anew only where they have changed. */
  function apply({ pick, pin, candidates }) {
    const next = JSON.stringify([pin, candidates]);
    if (next !== drawn) {
      drawn = next;
      markers.forEach((marker) => marker.remove());
      markers = (candidates || []).map(([, lat, lng], n) => place([lat, lng], "dateline-candidate", String(n + 1), [20, 20]));
      if (pin) markers.push(place(pin, "dateline-pin", '<svg viewBox="0 0 24 32"><path d="M12 31C12 31 2 18.5 2 11.5a10 10 0 0 1 20 0C22 18.5 12 31 12 31Z"/><circle cx="12" cy="11.5" r="3.5"/></svg>', [24, 32]));
    }
    if (Boolean(pick) !== asked) ask(Boolean(pick));
  }

  /* While a spot is asked for, the map has the keyboard and a crosshair, and is on the screen. */
  function ask(now) {
    asked = now;
    box.classList.toggle("picking", asked);
    if (!asked) return;
    try { window.frameElement.scrollIntoView({ block: "center" }); } catch { /* a page of another origin scrolls itself */ }
    window.focus();
    box.focus({ preventScroll: true });
  }

  function tell(spot) {
    pointed += 1;
    report({ pick: spot, n: Date.now() * STEP + (pointed % STEP) });
  }

  const write = (spot) => { const { lat, lng } = spot.wrap(); tell([Number(lat.toFixed(DIGITS)), Number(lng.toFixed(DIGITS))]); };

  /* A click or a key is taken where a spot is asked for; everything else is left to the map. */
  function take(event) {
    if (asked) write(event.latlng);
    return asked;
  }

  function press(event) {
    box.classList.toggle("by-keys", asked && (event.key.startsWith("Arrow") || event.key === "Enter"));
    if (!asked || !["Enter", "Escape"].includes(event.key)) return false;
    event.preventDefault();
    if (event.key === "Enter") write(map.getCenter());
    else tell(null);
    return true;
  }

  map.on("mousemove", () => box.classList.remove("by-keys")); // the cross in the middle is for the arrow keys alone
  return { apply, take, press };
};
