// Ways to see one page: all of it, what the pupils see, or one part at a time on the board.
// Which one stands in the address (?vis=elev), so it can be sent and printed.

const bar = document.querySelector(".views");
const board = document.getElementById("vv-tavle");

const show = (view) => {
  document.documentElement.classList.toggle("others", view === "elev");
  for (const link of bar.querySelectorAll("a")) {
    if (link.dataset.view === view) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
};

const current = () => new URLSearchParams(location.search).get("vis") ?? "";

const address = (view) => {
  const url = new URL(location.href);
  if (view) url.searchParams.set("vis", view);
  else url.searchParams.delete("vis");
  return url;
};

if (bar) {
  bar.hidden = false;
  // Fetched now, not when it is asked for: by then there may be no network.
  const projector = board ? await import("./projector.js") : null;
  let before = current() === "elev" ? "elev" : "";
  let pushed = false;
  // The way back from the board is the view one came from, by Escape and by the back button.
  const closed = () => {
    if (pushed) history.back();
    else history.replaceState(null, "", address(before));
    pushed = false;
  };
  bar.addEventListener("click", (event) => {
    const view = event.target.closest("a")?.dataset.view;
    if (view === undefined) return;
    event.preventDefault();
    if (view === "tavle" && projector) {
      history.pushState(null, "", address(view));
      pushed = true;
      projector.open(board, closed);
      return;
    }
    before = view;
    history.replaceState(null, "", address(view));
    show(view);
  });
  addEventListener("popstate", () => {
    pushed = false;
    document.querySelector("dialog.board-screen")?.close();
    before = current() === "elev" ? "elev" : "";
    show(before);
  });
  show(before);
  if (current() === "tavle" && projector) projector.open(board, closed);
}
