import { camsError, type Refusal } from './answer.ts';
import type { AuditStatus, StoredTemplate } from './state.ts';
import type { World } from './world.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Edits of an approved template: one in 24 hours, ten in 30 days (Meta, Template management). */
const BUDGETS = [
  { most: 1, within: DAY_MS },
  { most: 10, within: 30 * DAY_MS },
];

/** The state of a template now: a review is over when its time is. */
export function auditStatus({ status, changedAt }: StoredTemplate, { reviewMs, now }: World): AuditStatus {
  const isOver = status === 'auditing' && reviewMs !== null && now() >= changedAt + reviewMs;
  return isOver ? 'pass' : status;
}

/** Why a template cannot be edited now, or `null`. */
export function editRefusal(template: StoredTemplate, world: World): Refusal | null {
  const status = auditStatus(template, world);
  if (status === 'auditing') {
    return { code: 'InvalidParameter.AuditStatusNotSupport', message: 'The template is under review.' };
  }
  if (status !== 'pass') return null;
  const isSpent = BUDGETS.some(
    ({ most, within }) => template.edits.filter((at) => at > world.now() - within).length >= most,
  );
  return isSpent
    ? {
        code: 'InvalidParameter.CreateError',
        message: 'error_subcode 2388124: an approved template can be edited once in 24 hours and 10 times in 30 days.',
      }
    : null;
}

/** What an edit makes of a template's state: an approved one spends an edit, and where there are reviews it waits for one. */
export function afterEdit(
  before: StoredTemplate | undefined,
  world: World,
): Pick<StoredTemplate, 'status' | 'changedAt' | 'edits'> {
  const at = world.now();
  const was = before ? auditStatus(before, world) : 'unaudit';
  const edits = before?.edits.filter((earlier) => earlier > at - 30 * DAY_MS) ?? [];
  return {
    status: world.reviewMs === null ? was : 'auditing',
    changedAt: at,
    edits: was === 'pass' ? [...edits, at] : edits,
  };
}

/** A refusal as an answer. */
export const refused = ({ code, message }: Refusal) => camsError(code, message);
