import { Param, type PipeTransform } from '@nestjs/common';
import { CONSENT_PURPOSES, type ConsentPurpose } from '#contracts/privacy';
import { invalidField } from '../../platform/http';

class PurposePipe implements PipeTransform<string, ConsentPurpose> {
  transform(value: string): ConsentPurpose {
    const purpose = CONSENT_PURPOSES.find((known) => known === value);
    if (!purpose) throw invalidField('purpose', `purpose must be one of ${CONSENT_PURPOSES.join(', ')}.`);
    return purpose;
  }
}

/** The purpose in the path; anything that nobody can agree to answers 422. */
export const PurposeParam = (): ParameterDecorator => Param('purpose', new PurposePipe());
