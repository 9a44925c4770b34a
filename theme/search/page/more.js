// What the search page does beside showing results: choices, notes, announcements, further parts.
(function (page) {
  "use strict";

  const SETTLED = 500;
  const MANY_UPDATES = 1000;
  // The parts that hold all of a kind.
  const PARTS = { page: "pages", article: "articles" };

  page.more = function (at) {
    const { part, site, asker, input, root, answer, take } = at;
    const status = root.querySelector('[data-search="status"]');
    const loaded = new Set();
    const members = page.members(root);
    const groups = new Set(Array.from(root.querySelectorAll("[data-group]"), ({ dataset }) => dataset.entry.slice(7)));
    const counts = {};
    root.querySelector("template").content.querySelectorAll("[data-year]").forEach((year) => {
      counts[year.dataset.year] = Number(year.textContent);
    });
    const years = Object.keys(counts).reverse();
    let settled = 0;
    let focused = "";

    const load = (name) => asker.load(`${name}-${site.language}`).then(() => loaded.add(name));
    const yearsLeft = () => years.filter((year) => !loaded.has(`updates-${year}`));

    // The kinds of results that are there for the asking.
    function loadable() {
      const kinds = new Set();
      for (const [kind, name] of Object.entries(PARTS)) {
        if (site.scripts[`${name}-${site.language}`] && !loaded.has(name)) kinds.add(kind);
      }
      if (years.length && yearsLeft().length === years.length) kinds.add("update");
      return kinds;
    }

    // The newest years, until there are many updates.
    function newest() {
      let sum = 0;
      return years.filter((year) => {
        const before = sum;
        sum += counts[year];
        return before < MANY_UPDATES;
      });
    }

    function loadKinds(kinds) {
      const can = loadable();
      const names = kinds.filter((kind) => PARTS[kind] && can.has(kind)).map((kind) => PARTS[kind]);
      if (kinds.includes("update") && can.has("update")) names.push(...newest().map((year) => `updates-${year}`));
      return Promise.all(names.map(load));
    }

    function announce(text) {
      clearTimeout(settled);
      settled = setTimeout(() => { status.textContent = text; }, SETTLED);
    }

    function earlier() {
      const [year] = yearsLeft();
      if (at.state.kind !== "update" || !year) return;
      const button = page.element("button", "search__earlier", site.say("earlier", { year }));
      button.type = "button";
      button.onclick = () => load(`updates-${year}`).then(answer);
      part("results").append(button);
    }

    // Where only some of a kind are shown, a link to all of them.
    function linkAll(results) {
      root.querySelectorAll("[data-all]").forEach((section) => {
        const kind = section.dataset.all;
        const count = results.filter((each) => each.kind === kind && !each.related).length;
        const all = page.link("search__all", page.address(page.changed(at.state, "kind", kind)), site.say("others", { count }));
        all.dataset.go = "";
        if (!at.state.kind) section.append(all);
      });
    }

    at.empty = function () {
      announce("");
      page.showRecent(part("recent"));
    };

    at.before = () => loadKinds([at.state.kind]);

    at.narrowed = function (found) {
      const { activeElement } = document;
      focused = part("results").contains(activeElement) ? activeElement.href : "";
      for (const each of found.results) each.roles = page.roles(each, members);
      return page.narrowed(found.results, at.state);
    };

    // Where the plan itself has nothing, all the rest is looked through as well.
    at.further = async function (query, found) {
      const kinds = Array.from(loadable());
      await loadKinds(kinds);
      const again = kinds.length ? await asker.query(query) : found;
      const looked = page.kinds.filter((kind) => loaded.has(PARTS[kind]) || (kind === "update" && yearsLeft().length < years.length));
      return { ...again, tried: [...again.tried, ...looked] };
    };

    at.around = function (found, results) {
      const { state } = at;
      const all = found.results;
      const chips = page.active(site, state);
      part("kinds").replaceChildren(...page.kindLinks(all, site, state, loadable()));
      part("facets").replaceChildren(...page.facets(all, site, state, groups));
      part("panel").hidden = !part("facets").childElementCount;
      part("notes").replaceChildren(...page.notes(found, results, site));
      part("active").replaceChildren(...chips);
      part("active").hidden = !chips.length;
      part("answer").classList.toggle("is-empty", !all.length);
      if (!all.length) part("results").replaceChildren(...page.offers(root, site));
      linkAll(results);
      earlier();
      const again = Array.from(part("results").querySelectorAll("a")).find((each) => each.href === focused);
      if (again) again.focus();
      announce(all.length ? page.summary(results, site) : part("title").textContent);
    };

    async function clicked(event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const chosen = event.target.closest("[data-go], .search__example");
      if (chosen || event.target.closest(".search__link, .search__item")) page.remember(at.state.q);
      if (!chosen) return;
      event.preventDefault();
      await take(site.asked(new URL(chosen.href).search), true);
      const same = chosen.dataset.go && part("answer").querySelector(`[data-go="${CSS.escape(chosen.dataset.go)}"]`);
      (same || part("title")).focus();
    }

    root.addEventListener("click", clicked);
    part("forget").addEventListener("click", () => {
      page.forget();
      at.empty();
      input.focus();
    });
    addEventListener("popstate", () => take(site.asked(), false));
    page.keys(root, input, () => {
      input.value = "";
      input.dispatchEvent(new Event("input"));
    });
    part("panel").open = matchMedia("(min-width: 64rem)").matches;
  };
})((self.planPage = self.planPage || {}));
