import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { PageHeader } from '../../ui/page-header/page-header';
@Component({
  selector: 'ccp-profile',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHeader, TranslocoPipe],
  template: `<ccp-page-header [title]="'profile.title' | transloco" />`,
})
export class Profile {
  hasUnsaved(): boolean {
    return false;
  }
}
