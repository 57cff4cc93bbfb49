import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { provideAppForTest } from '../../../testing/app-testing';
import { Shortcuts } from './shortcuts';

const done: string[] = [];

@Component({ selector: 'ccp-page', template: `<input aria-label="Notes" /><button>Button</button>` })
class Page {
  constructor() {
    inject(Shortcuts).add([
      { keys: 'j', label: 'ui.save', run: () => done.push('next') },
      { keys: 'g p', label: 'ui.save', group: 'go', run: () => done.push('pipeline') },
      { keys: 'mod+s', label: 'ui.save', run: () => done.push('save') },
    ]);
  }
}

describe('Shortcuts', () => {
  beforeEach(() => {
    done.length = 0;
    localStorage.clear();
  });

  async function open() {
    return render(Page, { providers: provideAppForTest() });
  }

  it('runs single keys, sequences and keys with Ctrl', async () => {
    await open();
    await userEvent.keyboard('jgp{Control>}s{/Control}');
    expect(done).toEqual(['next', 'pipeline', 'save']);
  });

  it('lets people type, and still saves by Ctrl', async () => {
    await open();
    await userEvent.type(screen.getByRole('textbox'), 'jgp{Control>}s{/Control}');
    expect(done).toEqual(['save']);
  });

  it('forgets the first key of a sequence when another comes between', async () => {
    await open();
    await userEvent.keyboard('gxp');
    expect(done).toEqual([]);
  });

  it('rests while a dialog is open', async () => {
    await open();
    const overlay = document.createElement('div');
    overlay.className = 'cdk-overlay-container';
    overlay.innerHTML = '<div aria-modal="true"></div>';
    document.body.append(overlay);
    await userEvent.keyboard('j');
    overlay.remove();
    expect(done).toEqual([]);
  });

  it('can be switched off, but for keys with Ctrl, and remembers it', async () => {
    await open();
    TestBed.inject(Shortcuts).switchSingleKeys(false);
    await userEvent.keyboard('jgp{Control>}s{/Control}');
    expect(done).toEqual(['save']);
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: provideAppForTest() });
    expect(TestBed.inject(Shortcuts).areSingleKeysOn()).toBe(false);
  });

  it('ends with the page that added them', async () => {
    const { fixture } = await open();
    fixture.destroy();
    await userEvent.keyboard('j');
    expect(done).toEqual([]);
    expect(TestBed.inject(Shortcuts).all()).toEqual([]);
  });
});
