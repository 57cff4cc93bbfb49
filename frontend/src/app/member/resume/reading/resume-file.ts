import { RESUME_MAX_BYTES, type ResumeFault } from '#contracts/resume';

/** What the file picker offers. The server judges by the content, so this is no more than a hint. */
export const RESUME_EXTENSIONS = [
  '.pdf',
  '.docx',
  '.doc',
  '.odt',
  '.rtf',
  '.txt',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.json',
] as const;

/**
 * What can be told before a file is sent: that it is empty, over 10 MB, or plainly of another kind. A name without an
 * extension tells nothing.
 *
 * @returns `null` if the file may be sent
 */
export function faultOf({ name, size }: Pick<File, 'name' | 'size'>): ResumeFault | null {
  if (size === 0) return 'empty';
  if (size > RESUME_MAX_BYTES) return 'too_large';
  const [extension] = /\.[a-z0-9]{1,8}$/i.exec(name) ?? [];
  const isKnown = !extension || RESUME_EXTENSIONS.some((known) => known === extension.toLowerCase());
  return isKnown ? null : 'unsupported_type';
}

/** A size as people say it: whole kilobytes, or megabytes with one decimal from 1 MB on. */
export interface SizeWords {
  readonly unit: 'kb' | 'mb';
  readonly amount: number;
}

export function sizeOf(bytes: number): SizeWords {
  const megabytes = bytes / (1024 * 1024);
  if (megabytes >= 1) return { unit: 'mb', amount: Math.round(megabytes * 10) / 10 };
  return { unit: 'kb', amount: Math.max(1, Math.round(bytes / 1024)) };
}
