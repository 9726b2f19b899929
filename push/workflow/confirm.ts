import type { ChatDocument } from '../../core/document/document.ts';
import { say } from '../../l10n/texts.ts';
import type { Target } from '../target.ts';
import type { PushFinding } from './gate.ts';
import { inWords } from './inWords.ts';
import type { Plan } from './plan.ts';
import type { Question } from './port.ts';

/**
 * The last question before something is sent: the warnings of the document, what the plan wants confirmed, and a target
 * in production, all at once.
 *
 * @returns undefined where there is nothing to confirm
 */
export function confirmation(
  plan: Plan,
  warnings: readonly PushFinding[],
  { document, target, isAlways }: { document: ChatDocument; target: Target; isAlways: boolean },
): Question<'push'> | undefined {
  const { name, production } = target;
  const remarks = plan.remarks.filter(({ weight }) => weight === 'confirm');
  if (!isAlways && warnings.length === 0 && remarks.length === 0 && !production) return undefined;
  const listed = warnings
    .slice(0, 10)
    .map(({ message, range }) => `• ${say`Line ${range.start.line + 1}`}: ${message}`);
  if (warnings.length > 10) listed.push(say`… and ${warnings.length - 10} more.`);
  const detail = [
    ...remarks.map(({ message }) => message),
    ...listed,
    ...(production ? [say`This target is marked as production.`] : []),
    inWords(document, target),
  ];
  return {
    id: 'push/confirm',
    title:
      warnings.length === 0
        ? say`Push to ${name}?`
        : warnings.length === 1
          ? say`Push to ${name} with 1 warning?`
          : say`Push to ${name} with ${warnings.length} warnings?`,
    detail: detail.join('\n\n'),
    choices: [{ answer: 'push', title: production || warnings.length === 0 ? say`Push to ${name}` : say`Push Anyway` }],
    showsRemote: true,
    plan,
    warnings,
  };
}
