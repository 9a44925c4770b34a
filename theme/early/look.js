// Runs before the first paint, so that no page is seen as the reader did not want it, and what only
// script can do stands there from the beginning.

import { showKept } from "../files/chosen-look.js";

document.documentElement.dataset.script = "";
showKept();
// Another window may have chosen, also while this page lay behind the next one.
addEventListener("storage", showKept);
addEventListener("pageshow", ({ persisted }) => persisted && showKept());
