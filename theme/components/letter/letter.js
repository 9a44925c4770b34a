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

/**
 * The kind of each part that was typed: that of the prepared part that begins with the same line.
 * Where a prepared part is missing, what stands in its place is that part, filled in.
 * @param {string[]} firsts the first line of each part that was typed
 * @param {{ first: string, kind: string }[]} prepared
 */
function kindsOf(firsts, prepared) {
  let last = -1;
  return firsts.map((first) => {
    const same = prepared.findIndex((each) => each.first === first);
    const next = prepared[last + 1];
    if (same < 0 && (!next || firsts.includes(next.first))) return "text";
    last = same < 0 ? last + 1 : same;
    return prepared[last].kind;
  });
}

/** @param {HTMLElement} root */
function start(root) {
  const paper = /** @type {HTMLElement} */ (root.querySelector(".letter__paper"));
  const mail = /** @type {HTMLAnchorElement} */ (root.querySelector(".letter__mail"));
  const print = /** @type {HTMLButtonElement} */ (root.querySelector(".letter__print"));
  /** @type {NodeListOf<HTMLElement>} */
  const parts = paper.querySelectorAll("[data-kind]");
  const prepared = Array.from(parts, ({ firstElementChild, dataset }) => ({
    first: firstElementChild?.textContent || "",
    kind: dataset.kind || "",
  }));
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
  // As high as its words where browsers can do that; checkers of style sheets do not know it yet.
  text.style.setProperty("field-sizing", "content");
  text.addEventListener("input", () => {
    const typed = text.value.split(/\n{2,}/).map((each) => each.split("\n"));
    const firsts = typed.map(([first]) => first);
    const kinds = kindsOf(firsts, prepared);
    paper.replaceChildren(...typed.map((own, place) => part(own, kinds[place])));
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
