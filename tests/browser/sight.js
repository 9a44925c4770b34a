// Holds what a reader sees of lists that can be narrowed against the numbers that the page states.

const faults = [];
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const number = (text) => Number((/\d+/.exec(text) || ["NaN"])[0]);

function sees(element) {
  const { width, height } = element.getBoundingClientRect();
  return (
    width > 1 &&
    height > 1 &&
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  );
}

function hold(what, seen, stated) {
  if (seen !== stated) faults.push(`${what}: ${stated} stated, ${seen} seen`);
}

// A heading is seen where some of `rows`, those seen, are below it, and its number is theirs.
function holdGroup(what, group, rows, size) {
  const seen = rows.filter((row) => group.contains(row)).length;
  const heading = group.querySelector("h2, h3");
  const title = `${what}: “${heading.innerText}”`;
  // Dropped tasks are shown in their place, and counted nowhere.
  const dropped = all("[data-dropped]", group).filter(sees).length;
  if (sees(heading) !== seen + dropped > 0) faults.push(`${title} above ${seen} rows`);
  const told = group.querySelector(size);
  if (seen && told) hold(title, seen, number(told.innerText));
}

function holdNone(what, root, stated) {
  const said = sees(root.querySelector(".filters__none"));
  if (said !== (stated === 0)) faults.push(`${what}: says nothing fits`);
}

// What is said once is said as long as one of `rows`, those seen, leaves it out.
function holdUsual(what, root, rows) {
  const left = rows.flatMap((row) => (row.dataset.usual || "").split(" "));
  all("[data-usual-of]", root).forEach((fact) => {
    const said = sees(fact);
    if (said !== left.includes(fact.dataset.usualOf)) faults.push(`${what}: “${fact.innerText}”`);
  });
  all(".usual", root).forEach((line) => {
    if (sees(line) && !all("[data-usual-of]", line).some(sees)) {
      faults.push(`${what}: “${line.innerText}” of nothing`);
    }
  });
}

function firstAndLast(list) {
  return [...new Set([list[0], list.at(-1)])];
}

// A reader opens what is folded before choosing from it.
function offers(box) {
  box.closest("details")?.setAttribute("open", "");
  return sees(box);
}

const filter = (option) => option.closest("[data-filter]");
const promised = (option) => number(option.querySelector(".filters__count").textContent);

function holdEnough(boxes, options) {
  if (boxes.length < 2 || options.length < 10) faults.push("hardly anything to choose");
}

// Opens what is folded, as a reader does who looks at the whole list.
function unfolded(groups) {
  groups
    .flatMap((group) => all("details", group))
    .forEach((folded) => {
      folded.open = true;
    });
  return groups;
}

// Follows choices of each filter, then one of another filter beside it, and takes both back.
function filters(given) {
  const root = document.querySelector('[data-module="filters"]');
  const rows = all("[data-task]", root);
  const options = all(".filters__option", root).filter((option) => option.dataset.value);
  const groups = unfolded(all("[data-filters-group]", root));

  function look() {
    const what = location.search || "nothing chosen";
    const stated = number(root.querySelector(".filters__status").innerText);
    const seen = rows.filter(sees);
    hold(what, seen.length, stated);
    groups.forEach((group) => holdGroup(what, group, seen, ".filters__size"));
    holdUsual(what, root, [...seen, ...all("[data-dropped]", root).filter(sees)]);
    holdNone(what, root, stated);
    return stated;
  }

  function follow(option) {
    const count = promised(option);
    option.click();
    hold(`${location.search}, as its choice promised`, look(), count);
  }

  look();
  const own = (box) => options.filter((option) => filter(option) === box);
  const boxes = all("[data-filter]", root).filter(offers);
  boxes
    .flatMap((box) => (given === "every choice" ? own(box) : firstAndLast(own(box))))
    .forEach((option, at) => {
      follow(option);
      const beside = options.filter(
        (other) => filter(other) !== filter(option) && offers(filter(other)) && promised(other),
      );
      if (beside.length) follow(beside[at % beside.length]);
      root.querySelector(".filters__clear a").click();
    });
  look();
  holdEnough(boxes, options);
}

// Types each of the given words into the box of a finder.
function finder(given) {
  const root = document.querySelector('[data-module="finder"]');
  const rows = all("[data-finder-item]", root);
  const groups = all("[data-finder-group]", root);
  const input = root.querySelector("input");
  given.forEach((word) => {
    input.value = word;
    input.dispatchEvent(new Event("input"));
    const said = root.querySelector(".finder__status").innerText;
    if (!word) {
      all("details", root).forEach((group) => {
        group.open = true;
      });
    }
    const stated = word ? number(said) || 0 : rows.length;
    const seen = rows.filter(sees);
    hold(`“${word}”`, seen.length, stated);
    groups.forEach((group) => holdGroup(`“${word}”`, group, seen, ".finder__size"));
    if (word && !said) faults.push(`“${word}”: nothing said`);
  });
}

// Looks at the answer that stands there: all of a kind, or a link that tells how many there are.
function search() {
  const what = location.search;
  const count = (part) => number(part.querySelector(".search__count").textContent);
  const groups = all(".search__group");
  groups.forEach((group) => {
    const heading = group.querySelector("h3");
    const stated = count(heading);
    const rest = group.querySelector(".search__all");
    const shown = all(".search__result", heading.nextElementSibling).filter(sees).length;
    if (rest && sees(rest) && shown && shown < stated) {
      hold(`${what}: link to all`, number(rest.innerText), stated);
    } else hold(`${what}: “${heading.innerText}”`, shown, stated);
    if (!sees(heading)) faults.push(`${what}: “${heading.innerText}” is not seen`);
  });
  const [everything, ...kinds] = all(".search__kinds .search__option");
  const chosen = kinds.find((kind) => kind.hasAttribute("aria-current")) || everything;
  if (chosen.querySelector(".search__count")) {
    hold(
      `${what}: tab`,
      groups.map((group) => count(group.querySelector("h3"))).reduce((a, b) => a + b, 0),
      count(chosen),
    );
  }
  const index = all(".search__index [data-entry]").filter(sees).length;
  if (groups.length && index) {
    faults.push(`${what}: ${index} entries of the index beside the answer`);
  }
}

// The faults of a list of this sort: filters, finder or search; `given` is what to choose or type.
export function wrong([sort, given]) {
  ({ filters, finder, search })[sort](given);
  return faults;
}
