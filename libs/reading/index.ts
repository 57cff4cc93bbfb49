/** Reading a posting's text into data (spec §6). */
export { type PostingReading, readPosting } from './posting/posting';
export { type ReadField } from './text/read-field';
export { type SalaryReading } from './posting/salary';
export { type WantedSkill } from './posting/wanted';
export type { DocumentText, TextPage, TextRun } from './text/document-text';
export { type PagePosting, type ReadFrom } from './page/page-posting';
export { type BoardAdapter, type BoardContext } from './page/boards/board';
export { boardAddress, BOARDS } from './page/boards';
export { htmlToText } from './page/html/html-text';
export { type PayloadHints, postingAt, readPayload } from './page/payload';
export { readPostingPage } from './page/posting-page';
/** Reading rows of a spreadsheet into jobs: other trackers' exports, our own, and people's lists (spec §3). */
export type { ColumnMapping, SheetColumn } from './sheet/columns';
export { guardFormula } from './sheet/formula-guard';
export { missingColumns, rowReader } from './sheet/read-row';
export { planSheet, type SheetPlan } from './sheet/sheet';
export type { RowReading, SheetApplication, SheetFault, SheetJob } from './sheet/sheet-job';
/** Reading a resume's positioned text into data (spec §6). */
export { readResume, type ResumeReading } from './resume/resume';
export type { EducationReading } from './resume/entries/education';
export type { ExperienceReading } from './resume/entries/experience';
export type { ProjectReading } from './resume/entries/projects';
export type { LanguageReading } from './resume/languages';
export type { ResumeLine } from './resume/layout/resume-line';
export type { ResumeLevel } from './resume/level';
export type { SkillReading } from './resume/skills';
export type { Sourced } from './resume/sourced';
export type { YearMonth } from './resume/total-years';
