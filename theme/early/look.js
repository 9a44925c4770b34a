// Runs before the first paint, so that no page is seen as the reader did not want it.

import { showKept } from "../files/chosen-look.js";

showKept();
// Another window may have chosen, also while this page lay behind the next one.
addEventListener("storage", showKept);
addEventListener("pageshow", ({ persisted }) => persisted && showKept());
