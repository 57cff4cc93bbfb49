import { ChangeDetectionStrategy, Component, type ElementRef, input, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../../ui/icon/icon';

/** How far a resume is on its way: being sent, then being read. */
@Component({
  selector: 'ccp-reading-progress',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    <ol class="steps">
      <li [class.now]="step() === 'sending'" [class.done]="step() === 'reading'">
        <ccp-icon [name]="step() === 'sending' ? 'upload' : 'check-circle'" />
        {{ 'resume.progress.sending' | transloco }}
      </li>
      <li [class.now]="step() === 'reading'">
        <ccp-icon [name]="step() === 'sending' ? 'circle' : 'half-circle'" />
        {{ 'resume.progress.reading' | transloco }}
      </li>
    </ol>
    <h2 #heading tabindex="-1">{{ fileName() }}</h2>
    <progress
      max="100"
      [attr.value]="percent()"
      [attr.aria-label]="'resume.progress.' + step() | transloco"
    ></progress>
    @if (isLong()) {
      <p class="quiet" role="status">{{ 'resume.progress.leave' | transloco }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--ccp-space-3);
    }

    .steps {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ccp-space-1) var(--ccp-space-5);
      padding: 0;
      color: var(--mat-sys-on-surface-variant);
      font-size: var(--ccp-text-s);
    }

    .steps li {
      display: flex;
      align-items: center;
      gap: var(--ccp-space-2);
    }

    .now {
      color: var(--mat-sys-on-surface);
      font-weight: 640;
    }

    .done ccp-icon,
    .now ccp-icon {
      color: var(--mat-sys-primary);
    }

    h2 {
      font-size: var(--ccp-text-l);
    }

    h2:focus {
      outline: none;
    }

    progress {
      width: 100%;
      height: 0.5rem;
      border: 0;
      border-radius: 99px;
      overflow: hidden;
      background: var(--mat-sys-surface-container-high);
      appearance: none;
    }

    progress::-webkit-progress-bar {
      background: var(--mat-sys-surface-container-high);
    }

    progress::-webkit-progress-value {
      border-radius: 99px;
      background: var(--mat-sys-primary);
      transition: inline-size 200ms;
    }

    progress::-moz-progress-bar {
      border-radius: 99px;
      background: var(--mat-sys-primary);
    }

    progress:indeterminate {
      background: linear-gradient(90deg, transparent, var(--mat-sys-primary) 35% 65%, transparent) 0 / 40%
        100% no-repeat var(--mat-sys-surface-container-high);
      animation: pass 1.4s infinite ease-in-out;
    }

    progress:indeterminate::-webkit-progress-bar {
      background: transparent;
    }

    @keyframes pass {
      from {
        background-position-x: -60%;
      }

      to {
        background-position-x: 160%;
      }
    }
  `,
})
export class ReadingProgress {
  readonly fileName = input.required<string>();
  readonly step = input.required<'sending' | 'reading'>();
  /** 0 to 100; `null` while it cannot be told. */
  readonly percent = input<number | null>(null);
  /** Whether it takes longer than one likes to wait. */
  readonly isLong = input(false);

  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  /** What takes the focus of the control that began it. */
  headingElement(): HTMLElement {
    return this.heading().nativeElement;
  }
}
