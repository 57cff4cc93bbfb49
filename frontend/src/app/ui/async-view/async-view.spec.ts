import { Component, signal } from '@angular/core';
import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { provideAppForTest, settled } from '../../../testing/app-testing';
import type { ApiError } from '../../core/errors/api-error';
import { ASYNC_VIEW } from './async-view';

const FAILURE: ApiError = {
  code: 'internal',
  status: 500,
  detail: null,
  fields: [],
  request_id: 'request-7',
  retry_after: null,
  existing_id: null,
  is_retryable: true,
};

@Component({
  selector: 'ccp-list',
  imports: [...ASYNC_VIEW],
  template: `
    <ccp-async-view [of]="rows" [isEmpty]="rows.value()?.length === 0">
      <ng-template [ccpContent]="rows" let-values>
        @for (value of values; track value) {
          <p>{{ value }}</p>
        }
      </ng-template>
      <ng-template ccpEmpty><p>Nothing yet</p></ng-template>
      <ng-template ccpSkeleton><p>Shape</p></ng-template>
    </ccp-async-view>
  `,
})
class List {
  readonly rows = {
    value: signal<string[] | undefined>(undefined),
    error: signal<ApiError | undefined>(undefined),
    isLoading: signal(true),
    reload: jest.fn(),
  };
}

describe('AsyncView', () => {
  async function open() {
    const { fixture } = await render(List, { providers: provideAppForTest() });
    return fixture.componentInstance.rows;
  }

  async function pass(milliseconds: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await settled();
  }

  it('shows no skeleton for an answer that comes at once', async () => {
    const rows = await open();
    await pass(100);
    expect(screen.queryByText('Shape')).toBeNull();
    rows.value.set(['first']);
    rows.isLoading.set(false);
    await settled();
    expect(screen.getByText('first')).toBeTruthy();
    await pass(250);
    expect(screen.queryByText('Shape')).toBeNull();
  });

  it('shows a skeleton after 200 ms, and then long enough not to flicker', async () => {
    const rows = await open();
    await pass(260);
    expect(screen.getByText('Shape')).toBeTruthy();
    rows.value.set(['first']);
    rows.isLoading.set(false);
    await settled();
    expect(screen.queryByText('first')).toBeNull();
    await pass(350);
    expect(screen.getByText('first')).toBeTruthy();
    expect(screen.queryByText('Shape')).toBeNull();
  });

  it('says that nothing is there instead of showing an empty list', async () => {
    const rows = await open();
    rows.value.set([]);
    rows.isLoading.set(false);
    await settled();
    expect(screen.getByText('Nothing yet')).toBeTruthy();
  });

  it('says what failed, offers to try again, and keeps the request number at hand', async () => {
    const rows = await open();
    rows.isLoading.set(false);
    rows.error.set(FAILURE);
    await settled();
    expect(screen.getByRole('alert').textContent).toContain('Something went wrong on our side');
    expect(screen.getByText('request-7')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(rows.reload).toHaveBeenCalledTimes(1);
  });

  it('offers no second try where it cannot help', async () => {
    const rows = await open();
    rows.isLoading.set(false);
    rows.error.set({ ...FAILURE, code: 'not_found', status: 404, is_retryable: false });
    await settled();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('makes a member wait as long as the server asks', async () => {
    const rows = await open();
    rows.isLoading.set(false);
    rows.error.set({ ...FAILURE, code: 'rate_limited', status: 429, retry_after: 2 });
    await settled();
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Try again in 2 s' });
    expect(button.disabled).toBe(true);
    await pass(2200);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Try again' }).disabled).toBe(false);
  });

  it('keeps the content during a reload, and above it says when the reload failed', async () => {
    const rows = await open();
    rows.value.set(['kept']);
    await settled();
    expect(screen.getByText('kept')).toBeTruthy();
    rows.isLoading.set(false);
    rows.error.set(FAILURE);
    await settled();
    expect(screen.getByText('kept')).toBeTruthy();
    expect(screen.getByRole('alert')).toBeTruthy();
  });
});
