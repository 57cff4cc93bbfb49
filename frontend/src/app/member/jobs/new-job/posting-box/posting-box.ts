import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  output,
  viewChild,
} from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { startWith, switchMap } from 'rxjs';
import { KeysOf } from '../../../../core/shortcuts/keys-of';
import { ErrorPipe } from '../../../../ui/form-field/error.pipe';
import { Icon } from '../../../../ui/icon/icon';
import { givenPosting, hostOf } from '../given-posting';

/** The one box for a posting: its link or its text. Says which it takes it for, and how the reading goes. */
@Component({
  selector: 'ccp-posting-box',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ErrorPipe,
    Icon,
    KeysOf,
    MatButton,
    MatFormFieldModule,
    MatInput,
    ReactiveFormsModule,
    TranslocoPipe,
  ],
  templateUrl: './posting-box.html',
  styleUrl: './posting-box.scss',
})
export class PostingBox {
  readonly control = input.required<FormControl<string>>();
  readonly isReading = input(false);
  /** Whether a posting was read before, whose fields are there to go back to. */
  readonly hasReading = input(false);
  readonly read = output();
  readonly stop = output();
  readonly byHand = output();

  private readonly words = toSignal(
    toObservable(this.control).pipe(
      switchMap((control) => control.valueChanges.pipe(startWith(control.value))),
    ),
    { initialValue: '' },
  );
  /** The host of the page that is to be read; `null` if it is a text. */
  protected readonly host = computed(() => {
    const { job_url, description_text } = givenPosting(this.words());
    return job_url === undefined || description_text !== undefined ? null : hostOf(job_url);
  });
  /** What the words in the box are taken for. */
  protected readonly hint = computed(() => {
    if (this.host() !== null) return 'jobs.paste.is_link';
    return this.words().trim() === '' ? 'jobs.paste.hint' : 'jobs.paste.is_text';
  });
  private readonly text = viewChild.required<ElementRef<HTMLTextAreaElement>>('text');

  focus(): void {
    this.text().nativeElement.focus();
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.read.emit();
  }

  /** A link is one line, so that Enter is as good as the button; a text may go on. */
  protected enter(event: Event): void {
    if (this.host() === null || this.isReading()) return;
    event.preventDefault();
    this.read.emit();
  }
}
