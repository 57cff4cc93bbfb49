import {
  ChangeDetectionStrategy,
  Component,
  effect,
  type ElementRef,
  inject,
  Injector,
  input,
  type OnInit,
  output,
  runInInjectionContext,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { debounceTime, map } from 'rxjs';
import { Shortcuts } from '../../core/shortcuts/shortcuts';
import { Icon } from '../icon/icon';

/** Long enough that a word is not asked for letter by letter, short enough to feel at once. */
const PAUSE_MS = 200;

/** Search in a list, told while typing; `/` leads to it where the page says what for. */
@Component({
  selector: 'ccp-search-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ReactiveFormsModule, TranslocoPipe],
  templateUrl: './search-field.html',
  styleUrl: './search-field.scss',
  host: { role: 'search' },
})
export class SearchField implements OnInit {
  readonly label = input.required<string>();
  /** What the list is searched for now. */
  readonly text = input('');
  readonly limit = input(200);
  /** Key of the text that the list of shortcuts has for `/`. */
  readonly keys = input<string>();
  /** Without blanks around it. */
  readonly searched = output<string>();

  protected readonly search = new FormControl('', { nonNullable: true });
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly injector = inject(Injector);

  constructor() {
    effect(() => {
      const text = this.text();
      // What is being typed is ahead of the address, and must not be put back to it.
      if (this.search.value.trim() !== text) this.search.setValue(text, { emitEvent: false });
    });
    this.search.valueChanges
      .pipe(
        debounceTime(PAUSE_MS),
        map((text) => text.trim()),
        takeUntilDestroyed(),
      )
      .subscribe((text) => this.searched.emit(text));
  }

  ngOnInit(): void {
    const label = this.keys();
    if (!label) return;
    runInInjectionContext(this.injector, () =>
      inject(Shortcuts).add([{ keys: '/', label, group: 'page', run: () => this.focus() }]),
    );
  }

  protected clear(): void {
    this.search.setValue('');
    this.focus();
  }

  private focus(): void {
    this.field().nativeElement.focus();
    this.field().nativeElement.select();
  }
}
