/** A generated file: its path from the repository's root, and its text. */
export interface GeneratedFile {
  path: string;
  text: string;
}
