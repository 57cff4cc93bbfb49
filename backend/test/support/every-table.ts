import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DataSource, type EntityMetadata } from 'typeorm';
import { type Settings } from '../../src/platform/config';
import { column, dialectOf, isOwned } from '../../src/platform/database';
import { FileStore } from '../../src/platform/storage';
import type { TestApp } from './test-app';

type Column = EntityMetadata['columns'][number];

/** Tables of user data, each after those that its rows refer to. */
export function ownedTables(dataSource: DataSource): EntityMetadata[] {
  const waiting = dataSource.entityMetadatas.filter(isOwned);
  const sorted: EntityMetadata[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ foreignKeys }) =>
      foreignKeys.every(({ referencedEntityMetadata: other }) => !waiting.some((one) => one === other)),
    );
    sorted.push(...waiting.splice(Math.max(0, next), 1));
  }
  return sorted;
}

/**
 * Gives a member a row in every table of user data, made from what the table says of itself, so that a new table is
 * filled the day it is made. Every text that has room for it holds `mark`, and so does every file.
 */
export async function fillEveryTable({ app }: TestApp, userId: string, mark: string): Promise<void> {
  const dataSource = app.get(DataSource);
  for (const table of ownedTables(dataSource)) {
    if (await firstId(dataSource, table, userId)) continue;
    const row: Record<string, unknown> = {};
    for (const one of table.columns) {
      row[one.databaseName] = await valueFor(one, { app, table, userId, mark });
    }
    await addRow(dataSource, table, row);
  }
}

async function valueFor(
  one: Column,
  { app, table, userId, mark }: { app: TestApp['app']; table: EntityMetadata; userId: string; mark: string },
): Promise<unknown> {
  const { databaseName: name, propertyName, length } = one;
  if (name === 'id') return randomUUID();
  if (name === 'user_id') return userId;
  if (column.fileColumnsOf(table.target).includes(propertyName)) {
    return app.get(FileStore).put(Buffer.from(`A file of ${mark} for ${table.tableName}.`));
  }
  const reference = table.foreignKeys.find(({ columnNames }) => columnNames.includes(name));
  if (reference) return firstId(app.get(DataSource), reference.referencedEntityMetadata, userId);
  const kind = column.kindOf(table.inheritanceTree, propertyName);
  if (kind === 'timestamp') return '2026-11-24T08:00:00.000Z';
  if (kind === 'json') return [`In a list of ${mark}`];
  if (['integer', 'double precision'].includes(String(one.type))) return 1;
  const text = `${randomUUID().slice(0, 8)} ${mark}`;
  return length ? text.slice(0, Number(length)) : text;
}

async function firstId(
  dataSource: DataSource,
  table: EntityMetadata,
  userId: string,
): Promise<string | null> {
  const [row] = await dataSource.query<{ id: string }[]>(
    `SELECT id FROM "${table.tableName}" WHERE user_id = ${dialectOf(dataSource).parameter(1)} LIMIT 1`,
    [userId],
  );
  return row?.id ?? null;
}

async function addRow(
  dataSource: DataSource,
  table: EntityMetadata,
  row: Record<string, unknown>,
): Promise<void> {
  const dialect = dialectOf(dataSource);
  const names = Object.keys(row);
  await dataSource.query(
    `INSERT INTO "${table.tableName}" (${names.join(', ')})
      VALUES (${names.map((_, place) => dialect.parameter(place + 1)).join(', ')})`,
    table.columns.map((one) =>
      dialect.toDatabase(row[one.databaseName], column.kindOf(table.inheritanceTree, one.propertyName)),
    ),
  );
}

/** What a member has, to the letter: every row of every table, and the account. */
export async function everythingOf({ app }: TestApp, userId: string): Promise<Record<string, unknown>> {
  const dataSource = app.get(DataSource);
  const found: Record<string, unknown> = {};
  for (const { tableName } of [...ownedTables(dataSource), dataSource.getMetadata('user')]) {
    const owner = tableName === 'user' ? 'id' : 'user_id';
    found[tableName] = await dataSource.query(
      `SELECT * FROM "${tableName}" WHERE ${owner} = ${dialectOf(dataSource).parameter(1)} ORDER BY id`,
      [userId],
    );
  }
  return found;
}

/** Where any of these words stands: in which tables of the database, whoever made them, and in which kept files. */
export async function tracesOf(
  { app }: TestApp,
  { words, settings }: { words: readonly string[]; settings: Pick<Settings, 'data_dir'> },
): Promise<string[]> {
  const dataSource = app.get(DataSource);
  const found: string[] = [];
  for (const name of await tablesOf(dataSource)) {
    const rows = await dataSource.query<object[]>(`SELECT * FROM ${name}`);
    const text = JSON.stringify(rows, (_, value: unknown) => plain(value)).toLowerCase();
    found.push(
      ...words.filter((word) => text.includes(word.toLowerCase())).map((word) => `${name}: ${word}`),
    );
  }
  for (const file of filesIn(settings.data_dir)) {
    const text = `${file} ${readFileSync(file, 'latin1')}`.toLowerCase();
    const where = relative(settings.data_dir, file);
    found.push(
      ...words.filter((word) => text.includes(word.toLowerCase())).map((word) => `${where}: ${word}`),
    );
  }
  return found;
}

/** Bytes as the letters that they may be. */
function plain(value: unknown): unknown {
  const isBuffer =
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'Buffer' &&
    'data' in value;
  return isBuffer ? Buffer.from(value.data as number[]).toString('latin1') : value;
}

/** All tables, those of the queue and of the search included. */
async function tablesOf(dataSource: DataSource): Promise<string[]> {
  if (dialectOf(dataSource).name === 'postgres') {
    const rows = await dataSource.query<{ name: string }[]>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
        WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    return rows.map(({ name }) => name);
  }
  const rows = await dataSource.query<{ name: string }[]>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  );
  return rows.map(({ name }) => `"${name}"`);
}

/** The embedded queue's own files and the mails that somebody without a mail server "received" are left out. */
function filesIn(folder: string): string[] {
  const left = new Set(['queue', 'mails']);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !left.has(relative(folder, path).split('/', 1)[0] ?? ''));
}
