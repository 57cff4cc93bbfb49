import { computed, Injectable, signal } from '@angular/core';

/**
 * Whose habits dates, numbers and money follow. The profile's `locale` and `timezone` win; until they are known, or
 * when they are not set, the browser's own.
 */
@Injectable({ providedIn: 'root' })
export class Locale {
  private readonly chosen = signal<{ locale: string | null; timezone: string | null }>({
    locale: null,
    timezone: null,
  });

  /** BCP 47 tag, such as `en-GB`. */
  readonly tag = computed(() => known(this.chosen().locale) ?? (navigator.language || 'en'));
  /** IANA name, such as `Europe/Berlin`. */
  readonly timezone = computed(
    () => this.chosen().timezone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
  );

  /** Follows a profile; the fields of the same names. */
  use(profile: { readonly locale: string | null; readonly timezone: string | null }): void {
    this.chosen.set({ locale: profile.locale, timezone: profile.timezone });
  }

  /** Back to the browser's habits, at sign-out. */
  forget(): void {
    this.chosen.set({ locale: null, timezone: null });
  }
}

/** The tag if this browser can format by it. */
function known(tag: string | null): string | null {
  if (!tag) return null;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0 ? tag : null;
  } catch {
    return null;
  }
}
