/* Tiers: the pictures that the marks lie in, one above the other. What changes in one is not painted anew in the others,
   for a browser paints a picture as a whole, and soft areas take it longer than all else. */
"use strict";

window.dateline.Tiers = function (map, pane) {
  const { symbols } = window.dateline;
  const FULL = 500; // dots of a picture: when one changes, a browser compares each with all others of its picture
  const GLOW = [[0, 0.865], [0.25, 0.77], [0.5, 0.42], [0.75, 0.12], [1, 0]]; // a disc of half the size, blurred
  const tiers = {}, sheets = [], homes = new WeakMap(), pictures = symbols.TIERS.map((forms) => makePicture(forms));
  const chosen = makePicture([], pictures.at(-1)).appendChild(symbols.make("g", { class: "tier-chosen" }));
  const top = makePicture([]); // above all marks
  pictures[0].prepend(makeDefinitions());

  function makePicture(forms, above = null) {
    const svg = pane.insertBefore(symbols.make("svg", { class: "dateline-marks", width: 1, height: 1, overflow: "visible" }), above);
    for (const form of forms) tiers[form] = svg.appendChild(symbols.make("g", { class: "tier-" + form }));
    sheets.push(window.dateline.Sheet(map, svg));
    return svg;
  }

  /* Where a drawing stays as long as it is not chosen; where there are many dots they share several pictures. */
  function findHome(element, form) {
    if (!homes.has(element)) {
      if (form === "dot" && tiers.dot.childElementCount >= FULL) makePicture(["dot"], top);
      homes.set(element, tiers[form]);
    }
    return homes.get(element);
  }

  /* A hatch for what is only claimed; a blur for edges that nobody can draw sharply, and for discs, which are many, what
     looks the same and is painted sooner. */
  function makeDefinitions() {
    const hatch = symbols.make("pattern", { id: "dateline-hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, [
      symbols.make("rect", { width: 6, height: 6, class: "hatch-ground" }),
      symbols.make("rect", { width: 1.05, height: 6, class: "hatch-line" }),
    ]);
    const bare = symbols.make("pattern", { id: "dateline-hatch-bare", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, [
      symbols.make("rect", { width: 1.05, height: 6, class: "hatch-line" }),
    ]);
    const soft = symbols.make("filter", { id: "dateline-soft", x: "-20%", y: "-20%", width: "140%", height: "140%" }, [
      symbols.make("feGaussianBlur", { stdDeviation: 7 }),
    ]);
    const glow = symbols.make("radialGradient", { id: "dateline-glow" }, GLOW.map(([offset, opacity]) => symbols.make("stop", { offset, "stop-opacity": opacity })));
    return symbols.make("defs", {}, [hatch, bare, soft, glow]);
  }

  /* A chosen mark lies above the others; its keyboard focus survives the move. */
  function lift(element, mark, shape) {
    const tier = mark.selected && !shape.polygons.length ? chosen : findHome(element, mark.form);
    if (element.parentNode === tier) return;
    const focused = document.activeElement === element;
    tier.appendChild(element);
    if (focused) element.focus();
  }

  const settle = () => sheets.forEach((sheet) => sheet.settle());

  return { lift, settle, top };
};
