// Reloads the page when there is a new site, and shows the problems of the last build over it.
// Added to a page by `gww serve` only. All text goes in as text, never as HTML.
"use strict";

(() => {
  const shown = Number(document.currentScript.dataset.version);
  let overlay = null;

  const element = (name, text) => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };

  const hide = () => {
    if (overlay) overlay.remove();
    overlay = null;
  };

  const show = (problems) => {
    hide();
    overlay = document.createElement("dialog");
    overlay.id = "gww-overlay";
    const count = problems.length === 1 ? "1 probleem" : `${problems.length} problemen`;
    overlay.append(element("h2", `De gegevens hebben ${count}`));
    overlay.append(element("p", "U ziet de laatste site die klopte."));
    const list = document.createElement("ul");
    for (const problem of problems) {
      const item = document.createElement("li");
      item.append(element("code", `${problem.path}:${problem.line}:${problem.column}`));
      item.append(element("p", problem.message));
      if (problem.allowed) item.append(element("p", `Toegestaan: ${problem.allowed}`));
      if (problem.hint) item.append(element("p", `Oplossing: ${problem.hint}`));
      list.append(item);
    }
    overlay.append(list);
    const close = element("button", "Sluiten");
    close.type = "button";
    close.addEventListener("click", hide);
    overlay.append(close);
    document.body.append(overlay);
    overlay.showModal();
  };

  new EventSource("/__gww/events").addEventListener("message", (event) => {
    const state = JSON.parse(event.data);
    if (state.version !== shown) {
      location.reload();
      return;
    }
    const errors = state.problems.filter((problem) => problem.severity === "error");
    if (errors.length) show(errors);
    else hide();
  });
})();
