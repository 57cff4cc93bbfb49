import { COMMA, ENTER } from '@angular/cdk/keycodes';
import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  DestroyRef,
  inject,
  input,
  type OnInit,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { type ControlValueAccessor, NgControl } from '@angular/forms';
import { type MatChipInputEvent, MatChipsModule } from '@angular/material/chips';
import { MatFormFieldModule } from '@angular/material/form-field';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Announcer } from '../../core/layout/announcer';
import { errorText } from '../form-field/error-text';
import { Icon } from '../icon/icon';

/**
 * A form control for a list of short texts, such as skills or places. Enter or a comma adds what was typed, a pasted
 * list is taken apart at commas and lines, Backspace takes the last one, and leaving the field keeps what was typed.
 * Entries that differ only in case are one.
 *
 * `<ccp-chip-input formControlName="skills" inputId="profile-skills" [label]="…" [hint]="…" [max]="200" />`
 */
@Component({
  selector: 'ccp-chip-input',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatChipsModule, MatFormFieldModule, TranslocoPipe],
  templateUrl: './chip-input.html',
  styles: `
    :host {
      display: block;
    }

    /* Beside the chips, but not in their grid, which may hold nothing but rows. */
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
    }

    input {
      flex: 1 0 8rem;
      min-width: 0;
    }

    .wrong {
      color: var(--mat-sys-error);
    }
  `,
})
export class ChipInput implements ControlValueAccessor, OnInit {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly placeholder = input<string>('');
  /** How many entries at most, and how many characters each. */
  readonly max = input(200);
  readonly maxLength = input(80);
  readonly inputId = input.required<string>();

  protected readonly entries = signal<readonly string[]>([]);
  protected readonly isDisabled = signal(false);
  /** What is wrong, once the member has been here; empty if nothing is. */
  protected readonly wrong = signal('');
  protected readonly separators = [ENTER, COMMA] as const;
  private readonly text = viewChild.required<ElementRef<HTMLInputElement>>('text');
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly ngControl = inject(NgControl, { self: true });
  private readonly destroyRef = inject(DestroyRef);
  private changed: (value: string[]) => void = () => undefined;
  protected touched: () => void = () => undefined;

  constructor() {
    this.ngControl.valueAccessor = this;
  }

  ngOnInit(): void {
    const control = this.ngControl.control;
    control?.events
      .pipe(takeUntilDestroyed(this.destroyRef))
      .subscribe(() => this.wrong.set(control.touched ? errorText(control, this.transloco) : ''));
  }

  writeValue(value: readonly string[] | null): void {
    this.entries.set(value ?? []);
  }

  registerOnChange(changed: (value: string[]) => void): void {
    this.changed = changed;
  }

  registerOnTouched(touched: () => void): void {
    this.touched = touched;
  }

  setDisabledState(isDisabled: boolean): void {
    this.isDisabled.set(isDisabled);
  }

  protected add(event: MatChipInputEvent): void {
    this.addAll([event.value]);
    event.chipInput.clear();
  }

  protected paste(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.getData('text') ?? '';
    if (!/[,;\n]/.test(pasted)) return;
    event.preventDefault();
    this.addAll(pasted.split(/[,;\n]/));
  }

  protected remove(entry: string): void {
    this.set(this.entries().filter((other) => other !== entry));
    this.announcer.say('ui.removed', { name: entry });
    this.text().nativeElement.focus();
  }

  private addAll(texts: readonly string[]): void {
    const present = new Map(this.entries().map((entry) => [entry.toLowerCase(), entry]));
    for (const text of texts) {
      const entry = text.trim().slice(0, this.maxLength());
      if (entry !== '' && !present.has(entry.toLowerCase())) present.set(entry.toLowerCase(), entry);
    }
    const next = [...present.values()].slice(0, this.max());
    if (next.length !== this.entries().length) this.set(next);
  }

  private set(next: readonly string[]): void {
    this.entries.set(next);
    this.changed([...next]);
  }
}
