/* Tiles: a ground of pictures from the network, asked for only while the reader has switched it on. */
"use strict";

window.dateline.Tiles = function (map, ground) {
  const SILENT = "The server of these pictures does not answer. The map drawn here is shown.";
  map.createPane("dateline-tiles");
  let layer = null, shown = null, said = null;

  /* The credit while pictures are shown; that there are none, while there are none. */
  const Words = L.Control.extend({
    options: { position: "bottomright" },
    onAdd() { const box = L.DomUtil.create("div", "dateline-credit"); box.setAttribute("role", "status"); return box; },
  });

  function say(words) {
    if (!said) said = new Words().addTo(map);
    if (said.getContainer().textContent !== words) said.getContainer().textContent = words;
  }

  function clear() {
    if (layer) layer.remove();
    if (said) said.remove();
    layer = said = null;
    ground.bare(false);
  }

  function show(key) {
    const tiles = (key && window.datelineTiles && window.datelineTiles[key]) || null;
    if (tiles === shown) return;
    shown = tiles;
    clear();
    if (!tiles) return;
    say(tiles.credit || tiles.name);
    layer = L.tileLayer(tiles.url, { pane: "dateline-tiles", maxNativeZoom: tiles.most, maxZoom: 24, attribution: "" });
    layer.on("tileload", () => { if (shown === tiles) { ground.bare(true); say(tiles.credit || tiles.name); } });
    layer.on("tileerror", () => { if (shown === tiles && !ground.isBare()) say(SILENT); });
    layer.addTo(map);
  }

  return { show };
};
