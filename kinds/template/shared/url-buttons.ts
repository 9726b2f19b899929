import { isBlank } from '../../../core/document/blank.ts';
import { oncePerTemplate, type Template, type Text } from '../model.ts';

/** The addresses of all URL buttons, including those of cards. Empty ones count as missing, which is another fault. */
export const buttonUrls = oncePerTemplate(({ buttonsOf }: Template): readonly Text[] => {
  const urls: Text[] = [];
  for (const button of buttonsOf('URL')) {
    const url = button.text('Url');
    if (url && !isBlank(url.value)) urls.push(url);
  }
  return urls;
});

/** A URL button as the text of an example, with this address as written in JSON. */
export const urlButton = (url: string, urlType = 'static') =>
  `{"Type": "URL", "Text": "To the shop", "Url": ${url}, "UrlType": "${urlType}"}`;
