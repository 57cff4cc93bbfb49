import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where a Chromium is: CHROMIUM_PATH, else the first of the usual names on the PATH; `null` if there is none. */
export function findChromium(): string | null {
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  if (CHROMIUM_PATH) return existsSync(CHROMIUM_PATH) ? CHROMIUM_PATH : null;
  const places = ['/usr/bin', ...PATH.split(delimiter)];
  const paths = places.flatMap((place) => NAMES.map((name) => join(place, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

/** Starts a headless browser; close it after the tests. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: install it, or name it in CHROMIUM_PATH.');
  // Containers give Chromium neither user namespaces nor much of /dev/shm.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
