// The only script on an ordinary page, and a small one: it shows the buttons, and fetches the rest when one is used.

for (const place of document.querySelectorAll("[data-explore]")) {
  const button = place.querySelector("[data-open]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    // A second press while the first one waits must not draw twice.
    if (button.getAttribute("aria-disabled") === "true") return;
    button.setAttribute("aria-disabled", "true");
    const status = place.querySelector("[data-status]");
    const waiting = setTimeout(() => { status.textContent = "De figuur wordt geladen …"; }, 400);
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
