/** What one file may cost. A file that needs more is refused as `too_large` or `too_slow`, never half read. */

const MEBIBYTE = 1024 * 1024;

/** Bytes of a file as it is handed in: a resume with photos stays below. */
export const MAX_INPUT_BYTES = 10 * MEBIBYTE;
/** Bytes of all parts of a container together once unpacked: ten times a long resume's XML, far from a bomb's. */
export const MAX_UNPACKED_BYTES = 50 * MEBIBYTE;
/** Files inside a container: Word writes about 15, plus one for each picture. */
export const MAX_ARCHIVE_ENTRIES = 1000;
/** Pages of a PDF: the longest academic résumés have about 30. */
export const MAX_PAGES = 50;
/** Characters of text of a document: about 60 dense pages. */
export const MAX_CHARACTERS = 200_000;
/** Pieces of text with their own place: a PDF that places every character by itself stays below. */
export const MAX_RUNS = 100_000;
/** XML elements of all parts together: Word writes some 2,000 a page. */
export const MAX_XML_NODES = 400_000;
/** Elements, groups or lists inside each other: real documents stay below 60. */
export const MAX_NESTING = 500;

/** Resident memory of a reading process, pictures and unpacked streams included. It starts at about 60 MB. */
export const MAX_MEMORY_BYTES = 384 * MEBIBYTE;
/** What of it may be JavaScript objects, in MiB: the engine ends the process itself beyond that. */
export const MAX_HEAP_MIB = 224;
/** Time for one file, waiting for a free process not counted, in ms. Ordinary files need less than 500. */
export const DEADLINE_MS = 10_000;
/** Reading processes at the same time: more would take the API's share of a small machine. */
export const MAX_CHILDREN = 2;
/** A process is replaced after so many files, so that what libraries keep does not add up. */
export const FILES_PER_CHILD = 100;
/** Files that may wait for a process; each holds its bytes in memory. */
export const MAX_WAITING = 32;
