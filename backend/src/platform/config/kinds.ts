/**
 * One kind of environment variable: how its text becomes a value.
 * `parse` throws an `Error` whose message ends the sentence "NAME …".
 */
export interface Variable<T> {
  readonly about: string;
  /** Text used when the variable is not set; `undefined`: the value is `undefined`. */
  readonly fallback: string | undefined;
  readonly secret: boolean;
  readonly parse: (text: string) => T;
}

interface Options {
  readonly secret?: boolean;
}

const variable = <T>(
  about: string,
  fallback: string,
  parse: (text: string) => T,
  options: Options = {},
): Variable<T> => ({
  about,
  fallback,
  secret: options.secret ?? false,
  parse,
});

/** The variable may be missing, and its value is `undefined` then. */
export const optional = <T>(inner: Variable<T>): Variable<T | undefined> => ({
  ...inner,
  fallback: undefined,
});

export const text = (fallback: string, about: string): Variable<string> =>
  variable(about, fallback, (value) => value);

export const secret = (about: string): Variable<string> =>
  variable(about, '', (value) => value, { secret: true });

/** A key of 256 bits. */
export const secretKey = (about: string): Variable<Buffer> =>
  variable(
    about,
    '',
    (value) => {
      const isHex = /^[0-9a-f]{64}$/i.test(value);
      // 43 digits of base64 are 32 bytes; Node takes both alphabets.
      if (!isHex && !/^[\w+/-]{43}=?$/.test(value)) {
        throw new Error('must be 32 random bytes, as 64 hexadecimal digits or in base64');
      }
      return Buffer.from(value, isHex ? 'hex' : 'base64');
    },
    { secret: true },
  );

export const choice = <const T extends readonly string[]>(
  values: T,
  fallback: T[number],
  about: string,
): Variable<T[number]> =>
  variable(about, fallback, (value) => {
    if (!values.includes(value)) throw new Error(`must be one of ${values.join(', ')}`);
    return value;
  });

export const flag = (fallback: boolean, about: string): Variable<boolean> =>
  variable(about, String(fallback), (value) => {
    const known: Readonly<Record<string, boolean>> = {
      true: true,
      '1': true,
      on: true,
      false: false,
      '0': false,
      off: false,
    };
    const answer = known[value.toLowerCase()];
    if (answer === undefined) throw new Error('must be true or false');
    return answer;
  });

const wholeNumber = (least: number, most: number, what: string) => (value: string) => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || number > most) {
    throw new Error(`must be ${what} from ${least} to ${most}`);
  }
  return number;
};

export const port = (fallback: number, about: string): Variable<number> =>
  variable(about, String(fallback), wholeNumber(0, 65_535, 'a port number'));

/** How many proxies in front are believed: `true` is one. */
export const proxies = (about: string): Variable<number | false> =>
  variable(about, 'false', (value) => {
    const hops = { true: 1, false: 0 }[value.toLowerCase()] ?? Number(value);
    if (!Number.isInteger(hops) || hops < 0 || hops > 20)
      throw new Error('must be true, false or a number of proxies from 0 to 20');
    return hops === 0 ? false : hops;
  });

export const hours = (fallback: number, about: string): Variable<number> =>
  variable(about, String(fallback), wholeNumber(1, 24 * 365, 'a number of hours'));

export const days = (fallback: number, about: string): Variable<number> =>
  variable(about, String(fallback), wholeNumber(1, 36_500, 'a number of days'));

export const money = (fallback: number, about: string): Variable<number> =>
  variable(about, String(fallback), (value) => {
    const number = Number(value);
    if (!Number.isFinite(number) || number < 0) throw new Error('must be an amount, 0 or more');
    return number;
  });

/** Comma-separated; blanks around entries are dropped. */
export const list = (about: string, options: Options = {}): Variable<readonly string[]> =>
  variable(
    about,
    '',
    (value) =>
      value
        .split(',')
        .map((entry) => entry.trim())
        .filter((entry) => entry !== ''),
    options,
  );

export const url = (
  about: string,
  options: Options & { protocols?: readonly string[]; fallback?: string } = {},
): Variable<string> =>
  variable(
    about,
    options.fallback ?? '',
    (value) => {
      const protocols = options.protocols ?? ['http:', 'https:'];
      if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
        throw new Error(`must be an address that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`);
      }
      return value.replace(/\/+$/, '');
    },
    options,
  );

export const folder = (fallback: string, about: string): Variable<string> =>
  variable(about, fallback, (value) => {
    if (value.trim() === '' || value.includes('\0')) throw new Error('must be the path of a folder');
    return value;
  });

export const emailSender = (about: string): Variable<string> =>
  variable(about, '', (value) => {
    if (/[\r\n]/.test(value) || !/[^\s@<]+@[^\s@>]+/.test(value))
      throw new Error('must hold an e-mail address');
    return value;
  });

/** Which database, and where it is. */
export type DatabaseAddress =
  | { readonly dialect: 'sqlite'; readonly file: string }
  | { readonly dialect: 'postgres'; readonly url: string };

export const databaseUrl = (fallback: string, about: string): Variable<DatabaseAddress> =>
  variable(
    about,
    fallback,
    (value) => {
      if (value.startsWith('sqlite:')) {
        const file = value.slice('sqlite:'.length).replace(/^\/\/(?=[./])/, '');
        if (file === '') throw new Error('must name a file after sqlite:');
        return { dialect: 'sqlite', file };
      }
      if (/^postgres(ql)?:\/\//.test(value) && URL.canParse(value) && new URL(value).pathname.length > 1) {
        return { dialect: 'postgres', url: value };
      }
      throw new Error(
        'must look like sqlite:./data/career.db or postgres://user:password@host:5432/database',
      );
    },
    { secret: true },
  );
