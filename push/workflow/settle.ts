import { say } from '../../l10n/texts.ts';
import type { Credentials } from '../providers/provider.ts';
import { isHere, type Target } from '../target.ts';
import { verifyAfterPush, withCode } from './after.ts';
import type { JournalStore } from './journal-store.ts';
import { remember } from './memory.ts';
import type { Plan } from './plan.ts';
import type { PushOutcome, PushPort } from './port.ts';
import { type PreparedPush, sendPush } from './push.ts';

/**
 * Sends what was planned, and says how that ended before anything is written down. Whatever fails after that, it was
 * sent, and its outcome stays.
 */
export async function sendPlanned(
  port: PushPort,
  prepared: PreparedPush,
  plan: Plan,
  credentials: Credentials,
  journal: JournalStore,
): Promise<PushOutcome> {
  const { document, target } = prepared;
  return port.sending(target, async (signal) => {
    const options = { signal, proxy: port.proxy?.() ?? {} };
    const sent = await sendPush(prepared, credentials, options);
    const result = isAdopted(plan, target) && sent.outcome === 'applied' ? { ...sent, ...adopted() } : sent;
    port.report({ ...result, isOther: false, unrecorded: null }, document);
    const record = recorder();
    const { remote, spendsEdit } = plan;
    let isOther = false;
    if (result.outcome === 'unknown' && remote) {
      // If it was applied after all, what is found there then is nobody else's.
      await record(() => remember(journal, { target, document }, [remote.value, document.value]));
    }
    if (result.outcome === 'applied') {
      if (plan.change === 'create') await record(() => port.writeCode((now) => withCode(now, result).value, result));
      const after = await verifyAfterPush(document, result, target, credentials, options);
      port.seen?.(after.remote ?? undefined, target);
      await record(() =>
        remember(journal, { target, document: after.document }, after.held, {
          ...{ spendsEdit, isPush: true },
          // Last of what is held, unless somebody else has pushed in between.
          readAt: after.isOther ? undefined : after.remote?.readAt,
        }),
      );
      isOther = after.isOther;
    }
    return { ...result, isOther, unrecorded: record.failure() };
  });
}

/** Whether the sandbox takes in what it does not know: a provider would refuse to modify it. */
const isAdopted = ({ change, remote, unread }: Plan, target: Target): boolean =>
  change === 'modify' && remote === null && unread === null && isHere(target);

const adopted = () => ({ message: say`The sandbox did not have it, so it was added as new.`, next: null });

/** Says that there is nothing to send, and counts what the remote has as seen. */
export async function noteUnchanged(
  port: PushPort,
  { document, target, operation, shown }: PreparedPush,
  { remote, isListed }: Plan,
  journal: JournalStore,
): Promise<PushOutcome> {
  const unchanged = { outcome: 'unchanged', operation, request: shown, unrecorded: null } as const;
  port.report(unchanged, document);
  const record = recorder();
  // What a list vouches for is in the journal already.
  if (!isListed)
    await record(() =>
      remember(journal, { target, document }, remote ? [remote.value] : [], { readAt: remote?.readAt }),
    );
  return { ...unchanged, unrecorded: record.failure() };
}

/** Does one thing after the other, also where one of them fails; the first failure is told. */
function recorder() {
  let failure: Error | null = null;
  const record = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      failure ??= error instanceof Error ? error : new Error(String(error));
    }
  };
  return Object.assign(record, { failure: () => failure });
}
