// Two languages side by side. Every unit of a page names the units of the source it says
// (data-u), so two pages in any two languages meet there. What one of them lacks is shown as
// lacking. Once fetched, a language needs no network.

const fetched = new Map();
const undo = [];
let asked = 0;

export async function beside(select) {
  const mine = ++asked; // only the last choice is shown, whichever answer comes first
  while (undo.length) undo.pop()();
  const option = select.selectedOptions[0];
  remember(option.value);
  if (!option.value) return;
  const { missing, failed } = select.closest(".beside").dataset;
  const address = new URL(option.dataset.url, location.href);
  try {
    if (!fetched.has(option.value)) {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(answer.status);
      fetched.set(option.value, await answer.text());
    }
  } catch {
    if (mine === asked) bar(failed);
    return;
  }
  if (mine !== asked) return;
  const page = new DOMParser().parseFromString(fetched.get(option.value), "text/html");
  const told = [option.dataset.state, page.querySelector(".notice > p")].filter(Boolean);
  align([...page.querySelectorAll("main [data-u]")], page.documentElement, address, missing, told);
  document.documentElement.classList.add("two");
  if (option.dataset.unfit) {
    document.documentElement.classList.add("unfit");
    undo.push(() => document.documentElement.classList.remove("unfit"));
  }
  undo.push(() => document.documentElement.classList.remove("two"));
  bar(`${select.dataset.mine} · `, select);
}

function remember(code) {
  const wanted = new URLSearchParams(location.search);
  if (code) wanted.set("med", code);
  else wanted.delete("med");
  history.replaceState(null, "", `${`${wanted}` ? `?${wanted}` : location.pathname}${location.hash}`);
}

function align(theirs, { lang, dir }, address, missing, told) {
  const holders = new Map();
  for (const element of theirs) {
    for (const unit of element.dataset.u.split(" ")) {
      holders.set(unit, [...(holders.get(unit) ?? []), element]);
    }
  }
  const pairs = new Map();
  const absent = (tag) => {
    const note = document.createElement(tag);
    note.className = "missing";
    note.textContent = missing;
    return note;
  };
  for (const mine of document.querySelectorAll("main [data-u]")) {
    const units = mine.dataset.u.split(" ");
    const found = [...new Set(units.flatMap((unit) => holders.get(unit) ?? []))].filter((e) => !pairs.has(e));
    const shown = units.some((unit) => holders.has(unit));
    const copies = found.map((element) => copy(element, lang, dir, address));
    // What a longer unit above has said already needs no note that it is lacking.
    const pair = join(mine, copies.length || shown ? copies : [absent("p")]);
    for (const element of found) pairs.set(element, pair);
  }
  // What state the other text is in, and what has changed since it was translated.
  for (const words of told) {
    const line = document.createElement("p");
    line.className = "theirs quiet told";
    line.lang = lang;
    line.dir = dir;
    line.append(...(words.childNodes ? document.importNode(words, true).childNodes : [words]));
    for (const link of line.querySelectorAll("a")) link.replaceWith(...link.childNodes);
    document.querySelector(".page-head .pair > :last-child")?.append(line);
  }
  let last;
  for (const element of theirs) {
    if (!pairs.has(element) && last) {
      const pair = document.createElement("div");
      pair.className = "pair";
      const column = document.createElement("div");
      column.append(copy(element, lang, dir, address));
      pair.append(absent("p"), column);
      last.after(pair);
      undo.push(() => pair.remove());
      pairs.set(element, pair);
    }
    last = pairs.get(element) ?? last;
  }
}

// Elements whose place is given by their parent: their words move into the row instead.
const HOLDERS = new Set(["LI", "DT", "DD"]);

// Mine and theirs in one row.
function join(mine, copies) {
  const pair = document.createElement("div");
  pair.className = "pair";
  const column = document.createElement("div");
  column.append(...copies);
  if (HOLDERS.has(mine.tagName)) {
    const words = document.createElement("div");
    words.append(...mine.childNodes);
    pair.append(words, column);
    mine.append(pair);
    undo.push(() => { mine.replaceChildren(...words.childNodes); });
  } else {
    mine.before(pair);
    pair.append(mine, column);
    undo.push(() => pair.replaceWith(mine));
  }
  return pair;
}

function copy(element, lang, dir, address) {
  const tag = { LI: "div", DT: "div", DD: "div", H1: "p", SECTION: "div", SPAN: "p" }[element.tagName] ?? element.tagName;
  const made = document.createElement(tag);
  made.append(...document.importNode(element, true).childNodes);
  made.className = `theirs ${element.tagName === "H1" ? "title" : element.className}`;
  made.lang = lang;
  made.dir = dir;
  for (const part of made.querySelectorAll(".station")) part.remove();
  for (const part of made.querySelectorAll("[id], [aria-labelledby]")) {
    part.removeAttribute("id");
    part.removeAttribute("aria-labelledby");
  }
  for (const link of made.querySelectorAll("a.term, a.old")) link.replaceWith(...link.childNodes);
  for (const link of made.querySelectorAll("a[href]")) {
    const to = new URL(link.getAttribute("href"), address);
    link.href = to.origin === location.origin ? to.pathname + to.search + to.hash : to;
  }
  return made;
}

function bar(text, select) {
  const made = document.createElement("p");
  made.className = "beside-bar screen-only";
  made.setAttribute("role", "status");
  const names = document.createElement("span");
  names.append(text);
  made.append(names);
  if (select) {
    const name = document.createElement("bdi");
    name.lang = select.value;
    name.textContent = select.selectedOptions[0].textContent;
    names.append(name);
    const off = document.createElement("button");
    off.type = "button";
    off.textContent = select.options[0].textContent;
    off.addEventListener("click", () => {
      select.value = "";
      beside(select);
      const title = document.querySelector("h1");
      title.tabIndex = -1;
      title.focus();
    });
    made.append(" ", off);
  }
  document.querySelector("main").prepend(made);
  undo.push(() => made.remove());
}
