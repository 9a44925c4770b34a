// The feeds of a list as OPML 2.0 (http://opml.org/spec2.opml), which news readers take in.

const MARKS = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (mark) => MARKS.get(mark) ?? mark);

/**
 * @param {string} title
 * @param {{ name: string, page: string, feed: string }[]} feeds with full addresses
 */
export function opml(title, feeds) {
  const outlines = feeds.map(({ name, page, feed }) => {
    const words = escaped(name);
    const addresses = `xmlUrl="${escaped(feed)}" htmlUrl="${escaped(page)}"`;
    return `<outline type="rss" text="${words}" title="${words}" ${addresses}/>\n`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n' +
    `<head><title>${escaped(title)}</title></head>\n<body>\n${outlines.join("")}</body>\n</opml>\n`
  );
}
