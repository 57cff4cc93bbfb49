import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Brand } from '../../ui/brand/brand';
import { Icon } from '../../ui/icon/icon';
import { MatchScore } from '../../ui/match-score/match-score';

/** Around the pages for guests: what the product does beside the form, where there is room for both. */
@Component({
  selector: 'ccp-auth-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Brand, Icon, MatchScore, RouterOutlet, TranslocoPipe],
  templateUrl: './auth-frame.html',
  styleUrl: './auth-frame.scss',
})
export class AuthFrame {
  protected readonly bars = [
    { name: 'skills', share: 0.88 },
    { name: 'location', share: 1 },
    { name: 'experience', share: 1 },
  ] as const;
}
