// Walks a site in Firefox over WebDriver BiDi and prints what a reader sees there, as JSON.
//
// node firefox_walk.mjs FIREFOX '{"site": …, "pages": [path], "searches": [{path, query}]}'
// gives {complaints: [text], choices: [{where, promised, stated, seen}], unseen: [choice],
//   firsts: [text]}

import puppeteer from "puppeteer-core";

const [executablePath, plan] = process.argv.slice(2);
const { site, pages, searches } = JSON.parse(plan);
const complaints = [];
let here;

/** Notes what goes wrong in a page: in scripts, in requests, against the site's own policy. */
function watch(page) {
  const complain = (text) => complaints.push(`${here}: ${text}`);
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) complain(message.text());
  });
  page.on("pageerror", (error) => complain(error.message));
  page.on("requestfailed", (request) => complain(`${request.url()} failed`));
  page.on("response", (response) => {
    if (!response.ok()) complain(`${response.url()} answered ${response.status()}`);
  });
}

/** Goes to a path of the site and waits until nothing more is loaded. */
function open(page, path) {
  here = path;
  return page.goto(site + path, { waitUntil: "networkidle0" });
}

/** What the filters of the page now state, and how many rows of tasks are to be seen. */
function shown(page) {
  return page.evaluate(() => ({
    stated: Number(document.querySelector(".filters__status").textContent.match(/\d+/)[0]),
    seen: [...document.querySelectorAll("[data-task]")].filter((row) => row.checkVisibility())
      .length,
  }));
}

/** Clicks a choice if a reader sees it once what it is folded in is open; says whether. */
async function follow(option) {
  const summary = await option.evaluateHandle((link) =>
    link.closest("details:not([open])")?.querySelector("summary"),
  );
  await summary.asElement()?.click();
  const offered = await option.evaluate((link) => link.checkVisibility());
  if (offered) await option.click();
  return offered;
}

/** What a choice is of the filters' address, and how many rows it promises. */
function said(option) {
  return option.evaluate((link) => ({
    value: `${link.closest("[data-filter]").dataset.filter}=${link.dataset.value}`,
    promised: Number(link.querySelector(".filters__count").textContent),
  }));
}

/**
 * Clicks each choice of the page's filters in turn, and once more to take it back; beside each body
 * its roles, which are shown with it only. Gives what was then seen, and choices never offered.
 */
async function choose(page, path) {
  const promised = (await page.$$("[data-task]")).length;
  const choices = [{ where: path, promised, ...(await shown(page)) }];
  const roles = await page.$$('[data-filter="role"] [data-value]');
  const others = await page.$$('[data-filter]:not([data-filter="role"]) [data-value]');
  const left = new Set([...roles, ...others]);

  async function take(option, before, beside) {
    const { value, ...rows } = await said(option);
    if (!(await follow(option))) return;
    left.delete(option);
    const where = before + value;
    choices.push({ where, ...rows, ...(await shown(page)) });
    if (value.startsWith("agency=")) {
      for (const role of beside) await take(role, `${where}&`, []);
    }
    if (!(await follow(option))) complaints.push(`${where} cannot be taken back`);
  }

  for (const option of others) await take(option, `${path}?`, roles);
  choices.push({ where: `${path} again`, promised, ...(await shown(page)) });
  const unseen = await Promise.all([...left].map(said));
  return { choices, unseen: unseen.map(({ value }) => `${path}?${value}`) };
}

/** Types a query and gives the text of the first result. */
async function search(page, { path, query }) {
  await open(page, path);
  await page.type(".search__input", query);
  const first = await page.waitForFunction(
    (asked) => {
      const title = document.querySelector(".search__title");
      const result = document.querySelector(".search__result");
      return title?.textContent.includes(`“${asked}”`) && result?.checkVisibility()
        ? result.innerText
        : null;
    },
    {},
    query,
  );
  return first.jsonValue();
}

const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  watch(page);
  const choices = [];
  const unseen = [];
  for (const path of pages) {
    await open(page, path);
    if (!(await page.$(".filters"))) continue;
    const chosen = await choose(page, path);
    choices.push(...chosen.choices);
    unseen.push(...chosen.unseen);
  }
  const firsts = [];
  for (const asked of searches) firsts.push(await search(page, asked));
  console.log(JSON.stringify({ complaints, choices, unseen, firsts }));
} finally {
  await browser.close();
}
