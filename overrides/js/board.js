// The editors' board: filters that hide rows.

const form = document.querySelector(".board-filter");
const rows = [...document.querySelectorAll(".board tbody tr")];

function show() {
  const { collection, area, behind } = form.elements;
  for (const row of rows) {
    row.hidden = (collection.value && row.dataset.collection !== collection.value)
      || (area.value && row.dataset.area !== area.value)
      || (behind.checked && !("behind" in row.dataset));
  }
  form.querySelector("[role=status]").textContent = `${rows.filter((row) => !row.hidden).length} sider`;
}

form.addEventListener("change", show);
form.addEventListener("submit", (event) => event.preventDefault());
show();
form.hidden = false;
