import { type ExtensionContext, env, Uri, workspace } from 'vscode';
import { languagesFor } from '../../l10n/languages.ts';
import { type Translations, useTexts } from '../../l10n/texts.ts';

/**
 * What the server and `push/` say, in the language of the editor: for this process at once, for the server to be
 * passed on. (The extension's own texts are `l10n.t`, which the editor sees to.)
 *
 * @returns undefined where they stay English
 */
export async function loadTexts({ extensionUri }: ExtensionContext): Promise<Translations | undefined> {
  if (env.language === 'en') return undefined;
  let texts: Translations | undefined;
  for (const language of languagesFor(env.language)) {
    const file = Uri.joinPath(extensionUri, 'dist', `texts.${language}.json`);
    texts ??= await workspace.fs.readFile(file).then(
      (bytes) => JSON.parse(new TextDecoder().decode(bytes)),
      // Not one of ours.
      () => undefined,
    );
  }
  useTexts(texts);
  return texts;
}
