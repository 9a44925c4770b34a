// Shows that the site was not rebuilt for longer than it says. Days are those of UTC: a few hours
// more or less are no matter here.

const DAY = 86_400_000;

/** @type {NodeListOf<HTMLElement>} */
const banners = document.querySelectorAll('[data-module="not-rebuilt"]');
for (const banner of banners) {
  const { built = "", days } = banner.dataset;
  banner.hidden = Date.now() < Date.parse(built) + (Number(days) + 1) * DAY;
}
