(function () {
  "use strict";
  const root = document.querySelector('[data-module="filters"]');
  if (!root) return;
  const each = function (list, act) { Array.prototype.forEach.call(list, act); };
  const part = function (name) { return root.querySelector(".filters__" + name); };
  const status = part("status"), active = part("active"), clear = part("clear"), none = part("none");
  const template = root.querySelector("template");
  const groups = root.querySelectorAll("[data-filters-group]");
  const names = [], boxes = {}, options = {};
  each(root.querySelectorAll("[data-filter]"), function (box) {
    const name = box.dataset.filter;
    names.push(name);
    boxes[name] = box;
    options[name] = {};
    each(box.querySelectorAll("[data-value]"), function (link) {
      options[name][link.dataset.value] = link;
    });
  });
  const plain = names.filter(function (name) { return name !== "agency" && name !== "role"; });
  const rows = Array.prototype.map.call(root.querySelectorAll("[data-task]"), function (item) {
    const words = function (name) { return (item.dataset[name] || "").split(" "); };
    const row = { item: item, lead: words("leads"), coordinating: words("coordinates") };
    plain.forEach(function (name) { row[name] = words(name); });
    return row;
  });
  const unfiltered = status.textContent;
  const wide = matchMedia("(min-width: 64rem)");
  let state = {};

  function openWhereWide() {
    each(root.querySelectorAll("details.filters__filter"), function (box) { box.open = wide.matches; });
  }

  function fits(row, wanted) {
    const agency = wanted.agency, role = wanted.role;
    return plain.every(function (name) {
      return !wanted[name] || row[name].indexOf(wanted[name]) >= 0;
    }) && (!agency || (role !== "coordinating" && row.lead.indexOf(agency) >= 0) ||
      (role !== "lead" && row.coordinating.indexOf(agency) >= 0));
  }

  function count(wanted) {
    return rows.filter(function (row) { return fits(row, wanted); }).length;
  }

  function changed(name, value) {
    const next = Object.assign({}, state);
    next[name] = value;
    if (!next.agency) next.role = "";
    return next;
  }

  function address(wanted) {
    const query = names.filter(function (name) { return wanted[name]; }).map(function (name) {
      return name + "=" + encodeURIComponent(wanted[name]);
    }).join("&");
    return location.pathname + (query && "?" + query);
  }

  function words(name, value) {
    return options[name][value].querySelector(".filters__words").textContent;
  }

  function read() {
    const query = new URLSearchParams(location.search);
    state = {};
    names.forEach(function (name) {
      const value = query.get(name);
      state[name] = value && Object.hasOwn(options[name], value) ? value : "";
    });
    if (!state.agency) state.role = "";
  }

  function showOptions() {
    names.forEach(function (name) {
      Object.keys(options[name]).forEach(function (value) {
        const link = options[name][value], chosen = state[name] === value;
        const found = count(changed(name, value));
        link.href = address(changed(name, chosen ? "" : value));
        link.querySelector(".filters__count").textContent = found;
        link.classList.toggle("is-empty", !found);
        if (chosen) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
      const choice = boxes[name].querySelector(".filters__choice");
      if (choice) choice.textContent = state[name] ? words(name, state[name]) : "";
    });
    if (boxes.role) boxes.role.hidden = !state.agency;
  }

  function showActive() {
    const chosen = names.filter(function (name) { return state[name]; });
    active.textContent = "";
    chosen.forEach(function (name) {
      const entry = template.content.cloneNode(true), link = entry.querySelector("a");
      link.href = address(changed(name, ""));
      entry.querySelector(".filters__removed").textContent = words(name, state[name]);
      active.appendChild(entry);
    });
    active.hidden = clear.hidden = !chosen.length;
  }

  function show() {
    let shown = 0;
    rows.forEach(function (row) {
      row.item.hidden = !fits(row, state);
      if (!row.item.hidden) shown += 1;
    });
    each(groups, function (group) {
      const left = group.querySelectorAll("[data-task]:not([hidden])").length;
      const size = group.querySelector(".filters__size");
      group.hidden = !left;
      if (size) size.textContent = left;
    });
    none.hidden = shown > 0;
    status.textContent = names.some(function (name) { return state[name]; }) ?
      root.dataset.shown.replace("{shown}", shown).replace("{total}", rows.length) : unfiltered;
    showOptions();
    showActive();
    dispatchEvent(new Event("addresschange"));
  }

  root.addEventListener("click", function (event) {
    const link = event.target.closest(".filters__option, .filters__remove, .filters__clear a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const inPanel = link.classList.contains("filters__option");
    try {
      history.pushState(null, "", link.href);
    } catch (refused) {
      location.assign(link.href);
      return;
    }
    read();
    show();
    if (inPanel && wide.matches) return;
    openWhereWide();
    status.focus();
  });
  addEventListener("popstate", function () { read(); show(); });

  read();
  openWhereWide();
  show();
})();

/* The language switch lands on the same view: it carries the query and the fragment. */
(function () {
  "use strict";
  const twins = Array.prototype.map.call(document.querySelectorAll(".masthead__language"), function (link) {
    return { link: link, path: link.getAttribute("href") };
  });

  function carry() {
    twins.forEach(function (twin) {
      twin.link.setAttribute("href", twin.path + location.search + location.hash);
    });
  }

  ["addresschange", "hashchange", "popstate"].forEach(function (name) {
    addEventListener(name, carry);
  });
  carry();
})();
