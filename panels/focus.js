// Where the keyboard goes when something opens, closes or is left.

const isLost = () => !document.activeElement || document.activeElement === document.body;
const find = (name) => document.querySelector(`[data-testid="${name}"]`);

// The button that opens the sidebar is gone when it is open, and the other way round: the keyboard goes to its other.
function keepFocus(sidebar) {
  let folded = sidebar.dataset.collapsed;
  new MutationObserver(() => {
    if (sidebar.dataset.collapsed === folded) return;
    folded = sidebar.dataset.collapsed;
    if (folded === "true") window.dispatchEvent(new Event("dateline:seek")); // what was looked for in it can be read now
    setTimeout(() => {
      if (!isLost()) return;
      if (folded === "false") find("stSidebarCollapseButton")?.querySelector("button")?.focus({ preventScroll: true });
      else find("stExpandSidebarButton")?.focus({ preventScroll: true });
    }, 350);
  }).observe(sidebar, { attributeFilter: ["data-collapsed"] });
}

const isOpen = (button) => button.getAttribute("aria-expanded") === "true";

// What opens at a button lies at the end of the page: the keyboard goes in there, and when it leaves, on from the button.
function followPanels(page) {
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (target.dataset.testid !== "stPopoverButton") continue;
      if (isOpen(target)) requestAnimationFrame(() => enterPanel(target));
      else setTimeout(() => { if (isLost() && !isOpen(target)) target.focus({ preventScroll: true }); }, 50);
    }
  }).observe(page, { subtree: true, attributeFilter: ["aria-expanded"] });
}

function enterPanel(button, frames = 30) {
  const panel = find("stPopoverBody");
  if (!panel) { // it comes a little after its button says so
    if (frames && isOpen(button)) requestAnimationFrame(() => enterPanel(button, frames - 1));
    return;
  }
  const enter = () => panel.focus({ preventScroll: true });
  panel.tabIndex = -1;
  if (document.activeElement === button || isLost()) enter(); // lost: a run of the page has opened it anew
  button.onkeydown = (event) => {
    if (event.key !== "Tab" || event.shiftKey || !panel.isConnected) return;
    event.preventDefault();
    enter();
  };
  panel.onkeydown = (event) => {
    if (event.key !== "Tab") return;
    const stops = [...panel.querySelectorAll("button, input, a[href], [tabindex]")];
    const reached = stops.filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility());
    const last = reached.at(-1) ?? panel, here = document.activeElement;
    if (event.shiftKey && (here === panel || here === reached[0])) {
      event.preventDefault();
      button.focus({ preventScroll: true });
    } else if (!event.shiftKey && here === last) {
      button.focus({ preventScroll: true }); // from there Tab itself goes on
      button.click();
    }
  };
}

// A table takes Tab and Escape for its cells: here both lead out of it. A form that is unfolded is folded by Escape.
function leadOut(event) {
  const { target, key } = event;
  if (target.closest?.('[data-testid="data-grid-canvas"]')) {
    if (key === "Tab") event.stopImmediatePropagation();
    if (key === "Escape") target.closest('[role="dialog"]')?.querySelector('button[aria-label="Close"]')?.click();
  }
  const form = key === "Escape" && target.getAttribute?.("aria-expanded") !== "true" && target.closest?.(".stExpander details[open]");
  if (!form) return;
  const summary = form.querySelector("summary");
  summary.focus();
  summary.click();
}
