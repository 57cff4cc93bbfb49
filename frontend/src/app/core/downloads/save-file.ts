import { InjectionToken } from '@angular/core';

/** Gives a file to the browser's downloads. */
export const SAVE_FILE = new InjectionToken<(content: Blob, name: string) => void>('SAVE_FILE', {
  factory: () => (content, name) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(content);
    link.download = name;
    link.click();
    // Not at once: the download may only begin after this turn.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  },
});
