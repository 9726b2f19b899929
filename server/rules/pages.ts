/** The file name of a rule's page in `docs/rules`: `template/body-too-long` is `template-body-too-long.md`. */
export const rulePageName = (rule: string) => `${rule.replace('/', '-')}.md`;

/** An example for people to read: without its marks, and with texts that are long on purpose cut short. */
export function abridged(example: string): string {
  const text = example
    .replaceAll(/[«»]/g, '')
    .replaceAll(
      /"((?:[^"\\]|\\.){160,})"/g,
      (_, long: string) => `"${long.slice(0, 60)} … (${[...long].length} characters)"`,
    );
  return text.length <= longest ? text : `${text.slice(0, longest)} …`;
}

/** Signs of an example that a person still reads; the rest is more of the same. */
const longest = 1200;
