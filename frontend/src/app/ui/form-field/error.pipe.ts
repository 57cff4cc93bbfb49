import { inject, Pipe, type PipeTransform } from '@angular/core';
import type { AbstractControl } from '@angular/forms';
import { TranslocoService } from '@jsverse/transloco';
import { errorText } from './error-text';

/** What is wrong with a control, in words: `<mat-error>{{ form.controls.email | ccpError }}</mat-error>` */
@Pipe({ name: 'ccpError', pure: false })
export class ErrorPipe implements PipeTransform {
  private readonly transloco = inject(TranslocoService);
  transform(control: AbstractControl): string {
    return errorText(control, this.transloco);
  }
}
