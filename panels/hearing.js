// What a screen reader hears: the parts of the page by their names, and changes that the eye sees at once.

// Streamlit gives its parts no names, or names of its own; what is drawn anew is named anew.
const NAMES = [
  [".stSidebar", "complementary", "Articles, search and legend"],
  [".stMain", "main", "Map and text"],
  [".st-key-middle", "region", "Map"],
  [".st-key-right", "region", "Text"],
  [".st-key-articles", "group", "Articles, by date"],
  [".st-key-key", "group", "How it is drawn"],
  ['[data-testid="data-grid-canvas"]', "", "Mentions: arrow keys go from cell to cell, Shift and Space choose a row"],
];

function nameParts() {
  for (const [selector, role, name] of NAMES) {
    const part = document.querySelector(selector);
    if (!part || part.getAttribute("aria-label") === name) continue;
    if (role && part.tagName !== "MAIN") part.setAttribute("role", role);
    part.setAttribute("aria-label", name);
  }
  document.querySelector(".dvn-scroller:not([tabindex])")?.setAttribute("tabindex", -1); // its table is a stop already
}

export default function (component) {
  const { data, parentElement } = component;
  const box = parentElement.querySelector(".dl-heard");
  const line = (name) => box.querySelector(`[data-of="${name}"]`);
  if (!box.told) {
    nameParts();
    let asked = 0;
    new MutationObserver(() => { asked ||= requestAnimationFrame(() => { asked = 0; nameParts(); }); })
      .observe(document.body, { childList: true, subtree: true });
    const sidebar = document.querySelector(".stSidebar");
    if (sidebar) keepFocus(sidebar);
    followPanels(document.querySelector(".stApp"));
    document.addEventListener("keydown", leadOut, true);
    box.told = data;
    return;
  }
  const before = box.told;
  box.told = data;
  // What stood there when the page was opened is not said, nor what has stayed as it was.
  // Whoever has come to the card itself has heard its name.
  const reads = () => document.querySelector(".st-key-right")?.contains(document.activeElement);
  if (data.card !== before.card) setTimeout(() => { line("card").textContent = reads() ? "" : box.told.card; }, 300);
  if (data.hidden !== before.hidden) line("hidden").textContent = data.hidden || data.unhidden;
}
