// Results in another language than the page's: what they are in is said and set.

import { element, only } from "./elements.js";

/** @param {string} code */
function languageName(code) {
  const other = document.querySelector(`.masthead__language[lang="${code}"]`);
  return other ? other.textContent : code;
}

/**
 * @param {HTMLElement} results
 * @param {string} language
 */
export function markForeign(results, language) {
  const links = results.querySelectorAll(/** @type {"a"} */ (".search__link"));
  for (const link of links) {
    link.hreflang = only(link, ".search__name").lang = language;
    link.after(" ", element("span", "search__language", `(${languageName(language)})`));
  }
}
