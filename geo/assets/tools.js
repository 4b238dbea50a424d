/* Tools: the buttons under the zoom: see all, measure, full screen. */
"use strict";

window.dateline.Tools = (function () {
  const ICONS = {
    fit: "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4M6 8h4M8 6v4",
    measure: "M2 11L11 2l3 3-9 9zM4.5 8.5L6 10M6.5 6.5L8 8M8.5 4.5L10 6",
    full: "M6 2H2v4M10 2h4v4M6 14H2v-4M10 14h4v-4M2 2l4 4M14 2l-4 4M2 14l4-4M14 14l-4-4",
  };
  const SVG = "http://www.w3.org/2000/svg";

  function drawIcon(name) {
    const icon = document.createElementNS(SVG, "svg"), path = document.createElementNS(SVG, "path");
    for (const [key, value] of Object.entries({ viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" })) icon.setAttribute(key, value);
    path.setAttribute("d", ICONS[name]);
    icon.append(path);
    return icon;
  }

  function makeButton(parent, name, words, act) {
    const button = L.DomUtil.create("a", "dateline-tool", parent);
    Object.assign(button, { href: "#", title: words });
    button.setAttribute("role", "button");
    button.setAttribute("aria-label", words);
    button.dataset.tool = name;
    button.append(drawIcon(name));
    L.DomEvent.on(button, "click", (event) => { L.DomEvent.stop(event); act(event.detail === 0); }); // a click of no mouse is a key's
    return button;
  }

  /* The frame that holds the map, where a page has put it in one: there it fills the screen with the row under it. */
  function fillScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen();
  }

  return L.Control.extend({
    options: { position: "topleft" },
    initialize(fit, measure) { this._fit = fit; this._measure = measure; },
    onAdd() {
      const bar = L.DomUtil.create("div", "leaflet-bar");
      L.DomEvent.disableClickPropagation(bar);
      makeButton(bar, "fit", "Show all that is switched on", this._fit);
      const rule = makeButton(bar, "measure", "Measure a distance", (byKeys) => this._measure(byKeys));
      rule.setAttribute("aria-pressed", "false");
      this._rule = rule;
      if (document.fullscreenEnabled) makeButton(bar, "full", "Full screen", fillScreen);
      return bar;
    },
    press(on) { this._rule.setAttribute("aria-pressed", String(on)); },
    takeFocus() { this._rule.focus(); },
  });
})();
