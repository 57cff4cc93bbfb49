import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** What making an account agrees to, above the button that does it. */
@Component({
  selector: 'ccp-terms-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    <p class="quiet small">
      {{ 'auth.terms.agree' | transloco }}
      <!-- Another tab, as the password that is typed here is kept nowhere. -->
      <a href="/terms" target="_blank" rel="noopener"
        >{{ 'auth.terms.link' | transloco
        }}<span class="visually-hidden"> {{ 'auth.terms.new_tab' | transloco }}</span></a
      >.
    </p>
  `,
})
export class TermsLine {}
