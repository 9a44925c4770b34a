// From a question to documents: lunr finds those that may answer it, `search.score` orders them.
(function (search) {
  "use strict";

  const CANDIDATES = 300;
  const W = search.weights;

  // `parts` have a lunr index and a corpus each; `members` are those of each collective.
  search.finder = function (parts, members) {
    const rarities = new Map();

    function havingTerm({ index }, exact) {
      const posting = index.invertedIndex[exact];
      if (!posting) return 0;
      return Math.max(...index.fields.map((field) => Object.keys(posting[field]).length));
    }

    // How rare a word in exact form is in the core, so that what is loaded later changes no order.
    function rarity(exact) {
      if (!rarities.has(exact)) {
        const [core] = parts;
        rarities.set(exact, search.rarity(core.corpus.documents.length, havingTerm(core, exact)));
      }
      return rarities.get(exact);
    }

    function concerns(document, asked) {
      const named = (document.leads || []).concat(document.coordinating || []);
      const meant = (id) =>
        asked.bodies.has(id) || (members.get(id) || []).some((member) => asked.bodies.has(member));
      return asked.bodies.has(document.id) || named.some(meant);
    }

    // The places of the documents of a part that may answer: the best by lunr's own score, and
    // those of the bodies asked for.
    function candidates({ index, corpus }, asked) {
      const found = index.query((query) => {
        for (const term of asked.terms) query.term(term, { usePipeline: false });
      });
      const places = new Set(found.slice(0, CANDIDATES).map(({ ref }) => search.placeOf(ref)));
      if (asked.bodies.size) {
        corpus.documents.forEach((document, place) => {
          if (concerns(document, asked)) places.add(place);
        });
      }
      return places;
    }

    function matched(asked) {
      const found = [];
      for (const part of parts) {
        for (const place of candidates(part, asked)) {
          const match = search.match(part.corpus.fields(place), asked);
          found.push({ document: part.corpus.documents[place], match, item: 0 });
        }
      }
      return found;
    }

    function scored(asked) {
      const found = matched(asked);
      const tasks = found.filter(({ document }) => document.kind === "task");
      const among = parts.reduce((sum, { corpus }) => sum + corpus.tasks, 0);
      const rare = search.rarities(
        (tasks.length ? tasks : found).map((f) => f.match),
        asked,
        among,
      );
      for (const each of found) {
        Object.assign(each, search.score(each.document, each.match, asked, rare, members));
      }
      return found.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value);
    }

    // Something to go on: a phrase, two neighbours, a body, or a word that stands for itself.
    function evident({ match, document }, asked) {
      if (match.phrases.some(Boolean) || concerns(document, asked)) return true;
      return asked.weights.some((weight, slot) => {
        if (!weight || asked.few[slot]) return false;
        const itself = asked.loose || asked.alone(slot) === 1;
        return match.pairs[slot] >= W.evident || (itself && match.agreement[slot] >= W.evident);
      });
    }

    function answers(each, asked) {
      const { coverage, match } = each;
      const least = evident(each, asked) && !asked.offTopic ? W.least : W.leastScattered;
      return coverage >= least && asked.required.every((slot) => match.words[slot] > 0);
    }

    // Results far below the best of their kind say nothing.
    function cut(found) {
      const top = new Map();
      return found.filter(({ document, value }) => {
        if (!top.has(document.kind)) top.set(document.kind, value);
        return value >= W.cut * top.get(document.kind);
      });
    }

    // Where few tasks answer and the first does so well, others of its area follow them.
    function related(found, all, asked) {
      const tasks = found.filter(({ document }) => document.kind === "task");
      const [first] = tasks;
      const wanted = W.few - tasks.length;
      if (!first || wanted <= 0 || first.coverage < W.sure || asked.required.length) return [];
      const there = new Set(tasks.map(({ document }) => document));
      const scores = new Map(all.map((each) => [each.document, each]));
      const value = tasks[tasks.length - 1].value;
      return parts
        .flatMap(({ corpus }) => corpus.documents)
        .filter((each) => each.kind === "task" && each.area === first.document.area)
        .filter((document) => !there.has(document))
        .map((document) => scores.get(document) || { document, match: null, value: 0, coverage: 0 })
        .sort((a, b) => b.value - a.value)
        .slice(0, wanted)
        .map((each) => ({ ...each, value: value * W.cut, related: true, item: 0 }));
    }

    // All that answers `asked`, the best first.
    function find(asked) {
      const all = scored(asked);
      const found = cut(all.filter((each) => answers(each, asked)));
      return found.concat(related(found, all, asked));
    }

    // The task or area of a number, and the tasks of the area.
    function numbered({ kind, id, item }) {
      return parts
        .flatMap(({ corpus }) => corpus.documents)
        .filter((document) => {
          const inside = kind === "area" && document.kind === "task" && document.area === id;
          return inside || (document.kind === kind && document.id === id);
        })
        .map((document, at) => ({
          document,
          value: 1 - at / 1000,
          coverage: 1,
          item,
          match: null,
        }));
    }

    return { find, numbered, rarity };
  };
})((self.planSearch = self.planSearch || {}));
