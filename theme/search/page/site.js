// What the page already says: words, addresses, and the index from A to Z with its facts.
(function (page) {
  "use strict";

  page.site = function (root) {
    const { content } = root.querySelector("template");
    const each = (selector, act) => content.querySelectorAll(selector).forEach(act);
    const full = (link) => new URL(link.getAttribute("href"), location.href).href;
    const words = {};
    const scripts = {};
    const entries = new Map();
    each("[data-word]", (word) => { words[word.dataset.word] = word.textContent; });
    each("[data-script]", (link) => {
      scripts[link.dataset.script.replace(/^search\/|\.js$/g, "")] = full(link);
    });
    root.querySelectorAll("[data-entry]").forEach((entry) => entries.set(entry.dataset.entry, entry));
    const home = full(content.querySelector("[data-root]"));
    const file = /index\.html$/.exec(home) ? "index.html" : "";
    const language = document.documentElement.lang;

    function say(key, values) {
      return (words[key] || "").replace(/\{(\w+)\}/g, (_, name) => values[name]);
    }

    // The address of a path from the root of the site ("/nhiem-vu/13.1/").
    function address(path) {
      const inside = path.slice(1) + (path.endsWith("/") ? file : "");
      return new URL(inside, home).href;
    }

    // What the value of a filter is called; "" where it has no such value.
    function name(filter, value) {
      if (filter === "delivery") return say(`state-${value}`);
      const entry = entries.get(`${filter}:${value}`);
      if (!entry) return say(`${filter}-${value}`);
      return (filter === "area" ? `${value}. ` : "") + entry.querySelector("a").textContent;
    }

    // What an address asks for, without choices that do not exist.
    function asked(search) {
      const state = page.read(search);
      const unknown = page.filters.filter((filter) => !name(filter, state[filter]));
      return unknown.reduce((known, filter) => page.changed(known, filter, ""), state);
    }

    // A copy of the facts that stand beside a task, area or body in the index.
    function fact({ kind, id }) {
      const entry = entries.get(`${kind}:${id}`);
      return entry ? entry.querySelector("[data-fact]").cloneNode(true) : null;
    }

    return { say, scripts, language, title: document.title, address, asked, name, fact };
  };
})((self.planPage = self.planPage || {}));
