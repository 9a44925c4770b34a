// What the page talks to: in a worker by messages, in the page itself (file://) by the same calls.
// Messages, answers and results are described in ARCHITECTURE.md under "Talking to the engine".
(function (search) {
  "use strict";

  const engines = {};
  let received = null;

  search.engines = engines;
  search.parts = {};

  // Every part is a script that calls this. What comes before the core of its language waits.
  search.receive = function (part) {
    const { language, name } = part;
    search.parts[language] = search.parts[language] || {};
    search.parts[language][name] = part;
    if (name === "core") engines[language] = search.engine(part);
    const engine = engines[language];
    for (const each of engine ? Object.values(search.parts[language]) : []) {
      if (!engine.has(each.name)) engine.add(each);
    }
    received = { language, name };
  };

  search.query = function ({ language, query, others = [] }) {
    return search.answer(engines, language, query, others);
  };

  search.loaded = function (language, name = "core") {
    return Boolean(engines[language] && engines[language].has(name));
  };

  function respond({ data }) {
    const { id, type } = data;
    try {
      if (type === "load") {
        received = null;
        self.importScripts(self.ownScript(data.url));
        self.postMessage({ id, type: "loaded", ...received });
      } else if (type === "query") {
        self.postMessage({ id, type: "answer", ...search.query(data) });
      }
    } catch (error) {
      self.postMessage({ id, type: "failed", message: String(error) });
    }
  }

  if (typeof self.importScripts === "function") self.addEventListener("message", respond);
})((self.planSearch = self.planSearch || {}));
