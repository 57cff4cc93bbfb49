import { BreakpointObserver } from '@angular/cdk/layout';
import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { of } from 'rxjs';
import { Shortcuts } from '../../../core/shortcuts/shortcuts';
import { openSettings } from '../testing/open-settings';

describe('the settings of appearance', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    localStorage.clear();
    delete document.documentElement.dataset['theme'];
  });

  it('changes the theme at once and remembers it', async () => {
    await openSettings('/settings/appearance');
    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    TestBed.tick();
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('ccp.theme')).toBe('dark');
  });

  it('switches single keys off', async () => {
    await openSettings('/settings/appearance');
    await userEvent.click(screen.getByRole('switch', { name: 'Single-key shortcuts' }));
    expect(TestBed.inject(Shortcuts).areSingleKeysOn()).toBe(false);
    expect(localStorage.getItem('ccp.shortcuts')).toBe('off');
  });
});

describe('the way into the settings', () => {
  const onScreen = (isNarrow: boolean) => () =>
    TestBed.overrideProvider(BreakpointObserver, {
      useValue: { isMatched: () => isNarrow, observe: () => of({ matches: isNarrow }) },
    });

  it('is a list on a phone', async () => {
    await openSettings('/settings', {}, onScreen(true));
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      '/settings/account',
      '/settings/security',
      '/settings/privacy',
      '/settings/appearance',
    ]);
  });

  it('is the first tab where there is room for tabs', async () => {
    await openSettings('/settings', {}, onScreen(false));
    expect(TestBed.inject(Location).path()).toBe('/settings/account');
    expect(screen.getByRole('link', { name: 'Account' }).getAttribute('aria-current')).toBe('page');
  });
});
