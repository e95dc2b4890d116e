// Search over the catalogue. The list is fetched at the first search, never before.

import { fold, plural } from "./words.js";

let items;

export async function start(dialog) {
  const input = dialog.querySelector("input");
  const status = dialog.querySelector("[role=status]");
  const list = dialog.querySelector("ol");
  if (items) return;
  items = [];
  try {
    const answer = await fetch(dialog.dataset.index);
    if (!answer.ok) throw new Error(answer.status);
    items = (await answer.json()).map((item) => ({
      ...item,
      text: fold([item.code, item.title, item.summary].join(" ")),
    }));
  } catch {
    items = undefined;
    status.textContent = dialog.dataset.failed;
    return;
  }
  const forms = JSON.parse(dialog.dataset.hits);
  const language = document.documentElement.lang;
  const written = JSON.parse(dialog.dataset.written);
  const show = () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    const hits = words.length ? find(items, words) : [];
    list.replaceChildren(...hits.slice(0, 20).map((item) => row(item, dialog.dataset.root, language, written)));
    if (!words.length) status.textContent = "";
    else status.textContent = hits.length ? plural(forms, hits.length, language) : dialog.dataset.none;
  };
  input.addEventListener("input", show);
  list.addEventListener("click", () => dialog.close()); // so that «back» does not meet it open
  dialog.querySelector("form").addEventListener("submit", (event) => {
    if (event.submitter && event.submitter.tagName === "BUTTON" && document.activeElement !== input) return;
    const first = list.querySelector("a");
    if (document.activeElement !== input) return;
    event.preventDefault();
    first?.click();
  });
  show();
}

// Every word must begin some word of the item; titles and codes weigh most.
function find(all, words) {
  const score = (item) => {
    const title = fold(`${item.code} ${item.title}`);
    let sum = 0;
    for (const word of words) {
      if (` ${title}`.includes(` ${word}`)) sum += 3;
      else if (` ${item.text}`.includes(` ${word}`)) sum += 2;
      else if (item.text.includes(word)) sum += 1;
      else return 0;
    }
    return sum;
  };
  return all.map((item) => [score(item), item]).filter(([s]) => s)
    .sort((a, b) => b[0] - a[0]).map(([, item]) => item);
}

function row(item, root, language, written) {
  const link = document.createElement("a");
  link.href = root.replace(/\/?$/, "/") + item.url;
  link.textContent = item.title;
  const text = document.createElement("p");
  text.textContent = item.summary;
  if (item.language !== language) {
    for (const part of [link, text]) {
      part.lang = item.language;
      part.dir = "auto";
    }
  }
  const entry = document.createElement("li");
  entry.append(link);
  if (item.language !== language) {
    link.hreflang = item.language;
    const tag = document.createElement("span");
    tag.className = "tag";
    tag.textContent = written[item.language];
    entry.append(" ", tag);
  }
  entry.append(text);
  return entry;
}
