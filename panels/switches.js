// The switches: what is moved shows at once, here and on the map; the page hears of it and follows. Words go out as text.

const SWITCH_PICTURE = "data:image/svg+xml";
const SETTLED = 120; // milliseconds for the next move of the hand, which a run of the page would keep waiting
const CLOSED = 400; // milliseconds in which a form has closed and given the keyboard back
const boards = new WeakMap(); // what each list of switches is doing

function make(tag, name, words) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  if (words) element.textContent = words;
  return element;
}

// One switch: a box to tick, drawn as a switch or as a chip, with its words.
function makeSwitch(board, kind, key, name, ...words) {
  const label = make("label", name), box = make("input");
  Object.assign(box, { type: "checkbox", role: "switch" });
  if (kind === "sure") box.removeAttribute("role");
  box.dataset.key = key;
  box.addEventListener("change", () => flip(board, kind, key, box.checked));
  label.append(box, ...words);
  board.boxes.push({ kind, key, box });
  return label;
}

function makeLayer(board, layer) {
  const row = make("div", "dl-layer"), picture = make("img");
  if (layer.picture.startsWith(SWITCH_PICTURE)) picture.src = layer.picture;
  picture.alt = "";
  const share = make("span", "dl-share");
  board.shares.set(layer.key, share);
  row.append(makeSwitch(board, "switches", layer.key, "dl-switch", picture, make("span", "", layer.name)), share);
  return row;
}

function makeArticle(board, article) {
  const part = make("section", "dl-article"), head = make("div", "dl-head"), remove = make("button", "dl-remove", "×");
  part.dataset.article = article.key;
  part.setAttribute("role", "group");
  part.setAttribute("aria-label", [article.day, article.title].join(": "));
  Object.assign(remove, { type: "button", title: "Remove from view. The file stays.", ariaLabel: `Remove from view: ${article.day}` });
  remove.dataset.key = `${article.key} remove`;
  remove.addEventListener("click", () => board.tell("dismissed", { article: article.key, n: Date.now() }));
  head.append(makeSwitch(board, "switches", article.key, "dl-switch dl-day", make("span", "", article.day)), remove);
  const layers = make("fieldset", "dl-layers");
  layers.ariaLabel = "Layers";
  layers.append(...article.layers.map((layer) => makeLayer(board, layer)));
  board.groups.set(article.key, layers);
  part.append(head, make("p", "dl-caption", article.title), ...article.notes.map((words) => make("p", "dl-asked", words)));
  if (article.asks) {
    const ask = make("button", "dl-ask", "Add what is missing");
    ask.type = "button";
    ask.dataset.key = `${article.key} ask`;
    ask.addEventListener("click", () => {
      board.hand = findHand(board.root);
      board.tell("asked", { article: article.key, n: Date.now() });
    });
    part.append(ask);
  }
  part.append(layers);
  return part;
}

// Where the keyboard is in the list, which is drawn anew under the hand: on what, and at which article.
function findHand(root) {
  const one = document.activeElement, part = one?.closest(".dl-article");
  if (!root.contains(one)) return null;
  return { key: one.dataset.key, article: part?.dataset.article, place: [...root.querySelectorAll(".dl-article")].indexOf(part) };
}

// The keyboard goes back to the same; where that is gone, to its article, or to the one that has taken its place.
function giveHand(root, hand) {
  const stops = [...root.querySelectorAll("[data-key]")], parts = [...root.querySelectorAll(".dl-article")];
  const part = parts.find((one) => one.dataset.article === hand.article) ?? parts[Math.min(hand.place, parts.length - 1)];
  (stops.find((one) => one.dataset.key === hand.key) ?? part?.querySelector("input"))?.focus({ preventScroll: true });
}

// A form that was opened here gives the keyboard back to its button, which may be drawn anew before or after that.
function awaitHand(board) {
  setTimeout(() => {
    const lost = !document.activeElement || document.activeElement === document.body;
    if (board.hand && lost) giveHand(board.root, board.hand);
  }, CLOSED);
}

function build(board) {
  const { data } = board, hand = findHand(board.root);
  Object.assign(board, { boxes: [], shares: new Map(), groups: new Map() });
  const chips = make("div", "dl-chips");
  chips.setAttribute("role", "group");
  chips.ariaLabel = data.label;
  chips.append(...data.sure.map((word) => makeSwitch(board, "sure", word.key, "dl-chip", make("span", "", word.key))));
  board.root.replaceChildren(...data.articles.map((article) => makeArticle(board, article)), ...(data.sure.length ? [chips] : []));
  if (hand) giveHand(board.root, hand);
  else if (board.hand) awaitHand(board);
}

// Whether a switch is on: what the hand has done since counts, else what the page says.
function isOn(board, { kind, key }) {
  const flip = board.flips[kind];
  return key in flip ? flip[key] : !board.data.off.includes(key);
}

function paint(board) {
  for (const one of board.boxes) one.box.checked = isOn(board, one);
  for (const [key, layers] of board.groups) layers.disabled = !isOn(board, { kind: "switches", key });
  for (const { key, share } of board.data.articles.flatMap((article) => article.layers)) setWords(board.shares.get(key), share);
}

// Words that stay as they are are left alone: a browser lays out anew whatever was touched.
function setWords(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

function flip(board, kind, key, on) {
  board.n = Math.max(Date.now(), board.n + 1);
  board.flips[kind][key] = on;
  paint(board);
  tellMap({ type: "dateline:switch", n: board.n, ...board.flips });
  clearTimeout(board.later);
  cancelAnimationFrame(board.frame);
  board.frame = requestAnimationFrame(() => { board.frame = requestAnimationFrame(() => sendLater(board)); }); // the map has drawn
}

function sendLater(board) {
  board.later = setTimeout(() => board.tell("flipped", { n: board.n, ...board.flips }), SETTLED);
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component, root = parentElement.querySelector(".dl-switches");
  if (!boards.has(root)) {
    boards.set(root, { root, n: 0, flips: { switches: {}, sure: {} }, shape: "", hand: null });
    root.addEventListener("focusin", () => { boards.get(root).hand = null; });
  }
  const board = boards.get(root);
  Object.assign(board, { data, tell: setTriggerValue });
  if (data.heard >= board.n) board.flips = { switches: {}, sure: {} };
  root.dataset.theme = data.theme === "dark" ? "dark" : "light";
  const shape = JSON.stringify([data.label, data.articles.map(({ layers, ...rest }) => [rest, layers.map(({ share, ...own }) => own)]), data.sure]);
  if (shape !== board.shape) {
    board.shape = shape;
    build(board);
  }
  paint(board);
}
