// A day in words, as a language writes it in short.

/**
 * `pattern` is one of CLDR's, `month` gives the short name of a month by its number.
 * @param {string} day "2024-07-16"
 * @param {string} pattern
 * @param {(number: number) => string} month
 */
export function writtenDay(day, pattern, month) {
  const [year, ofYear, ofMonth] = day.split("-");
  return pattern.replace(/d+|M+|y+/g, (part) => {
    if (part === "MMM") return month(Number(ofYear));
    if (part === "yy") return year.slice(2);
    const written = part.startsWith("d") ? ofMonth : part.startsWith("M") ? ofYear : year;
    return part.length === 1 ? String(Number(written)) : written;
  });
}
