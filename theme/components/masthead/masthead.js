// Escape closes the menu. The language switch lands on the same view: it carries the query and the
// fragment.

/** @type {NodeListOf<HTMLAnchorElement>} */
const links = document.querySelectorAll(".masthead__language");
const twins = Array.from(links, (link) => ({ link, path: link.getAttribute("href") }));

function carry() {
  for (const { link, path } of twins) {
    link.setAttribute("href", `${path}${location.search}${location.hash}`);
  }
}

for (const name of ["addresschange", "hashchange", "popstate"]) addEventListener(name, carry);
carry();

const drawer = document.querySelector(/** @type {"details"} */ (".masthead__drawer"));
drawer?.parentElement?.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !drawer.open) return;
  drawer.open = false;
  drawer.querySelector("summary")?.focus();
});
