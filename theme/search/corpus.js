// The searchable fields of documents as numbers of words, made when first needed.

import { put } from "./multimap.js";
import { firstFrom } from "./vocabulary.js";

/** @import { Normaliser } from "./normalise.js" */
/** @import { Field, PlanDocument } from "./types.d.ts" */
/** @import { Vocabulary } from "./vocabulary.js" */

/** @typedef {Record<"area" | "agency", Map<string, PlanDocument>>} ByKind */

const EVERYBODY = new Set(["open", "collective"]);

/** The documents of one part. */
export class Corpus {
  /**
   * `byKind` holds the areas and bodies of all parts, and gets those of this one.
   * @param {PlanDocument[]} documents
   * @param {Normaliser} normaliser
   * @param {Vocabulary} vocabulary
   * @param {Record<string, number>} boosts
   * @param {ByKind} byKind
   */
  constructor(documents, normaliser, vocabulary, boosts, byKind) {
    for (const document of documents) {
      const { kind } = document;
      if (kind === "area" || kind === "agency") byKind[kind].set(document.id, document);
    }
    this.documents = documents;
    this.tasks = documents.filter(({ kind }) => kind === "task").length;
    this.normaliser = normaliser;
    this.vocabulary = vocabulary;
    this.boosts = boosts;
    this.byKind = byKind;
    /** @type {Map<number, Field[]>} */
    this.made = new Map();
    /** @type {Map<string, number[]>} */
    this.byBody = new Map();
    /**
     * The places with which the parts begin that bring texts, and those parts that have come.
     * @type {number[]}
     */
    this.apart = [];
    /** @type {Set<number>} */
    this.came = new Set();
  }

  /**
   * The number of the part with the text of the document at `place`; -1 where that is here.
   * @param {number} place
   */
  textsOf(place) {
    if (this.documents[place].kind !== "task") return -1;
    const part = firstFrom(this.apart, place + 1, Number) - 1;
    return this.came.has(part) ? -1 : part;
  }

  /**
   * Takes the texts of a part, and reads them.
   * @param {number} part
   * @param {NonNullable<PlanDocument["passages"]>[]} texts
   */
  take(part, texts) {
    this.came.add(part);
    texts.forEach((passages, at) => {
      const place = this.apart[part] + at;
      this.documents[place].passages = passages;
      this.made.delete(place);
      this.fields(place);
    });
  }

  /**
   * The places of the body itself and of what it leads or supports.
   * @param {string} body
   */
  concerning(body) {
    if (!this.byBody.size) {
      this.documents.forEach(({ id, leads = [], coordinating = [] }, place) => {
        for (const each of new Set([id, ...leads, ...coordinating])) put(this.byBody, each, place);
      });
    }
    return this.byBody.get(body) || [];
  }

  /**
   * The fields of the document at `place`.
   * @param {number} place
   */
  fields(place) {
    let found = this.made.get(place);
    if (!found) this.made.set(place, (found = this.fieldsOf(this.documents[place])));
    return found;
  }

  /**
   * @param {PlanDocument} document
   */
  fieldsOf(document) {
    const passages = document.passages || [];
    const titles = [document.title, ...(document.called || [])];
    const fields = titles.map((text) => this.field("title", text));
    passages.forEach(([text], place) => fields.push(this.field("text", text, place)));
    if (document.bodies) fields.push(this.field("bodies", document.bodies));
    if (document.kind === "area" || document.kind === "task") {
      fields.push(this.field("number", document.number || document.id));
    }
    return fields.concat(
      this.heading(document),
      this.names(document.leads || [], true),
      this.names(document.coordinating || [], false),
    );
  }

  /**
   * What the areas that a task lies in are called, the nearest first.
   * @param {PlanDocument} document
   */
  heading(document) {
    if (document.kind !== "task") return [];
    const ids = [...(document.areas || [document.area || ""])].reverse();
    return ids
      .flatMap((id) => this.byKind.area.get(id) || [])
      .flatMap(({ title, passages = [] }) => [title, ...passages.map(([text]) => text)])
      .map((text) => this.field("heading", text));
  }

  /**
   * The names of bodies; those of groups of everybody only where `all`.
   * @param {string[]} ids
   * @param {boolean} all
   */
  names(ids, all) {
    return ids
      .flatMap((id) => this.byKind.agency.get(id) || [])
      .filter(({ sort = "" }) => sort !== "open" && (all || !EVERYBODY.has(sort)))
      .map((body) => this.field(all ? "bodies" : "others", body.title));
  }

  /**
   * @param {string} name
   * @param {string} text
   * @param {number} place
   * @returns {Field}
   */
  field(name, text, place = -1) {
    const ids = this.vocabulary.read(this.normaliser.forms(text));
    return { name, boost: this.boosts[name], ids, place };
  }
}
