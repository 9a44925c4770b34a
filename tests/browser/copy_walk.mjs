// Opens a copy of the site by double-click and prints what a reader sees there, as JSON.
//
// node copy_walk.mjs chrome|firefox PROGRAM '{"index": file address, "query": …}'
// gives {complaints: [text], day, found, heading, languages: [code], promised, stated, seen, list,
//   visited: [file address]}

import puppeteer from "puppeteer-core";

const [browserName, executablePath, plan] = process.argv.slice(2);
const { index, query } = JSON.parse(plan);
const said = { complaints: [], languages: [], visited: [] };

/** Notes what goes wrong in a page: in scripts, in requests, against the site's own policy. */
function watch(page) {
  const complain = (text) => said.complaints.push(`${page.url()}: ${text}`);
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) complain(message.text());
  });
  page.on("pageerror", (error) => complain(error.message));
  page.on("requestfailed", (request) => complain(`${request.url()} failed`));
}

/** The words of the first thing of a kind, once a reader sees it. */
async function words(page, selector) {
  const found = await page.waitForSelector(selector, { visible: true });
  return found.evaluate((element) => element.innerText);
}

/** Follows what a reader clicks to the page that it leads to. */
async function follow(page, selector) {
  const link = await page.waitForSelector(selector, { visible: true });
  await Promise.all([page.waitForNavigation(), link.click()]);
  said.visited.push(page.url());
}

/** Asks the search, keeps to tasks, and opens the first; what was found, what its page is called. */
async function search(page) {
  await page.type(".search-box__input", query);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  said.visited.push(page.url());
  await (await page.waitForSelector('[data-go="kind:task"]', { visible: true })).click();
  await page.waitForSelector(".search__remove", { visible: true });
  said.found = await words(page, ".search__link");
  await follow(page, ".search__link");
  said.heading = await words(page, "h1");
}

/** Goes over to the other language and back; in which languages the page then is. */
async function switchLanguages(page) {
  for (let turn = 0; turn < 2; turn += 1) {
    await follow(page, ".masthead__language");
    said.languages.push(await page.evaluate(() => document.documentElement.lang));
  }
}

/** Takes the first choice of the filters in the list of tasks; how many rows there then are. */
async function choose(page) {
  await follow(page, '.masthead__entry[href$="nhiem-vu/index.html"]');
  const option = await page.evaluateHandle(() =>
    [...document.querySelectorAll(".filters [data-value]")].find((link) => link.checkVisibility()),
  );
  said.promised = await option.evaluate((link) =>
    Number(link.querySelector(".filters__count").textContent),
  );
  await option.asElement().click();
  const rows = await page.evaluate(() => ({
    stated: Number(document.querySelector(".filters__status").textContent.match(/\d+/)[0]),
    seen: [...document.querySelectorAll("[data-task]")].filter((row) => row.checkVisibility())
      .length,
  }));
  Object.assign(said, rows);
}

const browser = await puppeteer.launch({
  browser: browserName,
  executablePath,
  headless: true,
  args: browserName === "chrome" ? ["--no-sandbox"] : [],
});
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  watch(page);
  await page.goto(index);
  said.day = await page.$eval(".masthead__copy time", (time) => time.dateTime);
  await search(page);
  await switchLanguages(page);
  await choose(page);
  await follow(page, '.footer__entry[href$="danh-sach/index.html"]');
  said.list = await words(page, ".my-list__file");
  console.log(JSON.stringify(said));
} finally {
  await browser.close();
}
