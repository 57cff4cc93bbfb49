export * as column from './columns';
export { dialectOf, DatabaseUnreachable, openDataSource } from './data-source';
export { DatabaseModule } from './database.module';
export type { Dialect } from './dialect';
export { isOwned, OwnedRow, Row } from './row';
export { type AgedFields, type Fields, type Find, Rows } from './rows';
export { type OwnedRepository, type OwnedTable, Tables } from './tables';
export { Transactions } from './transactions';
export { asUserId, type UserId } from './user-id';
