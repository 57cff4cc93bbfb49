import type { INestApplicationContext } from '@nestjs/common';
import { ApplicationsService } from '../applications';
import { Passwords, UsersService } from '../auth';
import { JobsService } from '../jobs';
import { Clock } from '../platform/clock';
import type { Settings } from '../platform/config';
import { asUserId, Transactions, type UserId } from '../platform/database';
import { AppError } from '../platform/http';
import { Log } from '../platform/logging';
import { ProfileService } from '../profile';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount, loginLine, MAYA } from './accounts';
import { MAYA_PROFILE, MAYA_TIMEZONE } from './maya';
import { sampleDays } from './sample-days';
import { searchHistory } from './search-history';

/** Days ago that the sample member signed up. */
const SIGNED_UP = 70;

type App = Pick<INestApplicationContext, 'get'>;

/** The demo accounts are not for this installation; the message says why, in one sentence. */
export class DemoRefused extends Error {}

/**
 * Fills an empty database with the demo accounts, if that is wanted: by default in development only.
 * @returns the log-ins of the demo accounts there are, one line each; none where they are not wanted
 */
export async function seedDemo(app: App, settings: Settings): Promise<readonly string[]> {
  if (!(settings.seed_demo ?? settings.node_env === 'development')) return [];
  if ((await app.get(UsersService).count()) === 0) await addDemoOnce(app);
  return demoLogins(app);
}

/**
 * Adds the demo accounts beside whoever is there, unless there are some already.
 * @returns their log-ins, one line each
 * @throws {DemoRefused} in production, unless SEED_DEMO asks for them; or if another account has one of their names
 */
export async function ensureDemo(app: App, settings: Settings): Promise<readonly string[]> {
  refuseInProduction(settings);
  const known = await demoLogins(app);
  if (known.length > 0) return known;
  await addDemoOnce(app);
  return demoLogins(app);
}

function refuseInProduction({ node_env, seed_demo }: Settings): void {
  if (node_env !== 'production' || seed_demo) return;
  throw new DemoRefused(
    'Demo accounts have a password that everybody knows, so production gets them only with SEED_DEMO=true.',
  );
}

/** The log-ins of the demo accounts that exist. They are known by their addresses: anybody may be called maya. */
async function demoLogins(app: App): Promise<string[]> {
  const users = app.get(UsersService);
  const found: string[] = [];
  for (const account of DEMO_ACCOUNTS) {
    if (await users.findByName(account.email)) found.push(loginLine(account));
  }
  return found;
}

/** Adds the demo, unless another process that was started at the same time does. */
async function addDemoOnce(app: App): Promise<void> {
  try {
    await addDemo(app);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
    if ((await demoLogins(app)).length > 0) return;
    throw new DemoRefused(`The demo accounts cannot be added: ${error.message}`, { cause: error });
  }
}

/** In one transaction: an interrupted run leaves nothing behind, and the next one begins anew. */
async function addDemo(app: App): Promise<void> {
  const log = app.get(Log);
  log.info('adding the demo accounts');
  // Hashed once, and before the transaction: it takes a quarter of a second.
  const password_hash = await app.get(Passwords).hash(DEMO_PASSWORD);
  await app.get(Transactions).run(async () => {
    await addMaya(app, password_hash);
    for (const account of DEMO_ACCOUNTS) {
      if (account !== MAYA) await addAccount(app, account, password_hash);
    }
  });
  log.info({ accounts: DEMO_ACCOUNTS.length }, 'demo accounts added');
}

/** Lives ten weeks of a search in their order, each thing at its time. */
async function addMaya(app: App, password_hash: string): Promise<void> {
  const clock = app.get(Clock);
  const day = sampleDays(clock.now(), MAYA_TIMEZONE);
  const me = await clock.pretending(day(-SIGNED_UP, '18:00'), async () => {
    const id = await addAccount(app, MAYA, password_hash);
    await app.get(ProfileService).change(id, MAYA_PROFILE);
    return id;
  });
  const services = { jobs: app.get(JobsService), applications: app.get(ApplicationsService) };
  for (const { at, perform } of searchHistory(services, me, day)) await clock.pretending(at, perform);
}

async function addAccount(
  app: App,
  { username, email, role }: DemoAccount,
  password_hash: string,
): Promise<UserId> {
  const user = await app
    .get(UsersService)
    .add({ username, email, role, password_hash, email_verified: true });
  return asUserId(user.id);
}
