/** Reading a posting's text into data (spec §6). */
export { type PostingReading, readPosting } from './posting/posting';
export { type ReadField } from './text/read-field';
export { type SalaryReading } from './posting/salary';
export { type WantedSkill } from './posting/wanted';
export type { DocumentText, TextPage, TextRun } from './text/document-text';
