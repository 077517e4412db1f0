// The only script on an ordinary page, and a small one: it shows the buttons, and fetches the rest when one is used.

/** @type {NodeListOf<HTMLElement>} */
const places = document.querySelectorAll("[data-explore]");
for (const place of places) {
  const button = /** @type {HTMLButtonElement} */ (place.querySelector("[data-open]"));
  const status = /** @type {HTMLElement} */ (place.querySelector("[data-status]"));
  button.hidden = false;
  button.addEventListener("click", async () => {
    // A second press while the first one waits must not draw twice.
    if (button.getAttribute("aria-disabled") === "true") return;
    button.setAttribute("aria-disabled", "true");
    const waiting = setTimeout(() => {
      status.textContent = "De figuur wordt geladen …";
    }, 400);
    try {
      const { toggle } = await import("./twin.js");
      await toggle(place);
      clearTimeout(waiting);
      status.textContent = "";
    } catch (reason) {
      clearTimeout(waiting);
      status.textContent = "Het laden is niet gelukt. De vaste figuur blijft staan.";
      throw reason;
    } finally {
      button.removeAttribute("aria-disabled");
    }
  });
}
