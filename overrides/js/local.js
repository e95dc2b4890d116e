// A note of the reader's own on an action card. It stays on the page, and on the device only when
// the reader asks for it. Nothing is sent.

const host = document.getElementById("vv-lokal");
if (host) {
  const key = "vv-notat";
  const note = document.getElementById("vv-notat");
  const keep = document.getElementById("vv-husk");
  const told = host.querySelector("[role=status]");
  const read = () => { try { return localStorage.getItem(key); } catch { return null; } };
  const write = (text) => {
    try {
      if (text === null) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
      return true;
    } catch {
      keep.checked = false;
      return false;
    }
  };
  const kept = read();
  note.value = kept ?? "";
  keep.checked = kept !== null;
  keep.addEventListener("change", () => {
    const done = write(keep.checked ? note.value : null);
    const said = keep.checked ? told.dataset.kept : told.dataset.gone;
    told.textContent = done ? said : told.dataset.failed;
  });
  note.addEventListener("input", () => { if (keep.checked) write(note.value); });
  document.getElementById("vv-slett").addEventListener("click", () => {
    note.value = "";
    keep.checked = false;
    write(null);
    told.textContent = told.dataset.gone;
  });
  host.hidden = false;
}
