import { linkAddress } from '../text/address';

/** Inside each other; a table of contents has two. */
const MAX_FIELDS = 20;
/** Characters of an instruction that are kept. */
const MAX_INSTRUCTION = 4000;

interface Field {
  instruction: string;
  result: boolean;
}

/** The address in a field's instruction such as `HYPERLINK "https://example.org" \o "tip"`. */
export function hyperlinkOf(instruction: string): string | undefined {
  const found = /^\s*HYPERLINK\s{1,20}(?:"([^"]{1,2000})"|([^\s"\\]{1,2000}))/i.exec(instruction);
  return linkAddress(found?.[1] ?? found?.[2]);
}

/** The fields that are open while a text is read: an instruction, then the result that people see. */
export class Fields {
  private readonly open: Field[] = [];

  /** @param step `begin`, `separate` or `end` */
  turn(step: string | undefined): void {
    if (step === 'begin' && this.open.length < MAX_FIELDS) this.open.push({ instruction: '', result: false });
    const last = this.open.at(-1);
    if (step === 'separate' && last !== undefined) last.result = true;
    if (step === 'end') this.open.pop();
  }

  instruct(text: string): void {
    const last = this.open.at(-1);
    if (last !== undefined && last.instruction.length < MAX_INSTRUCTION) last.instruction += text;
  }

  /** Where the innermost link leads whose result is being read. */
  get href(): string | undefined {
    return this.open
      .filter(({ result }) => result)
      .map(({ instruction }) => hyperlinkOf(instruction))
      .findLast((href) => href !== undefined);
  }
}
