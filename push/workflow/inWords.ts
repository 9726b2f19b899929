import type { ChatDocument } from '../../core/document/document.ts';
import { say, translate } from '../../l10n/texts.ts';
import { identityOf } from '../journal/identity.ts';
import { remoteOf } from '../remotes.ts';
import type { Target } from '../target.ts';

/** Which document goes where, as lines: what it is and is called, its space, and the address. */
export function inWords(document: ChatDocument, target: Target): string {
  const { name, code, language, places } = identityOf(document);
  const noun = translate(remoteOf(document)?.noun ?? document.kind);
  const called = name || code;
  const [place] = places;
  const address = target.endpoints[document.provider];
  return [
    language ? say`${noun}: ${called} (${language})` : say`${noun}: ${called}`,
    ...(place ? [say`Space: ${place}`] : []),
    ...(address === undefined ? [] : [say`Address: ${address}`]),
  ].join('\n');
}
