/** Longer texts do not come again, and would fill the memory. */
const LONGEST_KEPT = 300;

/**
 * A pure function of a string that keeps its latest results, at most `most` of them: the same names, titles and places
 * are read over and over, and what they mean does not change while the process runs.
 */
export function kept<T>(read: (text: string) => T, most = 10_000): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined || results.has(text)) return known as T; // has() says that the value is a T
    const result = read(text);
    if (text.length > LONGEST_KEPT) return result;
    if (results.size >= most) results.clear();
    results.set(text, result);
    return result;
  };
}
