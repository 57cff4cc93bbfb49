/**
 * The validators that the request DTOs are made of. Each stands for one rule of the product, so that a limit
 * is written once; `backend/src/platform/http/openapi.ts` reads the same rules into the published OpenAPI.
 */
import { Transform, type TransformFnParams } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO4217CurrencyCode,
  IsISO8601,
  IsObject,
  IsString,
  IsUrl,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { Type } from 'class-transformer';

type Rule = PropertyDecorator;

const all =
  (...rules: Rule[]): Rule =>
  (target, property) =>
    rules.forEach((rule) => rule(target, property));

const trimmed = Transform(({ value }: TransformFnParams): unknown =>
  typeof value === 'string' ? value.trim() : value,
);

/** The field may be left out; if it is there it must be valid (so `null` is refused). */
export const Optional = (): Rule => ValidateIf((_, value) => value !== undefined);

/** The field may be left out, or be `null`, which clears it. */
export const Nullable = (): Rule => ValidateIf((_, value) => value !== undefined && value !== null);

const characters = (text: string, most: number): number =>
  text.length <= most ? text.length : [...text].length;

/**
 * From `min` to `max` characters, counted as the database counts them. class-validator's own `Length` leaves out
 * variation selectors, which a column does not.
 */
const Characters = (min: number, max: number, options?: ValidationOptions): Rule =>
  ValidateBy(
    {
      name: 'isLength',
      constraints: [min, max],
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' && value.length >= min && characters(value, max) <= max,
        defaultMessage: () =>
          min > 0
            ? `$property must have ${min} to ${max} characters`
            : `$property must have at most ${max} characters`,
      },
    },
    options,
  );

/** One line or paragraph of text of `min` to `max` characters, outer white space removed. */
export const Text = (min: number, max: number): Rule => all(IsString(), Characters(min, max), trimmed);

/** Text that is kept to the letter, such as a pasted posting or a password. */
export const RawText = (min: number, max: number): Rule => all(IsString(), Characters(min, max));

/** At most `count` entries of at most `length` characters each, trimmed; empty ones and repeats are dropped. */
export const TextList = (count: number, length: number): Rule =>
  all(
    IsArray(),
    ArrayMaxSize(count),
    IsString({ each: true }),
    Characters(0, length, { each: true }),
    Transform(({ value }: TransformFnParams): unknown => {
      if (!Array.isArray(value) || value.some((entry) => typeof entry !== 'string')) return value;
      return [...new Set(value.map((entry: string) => entry.trim()).filter((entry) => entry !== ''))];
    }),
  );

/** At most `count` objects of the given class. */
export const ListOf = (type: () => new () => object, count: number): Rule =>
  all(IsArray(), ArrayMaxSize(count), IsObject({ each: true }), ValidateNested({ each: true }), Type(type));

/** One object of the given class. */
export const ObjectOf = (type: () => new () => object): Rule => all(IsObject(), ValidateNested(), Type(type));

/** One value of a constant list. */
export const OneOf = (values: readonly string[]): Rule => IsIn([...values]);

/** A finite number of at most `places` decimals; class-validator's own check fails on numbers like 8e-323. */
const Decimal = (places: number): Rule =>
  ValidateBy({
    name: 'isNumber',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'number' && Number.isFinite(value) && Number(value.toFixed(places)) === value,
      defaultMessage: () => `$property must be a number with at most ${places} decimals`,
    },
  });

/** An amount of money in whole units of its currency, with cents allowed: 0 to 10¹². */
export const Money = (): Rule => all(Decimal(2), Min(0), Max(1e12));

/** An ISO 4217 code, such as `EUR`. */
export const Currency = (): Rule =>
  all(
    IsISO4217CurrencyCode(),
    Transform(({ value }: TransformFnParams): unknown =>
      typeof value === 'string' ? value.toUpperCase() : value,
    ),
  );

/** An http or https address of at most 2,048 characters. */
export const WebAddress = (): Rule =>
  all(
    IsString(),
    MaxLength(2048),
    IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false }),
    trimmed,
  );

/** At most `count` http or https addresses. */
export const WebAddressList = (count: number): Rule =>
  all(
    TextList(count, 2048),
    IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false }, { each: true }),
  );

/** The form of a point in time: ISO 8601 with its zone, years 1900 to 2199. */
const INSTANT = /^(19|20|21)\d\d-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:?\d\d))?$/;

/** `Date` takes the 30th of February for the 2nd of March. */
function isInCalendar(value: string): boolean {
  const day = value.slice(0, 10);
  const read = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}

/** A point in time (ISO 8601 with its zone) or a date, which means its midnight in UTC; kept in UTC. */
export const Instant = (): Rule =>
  all(
    IsISO8601({ strict: true, strictSeparator: true }),
    Matches(INSTANT, { message: '$property must be a date, or a time with its zone' }),
    Transform(({ value }: TransformFnParams): unknown => {
      if (typeof value !== 'string' || !INSTANT.test(value) || !isInCalendar(value)) return value;
      const time = new Date(value);
      return Number.isNaN(time.getTime()) ? value : time.toISOString();
    }),
  );

/** A month or a year as resumes give it: `2021-03` or `2021`. */
export const MonthOrYear = (): Rule =>
  Matches(/^(19|20)\d\d(-(0[1-9]|1[0-2]))?$/, { message: '$property must look like 2021-03 or 2021' });

/** The id of a row. */
export const Id = (): Rule =>
  all(
    IsUUID(),
    Transform(({ value }: TransformFnParams): unknown =>
      typeof value === 'string' ? value.toLowerCase() : value,
    ),
  );

/** A whole number from `min` to `max` in a body. */
export const Whole = (min: number, max: number): Rule => all(IsInt(), Min(min), Max(max));

/** A whole number from `min` to `max` in a query, where everything arrives as text. */
export const QueryWhole = (min: number, max: number): Rule =>
  all(
    Whole(min, max),
    Transform(({ value }: TransformFnParams): unknown =>
      typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value,
    ),
  );

/** A number from `min` to `max` in a query, with one decimal at most. */
export const QueryNumber = (min: number, max: number): Rule =>
  all(
    Decimal(1),
    Min(min),
    Max(max),
    Transform(({ value }: TransformFnParams): unknown =>
      typeof value === 'string' && /^\d{1,9}(\.\d)?$/.test(value) ? Number(value) : value,
    ),
  );

/** `true` or `false` in a query. */
export const QueryFlag = (): Rule =>
  all(
    IsBoolean(),
    Transform(({ value }: TransformFnParams): unknown =>
      value === 'true' ? true : value === 'false' ? false : value,
    ),
  );

/** True or false in a body. */
export const Flag = (): Rule => IsBoolean();
