// Elements of the page, made without HTML: whatever is said stays words.
(function (page) {
  "use strict";

  const LONGEST = 320;
  const BEFORE = 90;

  page.element = function (tag, name, ...children) {
    const made = document.createElement(tag);
    if (name) made.className = name;
    made.append(...children);
    return made;
  };

  page.link = function (name, href, ...children) {
    const made = page.element("a", name, ...children);
    made.href = href;
    return made;
  };

  // `text` from `start` to `end`, with a mark around each stretch of `marks`.
  function marked(text, marks, start, end) {
    const parts = [];
    let at = start;
    for (const [from, to] of marks) {
      if (from < at || to > end) continue;
      parts.push(text.slice(at, from), page.element("mark", "", text.slice(from, to)));
      at = to;
    }
    parts.push(text.slice(at, end));
    return parts;
  }

  // A text with its marks; of a long one the part that holds the first mark, and "…" for the rest.
  page.excerpt = function ({ text, marks }) {
    if (text.length <= LONGEST) return marked(text, marks, 0, text.length);
    const first = marks.length ? marks[0][0] : 0;
    const start = first > BEFORE ? text.lastIndexOf(" ", first - BEFORE) + 1 : 0;
    const over = start + LONGEST < text.length;
    const end = over ? Math.max(text.lastIndexOf(" ", start + LONGEST), marks.length ? marks[0][1] : 0) : text.length;
    return [start ? "… " : "", ...marked(text, marks, start, end), over ? " …" : ""];
  };
})((self.planPage = self.planPage || {}));
