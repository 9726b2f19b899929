import type { ExtensionContext } from 'vscode';
import type { EmbeddedSandbox } from '../targets/sandbox.ts';
import type { Targets } from '../targets/targets.ts';
import { targetNode } from './targetNodes.ts';
import { createView } from './view.ts';

/** The view of all targets, with the active one marked. */
export function createTargetsView(
  context: ExtensionContext,
  { targets, sandbox }: { targets: Targets; sandbox: EmbeddedSandbox },
): void {
  const view = createView(context, 'chatapp.targets');
  const draw = () => {
    const active = targets.active().name;
    const [address] = Object.values(sandbox.target().endpoints);
    view.show(
      targets.all().map((target) =>
        targetNode(target, {
          isActive: target.name === active,
          sandboxAt: target.kind === 'sandbox' && sandbox.isRunning() ? address : undefined,
        }),
      ),
    );
  };
  context.subscriptions.push(targets.onChange(draw), sandbox.onStart(draw), sandbox.onStop(draw));
  draw();
}
