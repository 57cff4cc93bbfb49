import fc from 'fast-check';
import { readLevel } from './level';
import { readYears } from './years';

describe('reading a level', () => {
  it.each([
    ['Junior Developer', 'junior'],
    ['Jr. QA Analyst', 'junior'],
    ['Graduate Civil Engineer', 'junior'],
    ['Marketing Intern', 'junior'],
    ['Finance Trainee (m/f/d)', 'junior'],
    ['Werkstudent Logistik', 'junior'],
    ['Apprentice Electrician', 'junior'],
    ['Associate Product Manager', 'junior'],
    ['Entry-Level Accountant', 'junior'],
    ['Software Engineer I', 'junior'],
    ['Junior/Mid Frontend Developer', 'junior'],
    ['Junior Team Lead', 'junior'],
    ['Mid-level Backend Engineer', 'mid'],
    ['Software Engineer II', 'mid'],
    ['Medior Developer', 'mid'],
    ['Mid/Senior Designer', 'mid'],
    ['Data Engineer 2', 'mid'],
    ['Senior Nurse', 'senior'],
    ['Sr. Recruiter', 'senior'],
    ['Sr Buyer', 'senior'],
    ['Staff Software Engineer', 'senior'],
    ['Principal Scientist', 'senior'],
    ['Lead Designer', 'senior'],
    ['Tech Lead', 'senior'],
    ['Head of People', 'senior'],
    ['Director of Nursing', 'senior'],
    ['VP, Engineering', 'senior'],
    ['Systems Engineer III', 'senior'],
    ['Engineer (L5)', 'senior'],
    ['Associate Director', 'senior'],
    ['Engineering Manager', 'senior'],
    ['Teamleiterin Einkauf', 'senior'],
    ['Staff Accountant', null],
    ['Sales Associate', null],
    ['Lead Generation Specialist', null],
    ['Product Manager', null],
    ['Internal Auditor', null],
    ['International Buyer', null],
    ['Internship Coordinator', null],
    ['Executive Assistant to the CEO', null],
    ['Teacher, Key Stage 2', null],
    ['Leadership Trainer', null],
  ])('of the title "%s"', (title, level) => {
    expect(readLevel(title)).toBe(level);
  });

  it.each([
    ['0-2 years of experience', 'junior'],
    ['At least 2 years of experience with SAP', 'junior'],
    ['3-5 years of experience', 'mid'],
    ['5+ years in sales', 'mid'],
    ['Minimum of seven years in a similar role', 'senior'],
    ['6 Jahre Berufserfahrung', 'senior'],
    ['Seniority level: Mid-Senior level', 'mid'],
    ['Experience level: Entry level', 'junior'],
    ['No experience needed, we train you', 'junior'],
    ['We are looking for a senior colleague', 'senior'],
    ['Great colleagues and free fruit', null],
  ])('of the text "%s" when the title says nothing', (text, level) => {
    expect(readLevel('Consultant', text)).toBe(level);
  });

  it.each([
    ['Cost Estimating Manager', 'Supervise the staff of the section.', 'mid'],
    ['Kitchen Manager', 'You lead a team of five.', 'mid'],
    ['Ward Manager', 'Eight nurses are your direct reports.', 'mid'],
    ['Account Manager', 'You look after forty customers.', 'junior'],
    ['Assistant Manager', 'You help the manager, who leads a team of five.', 'junior'],
    ['Consultant', 'Our founders lead a team of five.', 'junior'],
  ])('is at least mid for a manager of people: "%s", "%s"', (title, text, level) => {
    expect(readLevel(title, `${text}\nTwo years of experience are required.`)).toBe(level);
  });

  it('believes the title before the text', () => {
    expect(readLevel('Junior Consultant', 'You bring 8 years of experience')).toBe('junior');
  });
});

describe('reading the years asked for', () => {
  it.each([
    ['5+ years of experience', 5],
    ['three (3) years of relevant experience', 3],
    ['2 to 4 years of hands-on practice', 2],
    ['minimum 2 yrs', 2],
    ['3 ans d’expérience', 3],
    ['pelo menos 4 anos de experiência', 4],
    ['mindestens fünf Jahre Erfahrung', 5],
    ["over 8 years' experience", 8],
    ['A diploma and 5 years of experience, or a degree and 3 years of experience', 3],
    ['6+ years of development. 2+ years with our tools', 6],
    ['4+ years with Go preferred. 2+ years of programming required', 2],
    ['10 years in business', null],
    ['our 20-year history', null],
    ['401k after 1 year', null],
    ['We are 12 years old', null],
    ['at least 18 years of age', null],
    ['a 2-year contract', null],
    ['a four-year degree', null],
    ['over the last 5 years we grew', null],
    ['For more than 30 years we have built bridges', null],
    ['$90,000 per year', null],
    ['', null],
  ])('in "%s"', (text, years) => {
    expect(readYears(text)).toBe(years);
  });

  it('gives a small number or nothing for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const years = readYears(`${text} years`);
        expect(years === null || (years >= 0 && years <= 20)).toBe(true);
      }),
    );
  });
});
