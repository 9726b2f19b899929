import { l10n, type Uri, workspace } from 'vscode';
import { translate } from '../../l10n/texts.ts';
import type { Listed } from '../../push/providers/list.ts';
import type { Remote } from '../../push/providers/read.ts';
import type { SpaceListing } from '../push/listings.ts';
import { describe } from '../push/reviewWords.ts';
import type { Node } from './node.ts';

/** What a target has; commands on it take it from here. */
export interface RemoteNode extends Node {
  listed: Listed;
  space: string;
}

/** The node that a command's argument is, if it is one. */
export const remoteNodeOf = (about: unknown): RemoteNode | undefined =>
  typeof about === 'object' && about !== null && 'listed' in about && 'space' in about
    ? (about as RemoteNode)
    : undefined;

interface Known {
  target: string;
  /** The file of a document that is here; undefined where it is only at the target. */
  fileOf(listed: Listed, space: string): Uri | undefined;
  /** What was read of it; a list says less. */
  readOf(file: Uri): Remote | null | undefined;
}

/** What a target has, by kind, name and language. */
export function remoteNodes(spaces: readonly SpaceListing[], known: Known): Node[] {
  const names = new Set(spaces.map(({ space }) => space));
  return spaces.map((listing) => {
    const { remote, space, entries } = listing;
    const nodes = entries.map((listed) => remoteNode(listed, space, known));
    const alone = nodes.filter(({ uri }) => !uri).length;
    const only = alone === 0 ? '' : l10n.t('{0} only at {1}', alone, known.target);
    return {
      id: [remote.provider, remote.kind, space].join(' '),
      label: translate(remote.list.title),
      description: [names.size > 1 ? space : '', String(nodes.length), only].filter(Boolean).join(' · '),
      tooltip: [l10n.t('Space {0}', space)],
      contextValue: 'remote.kind',
      ...(nodes.length > 0 && { state: 'expanded' as const, children: byName(nodes) }),
    };
  });
}

/** Those of one name under it, and one that has no other beside it as itself. */
function byName(nodes: readonly RemoteNode[]): Node[] {
  const groups = new Map<string, RemoteNode[]>();
  for (const node of nodes) {
    const { name } = node.listed;
    const group = groups.get(name) ?? [];
    group.push(node);
    groups.set(name, group);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, group]): Node => {
      const [only, ...others] = group;
      if (only && others.length === 0) {
        const { language } = only.listed;
        return { ...only, label: name, description: [language, only.description].filter(Boolean).join(' · ') };
      }
      const [first] = group;
      return {
        id: `${first?.id} name`,
        label: name,
        description: l10n.t('{0} languages', group.length),
        contextValue: 'remote.name',
        state: 'expanded',
        children: group,
      };
    });
}

function remoteNode(listed: Listed, space: string, { target, fileOf, readOf }: Known): RemoteNode {
  const { kind, provider, id, name, language, category } = listed;
  const uri = fileOf(listed, space);
  const read = uri && readOf(uri);
  const state = read?.state ?? listed.state;
  const review = state === null ? undefined : describe(state);
  const isAlone = uri === undefined;
  const command = isAlone ? 'chatapp.openListed' : 'vscode.open';
  const node: RemoteNode = {
    listed,
    space,
    id: [provider, kind, space, id, language].join(' '),
    label: language ?? name,
    description: [isAlone ? l10n.t('only at {0}', target) : '', review?.words].filter(Boolean).join(' · '),
    tooltip: [
      name,
      [language, category, id].filter(Boolean).join(' · '),
      ...(review ? [l10n.t('Review: {0}', review.words)] : []),
      ...(read?.reason ? [l10n.t('The reason given: {0}.', read.reason)] : []),
      ...(read?.quality ? [l10n.t('Quality: {0}', read.quality)] : []),
      isAlone
        ? l10n.t('No file of this workspace has it. Pull it to get one.')
        : l10n.t('Its file is {0}.', workspace.asRelativePath(uri)),
    ],
    uri,
    contextValue: isAlone ? 'remote.remoteOnly' : 'remote.local',
    ...(isAlone ? { icon: 'cloud', color: 'gitDecoration.untrackedResourceForeground' } : iconOf(state)),
  };
  node.command = { title: l10n.t('Open'), command, arguments: [isAlone ? node : uri] };
  return node;
}

function iconOf(state: string | null): { icon: string; color?: string } {
  if (state === null) return { icon: 'comment' };
  const { icon } = describe(state);
  if (state === 'pass') return { icon, color: 'testing.iconPassed' };
  return state === 'fail' ? { icon, color: 'list.errorForeground' } : { icon };
}
