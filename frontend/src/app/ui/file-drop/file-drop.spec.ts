import { createEvent, fireEvent, render, screen } from '@testing-library/angular';
import { provideAppForTest } from '../../../testing/app-testing';
import { FileDrop } from './file-drop';

describe('FileDrop', () => {
  const chosen = jest.fn();
  const text = jest.fn();
  beforeEach(() => jest.clearAllMocks());

  async function open(error = ''): Promise<void> {
    await render(FileDrop, {
      providers: provideAppForTest(),
      inputs: { title: 'Drop it', action: 'Choose', hint: 'PDF, up to 10 MB', accept: '.pdf', error },
      on: { chosen, text },
    });
  }

  const file = new File(['x'], 'a.pdf');
  /** Sends an event with data, which jsdom does not know; answers whether the browser may do its own. */
  function send(kind: 'dragOver' | 'drop' | 'paste', target: Element, data: object): boolean {
    const event = createEvent[kind](target);
    Object.defineProperty(event, kind === 'paste' ? 'clipboardData' : 'dataTransfer', { value: data });
    return fireEvent(target, event);
  }
  const clipboard = (files: File[], words = '') => ({ files, getData: () => words });

  it('takes a file wherever it is dropped, and leaves other things that are dragged alone', async () => {
    await open();
    expect(send('dragOver', document.body, { types: ['text/plain'], files: [] })).toBe(true);
    expect(send('dragOver', document.body, { types: ['Files'], files: [] })).toBe(false);
    expect(send('drop', document.body, { types: ['Files'], files: [file] })).toBe(false);
    expect(chosen).toHaveBeenCalledWith(file);
  });

  it('takes what is pasted, but not out of a field', async () => {
    await open();
    const field = document.body.appendChild(document.createElement('textarea'));
    send('paste', field, clipboard([file]));
    expect(chosen).not.toHaveBeenCalled();
    field.remove();
    send('paste', document.body, clipboard([file], 'a.pdf'));
    expect(chosen).toHaveBeenCalledWith(file);
    send('paste', document.body, clipboard([], ' words '));
    expect(text).toHaveBeenCalledWith('words');
  });

  it('says what is taken by its button, and what was wrong', async () => {
    await open('Too large.');
    const button = screen.getByRole('button', { name: 'Choose' });
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'PDF, up to 10 MB',
    );
    expect(screen.getByRole('alert').textContent).toContain('Too large.');
  });
});
