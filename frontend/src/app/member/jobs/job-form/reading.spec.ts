import { FormBuilder } from '@angular/forms';
import type { ParsedDescriptionDto } from '#contracts/posting.dto';
import { aJob } from '../testing/a-job';
import { changesOf, formValueOf, jobForm, newJobOf } from './form-model';
import { fieldMarks, fillFrom, isClosed, marksOf, readingOf, readParts } from './reading';

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
    origin: 'text',
    is_open: null,
    deadline: null,
    passages: { title: 'BAKER', salary_range: '2,400 € a month', mood: 'sunny' },
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
    expect(readParts(readingOf(anAnswer()))).toEqual([
      { field: 'company', isSure: false },
      { field: 'salary_range', isSure: false },
      { field: 'title', isSure: true },
      { field: 'tech_stack', isSure: true },
    ]);
  });

  it('counts the pay as sure as the least sure of its fields, if a page states its amounts alone', () => {
    const answer = { ...anAnswer(), confidence: { salary_min: 0.95, salary_currency: 0.6 } };
    expect(readParts(readingOf(answer))).toEqual([{ field: 'salary_range', isSure: false }]);
  });

  it('quotes where a field was read, unless the field says the same', () => {
    const marks = fieldMarks(readingOf(anAnswer()), { title: 'Baker', salary_range: '' });
    expect(marks.title).toEqual({ isSure: true, passage: null });
    expect(marks.salary_range).toEqual({ isSure: false, passage: '2,400 € a month' });
  });

  it.each([
    [false, null, true],
    [null, null, false],
    [true, '2026-03-01', true],
    [null, '2026-03-02', false],
  ])('open: %p, deadline: %p, is closed on the second of March: %p', (is_open, deadline, expected) => {
    expect(isClosed({ is_open, deadline }, '2026-03-02')).toBe(expected);
  });

  it('marks where skills are named and fields were read, and what is not in the text nowhere', () => {
    const marks = marksOf(readingOf(anAnswer()), ['Baker', 'Crumb & Co', 'Paris', '']);
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
