import type { IconName } from '../../ui/icon/icons';

/** One part of the settings: `settings.<path>.title` and `.text` are its words. */
export interface SettingsSection {
  readonly path: string;
  readonly icon: IconName;
}

export const SETTINGS_SECTIONS = [
  { path: 'account', icon: 'user' },
  { path: 'security', icon: 'lock' },
  { path: 'privacy', icon: 'eye' },
  { path: 'appearance', icon: 'sun' },
] as const satisfies readonly SettingsSection[];
