import { Component, signal } from '@angular/core';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { provideAppForTest, settled } from '../../../testing/app-testing';
import { SideSheet } from './side-sheet';

@Component({
  selector: 'ccp-page',
  imports: [SideSheet],
  template: `
    <button type="button" (click)="isOpen.set(true)">Open</button>
    @if (isOpen()) {
      <ccp-side-sheet title="Application" [mayClose]="mayClose" (closed)="isOpen.set(false)">
        <p>Content</p>
        <div sheetActions><button type="button">Save next step</button></div>
      </ccp-side-sheet>
    }
  `,
})
class Page {
  readonly isOpen = signal(false);
  may = true;
  readonly mayClose = () => this.may;
}

describe('SideSheet', () => {
  async function open() {
    const { fixture } = await render(Page, { providers: provideAppForTest() });
    const opener = screen.getByRole('button', { name: 'Open' });
    await userEvent.click(opener);
    await settled();
    return { page: fixture.componentInstance, opener };
  }

  it('is a dialog with the name of its title, holding content and actions', async () => {
    await open();
    const dialog = await screen.findByRole('dialog', { name: 'Application' });
    expect(dialog.textContent).toContain('Content');
    expect(screen.getByRole('button', { name: 'Save next step' })).toBeTruthy();
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  });

  it('closes at Escape and gives the focus back', async () => {
    const { opener } = await open();
    await screen.findByRole('dialog');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(opener);
  });

  it('closes by its button', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('stays when the page does not let it close', async () => {
    const { page } = await open();
    await screen.findByRole('dialog');
    page.may = false;
    await userEvent.keyboard('{Escape}');
    await settled();
    expect(screen.getByRole('dialog')).toBeTruthy();
  });
});
