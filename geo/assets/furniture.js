/* Furniture: the scale bar, and the row of places outside the view. */
"use strict";

window.dateline.furniture = (function () {
  const MOST = 40; // names in the row

  /* A length of about `wanted` kilometres that divides well in two. */
  function roundLength(wanted) {
    const power = Math.pow(10, Math.floor(Math.log10(wanted)));
    let best = power;
    for (const step of [1, 2, 4, 5, 10]) if (step * power <= wanted) best = step * power;
    return best;
  }

  const say = (km) => (km >= 1 ? String(Math.round(km * 10) / 10) : Math.round(km * 1000) / 1000 + "");

  /* A metric scale bar: nought, half and whole. */
  const ScaleBar = L.Control.extend({
    options: { position: "bottomleft", widest: 150 },
    onAdd(map) {
      this._box = L.DomUtil.create("div", "dateline-scale");
      this._box.setAttribute("aria-hidden", "true");
      for (const name of ["start", "half", "end"]) this["_" + name] = L.DomUtil.create("span", name, this._box);
      this._bar = L.DomUtil.create("i", "", this._box);
      map.on("move zoom resize", this._update, this);
      map.whenReady(this._update, this);
      return this._box;
    },
    onRemove(map) { map.off("move zoom resize", this._update, this); },
    _update() {
      const map = this._map, size = map.getSize();
      if (!size.x) return;
      const y = size.y / 2;
      const widest = Math.min(this.options.widest, size.x * 0.4);
      const across = map.distance(map.containerPointToLatLng([0, y]), map.containerPointToLatLng([widest, y])) / 1000;
      const km = roundLength(across);
      this._box.style.width = Math.round((widest * km) / across) + "px";
      this._start.textContent = "0";
      const letters = parseFloat(getComputedStyle(this._box).fontSize) / 12; // how much larger than usual
      this._half.textContent = (widest * km) / across < 88 * letters ? "" : say(km / 2);
      this._end.textContent = say(km) + " km";
    },
  });

  /* The row under the map; `choose` is called with the id of the place whose button is pressed. */
  function makeRow(parent, choose) {
    const row = L.DomUtil.create("div", "dateline-outside", parent);
    let shown = "";
    row.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) choose(button.dataset.mark);
    });
    return function show(places) {
      const now = JSON.stringify(places);
      if (now === shown) return;
      shown = now;
      const kept = row.contains(document.activeElement) ? document.activeElement.dataset.mark : null;
      row.textContent = "";
      if (!places.length) return;
      L.DomUtil.create("span", "", row).textContent = "Outside this view";
      for (const place of places.slice(0, MOST)) {
        const button = L.DomUtil.create("button", "", row);
        button.type = "button";
        button.dataset.mark = place.id;
        button.textContent = place.name;
        if (place.id === kept) button.focus();
      }
      if (places.length > MOST) L.DomUtil.create("span", "", row).textContent = `and ${places.length - MOST} more`;
    };
  }

  return { ScaleBar, makeRow };
})();
