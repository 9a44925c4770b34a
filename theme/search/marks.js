// Which letters of a text, as written, answer a question: [start, end] pairs in order.
(function (search) {
  "use strict";

  const SURE = 0.5;

  const MOST_KEPT = 2000;
  const kept = new Map();

  // The words of `text` with their numbers and places; the same texts are shown key by key.
  function positions(text, engine) {
    const { language, normaliser, vocabulary } = engine;
    const key = `${language}${text}`;
    if (!kept.has(key)) {
      if (kept.size >= MOST_KEPT) kept.clear();
      const words = normaliser.words(text);
      kept.set(
        key,
        words.map(({ exact, start, end }) => ({
          number: vocabulary.numberOf(exact),
          start,
          end,
        })),
      );
    }
    return kept.get(key);
  }

  function phrasesIn(words, asked, marked) {
    words.forEach((word, at) => {
      for (const number of asked.starts.get(word.number) || []) {
        const { ids } = asked.phrases[number];
        if (ids.every((set, offset) => words[at + offset] && set.has(words[at + offset].number))) {
          ids.forEach((_, offset) => {
            marked[at + offset] = true;
          });
        }
      }
    });
  }

  // A syllable that stands alone counts only where its neighbour in the question is not asked for.
  function wordsIn(words, asked, marked) {
    const slots = words.map(
      (word) =>
        new Set(
          (asked.words.get(word.number) || [])
            .filter(([slot, w]) => w >= SURE && asked.weights[slot] && !asked.few[slot])
            .map(([slot]) => slot),
        ),
    );
    const single = asked.loose || asked.weights.filter(Boolean).length === 1;
    slots.forEach((here, at) => {
      for (const slot of here) {
        const left = at > 0 && slots[at - 1].has(slot - 1);
        const right = at + 1 < slots.length && slots[at + 1].has(slot + 1);
        if (single || left || right) marked[at] = true;
      }
    });
    return slots;
  }

  // Marks of `text`; where nothing longer is found and `any`, single words too.
  search.marks = function (text, asked, engine, any) {
    if (!asked) return [];
    const words = positions(text, engine);
    const marked = words.map(() => false);
    phrasesIn(words, asked, marked);
    const slots = wordsIn(words, asked, marked);
    if (any && !marked.some(Boolean))
      slots.forEach((here, at) => {
        marked[at] = here.size > 0;
      });
    const marks = [];
    words.forEach((word, at) => {
      if (!marked[at]) return;
      const last = marks[marks.length - 1];
      const joined =
        last && at > 0 && marked[at - 1] && /^[\s-]*$/.test(text.slice(last[1], word.start));
      if (joined) last[1] = word.end;
      else marks.push([word.start, word.end]);
    });
    return marks;
  };
})((self.planSearch = self.planSearch || {}));
