import { type TextDocument, Uri, workspace } from 'vscode';
import type { Checked } from '../../core/check.ts';
import type { ChatDocument } from '../../core/document/document.ts';
import { plainText } from '../../core/document/plain.ts';
import type { Result } from '../../push/problem.ts';
import type { Target } from '../../push/target.ts';
import { addressed, type Source } from '../../push/workflow/addressed.ts';
import type { Server } from '../language/languageClient.ts';

/** A document with its folder, where another one may say where it goes. */
export function sourceOf(document: TextDocument, server: Server): Source {
  const folder = Uri.joinPath(document.uri, '..');
  return {
    name: document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1),
    text: plainText(document.getText()),
    folder: {
      names: async () => {
        try {
          return (await workspace.fs.readDirectory(folder)).map(([name]) => name);
        } catch {
          // What was never saved is in no folder.
          return [];
        }
      },
      document: async (name, mayBe) => {
        const other = await workspace.openTextDocument(Uri.joinPath(folder, name));
        return mayBe(other.getText()) ? ((await server.inspect(other))?.document ?? null) : null;
      },
    },
  };
}

/** A document as it stands in the editor, as what is pushed to a target. */
export async function addressedText(
  document: TextDocument,
  { document: found }: Checked,
  target: Target,
  server: Server,
): Promise<Result<ChatDocument> | undefined> {
  return found ? addressed(found, sourceOf(document, server), target) : undefined;
}

/** A document of the workspace as what is pushed to a target; undefined where it is nothing that can be. */
export async function addressedAt(uri: Uri, target: Target, server: Server): Promise<ChatDocument | undefined> {
  const [document] = await server.documents([uri]);
  if (document) return document;
  const text = await workspace.openTextDocument(uri);
  const checked = await server.inspect(text);
  const whole = checked && (await addressedText(text, checked, target, server));
  return whole?.ok ? whole.value : undefined;
}
