import { computed, inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { IdentityProvider } from '#contracts/social';
import type { IdentityDto } from '#contracts/social.dto';
import { AuthApi } from '../../../../core/api/auth-api';
import type { AsyncSource } from '../../../../ui/async-view/async-view';

/** One service elsewhere: connected, or offered here to be. */
export interface Connection {
  readonly provider: IdentityProvider;
  readonly name: string;
  readonly is_offered: boolean;
  readonly identity: IdentityDto | null;
}

/** The services that this installation offers and those that the member has connected, as one list. */
@Injectable()
export class Connections implements AsyncSource<readonly Connection[]> {
  private readonly transloco = inject(TranslocoService);
  private readonly api = inject(AuthApi);
  private readonly providers = this.api.getProviders();
  private readonly identities = this.api.getIdentities();

  readonly value = computed(() => {
    const providers = this.providers.value();
    const identities = this.identities.value();
    if (!providers || !identities) return undefined;
    const offered = providers.map(({ id, name }): Connection => ({
      provider: id,
      name,
      is_offered: true,
      identity: identities.find(({ provider }) => provider === id) ?? null,
    }));
    // Connected when it was still offered.
    const others = identities
      .filter(({ provider }) => !providers.some(({ id }) => id === provider))
      .map((identity): Connection => ({
        provider: identity.provider,
        name: this.transloco.translate(`settings.account.connections.names.${identity.provider}`),
        is_offered: false,
        identity,
      }));
    return [...offered, ...others];
  });
  readonly error = computed(() => this.identities.error() ?? this.providers.error());
  readonly isLoading = computed(() => this.identities.isLoading() || this.providers.isLoading());

  reload(): void {
    this.providers.reload();
    this.identities.reload();
  }

  forget(provider: IdentityProvider): void {
    this.identities.update((all) => all.filter((identity) => identity.provider !== provider));
  }
}
