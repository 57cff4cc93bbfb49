import { inject, Injectable } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';

/** A route's `title` is the key of a text; the window says "Profile – Career Co-Pilot". */
@Injectable()
export class PageTitle extends TitleStrategy {
  private readonly window = inject(Title);
  private readonly transloco = inject(TranslocoService);

  override updateTitle(state: RouterStateSnapshot): void {
    const key = this.buildTitle(state);
    this.show(key === undefined ? null : this.transloco.translate(key));
  }

  /** Names the page by something only it knows, such as a job's title; `null` for the product's name alone. */
  show(page: string | null): void {
    this.window.setTitle(
      page === null
        ? this.transloco.translate('app.name')
        : this.transloco.translate('app.page_title', { page }),
    );
  }
}
