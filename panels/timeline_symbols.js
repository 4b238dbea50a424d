// The symbols of the timeline: the map's own, small; filled where the day is told, hollow where it is not.

const SVG = "http://www.w3.org/2000/svg";

function make(name, attributes = {}, kids = []) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...kids);
  return element;
}

const SHAPES = {
  fronts: (told) => [make("rect", told ? { x: -5.5, y: -5.5, width: 11, height: 11, rx: 1, class: "fill" } : { x: -4.75, y: -4.75, width: 9.5, height: 9.5, rx: 1, class: "hollow" })],
  corridors: (told) => told
    ? [make("rect", { x: -8, y: -4.5, width: 16, height: 9, class: "fill" }), make("rect", { x: -8, y: -1, width: 16, height: 2, class: "stripe" })]
    : [make("path", { d: "M-8 -3.750H8M-8 3.750H8", class: "hollow" })],
  flows: (told) => [make("path", told ? { d: "M-8 -2.500H0.500V-6L8.500 0L0.500 6V2.500H-8Z", class: "fill" } : { d: "M-7 -2.200H1V-4.800L7.300 0L1 4.800V2.200H-7Z", class: "hollow" })],
  speech: (told) => [make("path", told ? { d: "M-7 -5.500H7V3H-1L-5 6.500V3H-7Z", class: "fill" } : { d: "M-6.250 -4.750H6.250V2.750H-1L-4.500 5.700V2.750H-6.250Z", class: "hollow" })],
  article: () => [make("rect", { x: -5, y: -6.250, width: 10, height: 12.500, rx: 1, class: "hollow" }), make("path", { d: "M-2.500 -2.500H2.500M-2.500 0H2.500M-2.500 2.500H1", class: "line" })],
};

// As wide as the date is vague, closed at both ends.
function drawBar(kind, told, x0, x1) {
  const head = kind === "flows" && x1 - x0 > 14;
  const end = head ? x1 - 8 : x1, half = kind === "corridors" ? 4 : 2.5;
  if (!told) return [make("rect", { x: x0 + 0.75, y: -half, width: Math.max(2, x1 - x0 - 1.5), height: half * 2, class: "hollow" })];
  const bar = [make("rect", { x: x0, y: -half, width: Math.max(2, end - x0), height: half * 2, class: "fill" })];
  if (kind === "corridors") bar.push(make("rect", { x: x0, y: -1, width: Math.max(2, end - x0), height: 2, class: "stripe" }));
  else if (!head) bar.push(make("path", { d: `M${x0 + 1} -5.500V5.500M${x1 - 1} -5.500V5.500`, class: "end" }));
  if (head) bar.push(make("path", { d: `M${end - 1} -6L${x1} 0L${end - 1} 6Z`, class: "fill" }), make("path", { d: `M${x0 + 1} -5.500V5.500`, class: "end" }));
  return bar;
}
