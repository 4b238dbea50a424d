/* View: the map's one door. `mount` draws once; afterwards `apply` takes the whole state, each time it changes. */
"use strict";

Object.assign(window.dateline, (function () {
  const ALL = {
    on: null, off: [], heard: 0, certainty: ["reported", "claimed", "disputed", "inferred"], selected: null, lit: [], fly: null, fit: 0, theme: null,
    time: null, only: null, ask: 0, pick: false, pin: null, candidates: [], names: null, tiles: null, relief: true, data: null,
  };
  const ROW = 36; // pixels under the map
  const REST = 140, LATER = 400; // milliseconds without a move after which labels are placed anew; after a choice, whose words come first
  const SENT = 20, CARD = 150; // milliseconds in which the page has sent word of a click; in which its card is there
  const MANY = 2000; // marks among which showing the chosen one would keep its card waiting
  let map = null, marks = null, framing = null, ground = null, labels = null, showRow = null, measure = null, pointing = null, names = null, tiles = null, data = null, standing = null;
  let state = null, early = null, hand = null, waiting = null, resting = null, late = null, frame = 0, clicks = 0, ready = false, served = false, report = null;

  /* A layer of marks, with its data or where to get it; a map draws what has been added to it when it is mounted. */
  const layer = (options) => new (L.Layer.extend({
    onAdd(target) { (target.datelineLayers = target.datelineLayers || []).push(options); },
    onRemove() {},
  }))();

  /* Draw a map: options hold the year of the ground, and the layers, if they have not been added to it. Where a layer is
     but an address, the marks, the year and the words of the ground are in the file there that each state names. */
  function mount(target, options) {
    map = target;
    const layers = options.layers || map.datelineLayers || [];
    report = options.report || reportToPage;
    const box = map.getContainer(), d = window.dateline;
    box.classList.add("dateline");
    nameMap(box);
    document.documentElement.classList.add("dateline-page");
    map.attributionControl && map.attributionControl.remove();
    setTheme(early ? early.theme : options.theme);
    ground = d.Ground(map, window.datelineGround, options.year);
    marks = d.Marks(map);
    framing = d.Framing(map, marks);
    standing = d.Standing(map, framing.isOwn);
    labels = d.Labels(map, ground, window.datelineWords || []);
    pointing = d.Pointing(map, (value) => report(value));
    tiles = d.Tiles(map, ground);
    const folder = (layers.find((one) => "url" in one) || { url: null }).url;
    served = folder !== null;
    names = d.Names(folder, [marks, labels], () => { marks.apply(state); redraw(); });
    data = d.Data(folder, takeData, (file) => tell({ missing: file }));
    map.addControl(new d.furniture.ScaleBar());
    addTools();
    if (options.row !== false) makeRow(box);
    listen(box);
    if (window.parent !== window) d.Printing(map, { paint: (theme) => { setTheme(theme || (state && state.theme)); ground.draw(); }, redraw: () => { if (ready) redraw(); } });
    hand = d.Hand(follow);
    state = { ...ALL, ...(early || {}) };
    for (const one of layers) if (one.data) marks.add(one.key, one.data.features, options.shapes);
    if (!served) Promise.resolve().then(open);
    data.want(state.data);
    ground.draw();
  }

  /* What a screen reader says on coming to the map: its box, and the frame that a page puts around it. */
  function nameMap(box) {
    box.setAttribute("role", "application");
    box.setAttribute("aria-label", "Map");
    try { if (window.frameElement) window.frameElement.title = "Map"; } catch { /* a page of another origin names its own frame */ }
  }

  /* Other marks are there: they take the place of the old ones at once, and the map stays where it is, unless nothing
     of what it showed is among them. Only now the state that came with them is shown, and its flight begins. */
  function takeData({ layers, shapes, year, words }) {
    const before = new Set(marks.all().map((mark) => mark.id));
    marks.replace(layers, shapes);
    ground.date(year);
    labels.reword(words);
    names.repeat();
    if (!ready) { open(); return; }
    const next = waiting || state, stays = marks.all().some((mark) => before.has(mark.id));
    waiting = null;
    if (!stays) { marks.apply(next); framing.fit(); }
    take(hand.over(next));
    if (!resting) redraw(); // the view may be the same, the marks are not
  }

  function open() {
    ready = true;
    marks.apply(state);
    framing.fit();
    const told = served && standing.take();
    redraw();
    map.on("moveend zoomend resize", redraw);
    if (document.fonts) document.fonts.ready.then(() => { labels.forget(); redraw(); });
    if (state.fly && !told) framing.fly(state.fly.ids, state.candidates);
    if (served) standing.begin();
    pointing.apply(state);
    names.want(state.names);
    tiles.show(state.tiles);
    ground.relief(state.relief);
    map.getContainer().dataset.ready = "true";
  }

  function addTools() {
    const d = window.dateline;
    const tools = new d.Tools(() => { framing.fitAll(); redraw(); }, (byKeys) => (measure.on() ? measure.end() : (measure.start(byKeys), tools.press(true), redraw())));
    measure = d.Measure(map, findDot, (byKeys) => { tools.press(false); redraw(); if (byKeys) tools.takeFocus(); });
    map.addControl(tools);
    // The buttons stand first to the eye, so to the keyboard too; what says that it is a button obeys its keys.
    const bars = map.getContainer().querySelector(".leaflet-control-container");
    map.getContainer().prepend(bars);
    bars.addEventListener("keydown", (event) => {
      if (event.key === " " && event.target.matches("[role=button]")) { event.preventDefault(); event.target.click(); }
    });
  }

  /* Where a dot lies; nothing for what is no dot. */
  function findDot(id) {
    const dot = marks.find(id).find((mark) => mark.form === "dot");
    return dot && L.latLng(dot.box[1], dot.box[0]);
  }

  function makeRow(box) {
    box.style.height = `calc(100% - ${ROW}px)`;
    if (box.parentElement && box.parentElement.classList.contains("float-child")) box.style.height = `calc(100vh - ${ROW}px)`;
    showRow = window.dateline.furniture.makeRow(box.parentElement || document.body, (id) => { choose(id); framing.fly([id]); });
    map.invalidateSize();
  }

  function listen(box) {
    map.on("click", (event) => {
      if (pointing.take(event)) return;
      if (measure.on()) { measure.take(event); return; }
      const element = event.originalEvent.target.closest("[data-mark]");
      if (element) choose(element.dataset.mark);
      else if (state.selected) choose(null);
    });
    box.addEventListener("keydown", (event) => {
      if (pointing.press(event)) return;
      const element = event.target.closest("[data-mark]");
      if (element && (event.key === "Enter" || event.key === " ")) { event.preventDefault(); choose(element.dataset.mark); }
      if (event.key === "Escape" && state.selected) choose(null);
    });
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { if (!state.theme) { setTheme(null); ground.draw(); } });
  }

  /* The hand moves faster than frames: what it does first shows at once, and of the rest what it has come to. */
  function follow() {
    if (!ready) { state = hand.over(state); return; }
    const wanted = hand.over(late || state); // now: what the hand has let go of, it forgets
    if (frame) { late = wanted; return; }
    show(wanted);
    frame = requestAnimationFrame(() => { frame = 0; if (late) show(late); late = null; });
  }

  /* Tell the page which mark was chosen; show it at once, without waiting for the answer. */
  function choose(id) {
    tell({ id }); // first, for drawing would keep the message waiting
    if (id && document.fullscreenElement) document.exitFullscreen(); // the card stands beside the map
    setTimeout(() => show({ ...state, selected: id }, LATER), marks.all().length > MANY ? CARD : SENT);
  }

  /* Draw another state, if it looks different: its marks at once, and its labels when the hand rests. */
  function show(wanted, rest = REST) {
    const looks = ({ on, off, certainty, selected, lit, theme, time, only, data }) => JSON.stringify([on, off, certainty, selected, lit, theme, time, only, data]);
    const same = looks(wanted) === looks(state);
    state = wanted;
    if (same) return;
    marks.apply(state);
    marks.draw();
    const said = listLabels(), named = new Set([...said].map((label) => label.dataset.mark));
    const drawn = new Set(marks.all().filter((mark) => mark.drawn && named.has(mark.id)).map((mark) => mark.id));
    said.forEach((label) => { label.style.visibility = drawn.has(label.dataset.mark) ? "" : "hidden"; });
    const own = resting = {};
    requestAnimationFrame(() => setTimeout(() => { if (resting === own) redraw(); }, rest)); // once the marks are painted
  }

  const listLabels = () => map.getContainer().querySelectorAll(".dateline-label[data-mark]");

  function reportToPage(value) {
    if (window.Streamlit) window.Streamlit.setComponentValue(value);
  }

  /* The whole state, as the page sees it. */
  function apply(next) {
    window.feature_group = [];
    if (!map) { early = { ...next }; return; }
    if (next.theme !== state.theme) { setTheme(next.theme); ground.draw(); }
    next = hand.over({ ...ALL, ...next });
    if (!ready) state = next;
    else if (data.has(next.data)) { waiting = null; take(next); }
    else { waiting = next; state = { ...state, theme: next.theme }; } // until its marks are there the old ones stay
    data.want(next.data);
  }

  /* Show a state whose marks are there. */
  function take(next) {
    const before = state;
    show(next);
    pointing.apply(state);
    names.want(state.names);
    tiles.show(state.tiles);
    ground.relief(state.relief);
    if (state.fit && state.fit !== before.fit) framing.fit();
    if (state.ask && state.ask !== before.ask) tellBounds();
    if (state.fly && (!before.fly || before.fly.n !== state.fly.n)) framing.fly(state.fly.ids, state.candidates);
  }

  /* Tell the page what the map shows now: only when it asks, for every message of a map runs the page anew. */
  function tellBounds() {
    const b = map.getBounds();
    tell({ box: [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()] });
  }

  function tell(words) {
    clicks += 1;
    report({ ...words, n: Date.now() * 1000 + (clicks % 1000) });
  }

  function setTheme(theme) {
    const dark = theme ? theme === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  }

  /* Draw the marks and their words; after a move of the map every mark lies elsewhere. */
  function redraw() {
    if (!map.getSize().x) return;
    const reserved = reserve(); // first: it would have to wait for what is drawn
    marks.draw();
    marks.settle();
    ground.clear(marks.all().filter((mark) => mark.on && mark.form === "river").flatMap((mark) => mark.parts.lines));
    labels.draw(marks.all(), reserved, framing.opening());
    if (resting) { resting = null; listLabels().forEach((label) => { label.style.visibility = ""; }); }
    if (showRow) showRow(framing.outside());
    standing.note();
  }

  /* Where the map's own buttons are, which no label may cover. */
  function reserve() {
    const box = map.getContainer().getBoundingClientRect();
    return [...map.getContainer().querySelectorAll(".leaflet-control")].map((control) => {
      const r = control.getBoundingClientRect();
      const a = map.containerPointToLayerPoint([r.left - box.left - 6, r.top - box.top - 6]);
      return { x0: a.x, y0: a.y, x1: a.x + r.width + 12, y1: a.y + r.height + 12 };
    });
  }

  const look = () => ({ state, ready, get marks() { return marks ? marks.all().filter((m) => m.drawn).map((m) => m.id) : []; } });
  return { layer, mount, apply, look };
})());
