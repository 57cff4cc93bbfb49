import { Component, signal } from '@angular/core';
import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { provideAppForTest } from '../../../testing/app-testing';
import { ChartFrame } from './chart-frame';

@Component({
  selector: 'ccp-page',
  imports: [ChartFrame],
  template: `
    <ccp-chart-frame title="Replies come faster in May" [samples]="samples()" [needs]="5">
      <p chart>Drawing</p>
      <table table>
        <tr>
          <th>May</th>
          <td>4</td>
        </tr>
      </table>
    </ccp-chart-frame>
  `,
})
class Page {
  readonly samples = signal(5);
}

describe('ChartFrame', () => {
  it('shows the same figures as a table on request, in a region that can be scrolled by keyboard', async () => {
    await render(Page, { providers: provideAppForTest() });
    expect(screen.getByText('Drawing')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show as table' }));
    expect(screen.getByRole('table')).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Replies come faster in May' }).tabIndex).toBe(0);
    expect(screen.getByRole('button', { name: 'Show as chart' })).toBeTruthy();
  });

  it('draws nothing under the number of samples that it needs, and says what is missing', async () => {
    const { fixture } = await render(Page, { providers: provideAppForTest() });
    fixture.componentInstance.samples.set(4);
    await fixture.whenStable();
    expect(screen.queryByText('Drawing')).toBeNull();
    expect(screen.getByText(/4 of 5/)).toBeTruthy();
  });
});
