/** The names that follow from the id of a kind, which is its folder: `flow-json`. */
export interface KindNames {
  id: string;
  /** In code: `flowJson`. */
  camel: string;
  /** In types and members: `FlowJson`. */
  pascal: string;
  /** In sentences: `flow json`. */
  words: string;
}

export function kindNames(id: string): KindNames {
  const camel = id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return { id, camel, pascal: camel.charAt(0).toUpperCase() + camel.slice(1), words: id.replaceAll('-', ' ') };
}

/** Whether a text is a name as kinds and rules have them: words in lower case with dashes between them. */
export const isName = (text: string): boolean => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);
