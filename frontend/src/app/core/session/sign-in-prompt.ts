import { inject, Injectable, Injector } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Router } from '@angular/router';
import { Session } from './session';

/** Asks a member whose session ended to sign in again, over the page they are on. */
@Injectable({ providedIn: 'root' })
export class SignInPrompt {
  private readonly injector = inject(Injector);
  private asking: Promise<boolean> | null = null;

  /**
   * Shows the dialog; several callers at once share it.
   *
   * @returns whether the member signed in; if not, the session is over and the sign-in page shows
   */
  ask(): Promise<boolean> {
    this.asking ??= this.open().finally(() => (this.asking = null));
    return this.asking;
  }

  private async open(): Promise<boolean> {
    const [{ MatDialog }, { SignInDialog }] = await Promise.all([
      import('@angular/material/dialog'),
      import('./sign-in-dialog/sign-in-dialog'),
    ]);
    const dialog = this.injector
      .get(MatDialog)
      .open(SignInDialog, { disableClose: true, panelClass: 'ccp-dialog' });
    if (await firstValueFrom(dialog.afterClosed())) return true;
    const router = this.injector.get(Router);
    const return_to = router.url;
    this.injector.get(Session).forget();
    await router.navigate(['/sign-in'], { queryParams: { return_to } });
    return false;
  }
}
