import { FormBuilder } from '@angular/forms';
import type { ParsedDescriptionDto } from '#contracts/job.dto';
import { aJob } from '../testing/a-job';
import { changesOf, formValueOf, jobForm, newJobOf } from './form-model';
import { fillFrom, marksOf, readingOf, readParts } from './reading';

const TEXT = 'Baker at Crumb & Co, Lyon. 2,400 € a month. You know SQL.';
const form = () => jobForm(new FormBuilder().nonNullable);

function anAnswer(): ParsedDescriptionDto {
  return {
    extracted_tech_stack: ['SQL'],
    requirements: [],
    parsed_data: {
      ...aJob({ title: 'Baker', company: 'Crumb & Co', location: 'Lyon', tech_stack: ['SQL'] }),
      description: TEXT,
    },
    mentions: [{ skill: 'SQL', start: TEXT.indexOf('SQL'), end: TEXT.indexOf('SQL') + 3 }],
    confidence: { title: 0.95, company: 0.5, salary_range: 0.6, salary_min: 0.6, tech_stack: 0.9, mood: 1 },
    method: 'rules',
  };
}

describe('what was read from a posting', () => {
  it('fills the form, except where the member has typed', () => {
    const filled = form();
    filled.controls.company.setValue('Crumbs');
    filled.controls.company.markAsDirty();
    fillFrom(filled, anAnswer());
    expect(filled.getRawValue()).toMatchObject({
      title: 'Baker',
      company: 'Crumbs',
      location: 'Lyon',
      tech_stack: ['SQL'],
    });
  });

  it('names the parts to check first, and the pay as one', () => {
    expect(readParts(readingOf(TEXT, anAnswer()))).toEqual([
      { field: 'company', isSure: false },
      { field: 'salary_range', isSure: false },
      { field: 'title', isSure: true },
      { field: 'tech_stack', isSure: true },
    ]);
  });

  it('marks where skills are named and fields were read, and what is not in the text nowhere', () => {
    const marks = marksOf(readingOf(TEXT, anAnswer()), ['Baker', 'Crumb & Co', 'Paris', '']);
    expect(marks.map(({ start, end, kind }) => [TEXT.slice(start, end), kind])).toEqual([
      ['Baker', 'field'],
      ['Crumb & Co', 'field'],
      ['SQL', 'skill'],
    ]);
  });
});

describe('the form of a job', () => {
  it('sends a new job with empty texts as null, and leaves skills to the server if none were given', () => {
    const filled = form();
    filled.patchValue({ title: ' Baker ', company: 'Crumb & Co', salary_min: '2400.50' });
    expect(newJobOf(filled)).toMatchObject({
      title: 'Baker',
      location: null,
      salary_min: 2400.5,
      salary_max: null,
    });
    expect(newJobOf(filled)).not.toHaveProperty('tech_stack');
    expect(newJobOf(filled)).not.toHaveProperty('source');
    filled.controls.tech_stack.markAsDirty();
    expect(newJobOf(filled)).toHaveProperty('tech_stack', []);
  });

  it('sends of a job only what was changed', () => {
    const filled = form();
    filled.reset(formValueOf(aJob({ source: 'Campus fair' })));
    expect(changesOf(filled)).toEqual({});
    filled.controls.location.setValue(' ');
    filled.controls.location.markAsDirty();
    filled.controls.source.setValue('');
    filled.controls.source.markAsDirty();
    expect(changesOf(filled)).toEqual({ location: null, source: 'manual' });
  });

  it('does not show our own word for a source as if it were a name', () => {
    expect(formValueOf(aJob()).source).toBe('');
    expect(formValueOf(aJob({ source: 'Campus fair' })).source).toBe('Campus fair');
  });

  it('refuses pay whose ends are exchanged', () => {
    const filled = form();
    filled.patchValue({ title: 'Baker', company: 'Crumb & Co', salary_min: '3000', salary_max: '2000' });
    expect(filled.controls.salary_max.errors).toEqual({ salary_order: true });
  });
});
