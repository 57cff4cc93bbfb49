/** Reading a posting's text into data (spec §6). */
export { type PostingReading, readPosting } from './posting';
export { type ReadField } from './read-field';
export { type SalaryReading } from './salary';
export { type WantedSkill } from './wanted';
