import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder of labelled data. What it holds is believed: it is the developer's own, and a fault in it ends the run. */
export class LabelledFolder {
  constructor(readonly path: string) {}

  has(part: string): boolean {
    return existsSync(join(this.path, part));
  }

  bytes(part: string): Buffer {
    return readFileSync(join(this.path, part));
  }

  text(part: string): string {
    return readFileSync(join(this.path, part), 'utf8');
  }

  /** The values of a JSON file that holds an array, in the shape that the labels' documentation states. */
  list<T>(part: string): T[] {
    return JSON.parse(this.text(part)) as T[]; // the labels' shape is not ours to check
  }

  /** The objects of a file with one JSON value on each line. */
  lines<T>(part: string): T[] {
    return this.text(part)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as T); // as above
  }

  /** Names of the files of a part, in order. */
  names(part: string): string[] {
    return readdirSync(join(this.path, part)).sort();
  }

  /** The JSON files of a part whose names end so. */
  all<T>(part: string, ending = '.json'): T[] {
    return this.names(part)
      .filter((name) => name.endsWith(ending))
      .map((name) => JSON.parse(this.text(`${part}/${name}`)) as T); // as above
  }
}
