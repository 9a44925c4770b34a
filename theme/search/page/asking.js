// Asks the engine: in a worker, or in the page itself where no worker may run (file://).
(function (page) {
  "use strict";

  page.run = function (url) {
    return new Promise((done, failed) => {
      const script = page.element("script");
      script.src = self.ownScript(url);
      script.onload = done;
      script.onerror = () => failed(new Error(url));
      document.head.append(script);
    });
  };

  // `scripts` are addresses by name; both functions of the result give promises.
  page.asker = function (scripts, language) {
    const others = Object.keys(scripts).filter((name) => name.startsWith("core-"))
      .map((name) => name.slice(5)).filter((code) => code !== language);
    const waiting = new Map();
    const loads = new Map();
    let count = 0;
    let engine = null;
    let worker = null;

    async function here(message) {
      engine = engine || page.run(scripts.engine);
      await engine.catch((error) => { engine = null; throw error; });
      return message.type === "load" ? page.run(message.url) : self.planSearch.query(message);
    }

    function there(message) {
      return new Promise((resolve, reject) => {
        count += 1;
        waiting.set(count, { message, resolve, reject });
        worker.postMessage({ ...message, id: count });
      });
    }

    function send(message) {
      return worker ? there(message) : here(message);
    }

    function start() {
      worker = new Worker(self.ownScript(scripts.engine));
      worker.onmessage = ({ data }) => {
        const { resolve, reject } = waiting.get(data.id);
        waiting.delete(data.id);
        if (data.type === "failed") reject(new Error(data.message));
        else resolve(data);
      };
      // A worker that does not start: everything again, here.
      worker.onerror = () => {
        worker = null;
        for (const { message, resolve, reject } of waiting.values()) {
          here(message).then(resolve, reject);
        }
        waiting.clear();
      };
    }

    try {
      if (location.protocol !== "file:") start();
    } catch (refused) {
      worker = null;
    }

    return {
      load(name) {
        if (!loads.has(name)) {
          const loading = send({ type: "load", url: scripts[name] });
          loads.set(name, loading);
          loading.catch(() => loads.delete(name));
        }
        return loads.get(name);
      },
      query: (query) => send({ type: "query", language, query, others }),
    };
  };
})((self.planPage = self.planPage || {}));
