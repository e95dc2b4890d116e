// Is my paper the newest? The code and the six digits at its foot are looked up in one small file.
// Nothing is sent but the asking for that file.

const form = document.querySelector(".paper-check");
const said = form.dataset;
const told = form.querySelector("[role=status]");

const versions = async (code) => {
  const answer = await fetch(`${said.versions}${code}.json`);
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};

const line = (text, tag = "p") => {
  const found = document.createElement(tag);
  found.textContent = text;
  return found;
};

// Words in the language of the sheet stand in an element of that language.
const inLanguage = (element, code) => {
  element.lang = code;
  element.dir = "auto";
  return element;
};

const again = (code, page) => {
  const link = line(`${said.again}: `);
  const to = inLanguage(line(page.title, "a"), code);
  to.href = said.root + page.url;
  to.hreflang = code;
  link.append(to);
  return link;
};

const answer = (found, mark) => {
  for (const [code, page] of Object.entries(found)) {
    const heading = inLanguage(line(`${page.language}: ${page.title}`), code);
    if (page.mark === mark) return [line(said.yes), heading];
    const old = page.old[mark];
    if (!old) continue;
    const list = inLanguage(document.createElement("ul"), code);
    list.append(...old.changed.map((place) => line(place, "li")));
    return [line(said.no), list, again(code, page)];
  }
  return [line(said.unknown), ...Object.entries(found).map(([code, page]) => again(code, page))];
};

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const code = (said.code ?? form.elements.code.value).trim().toUpperCase();
  const mark = form.elements.mark.value.trim();
  let words;
  try {
    const found = /^[A-Z]{2,4}-\d{3}$/.test(code) ? await versions(code) : null;
    words = found ? answer(found, mark) : [line(said.nocode)];
  } catch {
    words = [line(said.failed)];
  }
  told.replaceChildren(...words);
});
form.hidden = false;
