// Buttons that copy an address or a text, and say whether it worked.

/** @type {HTMLElement | undefined} */
let announcer;

/**
 * @param {HTMLElement} button
 * @param {string} words
 */
function announce(button, words) {
  announcer?.remove();
  const said = document.createElement("span");
  said.className = "copy-link__said";
  said.setAttribute("role", "status");
  button.after(said);
  announcer = said;
  // The region must stand in the page before its words do, or they are not read out.
  setTimeout(() => {
    said.textContent = words;
  }, 50);
}

/** @param {DOMStringMap} data */
function wanted({ textId, target }) {
  if (textId) {
    const from = /** @type {HTMLTextAreaElement | null} */ (document.getElementById(textId));
    return (from?.value ?? from?.textContent ?? "").trim();
  }
  return location.href.split("#")[0] + (target ? `#${target}` : "");
}

/** @param {HTMLElement} button */
function start(button) {
  const { done = "", failed = "" } = button.dataset;
  button.hidden = false;
  button.addEventListener("click", () => {
    navigator.clipboard.writeText(wanted(button.dataset)).then(
      () => announce(button, done),
      () => announce(button, failed),
    );
  });
}

/** @type {NodeListOf<HTMLElement>} */
const buttons = document.querySelectorAll('[data-module="copy-link"]');
if (navigator.clipboard) buttons.forEach(start);
