/**
 * Names of columns that hold a secret, what was made of one, or what only the program finds things by. A test walks
 * all tables, so that a new column with such a name is judged.
 */
const SECRET = /(?:^|_)(?:hash|hashes|token|secret|password|key)$|^sealed_/;

export const isSecret = (column: string): boolean => SECRET.test(column);

/** A row as it may leave: without its secrets. */
export const withoutSecrets = (row: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !isSecret(column)));
