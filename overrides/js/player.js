// A list one at a time: scenes of a story, or steps of an exercise. Without script it is the list.
// Nothing moves by itself unless the reader has asked for it, and never with reduced motion.

const SECONDS = 4;
const PER_WORD = 0.45;
const calm = matchMedia("(prefers-reduced-motion: reduce)");

for (const list of document.querySelectorAll("ol.scenes")) {
  const words = list.dataset;
  const scenes = [...list.children];
  const button = (text, action, className) => {
    const found = document.createElement("button");
    found.type = "button";
    found.textContent = text;
    found.className = className ?? "";
    found.addEventListener("click", action);
    return found;
  };
  let at = 0;
  let waiting = 0;

  const open = () => list.classList.contains("one");
  const rest = () => {
    clearTimeout(waiting);
    waiting = 0;
    auto.textContent = words.resume;
  };
  const wait = () => {
    clearTimeout(waiting);
    const length = scenes[at].textContent.trim().split(/\s+/).length;
    waiting = setTimeout(() => (at < scenes.length - 1 ? (go(at + 1), wait()) : rest()),
      1000 * (SECONDS + length * PER_WORD));
    auto.textContent = words.pause;
  };
  const go = (to) => {
    at = Math.min(Math.max(to, 0), scenes.length - 1);
    scenes.forEach((scene, number) => { scene.hidden = number !== at; });
    place.textContent = words.place.replace("{n}", at + 1).replace("{all}", scenes.length);
    back.disabled = at === 0;
    next.disabled = at === scenes.length - 1;
  };
  const move = (to) => {
    if (waiting) rest();
    go(to);
    scenes[at].focus();
  };
  const play = () => {
    list.classList.add("one");
    bar.hidden = false;
    start.hidden = true;
    go(0);
    scenes[0].focus({ preventScroll: true });
    list.scrollIntoView({ block: "start" });
  };
  const close = () => {
    rest();
    list.classList.remove("one");
    for (const scene of scenes) scene.hidden = false;
    bar.hidden = true;
    start.hidden = false;
    start.focus();
  };

  const start = button(words.play, play, "play");
  const auto = button(words.resume, () => (waiting ? rest() : wait()), "second");
  auto.hidden = !words.pause || calm.matches;
  const back = button(words.back, () => move(at - 1), "second");
  const next = button(words.next, () => move(at + 1));
  const place = document.createElement("span");
  place.className = "place";
  place.setAttribute("role", "status");
  const bar = document.createElement("div");
  bar.className = "player screen-only";
  bar.hidden = true;
  bar.append(back, next, place, auto, button(words.close, close, "second"));
  start.classList.add("screen-only");
  for (const scene of scenes) scene.tabIndex = -1;
  list.before(start);
  list.after(bar);

  list.parentElement.addEventListener("keydown", (event) => {
    if (!open() || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest("video, summary")) return;
    if (event.target.closest("button") && [" ", "Enter"].includes(event.key)) return;
    const forward = getComputedStyle(list).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const backward = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    if ([forward, "PageDown", " "].includes(event.key)) move(at + 1);
    else if ([backward, "PageUp"].includes(event.key)) move(at - 1);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  // On paper every scene stands.
  addEventListener("beforeprint", () => { for (const scene of scenes) scene.hidden = false; });
  addEventListener("afterprint", () => { if (open()) go(at); });
}
