import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ApiError } from '../../core/errors/api-error';
import { wordsOf } from '../../core/errors/error-words';
import { Announcer } from '../../core/layout/announcer';
import { Icon } from '../icon/icon';

/**
 * A failed read in the place of its content: what happened, what to do, "Try again" where that can help (counting
 * down when the server asked to wait), and the request number behind "Details".
 */
@Component({
  selector: 'ccp-error-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, TranslocoPipe],
  templateUrl: './error-panel.html',
  styleUrl: './error-panel.scss',
})
export class ErrorPanel {
  readonly error = input.required<ApiError>();
  /** One line above content that is still shown, instead of a panel in its place. */
  readonly isStrip = input(false);
  readonly retry = output();

  protected readonly words = computed(() => wordsOf(this.error()));
  protected readonly seconds = signal(0);
  private readonly announcer = inject(Announcer);

  constructor() {
    effect((onCleanup) => {
      this.seconds.set(this.error().retry_after ?? 0);
      const timer = setInterval(() => this.seconds.update((left) => Math.max(0, left - 1)), 1000);
      onCleanup(() => clearInterval(timer));
    });
  }

  protected async copy(requestId: string): Promise<void> {
    await navigator.clipboard.writeText(requestId);
    this.announcer.say('ui.copied');
  }
}
