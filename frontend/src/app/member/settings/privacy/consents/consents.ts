import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatSlideToggle, type MatSlideToggleChange } from '@angular/material/slide-toggle';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import type { ConsentPurpose } from '#contracts/privacy';
import type { ConsentChangeDto } from '#contracts/privacy.dto';
import { PrivacyApi } from '../../../../core/api/privacy-api';
import { toApiError } from '../../../../core/errors/api-error';
import { Format } from '../../../../core/i18n/format';
import { DatePipe } from '../../../../core/i18n/format.pipes';
import { ASYNC_VIEW } from '../../../../ui/async-view/async-view';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { Snackbar } from '../../../../ui/snackbar/snackbar';

/** What the member agreed to, and changing their mind. */
@Component({
  selector: 'ccp-consents',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [...ASYNC_VIEW, DatePipe, MatButton, MatSlideToggle, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './consents.html',
  styleUrls: ['../../settings-section.scss', './consents.scss'],
})
export class Consents {
  private readonly api = inject(PrivacyApi);
  private readonly snackbar = inject(Snackbar);
  private readonly format = inject(Format);
  private readonly transloco = inject(TranslocoService);
  protected readonly all = this.api.getConsents();
  protected readonly saving = signal<ConsentPurpose | null>(null);
  protected readonly model = computed(() => this.find('language_model'));
  protected readonly terms = computed(() => this.find('terms'));

  protected async chooseModel({ checked, source }: MatSlideToggleChange): Promise<void> {
    const said = `settings.privacy.consents.${checked ? 'now_on' : 'now_off'}`;
    // The switch has moved by itself: what it shows is true only once it is saved.
    if (!(await this.set('language_model', checked, said))) source.checked = !checked;
  }

  protected agreeToTerms(): Promise<boolean> {
    return this.set('terms', true, 'settings.privacy.consents.terms_agreed');
  }

  /** An earlier choice in words. */
  protected wordsOf({ purpose, state, version }: ConsentChangeDto): string {
    return this.transloco.translate('settings.privacy.consents.said', {
      purpose: this.transloco.translate<string>(`settings.privacy.consents.purposes.${purpose}`),
      state: this.transloco.translate<string>(`settings.privacy.consents.states.${state}`),
      version: this.wordingOf(version),
    });
  }

  /** Wordings are called by their month; one that is called otherwise is told as it is. */
  protected wordingOf(version: string | null): string {
    const isMonth = version !== null && /^\d{4}-\d{2}$/.test(version);
    return isMonth ? this.format.date(version, 'month') : (version ?? '');
  }

  private async set(purpose: ConsentPurpose, given: boolean, said: string): Promise<boolean> {
    if (this.saving()) return false;
    this.saving.set(purpose);
    try {
      const consents = await firstValueFrom(this.api.setConsent(purpose, given));
      this.all.update(() => consents);
      this.snackbar.say(said);
      return true;
    } catch (thrown) {
      this.snackbar.failed('settings.privacy.consents.failed', toApiError(thrown));
      return false;
    } finally {
      this.saving.set(null);
    }
  }

  private find(purpose: ConsentPurpose) {
    return this.all.value()?.current.find((consent) => consent.purpose === purpose);
  }
}
