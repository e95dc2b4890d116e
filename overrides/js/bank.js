// The bank's filters. The list is in the page; the filters only hide. State stands in the address.

import { plural } from "./words.js";

const form = document.querySelector(".filters");
const items = [...document.querySelectorAll(".bank .item")];
const groups = [...document.querySelectorAll(".bank .group")];
const boxes = [...form.querySelectorAll("input")];
const names = [...new Set(boxes.map((box) => box.name))];
const status = form.querySelector(".result-count");
const surprise = form.querySelector("[data-do=surprise]");
const forms = JSON.parse(form.dataset.found);
const language = document.documentElement.lang;
const values = new Map(items.map((item) => [
  item, Object.fromEntries(names.map((name) => [name, (item.dataset[name] ?? "").split(" ")])),
]));

const chosen = () => Object.fromEntries(names.map((name) => [
  name, boxes.filter((box) => box.name === name && box.checked).map((box) => box.value),
]));
// Within one filter any choice will do; every filter must be met.
const fits = (item, choice, but) => names.every((name) =>
  name === but || !choice[name].length || choice[name].some((v) => values.get(item)[name].includes(v)));

function read() {
  const wanted = new URLSearchParams(location.search);
  for (const box of boxes) box.checked = wanted.getAll(box.name).includes(box.value);
}

function write(choice) {
  const pairs = names.flatMap((name) => choice[name].map((value) => `${name}=${value}`));
  history.replaceState(null, "", pairs.length ? `?${pairs.join("&")}` : location.pathname);
}

function show() {
  const choice = chosen();
  const found = items.filter((item) => fits(item, choice));
  for (const item of items) item.hidden = !found.includes(item);
  for (const group of groups) group.hidden = !group.querySelector(".item:not([hidden])");
  for (const box of boxes) {
    const rest = items.filter((item) => fits(item, choice, box.name));
    const count = rest.filter((item) => values.get(item)[box.name].includes(box.value)).length;
    box.closest("label").querySelector(".count").textContent = count;
    box.disabled = !count && !box.checked;
  }
  for (const part of form.querySelectorAll("details")) {
    const names = [...part.querySelectorAll(":checked")].map((box) => box.nextElementSibling.textContent);
    part.querySelector(".chosen").textContent = names.join(", ");
  }
  status.textContent = found.length ? plural(forms, found.length, language) : form.dataset.none;
  surprise.disabled = !found.some((item) => !("strong" in item.dataset));
  return choice;
}

form.addEventListener("change", () => write(show()));
form.addEventListener("reset", () => setTimeout(() => write(show())));
form.addEventListener("submit", (event) => event.preventDefault());
surprise.addEventListener("click", () => {
  const open = items.filter((item) => !item.hidden && !("strong" in item.dataset));
  open[Math.floor(Math.random() * open.length)]?.querySelector("a").click();
});
addEventListener("popstate", () => { read(); show(); });

read();
show();
form.hidden = false;
