// The search page at work: from what is typed to the results. All else comes with `more`, a second
// script, once the first results are shown.
(function (page) {
  "use strict";

  const QUIET = 80;
  const REST = 400;
  // One letter is the beginning of nearly everything: the index answers it better.
  const ASKS = /[0-9]|\S.*\S/u;

  page.start = function (root) {
    const part = (name) => root.querySelector(`.search__${name}`);
    const site = page.site(root);
    const asker = page.asker(site.scripts, site.language);
    const input = part("input");
    const at = { root, part, site, asker, input, answer, take, state: site.asked() };
    let turn = 0;
    let typing = false;
    let quiet = 0;
    let more = null;

    function loadMore() {
      more = more || page.run(site.scripts.more).then(() => page.more(at));
      more.catch(() => { more = null; });
      return more;
    }

    function showIndex() {
      part("answer").hidden = true;
      part("results").replaceChildren();
      part("index").hidden = part("hint").hidden = part("examples").hidden = false;
      document.title = site.title;
      if (at.empty) at.empty();
    }

    function show(found) {
      const results = at.narrowed ? at.narrowed(found) : found.results;
      const any = found.results.length > 0;
      const heading = site.say(any ? "results" : "none", { query: at.state.q.trim() });
      part("title").textContent = heading;
      document.title = `${heading} – ${site.title}`;
      part("results").replaceChildren(...page.results(results, site, at.state));
      part("answer").hidden = false;
      part("index").hidden = any;
      part("recent").hidden = part("hint").hidden = part("examples").hidden = true;
      if (at.around) at.around(found, results);
      else loadMore().then(answer, () => { part("failed").hidden = false; });
    }

    // Other languages and further parts wait until the typing rests.
    function rest() {
      return new Promise((done) => { setTimeout(done, typing ? REST : 0); });
    }

    async function ask(query, use, isOver) {
      await asker.load(`core-${site.language}`);
      if (page.filters.some((name) => at.state[name])) await loadMore();
      if (at.before) await at.before();
      let found = await asker.query(query);
      if (found.needs.length) {
        if (found.results.length) use(found);
        await rest();
        if (isOver()) return;
        await Promise.allSettled(found.needs.map((code) => asker.load(`core-${code}`)));
        found = await asker.query(query);
      }
      if (!found.results.length) {
        await rest();
        if (isOver()) return;
        await loadMore();
        if (at.further) found = await at.further(query, found);
      }
      use(found);
    }

    async function answer() {
      turn += 1;
      const mine = turn;
      clearTimeout(quiet);
      part("failed").hidden = true;
      if (!ASKS.test(at.state.q)) return showIndex();
      try {
        await ask(at.state.q, (found) => { if (mine === turn) show(found); }, () => mine !== turn);
      } catch (problem) {
        if (mine !== turn) return;
        showIndex();
        part("failed").hidden = false;
      }
    }

    // A question typed letter by letter is one step of the history.
    function typed() {
      at.state = page.changed(at.state, "q", input.value);
      clearTimeout(quiet);
      quiet = setTimeout(() => {
        page.go(at.state, !typing);
        typing = true;
        answer();
      }, QUIET);
    }

    function take(next, push) {
      at.state = next;
      input.value = next.q;
      if (push) page.go(next, true);
      typing = false;
      return answer();
    }

    part("form").addEventListener("submit", (event) => {
      event.preventDefault();
      if (page.remember) page.remember(input.value);
      take(page.changed(at.state, "q", input.value), true).then(() => {
        if (!part("answer").hidden) part("title").focus();
      });
    });
    input.addEventListener("input", typed);
    asker.load(`core-${site.language}`).catch(() => {});
    if (page.hasRecent()) loadMore().then(() => { if (!at.state.q) showIndex(); }, () => {});
    if (input.value && input.value !== at.state.q) typed();
    else if (at.state.q) answer();
  };

  page.start(document.querySelector('[data-module="search"]'));
})((self.planPage = self.planPage || {}));
