// What stands above the results: how the question was understood, and what to do without any.
(function (page) {
  "use strict";

  const { element } = page;

  page.notes = function (answer, results, site) {
    const { say } = site;
    const notes = [];
    if (results.length && answer.language !== site.language) notes.push(element("p", "", say("language")));
    if (answer.results.length && !results.length) notes.push(element("p", "", say("narrowed")));
    if (answer.results.length) return notes;
    const ways = answer.tried.map((each) => say(`tried-${each}`)).filter(Boolean);
    if (ways.length) notes.push(element("p", "", `${say("tried")} ${ways.join("; ")}.`));
    notes.push(element("p", "", say("advice")));
    return notes;
  };

  // All areas and bodies as links, for those who found nothing.
  page.offers = function (root, site) {
    return ["area", "agency"].map((kind) => {
      const entries = Array.from(root.querySelectorAll(`[data-entry^="${kind}:"]`));
      if (kind === "area") entries.sort((a, b) => a.dataset.entry.slice(5) - b.dataset.entry.slice(5));
      const links = entries.map((entry) => {
        const [, id] = entry.dataset.entry.split(":");
        return element("li", "", page.link("search__offer", entry.querySelector("a").href, site.name(kind, id)));
      });
      const heading = element("h3", "search__group-title", site.say(`kind-${kind}`));
      return element("section", "search__offers", heading, element("ul", "search__list", ...links));
    });
  };

  // The count of all results and of each kind, in words.
  page.summary = function (results, site) {
    const own = results.filter((result) => !result.related);
    const kinds = page.kinds
      .map((kind) => [kind, own.filter((result) => result.kind === kind).length])
      .filter(([, count]) => count)
      .map(([kind, count]) => `${site.say(`kind-${kind}`)} ${count}`);
    return [site.say("found", { count: own.length }), ...kinds].join(", ");
  };
})((self.planPage = self.planPage || {}));
