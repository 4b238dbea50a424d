/* The exported page: switches at the left, the map, and at the right what is said of the mark that was chosen.
   Every word of an article goes in by textContent. */
"use strict";

(function () {
  const data = JSON.parse(document.getElementById("dateline-data").textContent);
  const off = new Set(); // layers, and articles, that are switched off
  let selected = null;

  function make(tag, className, text, parent) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined && text !== null) element.textContent = text;
    if (parent) parent.appendChild(element);
    return element;
  }

  function picture(name, parent) {
    for (const theme of ["light", "dark"]) {
      const image = make("img", "symbol " + theme, null, parent);
      image.src = data.symbols[name][theme];
      image.alt = "";
    }
  }

  const listOn = () => data.articles.flatMap((a) => (off.has(a.id) ? [] : a.layers.map((l) => l.key).filter((key) => !off.has(key))));

  function update(more) {
    window.dateline.apply({ ...window.dateline.look().state, on: listOn(), selected, ...more });
    showList();
  }

  /* Every mark that is switched on, as a sentence that does what a click on the mark does; filled while it is open. */
  function showList() {
    const list = document.getElementById("list");
    for (const group of list.querySelectorAll("section")) group.remove();
    if (!list.open) return;
    const on = new Set(listOn());
    for (const { name, entries } of data.list) {
      const shown = entries.filter((entry) => entry.layers.some((layer) => on.has(layer)));
      if (!shown.length) continue;
      const group = make("section", "", null, list);
      make("h3", "", name, group);
      const items = make("ul", "", null, group);
      for (const { id, words } of shown) {
        const button = make("button", "entry", words, make("li", "", null, items));
        button.type = "button";
        button.addEventListener("click", () => { showCard(id); update({ fly: { ids: [id], n: Date.now() } }); });
      }
    }
  }

  function makeSwitch(key, parent, className) {
    const label = make("label", "switch " + className, null, parent), box = make("input", "", null, label);
    box.type = "checkbox";
    box.checked = true;
    box.setAttribute("role", "switch");
    box.addEventListener("change", () => { box.checked ? off.delete(key) : off.add(key); update(); });
    return label;
  }

  function showArticles(parent) {
    for (const article of data.articles) {
      const section = make("section", "article", null, parent), group = make("fieldset", "", null, section);
      const top = makeSwitch(article.id, section, "whole");
      section.insertBefore(top, group);
      make("b", "", article.date, top);
      make("p", "headline", article.title, section);
      section.insertBefore(section.lastChild, group);
      top.querySelector("input").addEventListener("change", (event) => { group.disabled = !event.target.checked; });
      for (const layer of article.layers) {
        const row = makeSwitch(layer.key, group, "layer");
        picture(layer.kind, row);
        make("span", "", layer.name, row);
        make("span", "count", String(layer.count), row);
      }
    }
  }

  function showKey(parent) {
    make("h2", "", "How it is drawn", parent);
    for (const [name, words] of data.key) {
      const row = make("p", "key", null, parent);
      picture(name, row);
      make("span", "", words, row);
    }
  }

  /* The excerpt, with the words that name the mark in bold. */
  function writeExcerpt(parent, excerpt, name) {
    const at = name ? excerpt.toLocaleLowerCase().indexOf(name.toLocaleLowerCase()) : -1;
    if (at < 0) { parent.append(excerpt); return; }
    parent.append(excerpt.slice(0, at));
    make("b", "", excerpt.slice(at, at + name.length), parent);
    parent.append(excerpt.slice(at + name.length));
  }

  function showCard(id) {
    selected = id;
    const card = document.getElementById("card"), told = id && data.told[id];
    card.replaceChildren();
    if (!told) { showInvitation(card); return; }
    make("h2", "name", told.name, card).tabIndex = -1;
    if (told.precision) make("p", "meta", told.precision, card);
    for (const article of data.articles) {
      const said = told.said.filter((s) => s.article === article.id);
      if (!said.length) continue;
      make("h3", "", [article.publisher, article.date].filter(Boolean).join(", "), card);
      for (const statement of said) {
        const box = make("article", "statement", null, card), head = make("p", "meta", null, box);
        make("span", "badge", statement.certainty, head);
        if (statement.when) make("span", "", statement.when, head);
        writeExcerpt(make("blockquote", "", null, box), statement.excerpt, told.name);
        if (statement.note) make("p", "meta", statement.note, box);
      }
    }
  }

  function showInvitation(card) {
    make("h2", "", "What is said", card);
    make("p", "invitation", "Choose a mark on the map to read what the articles say about it.", card);
    make("h3", "", "Sources", card);
    const list = make("ul", "sources", null, card);
    for (const article of data.articles) {
      const item = make("li", "", null, list);
      make("span", "headline", article.title, item);
      make("span", "meta", [article.publisher, article.date, article.url].filter(Boolean).join(", "), item);
    }
  }

  function start() {
    showArticles(document.getElementById("articles"));
    showKey(document.getElementById("key"));
    showCard(null);
    const map = L.map("map", {
      zoomSnap: 0.25, minZoom: 2, maxZoom: 13, wheelPxPerZoomLevel: 90, attributionControl: false,
      maxBounds: [[-85, -180], [85, 180]], maxBoundsViscosity: 0.8,
    }).setView([40, 30], 4);
    window.map = map;
    document.getElementById("list").addEventListener("toggle", showList);
    window.dateline.mount(map, { ...data.map, report: ({ id }) => showCard(id) });
  }

  start();
})();
