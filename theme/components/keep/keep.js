// Keeps what the page is about on the reader's own list, and takes it off again. What it tells at
// that moment is looked up by a script that is loaded then.

import { readKept, writeKept } from "../../files/kept-list.js";
import { loaded } from "../../files/loading.js";

/**
 * Notes what is to be seen now: that is not new when the list is looked at.
 * @param {DOMStringMap} data
 */
async function note({ site = "", item = "", feed = "", record = "", looking = "" }) {
  await loaded(looking, "planSeen");
  const known = await self.planSeen(feed, record);
  const list = readKept(site);
  if (!list || !Object.hasOwn(list.items, item)) return;
  Object.assign(list.items[item], known);
  writeKept(site, list);
}

/** @param {HTMLElement} root */
function start(root) {
  const { site = "", item = "", name = "", asOf = "", keep = "", drop = "" } = root.dataset;
  const button = /** @type {HTMLButtonElement} */ (root.querySelector("button"));
  const [toList, refused] = Array.from(
    root.querySelectorAll(/** @type {"span"} */ (".keep__list, .keep__refused")),
  );

  function show() {
    const kept = Object.hasOwn(readKept(site)?.items ?? {}, item);
    button.textContent = kept ? drop : keep;
    toList.hidden = !kept;
    return kept;
  }

  function press() {
    const list = readKept(site) ?? { visited: "", items: {} };
    const added = !Object.hasOwn(list.items, item);
    if (added) list.items[item] = { name, since: asOf };
    else delete list.items[item];
    refused.hidden = writeKept(site, list);
    if (show() && added) note(root.dataset).catch(() => {});
  }

  button.addEventListener("click", press);
  addEventListener("storage", show);
  addEventListener("pageshow", show);
  show();
}

/** @type {HTMLElement | null} */
const place = document.querySelector('[data-module="keep"]');
// What a page opened as a file keeps, no other such page may find.
if (place) place.hidden = location.protocol === "file:";
if (place && !place.hidden) start(place);
