import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { isEmail } from 'class-validator';
import { type Role, ROLES } from '#contracts/user';
import { Operator, OperatorModule, PRINTED_LINK_HOURS } from '../auth';
import { ENTITIES } from '../entities';
import { explain } from '../explain';
import { AuditModule } from '../platform/audit';
import { ClockModule } from '../platform/clock';
import { ConfigModule, type Settings, settingsOfProcess } from '../platform/config';
import { DatabaseModule } from '../platform/database';
import { AppError } from '../platform/http';
import { absoluteLink } from '../platform/mail';

const USAGE = `Usage: npm run admin -- --email somebody@example.org [--role ${ROLES.join('|')}]

Gives the account with this address the role, admin if none is named. Where there is no account yet, prints a
one-time link that makes one.`;

/** Only the database: it works beside a running server, whose queue belongs to that process. */
@Module({})
class Terminal {
  static with(settings: Settings): DynamicModule {
    return {
      module: Terminal,
      imports: [
        ConfigModule.with(settings),
        ClockModule,
        DatabaseModule.with(ENTITIES),
        AuditModule,
        OperatorModule,
      ],
    };
  }
}

/** `npm run admin`: makes somebody an admin, with no need of one. */
async function admin(): Promise<void> {
  const wish = wishOf(process.argv.slice(2));
  if (!wish) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  const { settings } = settingsOfProcess();
  const app = await NestFactory.createApplicationContext(Terminal.with(settings), {
    abortOnError: false,
    logger: false,
  });
  try {
    const done = await app.get(Operator).appoint(wish.email, wish.role);
    process.stdout.write(
      'username' in done
        ? `The account ${done.username} is ${wish.role} now.\n`
        : `There is no account with this address yet. This link makes one; it works once and for ${PRINTED_LINK_HOURS} hours:\n${absoluteLink(settings, '/invitation', { token: done.token })}\n`,
    );
  } finally {
    await app.close();
  }
}

/** What the arguments ask for; `null` if they make no sense. */
function wishOf(args: string[]): { email: string; role: Role } | null {
  try {
    const { values } = parseArgs({ args, options: { email: { type: 'string' }, role: { type: 'string' } } });
    const role = ROLES.find((known) => known === (values.role ?? 'admin'));
    return role && isEmail(values.email) && values.email !== undefined ? { email: values.email, role } : null;
  } catch {
    return null;
  }
}

admin().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof AppError ? error.detail : explain(error)}\n`);
  process.exit(1);
});
