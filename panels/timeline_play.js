// Moving the range: by the two ends, by the stretch between them, and by play.

const STILL = window.matchMedia("(prefers-reduced-motion: reduce)");

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
