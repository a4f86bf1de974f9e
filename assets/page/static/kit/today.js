// The day that it is where the person is.

/** Return today as "2026-02-12", by the clock and the time zone of this device. */
export function today() {
  const now = new Date();
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Return whether a day has not come yet.
 * @param {string | null | undefined} day
 */
export function isAhead(day) {
  return (day ?? "") > today();
}

/**
 * Return a day in words: "12 February 2026".
 * @param {string} day
 */
export function dayInWords(day) {
  const date = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}
