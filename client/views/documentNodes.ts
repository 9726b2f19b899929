import { l10n, type Uri, workspace } from 'vscode';
import type { DocumentState } from '../../push/workflow/documentState.ts';
import { countWords } from '../language/countWords.ts';
import type { FindingCount } from '../language/findingCounts.ts';
import type { Node } from './node.ts';

/** A document as the view knows it. */
export interface Entry {
  uri: Uri;
  /** What people call it; `null` where it has no name. */
  name: string | null;
  findings: FindingCount | undefined;
  /** How it compares with the target; undefined where that is not known. */
  state: DocumentState | undefined;
}

type Group = DocumentState | 'unknown';

/** In the order in which a person wants to see them. */
const order: readonly Group[] = ['conflict', 'outdated', 'changed', 'new', 'unknown', 'same'];

const looks = (target: string): Record<Group, { label: string; icon: string; color: string }> => ({
  conflict: {
    label: l10n.t('In conflict with {0}', target),
    icon: 'warning',
    color: 'gitDecoration.conflictingResourceForeground',
  },
  outdated: {
    label: l10n.t('Changed at {0}', target),
    icon: 'cloud-download',
    color: 'gitDecoration.submoduleResourceForeground',
  },
  changed: { label: l10n.t('Changed here'), icon: 'edit', color: 'gitDecoration.modifiedResourceForeground' },
  new: { label: l10n.t('Not at {0} yet', target), icon: 'add', color: 'gitDecoration.addedResourceForeground' },
  unknown: {
    label: l10n.t('Not compared with {0} yet', target),
    icon: 'circle-outline',
    color: 'descriptionForeground',
  },
  same: { label: l10n.t('Same at {0}', target), icon: 'check', color: 'testing.iconPassed' },
});

/** What a person can do about a state. */
const advice = (target: string): Record<Group, string> => ({
  conflict: l10n.t('The remote version is one that nobody has seen here. Compare before you push.'),
  outdated: l10n.t('The remote version was changed, and this document was not. Pull it.'),
  changed: l10n.t('This document was changed since it was last at {0}. Push it.', target),
  new: l10n.t('A push creates it at {0}.', target),
  unknown: l10n.t('Compare it to see whether the remote version is the same.'),
  same: l10n.t('This document and the remote version are the same.'),
});

/** The entry of a document. Without a target, it shows no state. */
export function documentNode({ uri, name, findings, state }: Entry, target: string | undefined): Node {
  const file = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const path = workspace.asRelativePath(uri);
  const folder = path.slice(0, Math.max(0, path.length - file.length - 1));
  const counted = findings ? countWords(findings) : [];
  const group = state ?? 'unknown';
  const label = file.replace(/\.chatapp\.json$/, '');
  const said = target === undefined ? [] : [advice(target)[group]];
  return {
    id: uri.toString(),
    label,
    // The editor marks the name with the number of problems of its file.
    description: folder,
    tooltip: [...new Set([name ?? file, path]), ...counted, ...said],
    spoken: [label, folder, ...counted, ...said].filter(Boolean).join(', '),
    uri,
    contextValue: 'document',
    command: { title: l10n.t('Open'), command: 'vscode.open', arguments: [uri] },
    ...(target === undefined ? { icon: 'comment' } : pick(looks(target)[group])),
  };
}

const pick = ({ icon, color }: { icon: string; color: string }) => ({ icon, color });

/** The groups of documents by their state; those without documents are left out. */
export function documentGroups(
  documents: readonly { state: DocumentState | undefined; node: Node }[],
  target: string,
): Node[] {
  const words = looks(target);
  return order.flatMap((group): Node[] => {
    const children = documents.filter(({ state }) => (state ?? 'unknown') === group).map(({ node }) => node);
    if (children.length === 0) return [];
    return [
      {
        id: `group:${group}`,
        label: words[group].label,
        description: String(children.length),
        contextValue: `group.${group}`,
        state: 'expanded',
        children,
      },
    ];
  });
}
