import { Global, Module } from '@nestjs/common';
import { Clock } from '../clock';
import { Settings } from '../config';
import { Log } from '../logging';
import { ModelBudget } from './budget';
import { cappedFetch } from './capped-fetch';
import { LanguageModel } from './language-model';
import { ModelMetrics } from './model-metrics';
import { NoModel } from './no-model';
import { FREE } from './prices';
import type { MakeProvider, ProviderSettings } from './provider';
import { PATIENCE, type Patience } from './retries';

/**
 * A reply may have 4 MB as it is sent: each of its up to 8,000 tokens is an event of some 300 bytes, and OpenAI says
 * the whole three times more at the end.
 */
const LONGEST_REPLY = 4 * 1024 * 1024;

/** The adapters. Each brings its library along, which only an installation that uses it should have to load. */
const PROVIDERS: Readonly<Record<NonNullable<Settings['llm_provider']>, () => Promise<MakeProvider>>> = {
  openai: async () => (await import('./openai.provider.js')).openai,
  anthropic: async () => (await import('./anthropic.provider.js')).anthropic,
  compatible: async () => (await import('./compatible.provider.js')).compatible,
};

/** The variables without which an adapter cannot work. */
const NEEDED: Readonly<
  Record<keyof typeof PROVIDERS, readonly ('llm_api_key' | 'llm_base_url' | 'llm_model')[]>
> = {
  openai: ['llm_api_key'],
  anthropic: ['llm_api_key'],
  compatible: ['llm_base_url', 'llm_model'],
};

/** What the model is made of, apart from the settings. */
interface Surroundings {
  readonly budget: ModelBudget;
  readonly metrics: ModelMetrics;
  readonly clock: Clock;
  readonly log: Log;
  readonly patience: Patience;
}

/** The language model of the settings; none, with a warning, where the settings lack something. */
export async function openModel(settings: Settings, surroundings: Surroundings): Promise<LanguageModel> {
  const kind = settings.llm_provider;
  if (kind === undefined) return new NoModel();
  const missing = NEEDED[kind].filter((name) => settings[name] === undefined);
  if (missing.length > 0) {
    const names = missing.map((name) => name.toUpperCase()).join(' and ');
    surroundings.log.warn(`LLM_PROVIDER=${kind} needs ${names}; there is no language model without.`);
    return new NoModel();
  }
  const makeProvider = await PROVIDERS[kind]();
  const { ConfiguredModel } = await import('./configured-model.js');
  return new ConfiguredModel({
    ...surroundings,
    provider: makeProvider(providerSettings(settings)),
  });
}

function providerSettings(settings: Settings): ProviderSettings {
  const { llm_price_in, llm_price_out } = settings;
  const isPriced = llm_price_in !== undefined || llm_price_out !== undefined;
  return {
    model: settings.llm_model,
    api_key: settings.llm_api_key,
    base_url: settings.llm_base_url,
    price: isPriced ? { in: llm_price_in ?? FREE.in, out: llm_price_out ?? FREE.out } : undefined,
    fetch: cappedFetch(LONGEST_REPLY),
  };
}

/** `LanguageModel` for everyone. Needs the global modules of settings, database, clock and log. */
@Global()
@Module({
  providers: [
    ModelBudget,
    ModelMetrics,
    {
      provide: LanguageModel,
      inject: [Settings, ModelBudget, ModelMetrics, Clock, Log],
      useFactory: (
        settings: Settings,
        ...[budget, metrics, clock, log]: [ModelBudget, ModelMetrics, Clock, Log]
      ): Promise<LanguageModel> => openModel(settings, { budget, metrics, clock, log, patience: PATIENCE }),
    },
  ],
  exports: [LanguageModel, ModelMetrics],
})
export class LanguageModelModule {}
