import { LanguageModel } from './language-model';
import { ModelFault } from './model-fault';

/** What stands in when no language model is configured: every feature goes by its rules. */
export class NoModel extends LanguageModel {
  readonly isOn = false;
  readonly name = 'none';
  readonly health = 'off';

  async answer(): Promise<never> {
    throw new ModelFault('off');
  }
}
