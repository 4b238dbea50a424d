// The timeline: it draws what it is given, moves its range at once, and tells the page when the hand lets go.

const PHONE = window.matchMedia("(max-width: 640px)");

// What the picture is drawn for: its width, and the size of words.
const findSize = (own) => `${Math.round(own.parts.picture.clientWidth)} ${findGrowth()}`;

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

const stopsOf = (own) => own.plan.stops;
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
    const out = Boolean(days) && (mark.shown[1] < days[0] || mark.shown[0] > days[1]);
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
