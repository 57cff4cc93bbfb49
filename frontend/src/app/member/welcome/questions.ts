/** The two steps of the welcome, and what each asks: names of fields of the profile. */
export const STEPS = [
  { name: 'can', questions: ['headline', 'skills', 'experience_level'] },
  {
    name: 'wishes',
    questions: ['desired_titles', 'preferred_locations', 'remote_preference', 'salary_expectation'],
  },
] as const;
export type StepName = (typeof STEPS)[number]['name'];
export type Question = (typeof STEPS)[number]['questions'][number];

const QUESTIONS: readonly Question[] = STEPS.flatMap(({ questions }) => [...questions]);

/** Where the welcome begins. */
export const FIRST_QUESTION: Question = 'headline';

/** What is asked at once, and where it leads. */
export interface WelcomePage {
  readonly step: StepName;
  /** Number of its step, from 1. */
  readonly number: number;
  /** How much of its step is reached with it, above 0 to 1. */
  readonly share: number;
  readonly questions: readonly Question[];
  /** First question of the page before and after; `null` where there is none. */
  readonly previous: Question | null;
  readonly next: Question | null;
}

/** The question of an address; the first for an address that names none. */
export function questionOf(name: string): Question {
  return QUESTIONS.find((question) => question === name) ?? FIRST_QUESTION;
}

/**
 * The page on which a question stands: the whole step, or on a narrow screen the question alone.
 *
 * @param isNarrow whether the screen is narrow
 */
export function pageAt(question: Question, isNarrow: boolean): WelcomePage {
  const pages = STEPS.flatMap(({ name, questions }, index) => {
    const step = { step: name, number: index + 1 };
    if (!isNarrow) return [{ ...step, share: 1, questions: [...questions] }];
    return questions.map((one, at) => ({ ...step, share: (at + 1) / questions.length, questions: [one] }));
  });
  const at = pages.findIndex(({ questions }) => questions.includes(question));
  const page = pages[at] ?? { step: 'can', number: 1, share: 1, questions: [question] };
  return {
    ...page,
    previous: pages[at - 1]?.questions[0] ?? null,
    next: pages[at + 1]?.questions[0] ?? null,
  };
}
