// The README as the extension's page in the editor can show it.

/**
 * An editor shows pictures and opens links by a public address only, and the project has none yet: a relative one would
 * be a broken picture, or a link that does nothing. Sections between `<!-- repository -->` and `<!-- end -->` are for
 * people with a clone.
 *
 * @param {string} readme the README of the repository, as Markdown
 * @returns {string} the same without pictures, with links as plain text, and without what only a clone has
 */
export function pageOf(readme) {
  return readme
    .replaceAll(/<!-- repository -->[\s\S]*?<!-- end -->\n*/g, '')
    .replaceAll(/^!\[[^\]]*\]\([^)]*\)\n+/gm, '')
    .replaceAll(/\[((?:[^[\]]|\[[^\]]*\])*)\]\((?!https?:)[^)]*\)/g, '$1');
}
