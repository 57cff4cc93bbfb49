import { readPosting } from '..';

const under = (heading: string): Record<string, unknown> => {
  const { requirements, responsibilities, benefits, skills } = readPosting(
    `Tea Grower\nHill Farm Ltd\n\n${heading}\nA steady hand with a kettle\nPython on rainy mornings\n`,
  );
  const wanted = skills.map(({ wanted: how }) => how);
  return {
    requirements: requirements.length,
    responsibilities: responsibilities.length,
    benefits: benefits.length,
    wanted,
  };
};

const MUST = { requirements: 2, responsibilities: 0, benefits: 0, wanted: ['must'] };
const NICE = { requirements: 2, responsibilities: 0, benefits: 0, wanted: ['nice'] };
const TO_DO = { requirements: 0, responsibilities: 2, benefits: 0, wanted: ['must'] };
const OFFER = { requirements: 0, responsibilities: 0, benefits: 2, wanted: ['must'] };

describe('the heading of a section without marks of its own', () => {
  it.each([
    'What we ask',
    'What we ask of you',
    'What we look for',
    'Who we look for',
    'You come with',
    'You know',
    'You’ll need',
    'You are good at',
    'What it takes',
    'The person',
    'The ideal candidate',
    'Qué pedimos',
    '¿Qué buscamos?',
    'Lo que pedimos',
    'Qué esperamos de ti',
    'Ce que nous demandons',
    'Vous connaissez',
    'Das erwarten wir von dir',
    'Was wir suchen',
    'Du kennst',
  ])('"%s" opens what the job needs', (heading) => {
    expect(under(heading)).toEqual(MUST);
  });

  it.each([
    'What helps',
    'It helps if',
    'Even better if you have',
    'Also helpful',
    'Un plus',
    'Was hilft',
    'Schön wäre',
    'Qué valoramos',
  ])('"%s" opens what is welcome', (heading) => {
    expect(under(heading)).toEqual(NICE);
  });

  it.each(['The work', 'Your day', 'What you’ll own', 'Ce que tu feras', 'Was du machst', 'Qué vas a hacer'])(
    '"%s" opens what is to be done',
    (heading) => {
      expect(under(heading)).toEqual(TO_DO);
    },
  );

  it.each(['What we give you', 'In return', 'What’s on offer', 'Qué te damos', 'Was du bekommst'])(
    '"%s" opens what is offered',
    (heading) => {
      expect(under(heading)).toEqual(OFFER);
    },
  );

  it('does not take a sentence that begins like a heading for one', () => {
    expect(under('You know the hills and the people in them.')).not.toEqual(MUST);
  });
});
