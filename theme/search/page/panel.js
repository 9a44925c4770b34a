// The choices that narrow the results: links whose addresses keep the question.
(function (page) {
  "use strict";

  const { element, link } = page;
  const MOST = 6;

  function option(site, state, name, value, count, words) {
    const chosen = state[name] === value;
    const made = link("search__option", page.address(page.changed(state, name, chosen ? "" : value)));
    made.append(element("span", "search__words", words));
    if (count) made.append(" ", element("span", "search__count", count));
    made.dataset.go = `${name}:${value}`;
    if (chosen) made.setAttribute("aria-current", "true");
    return element("li", "", made);
  }

  // Bodies by how often they are named; groups of everybody come last.
  function weight(results, groups, id) {
    const named = results.filter(({ leads, coordinating }) => leads.includes(id) || coordinating.includes(id));
    return groups.has(id) ? -1 : named.length;
  }

  // What is chosen, then what the best results have.
  function ordered(counts, name, results, groups, chosen) {
    const all = Array.from(counts);
    if (chosen && !counts.has(chosen)) all.push([chosen, 0]);
    if (name === "agency") {
      const weights = new Map(all.map(([id]) => [id, weight(results, groups, id)]));
      all.sort(([a, x], [b, y]) => weights.get(b) - weights.get(a) || y - x);
    }
    return all.sort(([a], [b]) => (b === chosen) - (a === chosen));
  }

  // Those beyond the first few are folded away.
  function listed(options, more) {
    const list = element("ul", "search__options", ...options.slice(0, MOST));
    if (options.length <= MOST + 1) return [element("ul", "search__options", ...options)];
    const rest = element("details", "search__rest", element("summary", "", more), element("ul", "search__options", ...options.slice(MOST)));
    return [list, rest];
  }

  function facet(results, site, state, groups, name) {
    const found = ordered(page.counts(results, state, name), name, results, groups, state[name]);
    if (!found.length || (found.length === 1 && !state[name])) return [];
    const heading = element("h3", "search__facet", site.say(name));
    heading.id = `facet-${name}`;
    const options = found.map(([value, count]) =>
      option(site, state, name, value, String(count), site.name(name, value)));
    const lists = listed(options, site.say("rest", { count: options.length - MOST }));
    lists[0].setAttribute("aria-labelledby", heading.id);
    return [heading, ...lists];
  }

  page.facets = function (results, site, state, groups) {
    const names = ["area", "agency", ...(state.agency ? ["role"] : []), "delivery"];
    return names.flatMap((name) => facet(results, site, state, groups, name));
  };

  // All kinds there are; of those that are not loaded yet no count is known.
  page.kindLinks = function (results, site, state, loadable) {
    const counts = page.counts(results, state, "kind");
    const sum = Array.from(counts.values()).reduce((all, count) => all + count, 0);
    const there = page.kinds.filter((kind) => counts.has(kind) || loadable.has(kind) || state.kind === kind);
    return [
      option(site, state, "kind", "", String(sum), site.say("everything")),
      ...there.map((kind) => option(site, state, "kind", kind, loadable.has(kind) ? "" : String(counts.get(kind) || 0), site.say(`kind-${kind}`))),
    ];
  };

  page.active = function (site, state) {
    return page.filters.filter((name) => state[name]).map((name) => {
      const made = link("search__remove", page.address(page.changed(state, name, "")),
        element("span", "visually-hidden", `${site.say("remove")} `), site.name(name, state[name]));
      made.dataset.go = "";
      return element("li", "", made);
    });
  };
})((self.planPage = self.planPage || {}));
