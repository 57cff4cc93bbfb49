import type { ImportFaultDto } from '#contracts/job-import.dto';
import { faultGroups, faultsCsv } from './fault-groups';

const aFault = (more: Partial<ImportFaultDto>): ImportFaultDto => ({
  row: 2,
  field: 'date_applied',
  found: 'soon',
  message: 'This is no date.',
  fatal: false,
  ...more,
});

it('puts faults together that say the same, those that cost a row first', () => {
  const groups = faultGroups([
    aFault({ row: 2 }),
    aFault({ row: 3, field: 'source_url', message: 'This is no address.' }),
    aFault({ row: 4, field: 'company', message: 'The company is missing.', found: '', fatal: true }),
    aFault({ row: 5, found: 'later' }),
  ]);
  expect(groups.map(({ field, rows }) => [field, rows.map(({ row }) => row)])).toEqual([
    ['company', [4]],
    ['date_applied', [2, 5]],
    ['source_url', [3]],
  ]);
});

it('writes faults as CSV, with what a spreadsheet would run defused', () => {
  const faults = [
    aFault({ found: '=HYPERLINK("x")', message: 'Write a date, such as 2026-03-04.' }),
    aFault({ field: null }),
  ];
  expect(faultsCsv(faults, ['Row', 'Column', 'Found', 'Problem'], (field) => field ?? '')).toBe(
    'Row,Column,Found,Problem\r\n' +
      '2,date_applied,"\'=HYPERLINK(""x"")","Write a date, such as 2026-03-04."\r\n' +
      '2,,soon,This is no date.\r\n',
  );
});
