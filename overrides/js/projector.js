// The lesson on the board: one part per screen, big type, a timer. The same page, cloned: only what
// is for the pupils. The teacher's words stay on the teacher's own screen or paper.

const NEXT = ["ArrowDown", "PageDown", "Enter", " "];
const BACK = ["ArrowUp", "PageUp", "Backspace"];

const clock = (seconds) => {
  const left = Math.max(0, seconds);
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
};

const element = (name, className, text) => {
  const found = document.createElement(name);
  if (className) found.className = className;
  if (text) found.textContent = text;
  return found;
};

// What the pupils see of a part: its title and its notes to them.
const screens = () =>
  [...document.querySelectorAll(".part.pupils")].map((part) => ({
    title: part.querySelector("h2").firstChild.textContent.trim(),
    minutes: Number(part.querySelector("h2").dataset.minutes ?? 0),
    notes: [...part.querySelectorAll(".note.elev")],
  }));

export const open = (host, closed) => {
  const parts = screens();
  if (!parts.length || document.querySelector("dialog.board-screen")) return;
  const words = host.dataset;
  const back = document.activeElement;
  const dialog = element("dialog", "board-screen");
  dialog.setAttribute("aria-label", document.querySelector("h1").textContent);
  const title = element("h2");
  title.tabIndex = -1;
  const body = element("div", "board-body");
  const foot = element("div", "board-foot");
  const place = element("span", "board-place");
  const time = element("output", "board-time");
  time.setAttribute("role", "timer");
  const button = (text, action, second = false) => {
    const found = element("button", second ? "second" : "", text);
    found.type = "button";
    found.addEventListener("click", action);
    return found;
  };
  let at = 0;
  let left = 0;
  let end = 0;
  let ticking = 0;

  // By the clock, not by ticks: a screen that sleeps must not stretch the lesson.
  const tick = () => {
    left = Math.ceil((end - performance.now()) / 1000);
    time.textContent = left > 0 ? clock(left) : words.done;
    if (left <= 0) stop();
  };
  const stop = () => {
    clearInterval(ticking);
    ticking = 0;
    timer.textContent = words.start;
  };
  const toggle = () => {
    if (ticking) return stop();
    if (left <= 0) left = parts[at].minutes * 60;
    end = performance.now() + left * 1000;
    time.textContent = clock(left);
    ticking = setInterval(tick, 1000);
    timer.textContent = words.pause;
    return undefined;
  };
  const go = (to) => {
    at = Math.min(Math.max(to, 0), parts.length - 1);
    const part = parts[at];
    stop();
    left = part.minutes * 60;
    time.textContent = left ? clock(left) : "";
    timer.hidden = !left;
    title.textContent = part.title;
    body.replaceChildren(...part.notes.flatMap((note) => {
      const copy = note.cloneNode(true);
      for (const extra of copy.querySelectorAll(".say, .leader, .old")) extra.remove();
      for (const marked of copy.querySelectorAll("[id]")) marked.removeAttribute("id");
      return [...copy.childNodes];
    }));
    place.textContent = words.place.replace("{n}", at + 1).replace("{all}", parts.length);
    backwards.disabled = at === 0;
    forwards.disabled = at === parts.length - 1;
    dialog.classList.remove("blank");
    body.scrollTop = 0;
    grow();
    title.focus();
  };
  // As big as the screen allows: those at the back shall read it too.
  const grow = () => {
    for (const size of [2.2, 1.8, 1.5, 1.25, 1]) {
      body.style.setProperty("--grown", size);
      if (body.scrollHeight <= body.clientHeight) return;
    }
  };
  // A part that is longer than the screen is read to its end before the next.
  const turn = (way) => {
    const rest = way > 0 ? body.scrollHeight - body.clientHeight - body.scrollTop : body.scrollTop;
    if (rest > 4) body.scrollBy({ top: way * body.clientHeight * 0.8 });
    else go(at + way);
  };
  const blank = () => dialog.classList.toggle("blank");

  const timer = button(words.start, toggle, true);
  const backwards = button(words.back, () => go(at - 1), true);
  const forwards = button(words.next, () => go(at + 1));
  foot.append(place, time, timer, button(words.blank, blank, true), backwards, forwards,
    button(words.close, () => dialog.close(), true));
  dialog.append(title, body, foot, element("p", "quiet board-keys", words.keys));
  document.body.append(dialog);

  dialog.addEventListener("keydown", (event) => {
    const onButton = event.target.closest("button") && ["Enter", " "].includes(event.key);
    if (onButton || event.ctrlKey || event.altKey || event.metaKey) return;
    const rtl = getComputedStyle(dialog).direction === "rtl";
    if ([...NEXT, rtl ? "ArrowLeft" : "ArrowRight"].includes(event.key)) turn(1);
    else if ([...BACK, rtl ? "ArrowRight" : "ArrowLeft"].includes(event.key)) turn(-1);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(parts.length - 1);
    else if (event.code === "KeyT") toggle();
    else if (event.code === "KeyB" || event.key === ".") blank();
    else return;
    event.preventDefault();
  });
  dialog.addEventListener("close", () => {
    stop();
    dialog.remove();
    back?.focus?.();
    closed();
  });
  addEventListener("resize", grow);
  dialog.addEventListener("close", () => removeEventListener("resize", grow));
  dialog.showModal();
  go(0);
};
