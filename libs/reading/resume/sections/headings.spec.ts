import { sectionOfHeading, sectionWithinHeading } from './headings';

describe('sectionOfHeading', () => {
  it.each([
    ['WORK EXPERIENCE', 'experience'],
    ['1. Employment History', 'experience'],
    ['Beruflicher Werdegang', 'experience'],
    ['Expérience professionnelle', 'experience'],
    ['職務経歴', 'experience'],
    ['S K I L L S', 'skills'],
    ['Technical Skills:', 'skills'],
    ['Fähigkeiten', 'skills'],
    ['Education & Awards', 'education'],
    ['Formación académica', 'education'],
    ['Sprachkenntnisse', 'languages'],
    ['Volunteer Work', 'volunteer'],
    ['Hobbies', 'other'],
  ])('knows %j', (text, kind) => {
    expect(sectionOfHeading(text)).toBe(kind);
  });

  it.each(['Senior Engineer', 'Skills, tools', 'I have experience with education', 'Python', '2019', ''])(
    'takes %j for no heading',
    (text) => {
      expect(sectionOfHeading(text)).toBeNull();
    },
  );

  it('guesses the kind of a heading in words of its own', () => {
    expect(sectionWithinHeading('My Professional Experience So Far')).toBe('experience');
    expect(sectionWithinHeading('Things I like')).toBeNull();
  });
});
