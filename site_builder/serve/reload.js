// Reloads the page when there is a new site, and shows the problems of the last build over it.
// Added to a page by `gww serve` only. All text goes in as text, never as HTML.
(() => {
  /**
   * @typedef {{ path: string, line: number, column: number, severity: string, message: string, allowed: string,
   *   hint: string }} Problem
   */

  const shown = Number(document.currentScript?.dataset.version);
  /** @type {HTMLDialogElement | null} */
  let overlay = null;

  /** @type {(name: string, text: string) => HTMLElement} */
  const element = (name, text) => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };

  const hide = () => {
    if (overlay) overlay.remove();
    overlay = null;
  };

  /** @param {Problem[]} problems */
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
    const close = document.createElement("button");
    close.textContent = "Sluiten";
    close.type = "button";
    close.addEventListener("click", hide);
    overlay.append(close);
    document.body.append(overlay);
    overlay.showModal();
  };

  new EventSource("/__gww/events").addEventListener("message", (event) => {
    /** @type {{ version: number, problems: Problem[] }} */
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
