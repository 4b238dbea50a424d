// The parts of the timeline that stay while the data change, and what the hand is doing.

const element = (tag, name, words = "") => {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = words;
  return made;
};

const button = (name, words = "") => Object.assign(element("button", name, words), { type: "button" });

function build(root) {
  const parts = { root, details: element("details", "dl-fold"), summary: element("summary", "dl-summary"), picture: element("div", "dl-canvas") };
  Object.assign(parts, {
    play: button("dl-play"), line: element("div", "dl-line"), said: element("span", "dl-said"), all: button("dl-all", "All days"), asof: button("dl-all dl-asof"),
    track: element("div", "dl-track"), fill: element("div", "dl-fill"), list: element("div", "dl-list"),
    ends: [0, 1].map((edge) => Object.assign(element("div", "dl-end"), { tabIndex: 0, role: "slider", ariaLabel: edge ? "Last day shown" : "First day shown" })),
    status: element("div", "dl-status"),
  });
  parts.status.setAttribute("role", "status");
  parts.list.popover = "auto";
  parts.list.setAttribute("role", "dialog");
  parts.track.append(parts.fill, ...parts.ends);
  const others = element("span", "dl-others");
  others.append(parts.all, parts.asof);
  parts.line.append(parts.said, others);
  const rail = element("div", "dl-rail");
  rail.append(parts.line, parts.track);
  const slider = element("div", "dl-slider");
  slider.append(parts.play, rail);
  parts.details.append(parts.summary, parts.picture, slider, parts.list, parts.status);
  root.append(parts.details);
  return { parts, data: null, plan: null, days: null, sent: 0, moving: false, untold: false, timer: 0, later: 0, drawn: "" };
}
