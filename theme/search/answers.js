// The whole of an answer: this language first, then what else may have been meant.
(function (search) {
  "use strict";

  const W = search.weights;

  // The best answer of `engines` (by language) to a query in `language`. `needs` names languages
  // that might answer better and have not been loaded.
  search.ask = function (engines, language, query, others) {
    const own = engines[language];
    let found = { ...own.ask(query), language };
    const tried = new Set(found.tried);
    let needs = [];
    function offer(name, answer, margin, from) {
      tried.add(name);
      if (answer.coverage > found.coverage + margin) {
        answer.tried.forEach((each) => tried.add(each));
        found = { ...answer, language: from };
      }
    }
    if (found.coverage < W.enough && found.reading) {
      offer("keys", own.askTyped(query), 0, language);
      if (found.coverage < W.enough) {
        needs = others.filter((code) => !engines[code]);
        if (others.some((code) => engines[code])) tried.add("language");
        for (const code of others) {
          const answer = engines[code] ? engines[code].ask(query, true) : null;
          if (answer && answer.coverage >= W.leastElsewhere) {
            offer("language", answer, W.clearly, code);
          }
        }
      }
      if (found.coverage < W.enough)
        offer(
          "similar",
          own.askSimilar(query, found.language === language ? found.results : []),
          0,
          language,
        );
    }
    return { ...found, tried: Array.from(tried), needs };
  };

  function passageOf(document, found, engine) {
    const place = found.item ? found.item - 1 : found.match ? found.match.best : -1;
    const passage = place >= 0 ? (document.passages || [])[place] : null;
    if (!passage) return null;
    const [text, anchor = "", lang = ""] = passage;
    const marks = search.marks(text, found.asked, engine, true);
    return { text, anchor, lang: lang || found.language, marks };
  }

  function result(each, answer, engines) {
    const { document } = each;
    const engine = engines[answer.language];
    const found = { ...each, asked: answer.asked, language: answer.language };
    return {
      kind: document.kind,
      id: document.id,
      url: document.url,
      language: answer.language,
      score: each.value,
      related: Boolean(each.related),
      title: {
        text: document.title,
        marks: search.marks(document.title, answer.asked, engine, false),
      },
      passage: each.related ? null : passageOf(document, found, engine),
      areas: document.areas || [document.area].filter(Boolean),
      by: (!document.leads && document.bodies) || "",
      leads: document.leads || [],
      coordinating: document.coordinating || [],
      tasks: document.tasks || [],
      state: document.state || "",
      sort: document.sort || "",
      date: document.date || "",
    };
  }

  // The answer as plain values, ready to be sent from a worker and shown.
  search.answer = function (engines, language, query, others) {
    const answer = search.ask(engines, language, query, others);
    return {
      query,
      language: answer.language,
      tried: answer.tried,
      needs: answer.needs,
      results: answer.results.map((each) => result(each, answer, engines)),
    };
  };
})((self.planSearch = self.planSearch || {}));
