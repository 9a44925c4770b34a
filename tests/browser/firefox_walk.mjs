// Walks a site in Firefox over WebDriver BiDi and prints what a reader sees there, as JSON.
//
// node firefox_walk.mjs FIREFOX '{"site": …, "pages": [path], "searches": [{path, query}]}'
// gives {complaints: [text], choices: [{where, promised, stated, seen}], firsts: [text]}

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

/** Clicks each choice of the page's filters in turn, and once more to take it back. */
async function choose(page, path) {
  const rows = await page.$$("[data-task]");
  const choices = [{ where: path, promised: rows.length, ...(await shown(page)) }];
  for (const summary of await page.$$(".filters__filter:not([open]) > summary")) {
    await summary.click();
  }
  for (const option of await page.$$("details .filters__option")) {
    const [value, promised] = await option.evaluate((link) => [
      `${link.closest("[data-filter]").dataset.filter}=${link.dataset.value}`,
      Number(link.querySelector(".filters__count").textContent),
    ]);
    await option.click();
    choices.push({ where: `${path}?${value}`, promised, ...(await shown(page)) });
    await option.click();
  }
  return choices;
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
  for (const path of pages) {
    await open(page, path);
    if (await page.$(".filters")) choices.push(...(await choose(page, path)));
  }
  const firsts = [];
  for (const asked of searches) firsts.push(await search(page, asked));
  console.log(JSON.stringify({ complaints, choices, firsts }));
} finally {
  await browser.close();
}
