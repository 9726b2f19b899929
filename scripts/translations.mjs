// Every text in another language: the house's own in l10n/, those of a kind of document in its folder.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The languages other than English that there are texts in, as files are named: `zh-cn`. */
export const languagesIn = (root) =>
  readdirSync(path.join(root, 'l10n'))
    .flatMap((name) => /^texts\.([\w-]+)\.json$/.exec(name)?.[1] ?? [])
    .sort();

/**
 * All texts of a language by their English ones: those of `l10n/texts.<language>.json`, and of each
 * `kinds/<kind>/l10n.<language>.json`.
 *
 * @throws where two files translate one text: which of them counts would depend on their order
 */
export function translationsIn(root, language) {
  const kinds = readdirSync(path.join(root, 'kinds'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `kinds/${name}/l10n.${language}.json`)
    .sort();
  const all = {};
  for (const file of [`l10n/texts.${language}.json`, ...kinds]) {
    for (const [english, text] of Object.entries(read(path.join(root, file)))) {
      if (Object.hasOwn(all, english)) throw new Error(`${file} translates a text that has a translation: ${english}`);
      all[english] = text;
    }
  }
  return all;
}

/** A file of texts; a kind without one has none of its own. */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}
