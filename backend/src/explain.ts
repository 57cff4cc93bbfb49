import { FolderUnusable, SettingsError } from './platform/config';
import { DatabaseUnreachable } from './platform/database';
import { DirectoryInUse, DirectoryUnusable, QueueUnreachable } from './platform/queue';

/** Failures that the person who starts the product can mend; each has one clear sentence. */
const EXPLAINED = [
  SettingsError,
  FolderUnusable,
  DatabaseUnreachable,
  DirectoryInUse,
  DirectoryUnusable,
  QueueUnreachable,
];

/** Why a start failed, for the person who tried. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (EXPLAINED.some((kind) => error instanceof kind)) return error.message;
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return 'The port is taken by another program. Stop it, or set API_PORT to a free port.';
  }
  if (code === 'EACCES' || code === 'EROFS') {
    return `Something may not be opened or written: ${message}. Check API_PORT and the rights on DATA_DIR.`;
  }
  return stack ?? message;
}
