import { commands, type Event, EventEmitter, type ExtensionContext, l10n, workspace } from 'vscode';
import type { Problem } from '../../push/problem.ts';
import { providers } from '../../push/providers/index.ts';
import { parseTarget, type Target, type TargetSettings } from '../../push/target.ts';
import { reachMilestone } from '../window/milestones.ts';
import { type PickItem, showQuickPick } from '../window/shown.ts';

/** A place to push to by its name; the sandbox gets its address when it runs. */
export type NamedTarget =
  | { name: 'sandbox'; kind: 'sandbox' }
  | { name: string; kind: 'provider'; target: Target }
  | { name: string; kind: 'broken'; problem: Problem };

export interface Targets {
  all(): NamedTarget[];
  active(): NamedTarget;
  /** Selects a target: the one that is given, or one that the user chooses; undefined when nothing was chosen. */
  select(chosen?: NamedTarget): Promise<NamedTarget | undefined>;
  onChange: Event<void>;
}

const activeKey = 'chatapp.activeTarget';
const sandbox: NamedTarget = { name: 'sandbox', kind: 'sandbox' };
const builtIn: readonly (TargetSettings & { name: string })[] = providers.map(({ id, builtInTarget }) => ({
  name: id,
  ...builtInTarget,
}));

/**
 * The targets that there are: the sandbox, the providers themselves, and those of `chatapp.targets`. VS Code leaves
 * out what an untrusted workspace sets there.
 */
export function createTargets(context: ExtensionContext): Targets {
  const changed = new EventEmitter<void>();
  const all = (): NamedTarget[] => {
    const configured = workspace.getConfiguration('chatapp').get<unknown>('targets');
    const own = (Array.isArray(configured) ? configured : []).filter(isNamed);
    const names = new Set(own.map(({ name }) => name));
    return [sandbox, ...own, ...builtIn.filter(({ name }) => !names.has(name))].map((settings) => {
      if ('kind' in settings) return settings;
      const parsed = parseTarget(settings.name, settings);
      return parsed.ok
        ? { name: settings.name, kind: 'provider', target: parsed.value }
        : { name: settings.name, kind: 'broken', problem: parsed.problem };
    });
  };
  const active = () => {
    const name = context.workspaceState.get<string>(activeKey, sandbox.name);
    return all().find((target) => target.name === name) ?? sandbox;
  };
  const select: Targets['select'] = async (chosen) => {
    const target = chosen ?? (await pick());
    if (!target) return undefined;
    await context.workspaceState.update(activeKey, target.name);
    changed.fire();
    reachMilestone('hasSelectedTarget');
    return target;
  };
  const pick = async () => {
    const current = active().name;
    const items = all().map((target): PickItem & { target: NamedTarget } => ({
      label: target.name,
      ...(target.kind === 'broken' && { icon: 'warning', description: target.problem.message }),
      ...(target.name === current && { icon: 'check' }),
      detail: describeTarget(target),
      target,
    }));
    return (await showQuickPick(items, { title: l10n.t('Where to push'), matchOnDetail: true }))?.target;
  };
  context.subscriptions.push(
    changed,
    commands.registerCommand('chatapp.selectTarget', (about?: unknown) => select(targetOf(about))),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('chatapp.targets')) changed.fire();
    }),
  );
  return { all, active, select, onChange: changed.event };
}

const isNamed = (value: unknown): value is TargetSettings & { name: string } =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  value.name !== 'sandbox';

/** The target that a command's argument is about: an entry of a view. */
export const targetOf = (about: unknown): NamedTarget | undefined =>
  typeof about === 'object' && about !== null && 'target' in about ? (about.target as NamedTarget) : undefined;

/** Whether a person is asked every time before something is pushed there. */
export const isProduction = (target: NamedTarget): boolean => target.kind === 'provider' && target.target.production;

/** A target in one line: where it is. */
export function describeTarget(target: NamedTarget): string {
  if (target.kind === 'sandbox') return l10n.t('On this machine; nothing leaves it');
  if (target.kind === 'broken') return target.problem.next;
  const { endpoints } = target.target;
  return providers
    .flatMap(({ id, describe }) => (endpoints[id] ? describe(endpoints[id], target.target) : []))
    .join(', ');
}
