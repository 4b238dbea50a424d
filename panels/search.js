// The box of the search: it tells the page its words when the hand has paused, or at Enter; Escape empties it.

const PAUSE = 350; // milliseconds without a key after which the words are taken as they are

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const box = parentElement.querySelector(".dl-search");
  const field = box.querySelector("input"), clear = box.querySelector("button"), told = box.querySelector("[role=status]");
  const tell = (words) => {
    clearTimeout(box.pause);
    if (words === box.last) return;
    box.last = words;
    setTriggerValue("asked", { words, n: Date.now() });
  };
  const show = () => { clear.hidden = !field.value; };
  if (box.last === undefined) box.last = data.words;
  // While somebody writes, what comes back may be older than what stands there.
  if (document.activeElement !== field && field.value !== data.words) { field.value = data.words; box.last = data.words; }
  if (told.textContent !== data.told) told.textContent = data.told;
  box.dataset.theme = data.theme === "dark" ? "dark" : "light";
  show();
  field.oninput = () => {
    show();
    clearTimeout(box.pause);
    box.pause = setTimeout(() => tell(field.value), PAUSE);
  };
  const empty = () => { field.value = ""; show(); tell(""); field.focus(); };
  field.onkeydown = (event) => {
    if (event.key === "Enter") {
      tell(field.value);
      window.dispatchEvent(new Event("dateline:seek")); // what was found comes into view, where it stands under the map
    }
    if (event.key === "Escape" && field.value) { event.stopPropagation(); empty(); }
  };
  clear.onclick = empty;
}
