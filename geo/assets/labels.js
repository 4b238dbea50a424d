/* Labels: which words the map says, in which order they may choose, and how they stand on the page. */
"use strict";

window.dateline.Labels = function (map, ground, groundWords) {
  let groundLabels = groundWords;
  const { paths, placing, Room } = window.dateline;
  const pane = map.createPane("dateline-labels");
  const lines = window.dateline.symbols.make("svg", { class: "dateline-leaders", width: 1, height: 1, overflow: "visible" });
  pane.appendChild(lines);
  const standing = new Map(), sizes = new Map();
  const WORLD = 5.5; // the zoom below which claims and areas go unnamed, unless the map opened there
  let least = WORLD;
  const SEA = 130; // pixels that the name of a sea may stray from its anchor
  const CASED = /^[^\p{L}]*[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u; // scripts that have capitals
  const MOST = 200, CROWD = 150; // labels that may try; marks above which none gets a leader
  const RANK = { flows: 900, fronts: 810, corridors: 800 };
  const STYLE = { dot: "town", river: "water", border: "area", road: "area", way: "area", country: "country", area: "area", part: "area", near: "area" };

  /* Marks that say the same name share one label; the weightiest of them gives it its style and its fact. */
  function gather(marks, zoom, frame) {
    const groups = new Map();
    const claimed = new Set(marks.filter((mark) => mark.kind !== "places" && mark.label).map((mark) => mark.label.toLocaleLowerCase()));
    for (const mark of marks) {
      const name = mark.label || (mark.kind === "places" ? mark.name : "");
      if (!mark.drawn || !name) continue;
      const key = name.toLocaleLowerCase();
      if (mark.form === "near" && mark.covered && !claimed.has(key)) continue; // a claim on the same ground says it
      const group = groups.get(key) || { key, name, marks: [] };
      group.marks.push(mark);
      groups.set(key, group);
    }
    return [...groups.values()].map((group) => describe(group, zoom, frame)).filter(Boolean);
  }

  function rank(mark) {
    if (mark.kind !== "places") return (RANK[mark.kind] || 700) + (mark.fact ? 5 : 0) + (mark.form === "front" ? 2 : 0) + (mark.selected ? 50 : 0);
    if (mark.form === "dot") return 600 + Math.min(99, mark.mentions);
    return { country: 420, river: 320, border: 250, road: 250, way: 250 }[mark.form] || 500;
  }

  function describe(group, zoom, frame) {
    group.marks.sort((a, b) => rank(b) - rank(a));
    const first = group.marks[0], selected = group.marks.some((m) => m.selected);
    const style = first.kind === "places" ? STYLE[first.form] || "area" : "claim";
    if (zoom < least && !selected && first.form !== "dot" && first.form !== "country") return null;
    const dotted = group.marks.filter((m) => m.form === "dot");
    const spotted = dotted.length ? dotted : group.marks;
    const inside = (spot) => frame.contains(spot.point), once = (list) => [...new Set(list.map((m) => m.drawn))];
    const drawings = once(group.marks);
    return {
      key: group.key, town: dotted.length > 0, id: first.id, name: group.name, language: first.language, fact: (group.marks.find((m) => m.fact) || {}).fact || "", style, selected,
      dimmed: group.marks.every((m) => m.dimmed), priority: selected ? 1000 : rank(first) + Math.min(9, group.marks.length),
      spots: once(spotted).flatMap((d) => d.spots).filter(inside), blocks: drawings.flatMap((d) => d.blocks),
      polygons: drawings.flatMap((d) => d.polygons || []), lines: style === "claim" ? [] : drawings.flatMap((d) => d.lines || []),
      iso: first.form === "country" ? first.id.replace("country-", "") : null,
    };
  }

  /* The ground's own words, less those that a mark already says. */
  function gatherGround(zoom, said, ids) {
    const bounds = map.getBounds(), seen = (g) => bounds.contains([g.latitude, g.longitude]);
    const isSaid = (id) => { // by a mark of that id, or of what it is a part of: "country-ax-1" by "country-ax"
      for (let end = id.length; end > 0; end = id.lastIndexOf("-", end - 1)) if (ids.has(id.slice(0, end))) return true;
      return false;
    };
    const told = new Map(); // a word whose zooms overlap is said once, where this view has it
    for (const g of groundLabels) {
      if (zoom < g.min_zoom - 0.5 || zoom >= g.max_zoom + 1 || said.has(g.text.toLocaleLowerCase()) || isSaid(g.id)) continue;
      const key = [g.country || "water", g.text].join("|"), other = told.get(key);
      if (!other || (seen(g) === seen(other) ? g.min_zoom > other.min_zoom : seen(g))) told.set(key, g);
    }
    return [...told.values()]
      .map((g) => ({
        key: "ground " + g.id, name: g.text, language: g.language, fact: "", style: g.kind === "country" || g.kind === "exclave" ? g.kind : "water",
        priority: { country: 400, exclave: 350, sea: 310, lake: 305, river: 300 }[g.kind], spots: [], blocks: [], polygons: [], lines: [],
        anchor: map.latLngToLayerPoint([g.latitude, g.longitude]), angle: g.angle, iso: g.kind === "country" ? g.country : null, kind: g.kind,
      }));
  }

  function measure(label) {
    const key = [label.style, label.selected, label.name, label.fact].join("|");
    if (!sizes.has(key)) {
      const probe = write(L.DomUtil.create("div", "", pane), label);
      const name = probe.firstChild;
      sizes.set(key, { w: probe.offsetWidth + 1, h: probe.offsetHeight, line: name.offsetHeight });
      probe.remove();
    }
    return sizes.get(key);
  }

  function write(element, label) {
    element.className = ["dateline-label", label.style, label.selected && "selected", label.dimmed && "dimmed"].filter(Boolean).join(" ");
    if (label.id) element.dataset.mark = label.id; else delete element.dataset.mark;
    element.replaceChildren();
    const word = L.DomUtil.create("b", label.language && !CASED.test(label.name) ? "caseless" : "", element);
    word.textContent = label.name;
    if (label.language) Object.assign(word, { lang: label.language, dir: "auto" });
    if (label.fact) L.DomUtil.create("span", "", element).textContent = label.fact;
    return element;
  }

  /* A town about which a ring is drawn is named beside the ring: what lies about its own spot is not in its way. */
  function standClear(label, room) {
    label.spots = label.spots.map((spot) => {
      const about = room.about(spot.point);
      label.blocks = label.blocks.concat(about);
      return { ...spot, radius: Math.max(spot.radius, ...about.map((disc) => disc.radius + 1)) };
    });
  }

  /* Where a label may stand: by a spot, along a line, within an area, or about the anchor the ground gives it. */
  function place(label, room, frame, land) {
    if (label.spots.length && !label.lines.length) return placing.placeBySpot(label, room);
    if (label.lines.length) return placing.placeAlong(label, room) || placing.placeBySpot(label, room);
    label.avoids = Boolean(label.iso || label.kind);
    label.most = label.avoids ? Infinity : 11;
    if (label.iso) {
      label.within = land.spots(label.iso);
      label.strays = land.strays(label.iso);
    } else if (label.polygons.length) {
      label.within = placing.fillWithSpots(label.polygons, frame, 16);
      label.strays = placing.straysFrom(label.polygons, frame);
      if (label.style === "claim") label.spots = spread(label.within).map((point) => ({ point, radius: 4 }));
      label.planted = true;
      if (label.spots.length) return placing.placeBySpot(label, room);
    } else {
      return placeAnchored(label, room, frame, land);
    }
    return placing.placeWithin(label, room) || placeBroken(label, room);
  }

  /* A long name of an area in two lines, where one line finds no room. */
  function placeBroken(label, room) {
    const middle = label.name.length / 2;
    const breaks = [...label.name.matchAll(/[- ]/g)].map((m) => m.index + 1).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
    if (!breaks.length || label.style !== "area" || label.name.length < 11) return null;
    label.name = label.name.slice(0, breaks[0]).trimEnd() + "\n" + label.name.slice(breaks[0]);
    label.size = measure(label);
    return placing.placeWithin(label, room);
  }

  /* A few points of an area at which a leader may begin: its middle, and halfway from there to its ends. */
  function spread(spots) {
    if (!spots.length) return [];
    const nearest = (to) => spots.reduce((a, b) => (b.distanceTo(to) < a.distanceTo(to) ? b : a));
    const middle = nearest(spots.reduce((sum, p) => sum.add(p), L.point(0, 0)).divideBy(spots.length));
    const ends = [(a, b) => b.x > a.x, (a, b) => b.x < a.x, (a, b) => b.y < a.y, (a, b) => b.y > a.y].map((beats) =>
      spots.reduce((a, b) => (beats(a, b) ? b : a)));
    return [middle, ...ends.map((end) => nearest(end.add(middle).divideBy(2)))];
  }

  function placeAnchored(label, room, frame, land) {
    if (label.kind === "sea") {
      label.within = land.spots(null).filter((p) => p.distanceTo(label.anchor) < SEA && land.isOpen(label.anchor, p));
      label.strays = land.strays(null);
      return placing.placeWithin(label, room);
    }
    if (!label.anchor || !frame.contains(label.anchor)) return null;
    label.within = [[0, 0], [0, -14], [0, 14], [20, 0], [-20, 0]].map(([x, y]) => label.anchor.add([x, y]));
    label.strays = () => 0;
    const spot = placing.placeWithin(label, room);
    return spot && label.angle ? { ...spot, angle: label.angle } : spot;
  }

  /* Labels choose in the order of their weight; who finds no place is not shown. */
  function draw(marks, reserved, opening) {
    least = Math.min(WORLD, opening - 0.6);
    const zoom = map.getZoom(), frame = paths.frame(map, -5), room = Room(frame), land = ground.survey();
    room.takeBoxes(reserved);
    const drawn = marks.filter((m) => m.drawn);
    const taken = new Set(); // marks that share one drawing take its room once
    for (const mark of drawn) {
      if (taken.has(mark.drawn)) continue;
      taken.add(mark.drawn);
      room.takeDiscs(mark.drawn.blocks);
      room.takeRuns(mark.drawn.runs || []);
      if (mark.kind !== "places") room.takeFields(mark.drawn.polygons || []);
    }
    const said = gather(drawn, zoom, frame).sort((a, b) => b.priority - a.priority);
    const ours = gatherGround(zoom, new Set(said.map((l) => l.key)), new Set(said.map((l) => l.id.toLowerCase())));
    const wanted = said.slice(0, MOST).concat(ours.filter((l) => !l.iso || land.spots(l.iso).length));
    wanted.sort((a, b) => b.priority - a.priority || (a.key < b.key ? -1 : 1));
    const placed = [];
    for (const label of wanted) {
      label.crowded = drawn.length > CROWD && !label.selected;
      label.size = measure(label);
      if (label.town) standClear(label, room);
      const spot = place(label, room, frame, land);
      if (!spot) continue;
      room.takeBoxes(spot.boxes);
      if (spot.leader) room.takeLeader(...spot.leader);
      placed.push({ label, spot });
    }
    show(placed);
    return placed;
  }

  function show(placed) {
    const keep = new Set(placed.map(({ label }) => label.key));
    for (const [key, element] of standing) if (!keep.has(key)) { element.remove(); standing.delete(key); }
    lines.replaceChildren();
    for (const { label, spot } of placed) {
      const element = standing.get(label.key) || L.DomUtil.create("div", "", pane);
      standing.set(label.key, element);
      write(element, label);
      element.style.textAlign = spot.align;
      element.style.width = label.size.w + "px";
      element.style.transform = `translate(${Math.round(spot.x)}px, ${Math.round(spot.y)}px)` + (spot.angle ? ` rotate(${spot.angle}deg)` : "");
      if (spot.leader) {
        const d = paths.trace([spot.leader], false), kind = label.dimmed ? "leader dimmed" : "leader";
        lines.append(...["under", "over"].map((c) => window.dateline.symbols.make("path", { d, class: kind + " " + c, fill: "none" })));
        if (label.planted) lines.append(window.dateline.symbols.make("circle", { cx: spot.leader[0].x, cy: spot.leader[0].y, r: 2, class: kind }));
      }
    }
    pane.classList.remove("waiting");
  }

  /* Say the ground's own words in another language, as far as they have a name in it. */
  function rename({ names, language }) {
    groundLabels = groundWords.map((g) => {
      const name = names[g.country ? "country-" + g.country : g.id];
      return name ? { ...g, text: g.kind === "exclave" ? `(${name})` : name, language } : g;
    });
  }

  /* Take the ground's own words of another year. */
  function reword(words) { groundLabels = groundWords = words; }

  /* Words are measured anew when their typeface arrives. */
  function forget() { sizes.clear(); }

  map.on("zoomstart", () => pane.classList.add("waiting"));
  return { draw, forget, rename, reword };
};
