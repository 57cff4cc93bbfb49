import { InjectionToken } from '@angular/core';

/** Leads the browser away from the app, to another site. */
export const GO_TO = new InjectionToken<(address: string) => void>('GO_TO', {
  factory: () => (address) => location.assign(address),
});
