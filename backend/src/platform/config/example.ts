import type { Variable } from './kinds';
import { VARIABLES } from './variables';

const WIDTH = 110;

/** The text of `.env.example`: every variable with what it is for, its default or nothing as value. */
export function exampleEnvironment(): string {
  const entries = Object.entries<Variable<unknown>>(VARIABLES).map(([name, { about, fallback }]) => {
    const comment = about.length + 2 <= WIDTH ? [`# ${about}`] : folded(about);
    return [...comment, `${fallback === undefined ? '# ' : ''}${name}=${fallback ?? ''}`].join('\n');
  });
  return `# Every setting. Nothing is required for a first start; copy this file to .env and change what you need.\n\n${entries.join('\n\n')}\n`;
}

function folded(text: string): string[] {
  const words = text.split(' ');
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= WIDTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`# ${word}`);
  }
  return lines;
}
