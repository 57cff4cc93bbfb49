import type { ResumeDto, ResumeStatusDto, SuggestionDto } from '#contracts/resume.dto';

/** An uploaded resume for tests. */
export function aResume(more: Partial<ResumeDto> = {}): ResumeDto {
  return {
    id: 'resume-1',
    user_id: 'id-of-ada',
    file_name: 'ada.pdf',
    format: 'pdf',
    size_bytes: 184_320,
    parsing_status: 'completed',
    progress: 100,
    error_code: null,
    error: null,
    applied_at: null,
    created_at: '2026-01-05T08:00:00.000Z',
    updated_at: '2026-01-05T08:00:00.000Z',
    ...more,
  };
}

/** The status of a resume for tests: read, with nothing to suggest. */
export function aStatus(more: Partial<ResumeStatusDto> = {}): ResumeStatusDto {
  return {
    upload_id: 'resume-1',
    file_name: 'ada.pdf',
    parsing_status: 'completed',
    progress: 100,
    extracted_data: null,
    suggestions: [],
    lines: [
      { page: 1, line: 1, text: 'Ada Byron' },
      { page: 1, line: 2, text: '' },
      { page: 1, line: 3, text: 'Knows SQL and Rust' },
      { page: 2, line: 1, text: 'Miller at Dune Mill, 2019' },
    ],
    error_code: null,
    error: null,
    method: 'rules',
    ...more,
  };
}

/** A suggestion for tests. */
export function aSuggestion(more: Partial<SuggestionDto> & Pick<SuggestionDto, 'id'>): SuggestionDto {
  return {
    field: 'headline',
    current: null,
    proposed: { text: 'Miller' },
    confidence: 0.9,
    page: null,
    line: null,
    passage: null,
    ...more,
  };
}

/** Three suggestions: sure, to be checked, likely. */
export const THREE: readonly SuggestionDto[] = [
  aSuggestion({
    id: 'name',
    field: 'full_name',
    current: { text: 'Ada' },
    proposed: { text: 'Ada Byron' },
    confidence: 0.98,
    page: 1,
    line: 1,
    passage: 'Ada Byron',
  }),
  aSuggestion({
    id: 'mill',
    field: 'experience',
    proposed: {
      experience: {
        title: 'Miller',
        company: 'Dune Mill',
        start_date: '2019',
        end_date: null,
        bullets: ['Ground rye'],
      },
    },
    confidence: 0.4,
    page: 2,
    line: 1,
    passage: 'Miller at Dune Mill, 2019',
  }),
  aSuggestion({
    id: 'skills',
    field: 'skills',
    current: { list: ['SQL'] },
    proposed: { list: ['SQL', 'Rust'] },
    confidence: 0.7,
    page: 1,
    line: 3,
    passage: 'Knows SQL and Rust',
  }),
];
