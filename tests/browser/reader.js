// What stands on the screen of a reader, told from what is drawn and not from how it was made.

const flat = (text) => text.replace(/\s+/g, " ").trim();

// The block in which text flows: words of one block are read without a gap.
function blockOf(element) {
  for (let block = element; block.parentElement; block = block.parentElement) {
    if (!/^(inline|contents)/.test(getComputedStyle(block).display)) return block;
  }
  return document.body;
}

// Whether some of `rect` is left by all that holds the element and hides what sticks out of it.
function shows(element, rect) {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  let { left, right, top, bottom } = rect;
  for (let box = element; box && box !== document.body; box = box.parentElement) {
    const { overflowX, overflowY, clipPath } = getComputedStyle(box);
    if (clipPath !== "none") return false;
    if (overflowX !== "visible" || overflowY !== "visible") {
      const own = box.getBoundingClientRect();
      left = Math.max(left, own.left);
      right = Math.min(right, own.right);
      top = Math.max(top, own.top);
      bottom = Math.min(bottom, own.bottom);
    }
  }
  return right - left > 1 && bottom - top > 1;
}

// The words that are seen from where the reader is, within so many screens; 0 for the whole page.
export function words([screens]) {
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const read = [];
  let before = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    range.selectNodeContents(node);
    const rect = node.data.trim() && range.getClientRects()[0];
    const within = !screens || (rect && rect.bottom > 0 && rect.bottom <= screens * innerHeight);
    if (rect && within && shows(node.parentElement, rect)) {
      const block = blockOf(node.parentElement);
      if (before !== block) read.push(" ");
      before = block;
      read.push(node.data);
    } else if (!node.data.trim()) read.push(node.data);
  }
  return flat(read.join(""));
}

// The links that are seen inside an element, from top to bottom; `at`: which link of the page it is.
export function links([within]) {
  const there = document.querySelector(within);
  return [...document.querySelectorAll("a[href]")]
    .map((link, at) => ({ link, at, rect: link.getClientRects()[0] }))
    .filter(({ link, rect }) => there.contains(link) && rect && shows(link, rect))
    .map(({ link, at, rect }) => ({
      at,
      words: flat(link.innerText),
      path: link.host === location.host ? link.pathname + link.hash : link.href,
      top: rect.top + scrollY,
    }))
    .sort((a, b) => a.top - b.top || a.at - b.at);
}

// Once the page quotes what was asked and has come to rest; false after ten seconds.
export async function answered([asked]) {
  let before = "";
  for (let waited = 0; waited < 10_000; waited += 250) {
    const now = document.querySelector("main").innerText;
    const busy = /[Đđ]ang t(ìm|ải)|[Ss]earching|[Ll]oading/.test(now);
    if (now === before && now.includes(`“${asked}”`) && !busy) return true;
    before = now;
    await new Promise((resolve) => {
      setTimeout(resolve, 250);
    });
  }
  return false;
}

// What a reader would have to scroll for sideways, or inside a window of fixed height.
export function windows() {
  const found = [];
  const page = document.scrollingElement;
  if (page.scrollWidth > innerWidth) found.push(`the page is ${page.scrollWidth} px wide`);
  document.querySelectorAll("main *").forEach((box) => {
    const { overflowX, overflowY } = getComputedStyle(box);
    const scrolls = (overflow) => overflow === "auto" || overflow === "scroll";
    const down = scrolls(overflowY) && box.scrollHeight > box.clientHeight + 1;
    const across = scrolls(overflowX) && box.scrollWidth > box.clientWidth + 1;
    if ((down || across) && shows(box, box.getBoundingClientRect())) {
      found.push(`a window in the page: ${flat(box.innerText).slice(0, 60)}`);
    }
  });
  return found;
}
