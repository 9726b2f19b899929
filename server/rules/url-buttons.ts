import type { Template, Text } from '../document/template.ts';

/** The addresses of all URL buttons, those of cards included; blank ones are missing, which is another fault. */
export function buttonUrls({ allButtons }: Template): Text[] {
  return allButtons.flatMap((button) => {
    const url = button.type === 'URL' ? button.text('Url') : undefined;
    return url && url.value.trim() !== '' ? [url] : [];
  });
}

/** A URL button as the text of an example, with this address as it stands in JSON. */
export const urlButton = (url: string, urlType = 'static') =>
  `{"Type": "URL", "Text": "To the shop", "Url": ${url}, "UrlType": "${urlType}"}`;
