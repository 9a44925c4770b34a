// Which results fit the choices, and how many would fit another choice.
(function (page) {
  "use strict";

  // The members of each body that has some.
  page.members = function (root) {
    const members = new Map();
    root.querySelectorAll("[data-members]").forEach(({ dataset }) => {
      members.set(dataset.entry.replace("agency:", ""), dataset.members.split(" "));
    });
    return members;
  };

  // The roles that each body has in a result, by name or else through a group that it belongs to.
  page.roles = function ({ leads, coordinating, kind, id }, members) {
    const roles = new Map();
    const add = (body, role) => roles.set(body, (roles.get(body) || new Set()).add(role));
    const given = [["lead", leads], ["coordinating", coordinating]];
    for (const [role, bodies] of given) for (const body of bodies) add(body, role);
    const named = new Set(roles.keys());
    for (const [role, bodies] of given) {
      const inside = bodies.flatMap((body) => members.get(body) || []);
      for (const body of inside) if (!named.has(body)) add(body, role);
    }
    if (kind === "agency") add(id, "");
    return roles;
  };

  function values(result) {
    return {
      kind: [result.kind],
      area: result.areas,
      agency: Array.from(result.roles.keys()),
      delivery: [result.state],
    };
  }

  // Whether `result` fits all choices, save the one called `name`.
  function fits(result, state, name) {
    const has = values(result);
    const roles = result.roles.get(state.agency);
    return Object.keys(has).every((each) => each === name || !state[each] || has[each].includes(state[each])) &&
      (name === "role" || !state.role || Boolean(roles && roles.has(state.role)));
  }

  // Tasks that are only related to the answer stand beside one, never alone.
  page.narrowed = function (results, state) {
    const fitting = results.filter((result) => fits(result, state));
    return fitting.some(({ related }) => !related) ? fitting : [];
  };

  // How many results each value of `name` would leave beside the other choices.
  page.counts = function (results, state, name) {
    const counts = new Map();
    for (const result of results) {
      if (result.related || !fits(result, state, name)) continue;
      const has = name === "role" ? result.roles.get(state.agency) || [] : values(result)[name];
      for (const value of has) if (value) counts.set(value, (counts.get(value) || 0) + 1);
    }
    return counts;
  };
})((self.planPage = self.planPage || {}));
