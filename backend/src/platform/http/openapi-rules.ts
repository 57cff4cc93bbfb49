import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata';

type Class = (new () => object) & { prototype: object };
/** Words of JSON Schema. */
type Limits = Readonly<Record<string, unknown>>;
type Rule = (constraints: readonly unknown[]) => Limits;

/** What each rule of the validator says in the words of JSON Schema. */
const RULES: Readonly<Record<string, Rule>> = {
  isLength: ([minLength, maxLength]) => ({ minLength: Number(minLength), maxLength: Number(maxLength) }),
  maxLength: ([maxLength]) => ({ maxLength: Number(maxLength) }),
  min: ([minimum]) => ({ minimum: Number(minimum) }),
  max: ([maximum]) => ({ maximum: Number(maximum) }),
  isInt: () => ({ type: 'integer' }),
  isEmail: () => ({ format: 'email' }),
  isUrl: () => ({ format: 'uri' }),
  isUuid: () => ({ format: 'uuid' }),
  isIso8601: () => ({ format: 'date-time' }),
  isISO4217CurrencyCode: () => ({ minLength: 3, maxLength: 3 }),
  isIn: ([values]) => ({ enum: values }),
  arrayMaxSize: ([maxItems]) => ({ maxItems: Number(maxItems) }),
  matches: ([pattern]) => (pattern instanceof RegExp ? { pattern: pattern.source } : {}),
};

/**
 * Carries the validators' limits over into the published description, so that each is written once. The types
 * come from the compiler's plugin; it must have been loaded before.
 */
export function addValidationRules(): void {
  const storage = getMetadataStorage();
  for (const dto of validatedClasses()) {
    const rules = storage.getTargetValidationMetadatas(dto, '', false, false);
    for (const [property, given] of byProperty(rules)) {
      const limits = given.map(limitsOf).reduce((all, one) => ({ ...all, ...one }), {});
      const isOptional = given.some(({ type }) => type === 'conditionalValidation');
      // The table above gives words of JSON Schema only, which is what these options are.
      const options = { ...limits, ...(isOptional ? { required: false } : {}) } as ApiPropertyOptions;
      ApiProperty(options)(dto.prototype, property);
    }
  }
}

function limitsOf({ name, constraints, each }: ValidationMetadata): Limits {
  const limits = RULES[name ?? '']?.(constraints) ?? {};
  // A rule for each entry of a list is not a rule for the list.
  return each ? {} : limits;
}

function byProperty(rules: readonly ValidationMetadata[]): Map<string, ValidationMetadata[]> {
  const groups = new Map<string, ValidationMetadata[]>();
  for (const rule of rules) groups.set(rule.propertyName, [...(groups.get(rule.propertyName) ?? []), rule]);
  return groups;
}

/** Every class that has validators; the storage keeps them in a map that its types call private. */
function validatedClasses(): Class[] {
  const { validationMetadatas } = getMetadataStorage() as unknown as {
    validationMetadatas: Map<Class, unknown>;
  };
  return [...validationMetadatas.keys()];
}
