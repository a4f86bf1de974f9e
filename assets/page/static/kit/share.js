// Share points out evenly, in whole numbers.

/**
 * Return new points for some of the factors, so that all of them together make `all`. Those with
 * no points yet get an even share of the rest; if all have some, all but the zeros get more.
 * @param {string[]} ids
 * @param {Record<string, number>} given
 * @param {number} all
 * @returns {Record<string, number>}
 */
export function shareRest(ids, given, all) {
  const rest = ids.reduce((left, id) => left - (given[id] ?? 0), all);
  if (rest <= 0) return {};
  const blank = ids.filter((id) => given[id] === undefined);
  const wanted = ids.filter((id) => given[id]);
  const takers = blank.length ? blank : wanted.length ? wanted : ids;
  const [each, more] = [Math.floor(rest / takers.length), rest % takers.length];
  return Object.fromEntries(takers.map((id, i) => [id, (given[id] ?? 0) + each + (i < more ? 1 : 0)]));
}
