// The results, grouped by kind, the kind of the best result first.
(function (page) {
  "use strict";

  const { element, link } = page;
  const KINDS = ["task", "area", "agency", "update", "article", "page"];
  const MOST = { task: 20 };
  const MOST_OTHERS = 5;
  const MOST_OF_ALL = 200;
  const NEARLY = 1.15;

  page.kinds = KINDS;

  function languageName(code) {
    const other = document.querySelector(`.masthead__language[lang="${code}"]`);
    return other ? other.textContent : code;
  }

  // The passage that matches, with a link to the very item it stands in.
  function passage(result, site, href) {
    const { passage: found } = result;
    const made = element("p", "search__passage", ...page.excerpt(found));
    if (found.lang !== result.language) made.lang = found.lang;
    if (found.anchor) {
      const item = link("search__item", `${href}#${found.anchor}`, site.say("item", { number: found.anchor.replace(/\D+/, "") }));
      made.append(" ", item);
    }
    return made;
  }

  function facts(result, site) {
    const known = site.fact(result);
    if (known) return known;
    const { date, sort, leads, by, tasks } = result;
    const about = tasks.length ? site.say(tasks.length > 1 ? "about-tasks" : "about-task", { tasks: tasks.join(", ") }) : "";
    const bodies = leads.map((id) => site.name("agency", id));
    const parts = [date.split("-").reverse().join("/"), site.say(`sort-${sort}`), ...bodies, by, about];
    return element("div", "", parts.filter(Boolean).join(" · "));
  }

  function item(result, site) {
    const href = site.address(result.url);
    const title = element("span", "search__name", ...page.excerpt(result.title));
    const made = element("li", "search__result");
    const main = link("search__link", href, title);
    if (result.kind === "task" || result.kind === "area") main.prepend(element("span", "search__number", result.id), " ");
    made.append(main);
    if (result.language !== site.language) {
      main.hreflang = title.lang = result.language;
      made.append(" ", element("span", "search__language", `(${languageName(result.language)})`));
    }
    if (result.passage) {
      const found = passage(result, site, href);
      if (!found.lang && title.lang) found.lang = title.lang;
      made.append(found);
    }
    const said = facts(result, site);
    said.className = "search__facts";
    made.append(said);
    return made;
  }

  function list(results, site) {
    return element("ol", "search__list", ...results.map((result) => item(result, site)));
  }

  function group(kind, results, site, state) {
    const own = results.filter((result) => !result.related);
    const related = results.filter((result) => result.related);
    const most = state.kind ? MOST_OF_ALL : MOST[kind] || MOST_OTHERS;
    const heading = element("h3", "search__group-title", site.say(`kind-${kind}`), " ", element("span", "search__count", String(own.length)));
    const made = element("section", "search__group", heading, list(own.slice(0, most), site));
    heading.id = `found-${kind}`;
    made.setAttribute("aria-labelledby", heading.id);
    if (own.length > most) made.dataset.all = kind;
    if (related.length) made.append(element("h4", "search__related", site.say("related")), list(related, site));
    return made;
  }

  // The kind of the best result first; an area or body that is nearly as good goes before tasks,
  // as there are few of them.
  function rank({ kind, score }) {
    return kind === "area" || kind === "agency" ? score * NEARLY : score;
  }

  page.results = function (results, site, state) {
    const ordered = results.slice().sort((a, b) => rank(b) - rank(a));
    const order = new Set(ordered.map((result) => result.kind));
    return Array.from(order, (kind) => group(kind, results.filter((result) => result.kind === kind), site, state));
  };
})((self.planPage = self.planPage || {}));
