// The only script on a page with figures, and a small one: it shows the buttons for a picture, and fetches the rest
// when one is used.

/** @type {NodeListOf<HTMLButtonElement>} */
const buttons = document.querySelectorAll("button[data-picture]");
for (const button of buttons) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const { keep } = await import("./picture.js");
    await keep(button);
  });
}
