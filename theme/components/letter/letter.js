// Letters that can be edited, printed by themselves, copied, and opened in a mail program as they
// were edited. What is typed stays in the page: it is sent nowhere and stored nowhere.

/**
 * The words of the letter as plain text, with an empty line between its parts.
 * @param {HTMLElement} paper
 */
function plain(paper) {
  return Array.from(paper.children, (own) =>
    Array.from(own.children, (line) => line.textContent).join("\n"),
  ).join("\n\n");
}

/**
 * The part of the letter on paper that these lines make.
 * @param {string[]} lines
 * @param {string} kind
 */
function part(lines, kind) {
  const made = document.createElement("div");
  made.className = `letter__part letter__part--${kind}`;
  for (const words of lines) {
    const line = document.createElement("p");
    line.className = "letter__line";
    line.textContent = words;
    made.append(line);
  }
  return made;
}

/** @param {HTMLElement} root */
function start(root) {
  const paper = /** @type {HTMLElement} */ (root.querySelector(".letter__paper"));
  const mail = /** @type {HTMLAnchorElement} */ (root.querySelector(".letter__mail"));
  const print = /** @type {HTMLButtonElement} */ (root.querySelector(".letter__print"));
  /** @type {NodeListOf<HTMLElement>} */
  const parts = paper.querySelectorAll("[data-kind]");
  // A part keeps its place on paper while its first line is as it was.
  const kinds = new Map(
    Array.from(parts, (own) => [own.firstElementChild?.textContent, own.dataset.kind]),
  );
  const [address] = mail.href.split("&body=");
  const text = document.createElement("textarea");
  text.id = root.dataset.textId || "";
  text.className = "letter__text";
  text.lang = paper.lang;
  text.autocomplete = "off";
  // Some browsers send what they check to a server.
  text.spellcheck = false;
  text.setAttribute("aria-label", root.dataset.name || "");
  text.value = plain(paper);
  text.rows = text.value.split("\n").length + 2;
  text.addEventListener("input", () => {
    const typed = text.value.split(/\n{2,}/).map((each) => each.split("\n"));
    paper.replaceChildren(...typed.map((own) => part(own, kinds.get(own[0]) || "text")));
    mail.href = `${address}&body=${encodeURIComponent(text.value.replaceAll("\n", "\r\n"))}`;
  });
  paper.before(text);
  print.hidden = false;
  print.addEventListener("click", () => {
    root.classList.add("letter--alone");
    window.print();
    root.classList.remove("letter--alone");
  });
}

/** @type {NodeListOf<HTMLElement>} */
const letters = document.querySelectorAll('[data-module="letter"]');
letters.forEach(start);
