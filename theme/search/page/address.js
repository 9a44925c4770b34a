// What is asked and how it is narrowed, in the address of the page.
(function (page) {
  "use strict";

  const NAMES = ["q", "kind", "area", "agency", "role", "delivery"];
  const LONGEST = 200;

  page.filters = NAMES.slice(1);

  page.read = function (address = location.search) {
    const query = new URLSearchParams(address);
    const state = {};
    for (const name of NAMES) state[name] = (query.get(name) || "").slice(0, LONGEST);
    return page.changed(state, "q", state.q);
  };

  // A role is that of a chosen body, and goes with it.
  page.changed = function (state, name, value) {
    const next = { ...state, [name]: value };
    if (!next.agency) next.role = "";
    return next;
  };

  page.address = function (state) {
    const said = NAMES.filter((name) => state[name]);
    const query = said.map((name) => `${name}=${encodeURIComponent(state[name])}`).join("&");
    return location.pathname + (query && `?${query}`);
  };

  // Browsers may refuse (in files, or where it is done too often): then the address stays behind.
  page.go = function (state, push) {
    const address = page.address(state);
    if (address === location.pathname + location.search) return;
    try {
      history[push ? "pushState" : "replaceState"](null, "", address);
      dispatchEvent(new Event("addresschange"));
    } catch (refused) {
      // the answer is shown all the same
    }
  };
})((self.planPage = self.planPage || {}));
