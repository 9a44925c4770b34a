// Numbers of tasks, areas, items and documents in what was typed.
(function (search) {
  "use strict";

  const TASK_ID = /^[0-9]{1,3}\.[0-9]{1,3}$/;
  const WHOLE = /^[0-9]{1,3}$/;

  // `same(typed, words, at)` tells whether `words` stand in `typed` at a place.
  search.numberReader = function (tables, normaliser, same) {
    const before = {};
    for (const [kind, phrases] of Object.entries(tables.before)) {
      before[kind] = phrases.map((phrase) => normaliser.words(phrase));
    }

    function after(words, kind) {
      const found = before[kind].find((phrase) => same(words, phrase, 0));
      return found ? words.slice(found.length) : null;
    }

    function pair(words) {
      const [first, second] = words;
      if (words.length === 1 && TASK_ID.test(first.folded)) return first.folded;
      const whole = words.length === 2 && WHOLE.test(first.folded) && WHOLE.test(second.folded);
      return whole ? `${first.folded}.${second.folded}` : null;
    }

    // "13.1", "nhiệm vụ 13.1", "task 13 1", "mục 2 nhiệm vụ 13.1"; "13", "lĩnh vực 13".
    function number(words) {
      const item = itemOf(words);
      const rest = item ? item.rest : words;
      const task = after(rest, "task");
      const id = task ? pair(task) : rest.length === 1 ? pair(rest) : null;
      if (id) return { kind: "task", id, item: item ? item.number : 0 };
      const area = after(words, "area") || words;
      const counted = after(area, "number") || area;
      const alone = counted.length === 1 && WHOLE.test(counted[0].folded);
      return alone ? { kind: "area", id: counted[0].folded, item: 0 } : null;
    }

    function itemOf(words) {
      for (let at = 0; at < words.length - 1; at += 1) {
        const rest = after(words.slice(at), "item");
        if (rest && rest.length && WHOLE.test(rest[0].folded)) {
          return {
            number: Number(rest[0].folded),
            rest: words.slice(0, at).concat(rest.slice(1)),
          };
        }
      }
      return null;
    }

    // The numbers that a document asked for must have: "09-NQ/TU", "quyết định số 882".
    function documentNumbers(words, text) {
      return words.filter((word, at) => {
        if (!/^[0-9]+$/.test(word.folded)) return false;
        if (/^\s?[-/]\s?(?:\p{Lu}{2}|\p{L}{2,}\s?[-/]\s?\p{L})/u.test(text.slice(word.end)))
          return true;
        if (/^\/[0-9]{4}\//.test(text.slice(word.end))) return true;
        const rest = words.slice(Math.max(0, at - 3), at);
        const unnumbered = rest.filter((each) => !before.number.some((n) => same([each], n, 0)));
        return before.document.some((phrase) =>
          same(unnumbered, phrase, unnumbered.length - phrase.length),
        );
      });
    }

    return { number, documentNumbers };
  };
})((self.planSearch = self.planSearch || {}));
