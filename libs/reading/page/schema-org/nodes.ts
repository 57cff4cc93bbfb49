import { isRecord, type JsonRecord, list, listOrOne, text } from '../json/values';

/** How much of a graph is looked at; real pages hold some dozens of nodes. */
const MOST_NODES = 20_000;

/** The nodes of schema.org data: how to find the postings, and what a reference stands for. */
export interface Graph {
  readonly postings: readonly JsonRecord[];
  /** The node itself, or the node elsewhere in the graph that an `@id` alone refers to. */
  readonly resolve: (value: unknown) => unknown;
}

function isJobPosting(node: JsonRecord): boolean {
  return listOrOne(node['@type']).some((type) => /(?:^|[/:#])JobPosting$/i.test(text(type) ?? ''));
}

/** Every record in the values, wherever it is nested, in order. */
function allNodes(roots: readonly unknown[]): JsonRecord[] {
  const nodes: JsonRecord[] = [];
  const due: unknown[] = [...roots].reverse();
  for (let looked = 0; looked < MOST_NODES; looked += 1) {
    if (due.length === 0) break;
    const value = due.pop();
    if (isRecord(value)) nodes.push(value);
    const inner = isRecord(value) ? Object.values(value) : list(value);
    for (const item of inner.slice(0, MOST_NODES).reverse()) {
      if (typeof item === 'object' && item !== null) due.push(item);
    }
  }
  return nodes;
}

/** Reads the graph that several blocks of data make together. */
export function readGraph(roots: readonly unknown[]): Graph {
  const nodes = allNodes(roots);
  const byId = new Map<string, JsonRecord>();
  for (const node of nodes) {
    const id = text(node['@id']);
    if (id !== null && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
  }
  return {
    postings: nodes.filter(isJobPosting),
    resolve: (value) => {
      const id = isRecord(value) && Object.keys(value).length === 1 ? text(value['@id']) : null;
      return id === null ? value : (byId.get(id) ?? value);
    },
  };
}
