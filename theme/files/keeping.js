// A file that is made in the browser and kept where the browser puts what it downloads.

/**
 * @param {string} content
 * @param {string} type
 * @param {string} name
 */
export function keep(content, type, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
