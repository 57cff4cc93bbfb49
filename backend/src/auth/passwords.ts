import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { dictionary } from '@zxcvbn-ts/language-common';
import { compare, hash } from 'bcrypt';
import { invalidField } from '../platform/http';
import { Turns } from './turns';

/** Work factor of bcrypt; tests lower it, since each hash of theirs would take a quarter of a second. */
export const PASSWORD_COST = Symbol('PASSWORD_COST');
export const DEFAULT_PASSWORD_COST = 12;

/** Half of libuv's threads, which files and names are read on too, so that a rush of log-ins leaves room for others. */
const AT_A_TIME = 2;
const MOST_WAITING = 200;

const COMMON = new Set(dictionary['passwords-common']);

/** Hashes and compares passwords. The work is done on libuv's threads, so that requests go on meanwhile. */
@Injectable()
export class Passwords {
  readonly #turns = new Turns(AT_A_TIME, MOST_WAITING);
  #dummy: Promise<string> | undefined;

  constructor(@Inject(PASSWORD_COST) private readonly cost: number) {}

  hash(password: string): Promise<string> {
    return this.#turns.take(() => hash(digest(password), this.cost));
  }

  /** Takes the same time whether there is a hash to compare with or not, so that nobody learns which names exist. */
  async matches(password: string, stored: string | null): Promise<boolean> {
    this.#dummy ??= hash('a password that nobody has', this.cost);
    const compared = stored ?? (await this.#dummy);
    const same = await this.#turns.take(() => compare(digest(password), compared));
    return same && stored !== null;
  }
}

/** bcrypt reads 72 bytes and stops at a NUL; a digest in base64 has neither problem. */
const digest = (password: string): string =>
  createHash('sha256').update(password.normalize('NFC')).digest('base64');

/**
 * Words that everybody who attacks this portal knows: what it is called, what it is for, and its roles. They are in
 * docs/security.md too.
 */
const PORTAL_WORDS = new Set(
  (
    'careercopilot mycareercopilot copilot career careers careercenter portal jobs jobsearch resume application ' +
    'interview recommendations member staff admin administrator counselor jobseeker'
  ).split(' '),
);

/**
 * Refuses what an attacker would try first: the common passwords, also twice in a row or with a digit or two added,
 * one character over and over, the portal's own words, and the account's name and address or a part of them.
 * @throws AppError `invalid`, on field `field`
 */
export function refuseWeakPassword(password: string, field: string, ownWords: readonly string[]): void {
  const plain = password.toLowerCase();
  const bare = plain.replace(/[\d\W_]+$/u, '');
  const once = /^(.+?)\1+$/su.exec(plain)?.[1] ?? plain;
  const tooSimple = new Set(plain).size < 4;
  if (tooSimple || [plain, bare, once].some((word) => COMMON.has(word))) {
    throw invalidField(
      field,
      'This password is among the first that an attacker tries. Please choose another.',
    );
  }
  // "Career Co-Pilot 2026!" is the same word.
  const letters = plain.replace(/[^\p{L}]/gu, '');
  if (PORTAL_WORDS.has(letters)) throw invalidField(field, 'The password must not be a word of this portal.');
  if (partsOf(ownWords).some((word) => plain === word || bare === word)) {
    throw invalidField(field, 'The password must not be your own name or address.');
  }
}

/** Names and addresses, and what they are put together from: `ada`, `lovelace` and `example` of an address. */
const partsOf = (words: readonly string[]): string[] =>
  words
    .map((word) => word.toLowerCase())
    .flatMap((word) => [word, ...word.split('@'), ...word.split(/[@._-]/)])
    .filter((part) => part.length > 3);
