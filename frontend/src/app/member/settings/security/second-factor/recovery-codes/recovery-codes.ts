import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  Injector,
  input,
  output,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { SAVE_FILE } from '../../../../../core/downloads/save-file';
import { focusAfterRender } from '../../../../../core/layout/focus-after-render';
import { Session } from '../../../../../core/session/session';
import { Icon } from '../../../../../ui/icon/icon';
import { Copying } from '../../../copying';

/** Codes for the day the phone is lost, shown this once. Takes the focus, as it comes in the place of a form. */
@Component({
  selector: 'ccp-recovery-codes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, TranslocoPipe],
  template: `
    <div class="notice stack">
      <div>
        <h3 #heading tabindex="-1">{{ 'settings.security.factor.codes_title' | transloco }}</h3>
        <p>{{ 'settings.security.factor.codes_text' | transloco }}</p>
      </div>
      <ul class="codes" [attr.aria-label]="'settings.security.factor.codes' | transloco">
        @for (code of codes(); track code) {
          <li>
            <code>{{ code }}</code>
          </li>
        }
      </ul>
      <div class="cluster">
        <button matButton="outlined" type="button" (click)="copying.copy(codes().join('\\n'))">
          <ccp-icon name="copy" />{{ 'settings.security.factor.copy' | transloco }}
        </button>
        <button matButton="outlined" type="button" (click)="download()">
          <ccp-icon name="download" />{{ 'settings.security.factor.download' | transloco }}
        </button>
        <button matButton="filled" type="button" (click)="saved.emit()">
          {{ 'settings.security.factor.saved' | transloco }}
        </button>
      </div>
    </div>
  `,
  styleUrls: ['../../../settings-section.scss', './recovery-codes.scss'],
})
export class RecoveryCodes {
  readonly codes = input.required<readonly string[]>();
  readonly saved = output();

  private readonly save = inject(SAVE_FILE);
  private readonly session = inject(Session);
  private readonly transloco = inject(TranslocoService);
  protected readonly copying = inject(Copying);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    focusAfterRender(() => this.heading().nativeElement, inject(Injector));
  }

  protected download(): void {
    const app = this.transloco.translate<string>('app.name');
    const username = this.session.user()?.username;
    const lines = [
      this.transloco.translate<string>('settings.security.factor.file_title', { app, username }),
      this.transloco.translate<string>('settings.security.factor.file_text'),
      '',
      ...this.codes(),
      '',
    ];
    this.save(new Blob([lines.join('\n')], { type: 'text/plain' }), 'career-copilot-recovery-codes.txt');
  }
}
