export { ConfigModule } from './config.module';
export { settingsOfProcess } from './environment';
export { FolderUnusable, makeFolder } from './folder';
export type { DatabaseAddress } from './kinds';
export { readSettings, Settings, SettingsError } from './settings';
