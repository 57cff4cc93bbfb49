import type { Routes } from '@angular/router';
import type { Role } from '#contracts/user';
import type { IconName } from '../ui/icon/icons';

/** One entry of the member's navigation, and the lazy part of the program behind it. */
export interface Page {
  /** First segment of its address: `pipeline` for `/pipeline`. */
  readonly path: string;
  /** Key of its name; the texts of the navigation are in core/i18n/en.json under `pages`. */
  readonly label: string;
  /** Key of a shorter name for the bar at the bottom of a phone, if `label` is longer than ten letters. */
  readonly short_label?: string;
  readonly icon: IconName;
  /** The letter after `g` that goes there. */
  readonly key: string;
  /** Whose page it is, if it is not everybody's: for others its address leads nowhere. */
  readonly role?: Role;
  readonly load: () => Promise<Routes>;
  /** Parts that can be jumped to as well. */
  readonly parts?: readonly PagePart[];
}

/** A part of a page with an address of its own, `<path of the page>/<path>`. */
export interface PagePart {
  readonly path: string;
  /** Key of its name among all pages' names, in member.en.json. */
  readonly label: string;
  readonly icon: IconName;
}
