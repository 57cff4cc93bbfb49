import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { FormArray, FormControl, FormGroup } from '@angular/forms';
import { TestBed } from '@angular/core/testing';
import en from '../i18n/en.json';
import { ERROR_STATUS } from '#contracts/error';
import { anError } from '../../../testing/app-testing';
import { toApiError } from './api-error';
import { wordsOf } from './error-words';
import { showFieldErrors } from './form-errors';
import { ProgramVersion, UnexpectedErrors } from './unexpected';

function response(
  status: number,
  error: unknown = null,
  headers: Record<string, string> = {},
): HttpErrorResponse {
  return new HttpErrorResponse({ status, error, headers: new HttpHeaders(headers) });
}

describe('toApiError', () => {
  it('takes code, sentence, fields and request number from the body', () => {
    const [body] = anError('conflict', {
      existing_id: 'row-1',
      errors: [{ field: 'email', message: 'Taken.' }],
    });
    expect(toApiError(response(409, body))).toEqual({
      code: 'conflict',
      status: 409,
      detail: 'The server says what happened.',
      fields: [{ field: 'email', message: 'Taken.' }],
      request_id: 'request-7',
      retry_after: null,
      existing_id: 'row-1',
      is_retryable: false,
    });
  });

  it.each([
    [0, 'network'],
    [408, 'timeout'],
    [504, 'timeout'],
    [502, 'service_unavailable'],
    [404, 'not_found'],
    [418, 'internal'],
  ])('understands status %i without a body of the API as %s', (status, code) => {
    expect(toApiError(response(status, '<html>a proxy</html>')).code).toBe(code);
  });

  it('reads how long to wait, and passes over a date it was not meant to get', () => {
    expect(toApiError(response(429, null, { 'Retry-After': '12' })).retry_after).toBe(12);
    expect(
      toApiError(response(429, null, { 'Retry-After': 'Wed, 21 Oct 2026 07:28:00 GMT' })).retry_after,
    ).toBeNull();
  });

  it('takes anything else for a fault of ours', () => {
    expect(toApiError(new TypeError('x is not a function'))).toMatchObject({ code: 'internal', status: 0 });
  });
});

describe('wordsOf', () => {
  it.each([...Object.keys(ERROR_STATUS), 'network', 'timeout'])('has a title and a text for %s', (code) => {
    const errors: Record<string, unknown> = en.errors;
    expect(errors[code]).toEqual({ title: expect.any(String), text: expect.any(String) });
  });

  it('prefers the sentence of the server where it knows more, and keeps faults of the server general', () => {
    const [conflict] = anError('conflict');
    const [internal] = anError('internal');
    expect(wordsOf(toApiError(response(409, conflict))).detail).toBe('The server says what happened.');
    expect(wordsOf(toApiError(response(500, internal))).detail).toBeNull();
  });
});

describe('showFieldErrors', () => {
  const form = () =>
    new FormGroup({
      email: new FormControl(''),
      experience: new FormArray([new FormGroup({ title: new FormControl('') })]),
    });

  it('puts each message on the control of its path, until the value changes', () => {
    const built = form();
    const [body] = anError('invalid', { errors: [{ field: 'experience.0.title', message: 'Too long.' }] });
    expect(showFieldErrors(built, toApiError(response(422, body)))).toBe(true);
    const title = built.get('experience.0.title');
    expect(title?.errors).toEqual({ server: 'Too long.' });
    expect(title?.touched).toBe(true);
    title?.setValue('Shorter');
    expect(title?.valid).toBe(true);
  });

  it('puts what belongs to no control on the form', () => {
    const built = form();
    const [body] = anError('invalid', { errors: [{ field: 'unknown', message: 'Stray.' }] });
    showFieldErrors(built, toApiError(response(422, body)));
    expect(built.errors).toEqual({ server: 'Stray.' });
  });

  it('leaves the form alone when the failure is not about its values', () => {
    const built = form();
    const [body] = anError('internal');
    expect(showFieldErrors(built, toApiError(response(500, body)))).toBe(false);
    expect(built.errors).toBeNull();
  });
});

describe('UnexpectedErrors', () => {
  beforeEach(() => TestBed.configureTestingModule({ providers: [UnexpectedErrors] }));

  it('offers to reload when a part of the program is gone from the server', () => {
    TestBed.inject(UnexpectedErrors).handleError(
      new TypeError('Failed to fetch dynamically imported module: https://example.org/chunk-AB12.js'),
    );
    expect(TestBed.inject(ProgramVersion).isStale()).toBe(true);
  });

  it('writes everything else to the console', () => {
    const written = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const error = new Error('unforeseen');
    TestBed.inject(UnexpectedErrors).handleError(error);
    expect(written).toHaveBeenCalledWith(error);
    expect(TestBed.inject(ProgramVersion).isStale()).toBe(false);
    written.mockRestore();
  });
});
