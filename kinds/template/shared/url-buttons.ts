import { isBlank } from '../../../core/document/blank.ts';
import type { Path } from '../../../core/document/path.ts';
import type { Variable } from '../../../core/document/variables.ts';
import { oncePerTemplate, type Template, type Text } from '../model.ts';
import { hostOf } from './url-hosts.ts';

/** The address of a URL button, with its host. */
class ButtonUrl implements Text {
  readonly member: string;
  readonly value: string;
  readonly variables: readonly Variable[];
  /** In lower case, without a leading `www.`; undefined where the address has none. */
  readonly host: string | undefined;

  constructor(private readonly text: Text) {
    this.member = text.member;
    this.value = text.value;
    this.variables = text.variables;
    this.host = hostOf(text.value);
  }

  get at(): Path {
    return this.text.at;
  }
}

/** The addresses of all URL buttons, those of cards included; blank ones are missing, which is another fault. */
export const buttonUrls = oncePerTemplate(({ buttonsOf }: Template): readonly ButtonUrl[] => {
  const urls: ButtonUrl[] = [];
  for (const button of buttonsOf('URL')) {
    const url = button.text('Url');
    if (url && !isBlank(url.value)) urls.push(new ButtonUrl(url));
  }
  return urls;
});

/** A URL button as the text of an example, with this address as it stands in JSON. */
export const urlButton = (url: string, urlType = 'static') =>
  `{"Type": "URL", "Text": "To the shop", "Url": ${url}, "UrlType": "${urlType}"}`;
