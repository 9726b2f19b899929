// The notices of what others wrote and we ship: their licenses ask that the text goes with every copy.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const licenseFile = /^(licen[cs]e|copying|notice|third-?party-?notices?)([-.].*)?$/i;

/**
 * The notices of all packages of which a bundle holds code, in the order of their names.
 *
 * @param metafiles what esbuild says of each bundle
 * @param root the folder that their paths start from
 * @throws where a package comes without the text of its license
 */
export function noticesOf(metafiles, root) {
  const folders = new Set();
  for (const { inputs } of metafiles) {
    for (const input of Object.keys(inputs)) {
      const folder = packageFolder(input);
      if (folder !== undefined) folders.add(folder);
    }
  }
  const notices = [...folders].map((folder) => noticeOf(path.join(root, folder)));
  notices.sort((a, b) => (a.title < b.title ? -1 : 1));
  const head = 'ChatApp contains code of the packages below, under the terms of their licenses.';
  return `${[head, ...new Set(notices.map(({ title, text }) => `${line}\n${title}\n${line}\n\n${text}`))].join('\n\n')}\n`;
}

const line = '-'.repeat(80);

/** The folder of the package that a module stands in; undefined for one of ours and for one that a plugin made. */
function packageFolder(input) {
  return /^.*\bnode_modules\/(@[^/]+\/)?[^/]+(?=\/)/.exec(
    input.replaceAll('\\', '/').replace(/^[a-z]+:(?!\/)/, ''),
  )?.[0];
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => licenseFile.test(file))
        .sort()
    : [];
  if (files.length === 0) {
    throw new Error(
      `${name} is part of a bundle, and has no file with its license. Add its text to scripts/notices.mjs.`,
    );
  }
  const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll(/\r\n?/g, '\n').trim());
  return { title: `${name} ${version} (${license})`, text: texts.join('\n\n') };
}
