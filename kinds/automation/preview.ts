import { toPointer } from '../../core/document/path.ts';
import { asIs } from '../../core/preview/filled.ts';
import { plainRuns } from '../../core/preview/formatted.ts';
import type { PreviewNode } from '../../core/preview/tree.ts';
import { say } from '../../l10n/texts.ts';
import type { Automation } from './model.ts';

/** An automation as somebody sees it who opens the chat: what to tap, and what `/` lists. */
export function preview({ value, names, prompts, commands }: Automation): PreviewNode {
  const rows = prompts.map(
    ({ at, value }): PreviewNode => ({ type: 'ice-breaker', pointer: toPointer(at), runs: plainRuns(asIs(value)) }),
  );
  const entries = commands.map(
    ({ at, name, description }): PreviewNode => ({
      type: 'command',
      pointer: toPointer(at),
      name: name?.value ?? '',
      runs: plainRuns(asIs(description?.value ?? '')),
    }),
  );
  return {
    ...{ type: 'chat', pointer: '', language: 'en', isRightToLeft: false },
    children: [
      ...(rows.length > 0
        ? [{ type: 'ice-breakers', pointer: toPointer([names.prompts]), children: rows } as const]
        : []),
      ...(entries.length > 0
        ? [{ type: 'commands', pointer: toPointer([names.commands]), children: entries } as const]
        : []),
      ...(value[names.welcome] === true
        ? [
            {
              type: 'note',
              pointer: toPointer([names.welcome]),
              text: say`When somebody opens the chat for the first time, your system is told, and can send a welcome message.`,
            } as const,
          ]
        : []),
    ],
  };
}
