import { ChangeDetectionStrategy, Component } from '@angular/core';
import { SettingsHead } from '../settings-head/settings-head';
import { AccessLog } from './access-log/access-log';
import { Consents } from './consents/consents';
import { DataExport } from './data-export/data-export';
import { DeleteAccount } from './delete-account/delete-account';

/** What is kept about the member: what they agreed to, who saw it, taking it along, having it erased. */
@Component({
  selector: 'ccp-privacy',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AccessLog, Consents, DataExport, DeleteAccount, SettingsHead],
  template: `
    <ccp-settings-head section="privacy" />
    <div class="stack sections">
      <ccp-consents />
      <ccp-access-log />
      <ccp-data-export />
      <ccp-delete-account />
    </div>
  `,
  styleUrl: '../settings-section.scss',
})
export class Privacy {}
