/** The bulleted lists of a text, in their order, each as its entries without the bullets. */
export function listsOf(text: string): string[][] {
  const lists: string[][] = [];
  let isInList = false;
  for (const line of text.split('\n')) {
    const entry = /^- (.+)$/.exec(line)?.[1];
    if (entry !== undefined) {
      if (!isInList) lists.push([]);
      lists.at(-1)?.push(entry);
    }
    isInList = entry !== undefined;
  }
  return lists;
}
