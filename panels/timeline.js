// The timeline: it draws what it is given, moves its range at once, and tells the page when the hand lets go.

const STILL = window.matchMedia("(prefers-reduced-motion: reduce)");
const PHONE = window.matchMedia("(max-width: 640px)");

const element = (tag, name, words = "") => {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = words;
  return made;
};

const button = (name, words = "") => Object.assign(element("button", name, words), { type: "button" });

// What the picture is drawn for: its width, and the size of words.
const findSize = (own) => `${Math.round(own.parts.picture.clientWidth)} ${findGrowth()}`;

// What stays while the data change: the parts that never change, and what the hand is doing.
function build(root) {
  const parts = { root, details: element("details", "dl-fold"), summary: element("summary", "dl-summary"), picture: element("div", "dl-canvas") };
  Object.assign(parts, {
    play: button("dl-play"), line: element("div", "dl-line"), said: element("span", "dl-said"), all: button("dl-all", "All days"), asof: button("dl-all dl-asof"),
    track: element("div", "dl-track"), fill: element("div", "dl-fill"), list: element("div", "dl-list"),
    ends: [0, 1].map((edge) => Object.assign(element("div", "dl-end"), { tabIndex: 0, role: "slider", ariaLabel: edge ? "Last day shown" : "First day shown" })),
    status: element("div", "dl-status"),
  });
  parts.status.setAttribute("role", "status");
  parts.list.popover = "auto";
  parts.list.setAttribute("role", "dialog");
  parts.track.append(parts.fill, ...parts.ends);
  const others = element("span", "dl-others");
  others.append(parts.all, parts.asof);
  parts.line.append(parts.said, others);
  const rail = element("div", "dl-rail");
  rail.append(parts.line, parts.track);
  const slider = element("div", "dl-slider");
  slider.append(parts.play, rail);
  parts.details.append(parts.summary, parts.picture, slider, parts.list, parts.status);
  root.append(parts.details);
  return { parts, data: null, plan: null, days: null, sent: 0, moving: false, untold: false, timer: 0, later: 0, drawn: "" };
}

function redraw(own) {
  const { parts, data } = own, width = Math.round(parts.picture.clientWidth);
  if (!width || !data) return;
  own.drawn = findSize(own);
  own.plan = choosePlan(data, width);
  const { scale, layout } = own.plan;
  const focused = parts.picture.contains(document.activeElement) ? document.activeElement.dataset.n : null;
  parts.picture.replaceChildren(drawPicture(own.plan, data.used));
  if (focused) focusMark(own, Number(focused));
  // The map above takes the height that is left.
  parts.root.style.setProperty("--scale", scale);
  parts.root.closest(".st-key-middle")?.style.setProperty("--dl-timeline", `${(layout.bottom + SCALE) * scale}px`);
  showRange(own);
}

const stopsOf = (own) => own.plan.layout.stops;
const endsOf = (own) => findEnds(stopsOf(own), own.days);

function sayRange(own) {
  const { days, data } = own;
  if (days && data.days && days.join() === data.days.join()) return data.words;
  return sayEnds(stopsOf(own), endsOf(own));
}

// Everything that depends on the range, at once.
function showRange(own) {
  const { parts, plan, days, data } = own, stops = stopsOf(own), [from, to] = endsOf(own);
  const x = [plan.at(stops[from].x[0]), plan.at(stops[to].x[1])].map((one) => (one - GUTTER) * plan.scale);
  parts.ends.forEach((end, edge) => {
    end.style.left = `${x[edge]}px`;
    const n = edge ? to : from;
    for (const [name, value] of Object.entries({ valuemin: 0, valuemax: stops.length - 1, valuenow: n, valuetext: stops[n].ends[edge] })) {
      end.setAttribute(`aria-${name}`, value);
    }
  });
  Object.assign(parts.fill.style, { left: `${x[0]}px`, width: `${x[1] - x[0]}px` });
  parts.root.classList.toggle("dl-narrow", Boolean(days));
  parts.all.hidden = !days;
  parts.asof.textContent = `As of ${stops[to].ends[1]}`;
  parts.asof.title = "What the articles say last, up to this day";
  const words = sayRange(own);
  parts.said.replaceChildren(...(days
    ? [element("strong", "", `${words}.`), element("span", "dl-note", data.note ? ` ${data.note}` : "")]
    : [element("span", "", `All days, ${words}`)]));
  parts.summary.textContent = days ? `Timeline: ${words}` : "Timeline";
  plan.marks.forEach((mark, n) => {
    const out = Boolean(days) && !mark.stays && (mark.days[1] < days[0] || mark.days[0] > days[1]);
    findMark(own, n).classList.toggle("dl-out", out);
  });
}

// A new range: shown at once, here and on the map; the page is told when it stays.
function setRange(own, ends, { held = false, say = false } = {}) {
  own.days = daysOf(stopsOf(own), ends);
  own.untold = true;
  showRange(own);
  tellDays(own.days, held);
  if (say) own.parts.status.textContent = sayRange(own);
  if (!held) tellPage(own);
}

function tellPage(own) {
  clearTimeout(own.later);
  own.sent = Date.now();
  own.untold = false;
  own.tell("days", { from: own.days?.[0] ?? "", to: own.days?.[1] ?? "", n: own.sent });
}

function listenToSlider(own) {
  const { parts } = own;
  parts.ends.forEach((end, edge) => {
    end.onpointerdown = (event) => drag(own, event, (x, _, ends) => moveEnd(ends, edge, findNearest(stopsOf(own), own.plan.at, x, edge), stopsOf(own).length - 1));
    end.onkeydown = (event) => {
      const last = stopsOf(own).length - 1, ends = endsOf(own), n = ends[edge];
      const goal = event.key === "Home" ? 0 : event.key === "End" ? last : KEYS[event.key] === undefined ? null : n + KEYS[event.key];
      if (goal === null || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      pause(own, false);
      setRange(own, moveEnd(ends, edge, goal, last), { held: true });
      clearTimeout(own.later);
      own.later = setTimeout(() => { tellDays(own.days, false); tellPage(own); }, 350);
    };
  });
  parts.fill.onpointerdown = (event) => drag(own, event, (x, x0, _, start) => {
    const stops = stopsOf(own), step = findNearest(stops, own.plan.at, x, 0) - findNearest(stops, own.plan.at, x0, 0);
    return shiftBoth(start, step, stops.length - 1);
  });
  parts.all.onclick = () => { pause(own, false); setRange(own, [0, stopsOf(own).length - 1], { say: true }); parts.ends[0].focus(); };
  parts.play.onclick = () => play(own);
  parts.asof.onclick = () => { pause(own, true); own.tell("asof", { n: Date.now() }); };
}

// The map follows while the hand holds the slider; the page hears of it when it lets go.
function drag(own, event, move) {
  if (event.button) return;
  event.preventDefault();
  pause(own, false);
  const target = event.currentTarget, box = own.parts.track.getBoundingClientRect();
  const scale = own.parts.track.clientWidth / box.width || 1;
  const place = (one) => ((one.clientX - box.left) * scale) / own.plan.scale + GUTTER;
  const start = endsOf(own), x0 = place(event), before = own.untold ? "" : JSON.stringify(own.days);
  target.setPointerCapture(event.pointerId);
  if (target.tabIndex === 0) target.focus({ preventScroll: true });
  own.moving = true;
  target.onpointermove = (one) => {
    const ends = move(place(one), x0, endsOf(own), start);
    if (ends.join() !== endsOf(own).join()) setRange(own, ends, { held: true });
  };
  target.onpointerup = target.onpointercancel = () => {
    target.onpointermove = target.onpointerup = target.onpointercancel = null;
    own.moving = false;
    tellDays(own.days, false);
    if (JSON.stringify(own.days) === before) own.untold = false;
    else tellPage(own);
  };
}

// Play rests on each step that holds something, and stops at the last. Whoever wants no motion goes step by step.
function play(own) {
  if (own.timer) { pause(own, true); return; }
  const stops = stopsOf(own), held = stops.flatMap((stop, n) => (stop.held ? [n] : []));
  const [from, to] = endsOf(own), last = held[held.length - 1];
  let next = from === to && from < last ? held.findIndex((n) => n > from) : 0;
  if (STILL.matches) { setRange(own, [held[next], held[next]], { say: true }); return; }
  const step = () => {
    if (!own.parts.root.isConnected) { pause(own, false); return; }
    if (next >= held.length) { pause(own, true); return; }
    setRange(own, [held[next], held[next]], { held: true, say: true });
    next += 1;
    own.timer = setTimeout(step, REST);
  };
  step();
  namePlay(own);
}

function pause(own, tell) {
  if (!own.timer) return;
  clearTimeout(own.timer);
  own.timer = 0;
  namePlay(own);
  tellDays(own.days, false);
  if (tell) tellPage(own);
}

function namePlay(own) {
  const { play: one } = own.parts, words = own.timer ? "Pause" : STILL.matches ? "Next days" : "Play";
  one.setAttribute("aria-label", words);
  one.title = words;
  const sign = own.timer ? "M3.500 2.500H6V11.500H3.500ZM8 2.500H10.500V11.500H8Z" : "M4 2L11.500 7L4 12Z";
  one.replaceChildren(make("svg", { width: 14, height: 14, viewBox: "0 0 14 14", "aria-hidden": "true" }, [make("path", { d: sign })]));
}

// Marks: what one is, is told in the line of labels; choosing one opens it, or the list of what it stands for.
const findMark = (own, n) => own.parts.picture.querySelector(`.dl-mark[data-n="${n}"]`);

function focusMark(own, n) {
  const mark = findMark(own, n);
  if (!mark) return;
  for (const other of own.parts.picture.querySelectorAll('.dl-mark[tabindex="0"]')) other.setAttribute("tabindex", -1);
  mark.setAttribute("tabindex", 0);
  mark.focus({ preventScroll: true });
}

function tellOf(own, n) {
  const { parts, plan } = own, telling = parts.picture.querySelector(".dl-telling text");
  if (!telling) return;
  const mark = plan.marks[n];
  parts.picture.firstChild.classList.toggle("dl-tells", Boolean(mark));
  telling.textContent = "";
  if (!mark) return;
  const most = Math.floor(plan.width / 6.5), words = mark.say.replace(/\.$/, "");
  telling.textContent = words.length > most ? `${words.slice(0, most - 1)}…` : words;
  const half = telling.getComputedTextLength() / 2 + 1;
  telling.setAttribute("x", Math.max(half, Math.min(plan.at((mark.x[0] + mark.x[1]) / 2), plan.width - half)));
}

function listenToMarks(own) {
  const { picture } = own.parts, number = (event) => event.target.closest?.(".dl-mark")?.dataset.n;
  picture.onpointerover = (event) => tellOf(own, number(event));
  picture.onpointerleave = () => tellOf(own, undefined);
  picture.onfocusin = (event) => tellOf(own, number(event));
  picture.onfocusout = () => tellOf(own, undefined);
  picture.addEventListener("focusin", picture.onfocusin);
  picture.addEventListener("focusout", picture.onfocusout);
  picture.onclick = (event) => { if (number(event) !== undefined) { focusMark(own, Number(number(event))); openMark(own, Number(number(event))); } };
  picture.onkeydown = (event) => {
    const n = number(event);
    if (n === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Enter" || event.key === " ") openMark(own, Number(n));
    else {
      const next = findNext(own.plan.marks, Number(n), event.key);
      if (next === null) return;
      focusMark(own, next);
    }
    event.preventDefault();
  };
}

// From mark to mark: left and right by time, up and down to the nearest of another lane.
function findNext(marks, n, key) {
  const order = marks.map((_, i) => i).sort((a, b) => marks[a].x[0] - marks[b].x[0] || marks[a].y - marks[b].y);
  const place = order.indexOf(n), middle = (m) => (m.x[0] + m.x[1]) / 2;
  if (key === "ArrowRight") return order[place + 1] ?? n;
  if (key === "ArrowLeft") return order[place - 1] ?? n;
  if (key === "Home") return order[0];
  if (key === "End") return order[order.length - 1];
  if (key !== "ArrowUp" && key !== "ArrowDown") return null;
  const beyond = order.filter((i) => (key === "ArrowUp" ? marks[i].y < marks[n].y : marks[i].y > marks[n].y));
  const away = (i) => Math.abs(marks[i].y - marks[n].y) * 1000 + Math.abs(middle(marks[i]) - middle(marks[n]));
  return beyond.sort((a, b) => away(a) - away(b))[0] ?? n;
}

function openMark(own, n) {
  const mark = own.plan.marks[n];
  if (mark.count === 1) { choose(own, mark.item); return; }
  own.opened = { n: Date.now(), mark: n };
  own.tell("opened", { about: mark.about, n: own.opened.n });
}

function choose(own, item) {
  pause(own, true);
  own.tell("chosen", { mark: item.mark ?? null, article: item.article ?? null, start: item.start ?? null, n: Date.now() });
}

// What a mark stands for, once the page has told it.
function showList(own, { items, n }) {
  if (own.opened?.n !== n) return;
  const { list } = own.parts, mark = own.plan.marks[own.opened.mark], from = findMark(own, own.opened.mark);
  own.opened = null;
  if (!mark || !from) return;
  const say = mark.say.split(": ")[0];
  list.setAttribute("aria-label", say);
  const rows = items.map((item) => {
    const row = button("dl-item");
    row.append(element("span", "dl-words", item.words), element("span", "dl-detail", item.detail));
    row.onclick = () => { list.hidePopover(); choose(own, item); };
    return row;
  });
  const more = mark.count - items.length;
  const rest = button("dl-item dl-more", `and ${more.toLocaleString("en")} more: show these days alone`);
  rest.onclick = () => { list.hidePopover(); setRange(own, findEnds(stopsOf(own), mark.days), { say: true }); };
  list.replaceChildren(element("div", "dl-list-head", say), ...rows, ...(more > 0 ? [rest] : []));
  list.showPopover();
  const box = from.getBoundingClientRect(), size = list.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left + box.width / 2 - size.width / 2, window.innerWidth - size.width - 8));
  const top = box.top - size.height - 6 >= 8 ? box.top - size.height - 6 : Math.min(box.bottom + 6, window.innerHeight - size.height - 8);
  Object.assign(list.style, { left: `${left}px`, top: `${Math.max(8, top)}px` });
  rows[0].focus({ preventScroll: true });
  list.onkeydown = (event) => {
    const all = [...list.querySelectorAll("button")], place = all.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) { event.preventDefault(); all[Math.max(0, Math.min(all.length - 1, place + step))].focus(); }
  };
  list.ontoggle = (event) => { if (event.newState === "closed" && list.contains(document.activeElement)) from.focus({ preventScroll: true }); };
}

// On a phone the timeline is folded until it is asked for; elsewhere it is always open.
function foldOnPhones(own) {
  const { details, summary } = own.parts;
  const settle = () => { details.open = !PHONE.matches; };
  settle();
  PHONE.addEventListener("change", settle);
  details.addEventListener("toggle", () => redraw(own));
  summary.addEventListener("click", (event) => { if (!PHONE.matches) event.preventDefault(); });
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".dl-timeline");
  const first = !root.timeline;
  const own = (root.timeline ??= build(root));
  own.tell = setTriggerValue;
  if (first) {
    listenToSlider(own);
    listenToMarks(own);
    foldOnPhones(own);
    namePlay(own);
    const watch = new ResizeObserver(() => { if (findSize(own) !== own.drawn) redraw(own); });
    for (const part of [own.parts.picture, own.parts.line]) watch.observe(part); // the line is as high as words are large
  }
  root.dataset.theme = data.theme === "dark" ? "dark" : "light";
  const version = JSON.stringify(data);
  if (own.version === version) return;
  own.version = version;
  own.data = data;
  // What the page says is older than what the hand has done since.
  if (!own.untold && !own.moving && data.n >= own.sent) own.days = data.days;
  redraw(own);
  if (data.list) showList(own, data.list);
}
