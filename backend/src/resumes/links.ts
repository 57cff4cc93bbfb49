import { isURL } from 'class-validator';
import { at, type Found } from './resume-fields';

const MOST = 20;

/** Links as the profile takes them: complete http addresses. */
export function profileLinks(links: readonly Found<string>[]): readonly Found<string>[] {
  return links
    .flatMap((link) => {
      const url = webAddress(link.value);
      return url === null ? [] : at(link, url);
    })
    .slice(0, MOST);
}

/** The address with its protocol; `null` for what is none, such as mailto: and javascript:. */
export function webAddress(text: string): string | null {
  const url = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  const isAddress =
    url.length <= 2048 && isURL(url, { protocols: ['http', 'https'], require_protocol: true });
  return isAddress ? url : null;
}
