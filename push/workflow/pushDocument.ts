import type { ChatDocument } from '../../core/document/document.ts';
import { say } from '../../l10n/texts.ts';
import type { Problem } from '../problem.ts';
import type { Credentials } from '../providers/provider.ts';
import { isCreation } from '../providers/request.ts';
import type { Target } from '../target.ts';
import { addressed } from './addressed.ts';
import { decide } from './ask.ts';
import { errorsIn, isUpToDate, placeholderObstacle, planObstacle, warningsIn } from './gate.ts';
import type { ListedRemotes } from './listed.ts';
import { recall } from './memory.ts';
import { isStillSo, type Plan, planPush } from './plan.ts';
import type { Blocked, Checked, Obstructed, PushOutcome, PushPort } from './port.ts';
import { type PreparedPush, preparePush } from './push.ts';
import { noteUnchanged, sendPlanned } from './settle.ts';

/**
 * Pushes a document: checks it, reads the remote and plans, asks, sends once, says how that ended, and remembers it.
 * What is planned, shown and sent is one request.
 *
 * @param isDryRun whether it ends before anything is read
 * @returns how it ended. Nothing that a document, a network or a provider can do throws; a journal that cannot be read
 *   does, before anything is sent
 */
export async function pushDocument(port: PushPort, { isDryRun = false } = {}): Promise<PushOutcome> {
  for (;;) {
    const outcome = await pushChecked(port, isDryRun);
    if (outcome !== 'again') return outcome;
  }
}

/** @returns `again` where the document was changed, and is to be checked once more */
async function pushChecked(port: PushPort, isDryRun: boolean): Promise<PushOutcome | 'again'> {
  const checked = await port.check();
  if (!checked) return { outcome: 'stopped' };
  const { document: found, findings, source } = checked;
  const errors = errorsIn(findings);
  if (errors.length > 0 || !found) {
    const message = found ? say`The document has errors.` : say`The document is of no kind.`;
    return blocked(null, { code: 'findings', message, next: '' }, { by: 'findings', errors });
  }
  // Before anything is asked: whether this target takes the document at all.
  const target = await port.target();
  if (!target.ok) return blocked(null, target.problem, { by: 'request' });
  const whole = await addressed(found, source, target.value);
  if (!whole.ok) return blocked(null, whole.problem, { by: 'request' });
  const document = whole.value;
  const prepared = preparePush(document, target.value);
  if (!prepared.ok) return blocked(null, prepared.problem, { by: 'request' });
  const placeholders = placeholderObstacle(findings, target.value);
  if (placeholders) return blocked(prepared.value, placeholders, { by: 'placeholders', errors: placeholders.errors });
  const { operation, shown } = prepared.value;
  if (isDryRun) return { outcome: 'dry-run', operation, request: shown, isNew: isCreation(document) };

  const credentials = await port.credentials(target.value, document.provider);
  if (!credentials) return { outcome: 'stopped' };
  if (!credentials.ok) return blocked(prepared.value, credentials.problem, { by: 'credentials' });
  const nobody = port.cannotAsk?.(warningsIn(findings));
  if (nobody) return blocked(prepared.value, nobody, { by: 'nobody' });
  return pushPlanned(port, { checked, document, target: target.value, prepared: prepared.value }, credentials.value);
}

interface Pushing {
  checked: Checked;
  document: ChatDocument;
  target: Target;
  prepared: PreparedPush;
}

async function pushPlanned(
  port: PushPort,
  { checked, document, target, prepared }: Pushing,
  credentials: Credentials,
): Promise<PushOutcome | 'again'> {
  const journal = await port.journal(target);
  const planned = (lists?: ListedRemotes) =>
    port.reading(target, async (signal) => {
      const memory = await recall(journal, target, document);
      const options = { proxy: port.proxy?.() ?? {}, signal };
      const listed = await lists?.(document, memory, { target, credentials }, options);
      const plan = await planPush(document, target, credentials, { memory, now: new Date(), listed, ...options });
      return { plan, memory };
    });
  const listed = await planned(port.listed);
  // Where nobody takes time to answer, what is to be overwritten is read now. Else it is read after the answer.
  const isRead = !listed?.plan.isListed || port.isAttended || isUpToDate(listed.plan);
  const first = isRead ? listed : await planned();
  if (!first) return { outcome: 'stopped' };
  // Somebody went on writing while the remote was read: the plan is of another document.
  if (checked.isCurrent && !checked.isCurrent()) return 'again';
  const { plan, memory } = first;
  port.seen?.(plan.unread ? undefined : plan.remote, target);
  if (isUpToDate(plan)) return noteUnchanged(port, prepared, plan, journal);
  const { remote } = plan;
  const obstacle = planObstacle(plan);
  if (obstacle) {
    const { edit } = obstacle;
    return blocked(
      prepared,
      obstacle,
      { by: 'plan', remote, ...(edit && { edit, edited: { ...document.value, ...edit } }) },
      plan,
    );
  }

  const decision = await decide(port, { document, checked, plan, memory, target, journal });
  if (decision === 'again') return 'again';
  if (typeof decision === 'object') return blocked(prepared, decision, decision, plan);
  // A person takes time to read, and somebody else may have pushed since. What a list says is read before a write.
  if (plan.isListed || (decision === 'asked' && port.isAttended)) {
    const now = await planned();
    if (!now) return { outcome: 'stopped' };
    if (!isStillSo(document, plan, now.plan))
      return blocked(prepared, changed(target, now.plan), { by: 'changed' }, plan);
  }
  return sendPlanned(port, prepared, plan, credentials, journal);
}

/** Why what was answered no longer holds. */
function changed({ name }: Target, { unread }: Plan): Problem {
  if (unread) {
    const message = say`Nothing was sent: the remote version at ${name} could not be read again. ${unread.message}`;
    return { code: 'push/unread', message, next: unread.next };
  }
  const message = say`Nothing was sent: the remote version at ${name} changed while you were asked. Push again to see it.`;
  return { code: 'push/conflict', message, next: '' };
}

function blocked(
  prepared: PreparedPush | null,
  { code, message, next }: Problem,
  why: Obstructed,
  plan: Plan | null = null,
): Blocked {
  const { operation = null, shown: request = null } = prepared ?? {};
  return { ...why, outcome: 'blocked', operation, request, code, message, next, plan };
}
