// The school's own header: school and class in one line at the top of what is printed, and as many
// copies as are handed out. It stays on the page, and on the device only when the reader asks for
// it. Nothing is sent.

const HANDED_OUT = ["worksheet", "others", "home"]; // the rest is for the one who prints

export function start(host) {
  const key = host.id; // site.js looks for the same one
  const field = (name) => document.getElementById(`${key}-${name}`);
  const name = field("name");
  const group = field("class");
  const copies = field("copies");
  const keep = field("keep");
  const told = host.querySelector("[role=status]");
  const article = host.closest("article");
  const count = () => Math.min(Math.max(Math.trunc(copies.valueAsNumber) || 1, copies.min), copies.max);

  const save = () => {
    let said = keep.checked ? "kept" : "gone";
    try {
      if (keep.checked) localStorage.setItem(key, JSON.stringify({ name: name.value, class: group.value, copies: count() }));
      else localStorage.removeItem(key);
    } catch {
      if (keep.checked) said = "failed";
      keep.checked = false;
    }
    // Said once, not at every letter.
    if (told.textContent !== told.dataset[said]) told.textContent = told.dataset[said];
  };

  keep.checked = false; // not as the browser may remember it
  try {
    const kept = JSON.parse(localStorage.getItem(key));
    if (kept) {
      name.value = kept.name;
      group.value = kept.class;
      copies.value = kept.copies;
      keep.checked = true;
    }
  } catch { /* nothing that can be read is kept */ }

  keep.addEventListener("change", save);
  for (const one of [name, group, copies]) {
    one.addEventListener("input", () => { if (keep.checked) save(); });
  }
  copies.addEventListener("change", () => { copies.value = count(); }); // what is seen is printed
  field("delete").addEventListener("click", () => {
    name.value = group.value = "";
    copies.value = 1;
    keep.checked = false;
    save();
  });
  // Where nothing is handed out, a number would do nothing.
  copies.parentElement.hidden = !HANDED_OUT.some((what) => document.querySelector(`[data-print="${what}"]`));

  let added = [];
  const clear = () => {
    for (const element of added) element.remove();
    added = [];
  };
  const copy = (element) => {
    const made = element.cloneNode(true);
    made.classList.add("school-copy");
    made.setAttribute("aria-hidden", "true");
    for (const part of [made, ...made.querySelectorAll("[id]")]) part.removeAttribute("id");
    return made;
  };
  addEventListener("beforeprint", () => {
    clear();
    const words = [name.value, group.value].map((text) => text.trim()).filter(Boolean);
    if (words.length) {
      const line = document.createElement("p");
      line.className = "school-line";
      for (const text of words) {
        const part = document.createElement("bdi"); // a name may run the other way than the page
        part.textContent = text;
        line.append(line.firstChild ? " · " : "", part);
      }
      article.prepend(line);
      added.push(line);
    }
    if (!HANDED_OUT.includes(document.documentElement.dataset.printing)) return;
    // The page's own foot, with the state of the text, comes after the last; the others bear it too.
    const foot = document.querySelector(".sheet-foot");
    const clones = [];
    for (let number = 1; number < count(); number++) clones.push(copy(foot), copy(article));
    article.after(...clones);
    added.push(...clones);
  });
  addEventListener("afterprint", clear);
}
