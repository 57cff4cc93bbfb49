import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AdminUserDto } from '#contracts/admin.dto';
import { Icon } from '../../../../ui/icon/icon';
import { ROLE_OPTIONS } from '../../roles';
import type { UserDeed } from '../user-care';

/** What can be done to one account. */
@Component({
  selector: 'ccp-user-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatIconButton, MatMenuModule, RouterLink, TranslocoPipe],
  templateUrl: './user-menu.html',
  styles: `
    .item {
      display: flex;
      align-items: center;
      gap: var(--ccp-space-3);
    }

    .chosen {
      margin-inline-start: auto;
      color: var(--mat-sys-primary);
    }
  `,
})
export class UserMenu {
  readonly user = input.required<AdminUserDto>();
  readonly chosen = output<UserDeed>();

  protected readonly roles = ROLE_OPTIONS;
}
