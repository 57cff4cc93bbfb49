import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '../icon/icon';

let lastId = 0;

/**
 * Takes one file: dropped anywhere on the page, chosen by a button, or pasted. Pasted text comes out by `(text)`.
 * What it is and how large it is, the page judges; it says so by `error`, which stands inside and is announced.
 *
 * ```html
 * <ccp-file-drop [title]="…" [action]="…" [hint]="…" accept=".pdf,.docx" [error]="error()" (chosen)="send($event)" />
 * ```
 * What is put between its tags stands beside the button.
 */
@Component({
  selector: 'ccp-file-drop',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton],
  templateUrl: './file-drop.html',
  styleUrl: './file-drop.scss',
  host: {
    '[class.over]': 'isOver()',
    '(document:dragenter)': 'drag($event)',
    '(document:dragover)': 'drag($event)',
    '(document:dragleave)': 'leave($event)',
    '(document:drop)': 'drop($event)',
    '(document:paste)': 'paste($event)',
  },
})
export class FileDrop {
  readonly title = input.required<string>();
  /** What the button is called. */
  readonly action = input.required<string>();
  /** What is taken, and how large it may be: said before anybody tries. */
  readonly hint = input.required<string>();
  /** As in `<input type="file" accept>`. */
  readonly accept = input.required<string>();
  /** What was wrong with the last file; empty if nothing was. */
  readonly error = input('');
  readonly chosen = output<File>();
  /** Text that was pasted where nobody was typing. */
  readonly text = output<string>();

  protected readonly hintId = `ccp-file-drop-${++lastId}`;
  /** Whether a file is held over the page. */
  protected readonly isOver = signal(false);
  private readonly button = viewChild.required<unknown, ElementRef<HTMLElement>>('button', {
    read: ElementRef,
  });
  private readonly input = viewChild.required<ElementRef<HTMLInputElement>>('input');

  /** The button, for those who lead somebody here. */
  buttonElement(): HTMLElement {
    return this.button().nativeElement;
  }

  protected pick(): void {
    this.input().nativeElement.click();
  }

  protected take(field: HTMLInputElement): void {
    const file = field.files?.[0];
    // Emptied, or the same file could not be chosen again after it was corrected.
    field.value = '';
    if (file) this.chosen.emit(file);
  }

  // Files are taken wherever they are dropped: beside the zone, the browser would open them in place of the page.

  protected drag(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isOver.set(true);
  }

  protected leave(event: DragEvent): void {
    if (event.relatedTarget === null) this.isOver.set(false);
  }

  protected drop(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isOver.set(false);
    const [file] = event.dataTransfer.files;
    if (file) this.chosen.emit(file);
  }

  protected paste(event: ClipboardEvent): void {
    if (event.defaultPrevented || isField(event.target)) return;
    const [file] = event.clipboardData?.files ?? [];
    const words = event.clipboardData?.getData('text/plain').trim() ?? '';
    if (!file && words === '') return;
    event.preventDefault();
    if (file) this.chosen.emit(file);
    else this.text.emit(words);
  }
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}
