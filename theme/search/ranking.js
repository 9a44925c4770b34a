// From counts to an order: how much of the question a document answers, and how well.
(function (search) {
  "use strict";

  const W = search.weights;

  function saturated(count) {
    return count / (count + W.saturation);
  }

  search.rarity = function (documents, having) {
    return Math.log(1 + (documents - having + 0.5) / (having + 0.5));
  };

  // How many matches have each slot and phrase, as rarities.
  search.rarities = function (matches, question, documents) {
    const count = (name, length, least) => {
      const having = new Float64Array(length);
      for (const match of matches) {
        for (let at = 0; at < length; at += 1) if (match[name][at] >= least) having[at] += 1;
      }
      return having.map((number) => search.rarity(documents, number));
    };
    return {
      words: count("words", question.slots, 0.3),
      pairs: count("pairs", question.slots, 0.3),
      phrases: count("phrases", question.phrases.length, 0.01),
    };
  };

  // The words themselves from slot `from` to `to`: value, and how much of each is covered.
  function literal(unit, match, rarities, question) {
    const { from, to } = unit;
    let value = 0;
    let covered = 0;
    let whole = 0;
    for (let slot = from; slot < to; slot += 1) {
      const weight = question.weights[slot];
      if (!weight) continue;
      whole += weight;
      const alone = question.alone(slot);
      const word = saturated(match.words[slot]);
      const left = slot > 0 ? match.pairs[slot] : 0;
      const right = slot + 1 < question.slots ? match.pairs[slot + 1] : 0;
      const near = Math.min(1, W.nearness * saturated(Math.max(left, right)));
      if (word > 0) {
        const sure = Math.min(1, match.agreement[slot] / W.sureAgreement);
        covered += weight * sure * (alone + (1 - alone) * near);
        value += rarities.words[slot] * word * (alone === 1 ? 1 : W.wordValue);
      }
      if (slot > from && left > 0)
        value += rarities.pairs[slot] * saturated(left) * (1 - alone) * W.pairValue;
    }
    return { value, covered: whole ? covered / whole : 0, whole };
  }

  function meanings(unit, match, rarities, question, length) {
    let best = { value: 0, covered: 0 };
    let more = 0;
    for (const number of unit.phrases) {
      const phrase = question.phrases[number];
      const count = match.phrases[number];
      if (!count) continue;
      const share = phrase.share * phrase.weight;
      const value =
        share * Math.max(1, length * phrase.share) * rarities.phrases[number] * saturated(count);
      more += value;
      if (value > best.value) best = { value, covered: share };
    }
    return { value: best.value + W.moreMeanings * (more - best.value), covered: best.covered };
  }

  function role(document, body, members) {
    const leads = document.leads || [];
    if (leads.includes(body)) return "lead";
    if (leads.some((id) => (members.get(id) || []).includes(body))) return "through";
    return (document.coordinating || []).includes(body) ? "coordinating" : null;
  }

  function bodies(unit, document, members, length) {
    let best = { value: 0, covered: 0 };
    for (const { body, weight, later } of unit.bodies) {
      let share = 0;
      let covered = 0;
      if (document.kind === "agency") {
        share = covered = document.id === body ? 1 : 0;
      } else {
        const found = role(document, body, members);
        if (found) [share, covered] = [W.roles[found], W.covered[found]];
      }
      const factor = weight * (later ? W.laterBody : 1);
      const value = factor * share * W.body * length;
      if (value > best.value) best = { value, covered: Math.min(1, covered * weight) };
    }
    return best;
  }

  // Value and coverage of `document` for `question`.
  search.score = function (document, match, question, rarities, members) {
    let value = 0;
    let covered = 0;
    let whole = 0;
    for (const unit of question.units) {
      const length = unit.length;
      const words = literal(unit, match, rarities, question);
      const meant = meanings(unit, match, rarities, question, length);
      const body = bodies(unit, document, members, length);
      const best = Math.max(words.value * unit.literal, meant.value, body.value);
      const weight = words.whole || 0.01;
      value +=
        best + W.moreReasons * (words.value * unit.literal + meant.value + body.value - best);
      covered += weight * Math.max(words.covered * unit.literal, meant.covered, body.covered);
      whole += weight;
    }
    const coverage = whole ? covered / whole : 0;
    return { value: value * Math.pow(coverage, W.coverage), coverage };
  };
})((self.planSearch = self.planSearch || {}));
