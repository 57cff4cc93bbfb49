import {
  type EnvironmentProviders,
  inject,
  Injectable,
  isDevMode,
  makeEnvironmentProviders,
  provideEnvironmentInitializer,
} from '@angular/core';
import {
  provideTransloco,
  provideTranslocoMissingHandler,
  type Translation,
  type TranslocoLoader,
  type TranslocoMissingHandler,
  TranslocoService,
} from '@jsverse/transloco';
import { type Observable, of } from 'rxjs';
import en from './en.json';

/**
 * English is part of the program, feature by feature, so no request stands before the first words on the screen.
 * There is nothing to load; another language would bring its files through this loader.
 */
@Injectable()
class BundledTexts implements TranslocoLoader {
  getTranslation(): Observable<Translation> {
    return of({});
  }
}

/** Says which text is missing on the console, where the browser journeys find it, and shows the key. */
class MissingText implements TranslocoMissingHandler {
  handle(key: string): string {
    console.error(`No text for "${key}"`);
    return key;
  }
}

/**
 * The texts of one feature, for the `providers` of its routes: `provideTexts('pipeline', en)` with
 * `import en from './pipeline.en.json'`. Its keys then begin with the feature's name: `'pipeline.title'`.
 *
 * @param feature the first part of each key
 * @param texts English texts, nested as deep as they like; `{{ name }}` is filled in
 */
export function provideTexts(feature: string, texts: Translation): EnvironmentProviders {
  return provideEnvironmentInitializer(() =>
    inject(TranslocoService).setTranslation({ [feature]: texts }, 'en', { emitChange: false }),
  );
}

/** Transloco with the texts of core, ui and the shared words. For the application's providers, and for tests. */
export function provideI18n(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTransloco({
      config: {
        availableLangs: ['en'],
        defaultLang: 'en',
        reRenderOnLangChange: true,
        prodMode: !isDevMode(),
      },
      loader: BundledTexts,
    }),
    provideTranslocoMissingHandler(MissingText),
    provideEnvironmentInitializer(() =>
      inject(TranslocoService).setTranslation(en, 'en', { emitChange: false }),
    ),
  ]);
}
