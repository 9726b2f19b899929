import { type ChatDocument, isAddressed } from '../core/document/document.ts';
import type { Problem } from '../push/problem.ts';
import { type Listed, listRemotes } from '../push/providers/list.ts';
import { remotes } from '../push/remotes.ts';
import { localDocuments, spacesOf } from '../push/workflow/listedDocument.ts';
import { checkFile } from './checked.ts';
import { findFiles } from './files.ts';
import { ruleSettings } from './settings.ts';
import type { ChosenTarget, TargetArguments } from './target.ts';
import { UsageError } from './usage.ts';

export interface ListingArguments extends TargetArguments {
  /** The spaces to list; those that the documents name where left out. */
  space?: readonly string[];
}

/** What a target has, and the file that has it here. */
export interface Found {
  listed: Listed;
  space: string;
  /** Absolute; undefined where it is only at the target. */
  file: string | undefined;
}

/**
 * Lists what a target has in the spaces of the documents, or in those that are named.
 *
 * @param paths where the documents are
 * @throws UsageError where no space is known, or a list cannot be read
 */
export async function listAt(
  { target, credentialsFor }: ChosenTarget,
  paths: readonly string[],
  { space: named = [] }: ListingArguments,
  cwd: string,
): Promise<Found[]> {
  const documents = await documentsIn(paths, cwd);
  const local = localDocuments(documents);
  const found: Found[] = [];
  let isAnyServed = false;
  let isAnyRead = false;
  let problem: Problem | undefined;
  for (const remote of remotes) {
    const { provider } = remote;
    if (!remote.list || target.endpoints[provider] === undefined) continue;
    const own = spacesOf(
      documents.map(([document]) => document),
      provider,
    );
    for (const space of named.length > 0 ? named : own) {
      isAnyServed = true;
      const credentials = await credentialsFor(provider);
      const listed = credentials.ok ? await listRemotes(remote, { space }, target, credentials.value) : credentials;
      if (!listed.ok) {
        // A space that is named is one provider's: another one need not know it.
        problem ??= listed.problem;
        if (named.length > 0) continue;
        throw new UsageError(`${listed.problem.message} ${listed.problem.next}`);
      }
      isAnyRead = true;
      found.push(...listed.value.map((entry) => ({ listed: entry, space, file: local.find(entry, space) })));
    }
  }
  if (problem && !isAnyRead) throw new UsageError(`${problem.message} ${problem.next}`);
  if (isAnyServed) return found;
  throw new UsageError(
    `It is not known which space of ${target.name} to list: no document here names one. Name it with --space ID.`,
  );
}

/** The documents below paths, each with its file. A folder without any is fine: what is there may be pulled. */
async function documentsIn(paths: readonly string[], cwd: string): Promise<(readonly [ChatDocument, string])[]> {
  const rulesIn = ruleSettings();
  const files = await findFiles(paths, cwd, { allowEmpty: true });
  return files.flatMap((file) => {
    const { document } = checkFile(file, cwd, rulesIn).result;
    return document && isAddressed(document) ? [[document, file] as const] : [];
  });
}
