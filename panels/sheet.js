// A sheet is a page of words. Every word comes in as data and goes out as text: nothing here can become markup.

const TAGS = new Set([
  "article", "details", "div", "dl", "dd", "dt", "h2", "h3", "h4", "header", "li", "p", "section", "span",
  "strong", "summary", "ul",
]);
const MARK = /^[A-Za-z0-9-]+$/;
const PICTURE = "data:image/svg+xml";
const scrolled = new Map(); // how far down each document was left
let chosen = null; // what was last chosen by hand, so that the reader finds it again
let asked = null; // the theme that the page has been asked to paint
let byHand = false; // whether the reader's own click or key brought the next document

function drawNode(node, choose, open) {
  // What can be chosen is a span that acts as a button: a real one would not run on from line to line.
  const button = node.tag === "button";
  const element = document.createElement(TAGS.has(node.tag) && !button ? node.tag : "span");
  if (button) Object.assign(element, { role: "button", tabIndex: 0 });
  if (node.style) element.className = node.style.split(" ").map((name) => `dl-${name}`).join(" ");
  if (node.picture && node.picture.startsWith(PICTURE)) element.append(drawPicture(node.picture));
  if (node.text) element.append(document.createTextNode(node.text));
  if (node.label) element.setAttribute("aria-label", node.label);
  if (node.language) element.lang = node.language;
  if (node.anchor && MARK.test(node.anchor)) element.dataset.anchor = node.anchor;
  // What folds tells the page whether it is open; nothing else of it can be chosen.
  if (element.tagName === "DETAILS") {
    if (node.mark && MARK.test(node.mark)) element.addEventListener("toggle", () => open(node.mark, element.open));
  } else if (node.mark && MARK.test(node.mark)) {
    element.dataset.mark = node.mark;
    const take = (event) => {
      event.preventDefault();
      event.stopPropagation();
      choose(node.mark, node.begins);
    };
    element.addEventListener("click", take);
    if (button) element.addEventListener("keydown", (event) => ["Enter", " "].includes(event.key) && take(event));
  }
  for (const kid of node.kids ?? []) element.append(drawNode(kid, choose, open));
  return element;
}

function drawPicture(source) {
  const picture = document.createElement("img");
  picture.src = source;
  picture.alt = "";
  return picture;
}

const isLong = (data) => data.keep || data.closes; // may be longer than the screen: neither a headline nor a key

// What is long is a region that the keyboard can reach and scroll.
function setReach(sheet, data) {
  for (const [name, value] of Object.entries({ tabindex: "0", role: "region", "aria-label": data.label })) {
    if (isLong(data)) sheet.setAttribute(name, value);
    else sheet.removeAttribute(name);
  }
}

// By day and by night Streamlit changes its own colours at once; the map and the symbols are painted by a run of the
// whole page, which a short sheet asks for, once. A long one does not ask what the colours are: the browser would lay
// out the whole page for the answer, and its words would come the later.
function followTheme(sheet, data, setTriggerValue) {
  if (isLong(data)) return;
  const now = getComputedStyle(sheet).colorScheme;
  if (now === data.theme) asked = null;
  else if (["light", "dark"].includes(now) && now !== asked) {
    asked = now;
    setTriggerValue("repaint", now);
  }
}

// Where the sheet is to be opened: the first thing that has the mark, or the anchor.
function findAim(sheet, aim) {
  return [...sheet.querySelectorAll("[data-mark], [data-anchor]")].find((e) => [e.dataset.mark, e.dataset.anchor].includes(aim));
}

// Bring a piece of the sheet to where it is read with ease; the page around it stays where it is.
function scrollTo(sheet, piece) {
  const box = sheet.getBoundingClientRect(), own = piece.getBoundingClientRect();
  if (own.top >= box.top && own.bottom <= box.bottom) return;
  sheet.scrollTop += own.top - box.top - Math.max(8, Math.min(box.height / 3, (box.height - own.height) / 2));
}

// What scrolls says by its edges whether there is more above, and more below.
function showEdges(sheet) {
  const below = sheet.scrollHeight - sheet.clientHeight - sheet.scrollTop;
  sheet.classList.toggle("dl-more-above", sheet.scrollTop > 1);
  sheet.classList.toggle("dl-more-below", below > 1);
}

function watchEdges(sheet) {
  sheet.edges ??= new ResizeObserver(() => showEdges(sheet));
  sheet.edges.disconnect(); // of what was drawn before
  for (const one of [sheet, ...sheet.children]) sheet.edges.observe(one);
}

// Where the words stand under the map, the page itself is scrolled: to the piece that was looked for, else to the head of
// what has come. What was chosen on the map leaves a part of the map in view. The sidebar, which lies over it all on a
// phone, makes way.
const UNDER = window.matchMedia("(max-width: 1099px)");
const OVER = window.matchMedia("(max-width: 768px)");

function bringIntoView(sheet, piece) {
  const sidebar = document.querySelector('.stSidebar[data-collapsed="false"]');
  if (OVER.matches && sidebar) sidebar.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
  const main = document.querySelector(".stMain");
  if (!main) return;
  const onMap = document.activeElement?.tagName === "IFRAME", high = main.clientHeight;
  const room = piece ? high / 3 : onMap ? high * 0.45 : 60;
  const smooth = window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  main.scrollBy({ top: (piece ?? sheet).getBoundingClientRect().top - main.getBoundingClientRect().top - room, behavior: smooth });
}

// A search is written letter by letter: its finds come into view, once, at Enter or when the sidebar is folded away.
const isAsking = () => Boolean(document.activeElement?.closest(".dl-search"));
const findFound = () => document.querySelector('.st-key-sheet .dl-sheet[data-document^="found-"]');
let sought = 0, brought = null; // when it was asked for; which finds have been brought into view

function bringFound(sheet) {
  if (!sheet || brought === sheet.dataset.document) return;
  [sought, brought] = [0, sheet.dataset.document];
  setTimeout(() => { bringIntoView(sheet); sheet.focus({ preventScroll: true }); }, 100);
}

window.addEventListener("dateline:seek", () => {
  if (!UNDER.matches) return;
  sought = Date.now(); // they may be on their way
  setTimeout(() => bringFound(findFound()), 600);
});

// Whoever steps has pressed a button, which may be gone, or stands on the page itself: the keys work there too.
const isBeside = (target) => target === document.body || Boolean(target.closest?.(".st-key-stepping"));
const isStepping = () => Boolean(document.querySelector(".st-key-step-out")) && !isShown('[data-testid="stPopoverBody"], [role="dialog"]');
const isShown = (name) => [...document.querySelectorAll(name)].some((e) => e.checkVisibility());

function listenBeside(sheet) {
  if (sheet.besides) return;
  sheet.besides = true;
  const take = (event) => {
    if (!sheet.isConnected) document.removeEventListener("keydown", take);
    else if (isBeside(event.target) && isStepping() && !event.defaultPrevented) sheet.step?.(event);
  };
  document.addEventListener("keydown", take);
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const sheet = parentElement.querySelector(".dl-sheet");
  const version = JSON.stringify(data);
  followTheme(sheet, data, setTriggerValue);
  if (sheet.version === version) return;
  const choose = (mark, begins = null) => {
    byHand = true;
    chosen = mark ?? chosen;
    setTriggerValue("chosen", { id: mark, begins, n: Date.now() });
  };
  const open = (mark, isOpen) => setTriggerValue("opened", { id: isOpen ? mark : null, n: Date.now() });
  const left = sheet.dataset.document, wasAt = scrolled.get(left) ?? 0, goTo = (data.keep && scrolled.get(data.document)) || 0;
  sheet.version = version;
  sheet.dataset.document = data.document;
  sheet.dataset.theme = data.theme === "dark" ? "dark" : "light";
  setReach(sheet, data);
  sheet.replaceChildren(...data.nodes.map((node) => drawNode(node, choose, open)));
  if (wasAt || goTo) sheet.scrollTop = goTo; // else it stands there, and to be told so would cost a layout of the page
  // A handler of this kind that returned false would swallow the key, and with it the way out by Tab.
  sheet.onkeydown = (event) => {
    if (event.key === "Escape" && data.closes) choose(null);
    sheet.step?.(event);
  };
  // To the next paragraph or the one before; Escape leaves.
  sheet.step = !data.steps ? null : (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const by = { ArrowRight: 1, ArrowLeft: -1, ...(isStepping() ? { Escape: 0 } : {}) }[event.key];
    if (by !== undefined) setTriggerValue("stepped", { by, n: Date.now() });
  };
  if (data.steps) listenBeside(sheet);
  sheet.onscroll = () => { scrolled.set(sheet.dataset.document, sheet.scrollTop); showEdges(sheet); };
  watchEdges(sheet);
  if (byHand && left !== data.document) {
    byHand = false;
    const again = data.keep && [...sheet.querySelectorAll('[role="button"]')].find((e) => e.dataset.mark === chosen);
    (again || sheet).focus({ preventScroll: true });
  }
  const aim = data.aim && findAim(sheet, data.aim);
  if (aim) scrollTo(sheet, aim);
  // On a busy machine a sheet is drawn before it has its height, and cannot scroll yet.
  const again = () => aim?.isConnected && sheet.version === version && !sheet.scrollTop && scrollTo(sheet, aim);
  if (aim) for (const wait of [300, 1500, 4000]) setTimeout(again, wait);
  if (aim?.dataset.mark === data.aim) aim.classList.add("dl-aimed"); // lines and paragraphs have marks of their own
  const moved = left !== undefined && left !== data.document, line = data.aim?.startsWith("line-") && sheet.aimed !== data.aim;
  sheet.aimed = data.aim;
  if (!UNDER.matches || !isLong(data) || !(moved || line)) return;
  if (!isAsking()) setTimeout(() => bringIntoView(sheet, aim), 100);
  else if (Date.now() - sought < 5000) bringFound(findFound());
}
