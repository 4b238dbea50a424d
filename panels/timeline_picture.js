// The picture of the timeline: rows, marks, scale and labels, as one SVG. Every word goes in as text alone.

const GUTTER = 66, RIGHT = 6, SCALE = 38; // pixels: names of the rows, free at the right, under the axis

const text = (words, attributes) => {
  const element = make("text", attributes);
  element.textContent = words;
  return element;
};

// How many times larger than usual the browser has been told to make words.
const findGrowth = () => parseFloat(getComputedStyle(document.documentElement).fontSize) / 15;

// The widest layout that fits, and how much it is stretched. The whole picture grows with its words, as far as the narrowest
// layout lets it; all measures but `scale` are those before it grows.
function choosePlan({ layouts, steps, about }, room) {
  const scale = Math.min(findGrowth(), Math.max(1, room / (layouts[0].width + GUTTER + RIGHT)));
  const width = room / scale, free = width - GUTTER - RIGHT;
  const fitting = layouts.filter((one) => one.width <= free);
  const layout = fitting.length ? fitting[fitting.length - 1] : layouts[0];
  const marks = layout.marks.map((mark) => ({ ...about[mark.about], ...mark }));
  const stops = steps.map((step, n) => ({ ...step, x: layout.steps[n] }));
  return { layout, marks, stops, width, scale, at: (x) => GUTTER + (x * free) / layout.width };
}

function drawPicture(plan, used) {
  const { layout, marks: all, width, scale, at } = plan, height = layout.bottom + SCALE;
  const size = { width: width * scale, height: height * scale, viewBox: `0 0 ${width} ${height}` };
  const svg = make("svg", { class: "dl-picture", ...size, role: "group" });
  svg.setAttribute("aria-label", "Timeline. Arrow keys go from one mark to the next.");
  const grounds = findGrounds(all, used);
  svg.append(...drawGrounds(plan, grounds), ...drawRows(plan), ...drawScale(plan));
  const labels = make("g", { class: "dl-labels", "aria-hidden": "true" });
  for (const one of layout.labels) labels.append(text(one.text, { x: fit(one.text, at(one.x), width), y: 13, class: "dl-label" }));
  const told = make("g", { class: "dl-telling", "aria-hidden": "true" }, [text("", { y: 13, class: "dl-label" })]);
  const marks = make("g", { class: "dl-marks" });
  all.forEach((mark, n) => {
    const drawn = marks.appendChild(drawMark(mark, n, at));
    drawn.classList.toggle("dl-on-ground", grounds.some(([a, b]) => mark.x[0] < b && a < mark.x[1]));
  });
  svg.append(labels, told, marks);
  return svg;
}

// Keep centred words inside the picture.
const fit = (words, x, width) => {
  const half = words.length * 3.25;
  return Math.max(half, Math.min(x, width - half - 1));
};

function drawRows({ layout, at }) {
  return layout.rows.flatMap((row) => {
    const d = row.lanes.flatMap((y) => layout.segments.map(([a, b]) => `M${at(a)} ${y}H${at(b)}`)).join("");
    return [text(row.title, { x: 0, y: row.lanes[0] + 4.5, class: "dl-row-name" }), make("path", { d, class: "dl-row-line" })];
  });
}

function drawScale({ layout, at }) {
  const y = layout.bottom + 3, parts = [];
  layout.segments.forEach(([a, b], n) => {
    parts.push(make("path", { d: `M${at(a)} ${y}H${at(b)}`, class: "dl-axis" }));
    if (n) parts.push(make("path", { d: foldAt((at(layout.segments[n - 1][1]) + at(a)) / 2, y), class: "dl-axis" }));
  });
  parts.push(make("path", { d: layout.edges.map((x) => `M${at(x)} ${y}v4`).join(""), class: "dl-axis" }));
  for (const tick of layout.ticks) parts.push(text(tick.text, { x: at(tick.x), y: y + 16, class: "dl-tick" }));
  for (const group of layout.groups) parts.push(text(group.text, { x: at(group.x), y: y + (layout.ticks.length ? 32 : 18), class: "dl-group" }));
  const scale = make("g", { "aria-hidden": "true" }, parts);
  return [scale];
}

// The sign of a gap that is left out.
const foldAt = (x, y) => `M${x - 4} ${y + 4}l4 -8M${x} ${y + 4}l4 -8`;

// From where to where what the card rests on reaches.
function findGrounds(marks, used) {
  const spans = marks.filter((mark) => used.includes(mark.about)).map((mark) => mark.x).sort((a, b) => a[0] - b[0]);
  const joined = [];
  for (const [a, b] of spans) {
    const last = joined[joined.length - 1];
    if (last && a <= last[1] + 0.5) last[1] = Math.max(last[1], b);
    else joined.push([a, b]);
  }
  return joined;
}

// A ground behind it, from row to row.
function drawGrounds({ layout, at }, grounds) {
  const top = layout.rows[0].lanes[0] - 11;
  return grounds.map(([a, b]) => make("rect", { class: "dl-used", x: at(a) + 1, y: top, width: at(b) - at(a) - 2, height: layout.bottom - top + 1, rx: 4 }));
}

function drawMark(mark, n, at) {
  const [x0, x1] = mark.x.map(at), middle = (x0 + x1) / 2, many = mark.count > 1;
  const number = many ? mark.count.toLocaleString("en") : "";
  const over = 12 + number.length * 6.7 - (x1 - x0) / 2; // a number stands at the right, and moves its symbol only if it must
  const shift = mark.point && many ? -Math.max(0, Math.min(over, (x1 - x0) / 2 - 9)) : 0;
  const symbol = mark.point
    ? make("g", { transform: `translate(${shift} 0)` }, SHAPES[mark.kind](mark.told))
    : make("g", {}, drawBar(mark.kind, mark.told, x0 - middle + 2, x1 - middle - 2));
  const kids = [make("rect", { class: "dl-hit", x: x0 - middle, y: -9, width: x1 - x0, height: 18 }), symbol];
  const [left, right] = mark.point ? [shift - 10, shift + 10 + (many ? number.length * 6.7 + 4 : 0)] : [x0 - middle, x1 - middle];
  kids.push(make("rect", { class: "dl-ring", x: left, y: -9, width: right - left, height: 18, rx: 4 }));
  if (many) kids.push(text(number, { x: mark.point ? shift + 11 : 0, y: 4.2, class: mark.point ? "dl-count" : "dl-count dl-over" }));
  const group = make("g", {
    class: `dl-mark dl-k-${mark.kind}`, transform: `translate(${middle} ${mark.y})`, role: "button", tabindex: n ? -1 : 0, "data-n": n,
  }, kids);
  group.setAttribute("aria-label", mark.say);
  if (many) group.setAttribute("aria-haspopup", "dialog");
  return group;
}
