import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { severities } from '../../core/rules/settings.ts';
import { rules } from '../../kinds/index.ts';
import type { GeneratedFile } from './file.ts';

type Texts = Record<string, string>;

/** What a text of the manifest that follows from a rule is called in `package.nls.json`. */
const prefix = 'rules.';

/**
 * The manifest with the values of `chatapp.rules`, and its texts in every language with the titles of the rules;
 * everything else in them stays as it is.
 */
export function manifestFiles(root: string): GeneratedFile[] {
  const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  const manifest = read('package.json');
  const setting = manifest.contributes?.configuration?.properties?.['chatapp.rules'];
  if (!setting) return [];
  setting.properties = Object.fromEntries(
    Object.entries(rules).map(([id, rule]) => [
      id,
      { enum: severities, default: rule.severity, description: `%${prefix}${id}%` },
    ]),
  );
  const translations = globSync('package.nls.*.json', { cwd: root }).sort();
  return [
    json('package.json', manifest),
    json(
      'package.nls.json',
      withTitles(read('package.nls.json'), (title) => `${title}.`),
    ),
    ...translations.map((file) => {
      const texts: Texts = read(file.replace('package.nls', 'l10n/texts'));
      // A text that is not translated yet is left to English, and found by the test of the translations.
      return json(
        file,
        withTitles(read(file), (title) => texts[title] && `${texts[title]}。`),
      );
    }),
  ];
}

function withTitles(texts: Texts, sentence: (title: string) => string | undefined): Texts {
  const others = Object.entries(texts).filter(([key]) => !key.startsWith(prefix));
  const titles = Object.entries(rules).map(([id, { title }]) => [prefix + id, sentence(title)]);
  return Object.fromEntries([...others, ...titles]);
}

const json = (file: string, content: object) => ({ path: file, text: `${JSON.stringify(content, null, 2)}\n` });
