import { provideRouter } from '@angular/router';
import { render, screen, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { ImportReportDto } from '#contracts/job-import.dto';
import { anError, provideAppForTest, server, settled } from '../../../../testing/app-testing';
import { provideTexts } from '../../../core/i18n/texts';
import { SAVE_FILE } from '../../../core/downloads/save-file';
import en from '../jobs.en.json';
import { ImportJobs } from './import-jobs';

const FILE = new File(['Firm,Role,When\nCrumb & Co,Baker,soon\n'], 'mine.csv', { type: 'text/csv' });

function aReport(more: Partial<ImportReportDto> = {}): ImportReportDto {
  return {
    format: 'huntr',
    columns: [
      { index: 0, header: 'Firm', field: 'company', samples: ['Crumb & Co'] },
      { index: 1, header: 'Role', field: 'title', samples: ['Baker'] },
      { index: 2, header: 'When', field: null, samples: ['soon'] },
    ],
    rows: 3,
    ready: 1,
    duplicates: 1,
    faulty: 1,
    fault_count: 1,
    faults: [
      {
        row: 4,
        field: 'company',
        found: '',
        message: 'The company is missing. Every job needs one.',
        fatal: true,
      },
    ],
    preview: [
      {
        row: 2,
        company: 'Crumb & Co',
        title: 'Baker',
        location: 'Lyon',
        status: 'applied',
        is_duplicate: false,
      },
      { row: 3, company: 'Crumb & Co', title: 'Baker', location: null, status: null, is_duplicate: true },
    ],
    is_committed: false,
    ...more,
  };
}

const saved = jest.fn<void, [Blob, string]>();

async function open(): Promise<void> {
  saved.mockClear();
  await render(ImportJobs, {
    providers: [
      ...provideAppForTest(),
      provideTexts('jobs', en),
      provideRouter([{ path: '**', children: [] }]),
      { provide: SAVE_FILE, useValue: saved },
    ],
  });
}

/** The request that is on its way; whether it saves, and the mapping that goes with it. */
function sent() {
  const request = server().expectOne(({ url }) => url === '/api/v1/jobs/import');
  const { body, params } = request.request;
  const form = body instanceof FormData ? body : new FormData();
  const written = form.get('mapping');
  const mapping: unknown = JSON.parse(typeof written === 'string' ? written : '');
  return { request, mapping, file: form.get('file'), saves: params.get('commit') === 'true' };
}

async function choose(report: ImportReportDto = aReport()): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('There is nowhere to choose a file.');
  await userEvent.upload(input, FILE);
  sent().request.flush(report);
  await settled();
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('importing jobs', () => {
  it('says first what would come of a file, then saves it', async () => {
    await open();
    await choose();
    expect(document.activeElement?.textContent).toContain('This looks like a Huntr export');
    expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['1', '1', '1']);
    const faults = screen.getByRole('region', { name: '1 thing to put right' });
    expect(within(faults).getByText('The company is missing. Every job needs one.')).toBeTruthy();
    expect(within(faults).getByText('Row 4')).toBeTruthy();

    await userEvent.click(button('Import 1 job'));
    await userEvent.click(button('Importing'));
    const { request, mapping, file, saves } = sent();
    expect([saves, mapping, file]).toEqual([true, { 0: 'company', 1: 'title', 2: null }, FILE]);
    request.flush(aReport({ is_committed: true }));
    await settled();
    expect(document.activeElement?.textContent).toContain('1 job is imported');
    expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'See your jobs' }).pathname).toBe('/jobs');

    await userEvent.click(button('Save the faults'));
    const [[content, name] = []] = saved.mock.calls;
    expect(name).toBe('faulty-rows.csv');
    expect(content?.size).toBeGreaterThan(50);
  });

  it('asks again when a column is to fill another field, which is taken from the column that had it', async () => {
    await open();
    await choose();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'When' }), 'title');
    const { request, mapping, saves } = sent();
    expect([saves, mapping]).toEqual([false, { 0: 'company', 1: null, 2: 'title' }]);
    expect(button('Import 1 job').getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Role' }).value).toBe('');
    request.flush(
      aReport({
        ready: 2,
        columns: aReport().columns.map((column) => ({
          ...column,
          field: column.index === 2 ? 'title' : column.index === 0 ? 'company' : null,
        })),
      }),
    );
    await settled();
    expect(button('Import 2 jobs').getAttribute('aria-disabled')).toBe('false');
  });

  it('says what the server refuses, and keeps the file and the columns', async () => {
    await open();
    await choose();
    await userEvent.click(button('Import 1 job'));
    sent().request.flush(...anError('service_unavailable'));
    await settled();
    expect(screen.getByRole('alert').textContent).toContain('It will be back in a moment.');
    await userEvent.click(button('Try again'));
    const { request, file, saves } = sent();
    expect([saves, file]).toEqual([false, FILE]);
    request.flush(aReport());
    await settled();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('takes pasted cells, which stay when they are refused', async () => {
    await open();
    await userEvent.click(button('Paste cells'));
    await settled();
    await userEvent.type(screen.getByRole('textbox', { name: 'The table, with its column names' }), 'Firm');
    await userEvent.click(button('See what comes of it'));
    const detail = 'The file has no row under its header.';
    sent().request.flush(...anError('invalid', { detail }));
    await settled();
    expect(screen.getByRole('alert').textContent).toContain(detail);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /The table/ }).value).toBe('Firm');
  });

  it('sends no file that is empty', async () => {
    await open();
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (input) await userEvent.upload(input, new File([], 'none.csv', { type: 'text/csv' }));
    expect(screen.getByRole('alert').textContent).toContain('This file is empty.');
    server().expectNone(() => true);
  });

  it('offers all jobs as a file', async () => {
    await open();
    await userEvent.click(button('Export as CSV'));
    server()
      .expectOne('/api/v1/jobs/export.csv')
      .flush(new Blob(['x']));
    await settled();
    expect(saved).toHaveBeenCalledWith(expect.any(Blob), 'career-copilot-jobs.csv');
  });
});
