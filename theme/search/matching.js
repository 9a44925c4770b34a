// Where the words of a question stand in a document: counts by field, neighbours, phrases.
(function (search) {
  "use strict";

  const EVERYBODY = new Set(["open", "collective"]);

  // The searchable fields of each document as numbers of words, made when first needed. `byKind`
  // holds the areas and bodies of all parts, and gets those of this one.
  search.corpus = function (documents, normaliser, vocabulary, boosts, byKind) {
    for (const document of documents) {
      if (byKind[document.kind]) byKind[document.kind].set(document.id, document);
    }
    const made = new Map();

    function field(name, text, place) {
      return { name, boost: boosts[name], ids: vocabulary.read(normaliser.forms(text)), place };
    }

    function names(ids, all) {
      const bodies = ids.map((id) => byKind.agency.get(id)).filter(Boolean);
      const told = bodies.filter(({ sort }) => sort !== "open" && (all || !EVERYBODY.has(sort)));
      return told.map((body) => field(all ? "bodies" : "others", body.title, -1));
    }

    function fieldsOf(document) {
      const fields = [field("title", document.title, -1)];
      (document.passages || []).forEach((passage, place) => {
        fields.push(field("text", passage[0], place));
      });
      if (document.bodies) fields.push(field("bodies", document.bodies, -1));
      if (document.kind === "area" || document.kind === "task") {
        fields.push(field("number", document.id, -1));
      }
      const area = document.kind === "task" && byKind.area.get(document.area);
      if (area) {
        fields.push(field("heading", area.title, -1));
        for (const passage of area.passages) fields.push(field("heading", passage[0], -1));
      }
      return fields.concat(
        names(document.leads || [], true),
        names(document.coordinating || [], false),
      );
    }

    return {
      documents,
      tasks: documents.filter(({ kind }) => kind === "task").length,
      fields(place) {
        if (!made.has(place)) made.set(place, fieldsOf(documents[place]));
        return made.get(place);
      },
    };
  };

  // Counts what `question` asks for in `fields`: see `search.questions` for its slots.
  search.match = function (fields, question) {
    const found = {
      words: new Float64Array(question.slots),
      agreement: new Float64Array(question.slots),
      pairs: new Float64Array(question.slots),
      phrases: new Float64Array(question.phrases.length),
      best: -1,
    };
    let bestWeight = 0;
    for (const field of fields) {
      const weight = scan(field, question, found);
      if (field.place >= 0 && weight > bestWeight) {
        bestWeight = weight;
        found.best = field.place;
      }
    }
    return found;
  };

  // What `field` adds to `found`; gives how much of the question stands in it.
  function scan({ ids, boost }, question, found) {
    const { flags, seen } = question;
    let before = null;
    let beforeThat = null;
    let any = false;
    for (let at = 0; at < ids.length; at += 1) {
      const flag = flags[ids[at]];
      const here = flag & 1 ? question.words.get(ids[at]) : null;
      if (here) {
        any = true;
        for (const [slot, weight] of here) {
          found.words[slot] += boost * weight;
          if (weight > found.agreement[slot]) found.agreement[slot] = weight;
          seen[slot] = Math.max(seen[slot], 0.4 * weight);
          if (slot > 0) neighbour(before, slot, weight, 1, boost, found, seen);
          if (slot > 0 && question.loose)
            neighbour(beforeThat, slot, weight, 0.6, boost, found, seen);
        }
      }
      if (flag & 2)
        any = phrases(question.starts.get(ids[at]), at, ids, question, boost, found) || any;
      if (!(flag & 4)) {
        beforeThat = before;
        before = here;
      }
    }
    return any ? taken(seen) : 0;
  }

  // The sum of `seen`, which is emptied for the next field.
  function taken(seen) {
    let sum = 0;
    for (let at = 0; at < seen.length; at += 1) {
      sum += seen[at];
      seen[at] = 0;
    }
    return sum;
  }

  // Counts the phrases among `numbers` that begin at `at`.
  function phrases(numbers, at, ids, question, boost, found) {
    let any = false;
    for (const number of numbers) {
      const phrase = question.phrases[number];
      if (!standsAt(phrase.ids, ids, at)) continue;
      any = true;
      found.phrases[number] += boost;
      besides(phrase, at, ids, question, boost, found);
      question.seen[question.slots + number] = 2 * phrase.weight;
    }
    return any;
  }

  function neighbour(before, slot, weight, near, boost, found, seen) {
    if (!before) return;
    for (const [other, otherWeight] of before) {
      if (other === slot - 1) {
        const both =
          near * Math.min(1, Math.max(weight * otherWeight, 0.75 * Math.min(weight, otherWeight)));
        found.pairs[slot] += boost * both;
        seen[slot] = Math.max(seen[slot], 1.4 * both);
      }
    }
  }

  // A phrase that stands for words of the question has their neighbours too.
  function besides({ ids: phrase, from, to }, at, ids, question, boost, found) {
    for (const [slot, weight] of question.words.get(ids[at + phrase.length]) || []) {
      if (slot === to) found.pairs[to] += boost * weight;
    }
    for (const [slot, weight] of question.words.get(ids[at - 1]) || []) {
      if (slot === from - 1) found.pairs[from] += boost * weight;
    }
  }

  function standsAt(phrase, ids, at) {
    for (let offset = 0; offset < phrase.length; offset += 1) {
      if (at + offset >= ids.length || !phrase[offset].has(ids[at + offset])) return false;
    }
    return true;
  }
})((self.planSearch = self.planSearch || {}));
