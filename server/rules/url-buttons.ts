import type { Template, Text } from '../document/template.ts';
import { hostOf } from './url-hosts.ts';

/** The address of a URL button, with its host. */
export interface ButtonUrl extends Text {
  /** In lower case, without a leading `www.`; undefined where the address has none. */
  host: string | undefined;
}

const known = new WeakMap<Template, readonly ButtonUrl[]>();

/** The addresses of all URL buttons, those of cards included; blank ones are missing, which is another fault. */
export function buttonUrls(template: Template): readonly ButtonUrl[] {
  // Many rules ask for the addresses of the one template that is being checked.
  let urls = known.get(template);
  if (!urls) {
    urls = template.allButtons.flatMap((button) => {
      const url = button.type === 'URL' ? button.text('Url') : undefined;
      return url && url.value.trim() !== '' ? [{ ...url, host: hostOf(url.value) }] : [];
    });
    known.set(template, urls);
  }
  return urls;
}

/** A URL button as the text of an example, with this address as it stands in JSON. */
export const urlButton = (url: string, urlType = 'static') =>
  `{"Type": "URL", "Text": "To the shop", "Url": ${url}, "UrlType": "${urlType}"}`;
