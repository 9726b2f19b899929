import { l10n } from 'vscode';
import { describeTarget, isProduction, type NamedTarget } from '../targets/targets.ts';
import type { Node } from './node.ts';

/** A target in the view; commands on it take it from here. */
export interface TargetNode extends Node {
  target: NamedTarget;
}

interface Place {
  isActive: boolean;
  /** The address of the sandbox, where this is the sandbox and it runs. */
  sandboxAt: string | undefined;
}

export function targetNode(target: NamedTarget, { isActive, sandboxAt }: Place): TargetNode {
  const where = sandboxAt ?? describeTarget(target);
  const production = isProduction(target) ? l10n.t('production') : '';
  const active = isActive ? l10n.t('active') : '';
  return {
    target,
    id: target.name,
    label: target.name,
    description: [active, production, where].filter(Boolean).join(' · '),
    tooltip: [
      target.name,
      where,
      ...(target.kind === 'broken' ? [target.problem.message, target.problem.next] : []),
      ...(isProduction(target) ? [l10n.t('This target is marked as production.')] : []),
      isActive ? l10n.t('Documents are pushed here.') : l10n.t('Click to push documents here.'),
    ],
    ...iconOf(target, isActive),
    contextValue: contextOf(target, sandboxAt !== undefined),
    command: { title: l10n.t('Select Target'), command: 'chatapp.selectTarget', arguments: [{ target }] },
  };
}

function iconOf(target: NamedTarget, isActive: boolean): { icon: string; color?: string } {
  if (target.kind === 'broken') return { icon: 'error', color: 'list.errorForeground' };
  if (isProduction(target)) return { icon: 'warning', color: 'list.warningForeground' };
  if (isActive) return { icon: 'check', color: 'testing.iconPassed' };
  return { icon: target.kind === 'sandbox' ? 'beaker' : 'cloud' };
}

function contextOf(target: NamedTarget, isRunning: boolean): string {
  if (target.kind === 'sandbox') return isRunning ? 'target.sandbox.running' : 'target.sandbox.stopped';
  return `target.${target.kind}`;
}
