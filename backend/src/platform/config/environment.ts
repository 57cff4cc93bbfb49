import { existsSync } from 'node:fs';
import { describeSettings, readSettings, type Settings } from './settings';

/** The settings of this process: its environment, and beneath it a `.env` file of the working directory. */
export function settingsOfProcess(): { settings: Settings; summary: Record<string, string> } {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return { settings: readSettings(process.env), summary: describeSettings(process.env) };
}
