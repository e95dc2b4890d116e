// On every page: menus that close, search that opens, sheets that print. All of it is extra:
// without script the menus are plain disclosures and the search link leads to the whole list.

const menus = document.querySelectorAll("details.drop");

addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus) {
    if (!menu.open) continue;
    const inside = menu.contains(document.activeElement);
    menu.open = false;
    if (inside) menu.querySelector("summary").focus();
  }
});
addEventListener("click", (event) => {
  for (const menu of menus) if (!menu.contains(event.target)) menu.open = false;
});

const other = document.getElementById("vv-med");
if (other) {
  other.closest(".beside").hidden = false;
  const show = async () => (await import("./beside.js")).beside(other);
  other.addEventListener("change", () => {
    const menu = other.closest("details");
    menu.open = false;
    menu.querySelector("summary").focus();
    show();
  });
  other.value = new URLSearchParams(location.search).get("med") ?? "";
  if (other.selectedIndex < 0) {
    const note = document.createElement("p");
    note.className = "beside-bar";
    note.setAttribute("role", "status");
    note.textContent = other.closest(".beside").dataset.missing;
    document.querySelector("main").prepend(note);
    other.value = "";
  }
  if (other.value) show();
}

const dialog = document.getElementById("search");
const opener = document.getElementById("search-open");
opener?.addEventListener("click", async (event) => {
  event.preventDefault();
  dialog.showModal();
  const { start } = await import("./search.js");
  start(dialog);
});

// What is printed: all of it, what is not for the leader, or one sheet of it.
const buttons = document.querySelector(".print-buttons");
if (buttons) {
  buttons.hidden = false;
  const root = document.documentElement;
  const notes = document.querySelector(".leader-notes");
  buttons.addEventListener("click", (event) => {
    const what = event.target.dataset?.print;
    if (!what) return;
    const before = { open: notes?.open, others: root.classList.contains("others") };
    if (notes) notes.open = what === "leader";
    root.classList.toggle("others", what === "others");
    root.dataset.printing = what;
    addEventListener("afterprint", () => {
      if (notes) notes.open = before.open;
      root.classList.toggle("others", before.others);
      delete root.dataset.printing;
    }, { once: true });
    print();
  });
}

// The school's own header on what is printed: fetched when it is opened, or kept on this device.
const school = document.querySelector(".school");
if (school) {
  school.hidden = false;
  const start = async () => (await import("./school.js")).start(school);
  let kept = null;
  try { kept = localStorage.getItem(school.id); } catch { /* nothing can be kept here */ }
  // After the page's other scripts: what they unfold for paper is to be in the copies.
  if (kept !== null) addEventListener("DOMContentLoaded", start);
  else school.addEventListener("toggle", start, { once: true });
}

// The foot of every printed sheet; without script it stands at the end of the last.
const foot = document.querySelector(".sheet-foot p");
if (foot) {
  for (const part of foot.querySelectorAll("bdi")) part.prepend("\u2066"), part.append("\u2069");
  const text = foot.textContent.trim().replace(/\s+/g, " ");
  document.documentElement.style.setProperty("--foot", JSON.stringify(text));
  foot.hidden = true;
}
