// Marks: what one is, is told in the line of labels; choosing one opens it, or the list of what it stands for.

const findMark = (own, n) => own.parts.picture.querySelector(`.dl-mark[data-n="${n}"]`);

function focusMark(own, n) {
  const mark = findMark(own, n);
  if (!mark) return;
  for (const other of own.parts.picture.querySelectorAll('.dl-mark[tabindex="0"]')) other.setAttribute("tabindex", -1);
  mark.setAttribute("tabindex", 0);
  mark.focus({ preventScroll: true });
}

function tellOf(own, n) {
  const { parts, plan } = own, telling = parts.picture.querySelector(".dl-telling text");
  if (!telling) return;
  const mark = plan.marks[n];
  parts.picture.firstChild.classList.toggle("dl-tells", Boolean(mark));
  telling.textContent = "";
  if (!mark) return;
  const most = Math.floor(plan.width / 6.5), words = mark.say.replace(/\.$/, "");
  telling.textContent = words.length > most ? `${words.slice(0, most - 1)}…` : words;
  const half = telling.getComputedTextLength() / 2 + 1;
  telling.setAttribute("x", Math.max(half, Math.min(plan.at((mark.x[0] + mark.x[1]) / 2), plan.width - half)));
}

function listenToMarks(own) {
  const { picture } = own.parts, number = (event) => event.target.closest?.(".dl-mark")?.dataset.n;
  picture.onpointerover = (event) => tellOf(own, number(event));
  picture.onpointerleave = () => tellOf(own, undefined);
  picture.onfocusin = (event) => tellOf(own, number(event));
  picture.onfocusout = () => tellOf(own, undefined);
  picture.addEventListener("focusin", picture.onfocusin);
  picture.addEventListener("focusout", picture.onfocusout);
  picture.onclick = (event) => { if (number(event) !== undefined) { focusMark(own, Number(number(event))); openMark(own, Number(number(event))); } };
  picture.onkeydown = (event) => {
    const n = number(event);
    if (n === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Enter" || event.key === " ") openMark(own, Number(n));
    else {
      const next = findNext(own.plan.marks, Number(n), event.key);
      if (next === null) return;
      focusMark(own, next);
    }
    event.preventDefault();
  };
}

// From mark to mark: left and right by time, up and down to the nearest of another lane.
function findNext(marks, n, key) {
  const order = marks.map((_, i) => i).sort((a, b) => marks[a].x[0] - marks[b].x[0] || marks[a].y - marks[b].y);
  const place = order.indexOf(n), middle = (m) => (m.x[0] + m.x[1]) / 2;
  if (key === "ArrowRight") return order[place + 1] ?? n;
  if (key === "ArrowLeft") return order[place - 1] ?? n;
  if (key === "Home") return order[0];
  if (key === "End") return order[order.length - 1];
  if (key !== "ArrowUp" && key !== "ArrowDown") return null;
  const beyond = order.filter((i) => (key === "ArrowUp" ? marks[i].y < marks[n].y : marks[i].y > marks[n].y));
  const away = (i) => Math.abs(marks[i].y - marks[n].y) * 1000 + Math.abs(middle(marks[i]) - middle(marks[n]));
  return beyond.sort((a, b) => away(a) - away(b))[0] ?? n;
}

function openMark(own, n) {
  const mark = own.plan.marks[n];
  if (mark.count === 1) { choose(own, mark.item); return; }
  own.opened = { n: Date.now(), mark: n };
  own.tell("opened", { about: mark.about, n: own.opened.n });
}

function choose(own, item) {
  pause(own, true);
  own.tell("chosen", { mark: item.mark ?? null, article: item.article ?? null, start: item.start ?? null, n: Date.now() });
}

// What a mark stands for, once the page has told it.
function showList(own, { items, n }) {
  if (own.opened?.n !== n) return;
  const { list } = own.parts, mark = own.plan.marks[own.opened.mark], from = findMark(own, own.opened.mark);
  own.opened = null;
  if (!mark || !from) return;
  const say = mark.say.split(": ")[0];
  list.setAttribute("aria-label", say);
  const rows = items.map((item) => {
    const row = button("dl-item");
    row.append(element("span", "dl-words", item.words), element("span", "dl-detail", item.detail));
    row.onclick = () => { list.hidePopover(); choose(own, item); };
    return row;
  });
  const more = mark.count - items.length;
  const rest = button("dl-item dl-more", `and ${more.toLocaleString("en")} more: show these days alone`);
  rest.onclick = () => { list.hidePopover(); setRange(own, findEnds(stopsOf(own), mark.days), { say: true }); };
  list.replaceChildren(element("div", "dl-list-head", say), ...rows, ...(more > 0 ? [rest] : []));
  list.showPopover();
  const box = from.getBoundingClientRect(), size = list.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left + box.width / 2 - size.width / 2, window.innerWidth - size.width - 8));
  const top = box.top - size.height - 6 >= 8 ? box.top - size.height - 6 : Math.min(box.bottom + 6, window.innerHeight - size.height - 8);
  Object.assign(list.style, { left: `${left}px`, top: `${Math.max(8, top)}px` });
  rows[0].focus({ preventScroll: true });
  list.onkeydown = (event) => {
    const all = [...list.querySelectorAll("button")], place = all.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) { event.preventDefault(); all[Math.max(0, Math.min(all.length - 1, place + step))].focus(); }
  };
  list.ontoggle = (event) => { if (event.newState === "closed" && list.contains(document.activeElement)) from.focus({ preventScroll: true }); };
}
