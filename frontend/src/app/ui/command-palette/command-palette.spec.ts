import { DialogRef } from '@angular/cdk/dialog';
import { TestBed } from '@angular/core/testing';
import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { provideAppForTest } from '../../../testing/app-testing';
import { Commands } from '../../core/shortcuts/commands';
import { CommandPalette } from './command-palette';

describe('CommandPalette', () => {
  const close = jest.fn();
  const ran: string[] = [];

  async function open() {
    ran.length = 0;
    close.mockClear();
    await render(CommandPalette, {
      providers: [...provideAppForTest(), { provide: DialogRef, useValue: { close } }],
      configureTestBed: (testBed) =>
        testBed.runInInjectionContext(() =>
          TestBed.inject(Commands).add([
            { label: 'pages.jobs', icon: 'briefcase', keys: 'g j', run: () => ran.push('jobs') },
            { label: 'pages.pipeline', icon: 'columns', run: () => ran.push('pipeline') },
            { label: 'pages.profile', icon: 'user', run: () => ran.push('profile') },
          ]),
        ),
    });
    return screen.getByRole('combobox', { name: 'Search or jump to' });
  }

  const chosen = () => screen.getByRole('option', { selected: true }).textContent.trim();

  it('finds by parts of words and runs the first at Enter', async () => {
    await userEvent.type(await open(), 'pro{Enter}');
    expect(ran).toEqual(['profile']);
    expect(close).toHaveBeenCalled();
  });

  it('chooses by arrows while the focus stays in the field, which names the chosen one', async () => {
    const field = await open();
    await userEvent.click(field);
    await userEvent.keyboard('{ArrowDown}');
    expect(chosen()).toBe('Pipeline');
    expect(field.getAttribute('aria-activedescendant')).toBe(
      screen.getByRole('option', { selected: true }).id,
    );
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(chosen()).toBe('Profile');
    expect(document.activeElement).toBe(field);
  });

  it('says when nothing is called that', async () => {
    await userEvent.type(await open(), 'zzz{Enter}');
    expect(screen.getByText('Nothing is called that.')).toBeTruthy();
    expect(ran).toEqual([]);
  });
});
