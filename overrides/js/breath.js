// A breath to follow: a word, a count and a shape that grows and shrinks. With reduced motion the
// shape stands still and the count does the work. No sound; the telephone may tap the time.

for (const host of document.querySelectorAll(".breath")) {
  const words = host.dataset;
  const names = words.words.split("|");
  const phases = words.rhythm.split(" ").map(Number)
    .map((seconds, number) => ({ seconds, name: names[number], size: number === 0 || number === 1 ? 1 : 0 }))
    .filter((phase) => phase.seconds);
  const make = (name, className, text = "") => {
    const found = document.createElement(name);
    found.className = className;
    found.textContent = text;
    return found;
  };
  const shape = make("div", "breath-shape");
  const word = make("p", "breath-word");
  const count = make("p", "breath-count");
  const round = make("p", "quiet breath-round");
  const button = make("button", "", words.start);
  button.type = "button";
  const face = make("div", "breath-face");
  face.append(word, count);
  shape.setAttribute("aria-hidden", "true");
  face.setAttribute("aria-hidden", "true");
  shape.append(face);
  // A screen reader gets the word of every phase, not every second.
  const told = make("p", "hidden");
  told.setAttribute("role", "status");
  host.append(shape, told, round, button);

  let buzz = null;
  if (navigator.vibrate) {
    const label = make("label", "check");
    buzz = make("input", "");
    buzz.type = "checkbox";
    label.append(buzz, document.createTextNode(` ${words.vibrate}`));
    host.append(label);
  }

  let timer = 0;
  let phase = 0;
  let second = 0;
  let rounds = 0;
  const beat = () => {
    const now = phases[phase];
    if (second === 0) {
      word.textContent = now.name;
      told.textContent = `${now.name} ${now.seconds}`;
      shape.style.setProperty("--seconds", `${now.seconds}s`);
      shape.classList.toggle("big", now.size === 1);
      if (phase === 0) round.textContent = words.rounds.replace("{n}", (rounds += 1));
      if (buzz?.checked) navigator.vibrate(now.size ? 120 : [60, 80, 60]);
    } else if (buzz?.checked) navigator.vibrate(25);
    count.textContent = second + 1;
    second += 1;
    if (second >= now.seconds) {
      second = 0;
      phase = (phase + 1) % phases.length;
    }
  };
  const stop = () => {
    clearInterval(timer);
    timer = 0;
    button.textContent = words.start;
    word.textContent = count.textContent = told.textContent = "";
    shape.classList.remove("big");
  };
  const start = () => {
    phase = second = rounds = 0;
    button.textContent = words.stop;
    beat();
    timer = setInterval(beat, 1000);
  };
  // A page nobody sees keeps no time: it would be wrong when it is seen again.
  document.addEventListener("visibilitychange", () => { if (document.hidden && timer) stop(); });
  button.addEventListener("click", () => (timer ? stop() : start()));
  host.addEventListener("keydown", (event) => { if (event.key === "Escape" && timer) stop(); });
  host.hidden = false;
}
