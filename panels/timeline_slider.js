// The slider with two ends: its steps are the days on which something happens. Days travel, nothing else.

const REST = 1600; // milliseconds for which play rests on a step
const KEYS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5 };

// Tell the map which days to show; `held` keeps it there until the hand lets go.
const tellDays = (days, held) => tellMap({ type: "dateline:time", time: days, held });

// The steps from which to which some days reach.
function findEnds(stops, days) {
  const last = stops.length - 1;
  if (!days) return [0, last];
  const from = stops.findIndex((stop) => stop.days[1] >= days[0]);
  let to = last;
  while (to > 0 && stops[to].days[0] > days[1]) to -= 1;
  const first = from < 0 ? last : from;
  return [Math.min(first, to), Math.max(first, to)];
}

const daysOf = (stops, [from, to]) => (from === 0 && to === stops.length - 1 ? null : [stops[from].days[0], stops[to].days[1]]);

const sayEnds = (stops, [from, to]) => (from === to ? stops[from].say : `${stops[from].ends[0]} to ${stops[to].ends[1]}`);

// The step whose edge (0: the left one, 1: the right one) lies nearest to x.
function findNearest(stops, at, x, edge) {
  let best = 0;
  stops.forEach((stop, n) => { if (Math.abs(at(stop.x[edge]) - x) < Math.abs(at(stops[best].x[edge]) - x)) best = n; });
  return best;
}

// Move one end; it never passes the other.
function moveEnd([from, to], edge, n, last) {
  const kept = Math.max(0, Math.min(last, n));
  return edge === 0 ? [Math.min(kept, to), to] : [from, Math.max(kept, from)];
}

// Take both ends along.
function shiftBoth([from, to], by, last) {
  const step = Math.max(-from, Math.min(last - to, by));
  return [from + step, to + step];
}
