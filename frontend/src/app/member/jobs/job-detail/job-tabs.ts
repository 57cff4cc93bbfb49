import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

export const JOB_TABS = ['match', 'description', 'timeline'] as const;
export type JobTab = (typeof JOB_TABS)[number];

/** The parts of a job on a narrow screen. Arrows, Home and End choose; ids are `job-tab-…` for panels `job-panel`. */
@Component({
  selector: 'ccp-job-tabs',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    <div role="tablist" [attr.aria-label]="'jobs.parts' | transloco">
      @for (tab of tabs; track tab) {
        <button
          type="button"
          role="tab"
          aria-controls="job-panel"
          [id]="'job-tab-' + tab"
          [attr.aria-selected]="tab === current()"
          [tabindex]="tab === current() ? 0 : -1"
          (click)="choose.emit(tab)"
          (keydown)="press($event)"
        >
          {{ 'jobs.tab.' + tab | transloco }}
        </button>
      }
    </div>
  `,
  styles: `
    [role='tablist'] {
      display: grid;
      grid-auto-columns: 1fr;
      grid-auto-flow: column;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }

    button {
      min-height: 3rem;
      padding: 0 var(--ccp-space-1);
      border: 0;
      border-bottom: 3px solid transparent;
      background: transparent;
      color: var(--mat-sys-on-surface-variant);
      font: inherit;
      font-weight: 600;
      cursor: pointer;
    }

    button[aria-selected='true'] {
      border-color: var(--mat-sys-primary);
      color: var(--mat-sys-on-surface);
    }

    button:focus-visible {
      outline-offset: -3px;
    }
  `,
})
export class JobTabs {
  readonly current = input.required<JobTab>();
  readonly choose = output<JobTab>();
  protected readonly tabs = JOB_TABS;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);

  /** Moves the focus to a tab. */
  focus(tab: JobTab): void {
    this.element.nativeElement.querySelector<HTMLElement>(`#job-tab-${tab}`)?.focus();
  }

  protected press(event: KeyboardEvent): void {
    const at = JOB_TABS.indexOf(this.current());
    const last = JOB_TABS.length - 1;
    const to = {
      ArrowLeft: at === 0 ? last : at - 1,
      ArrowRight: at === last ? 0 : at + 1,
      Home: 0,
      End: last,
    }[event.key];
    const tab = to === undefined ? undefined : JOB_TABS[to];
    if (!tab) return;
    event.preventDefault();
    this.choose.emit(tab);
    this.focus(tab);
  }
}
