import { l10n } from 'vscode';
import type { FindingCount } from './findingCounts.ts';

/** How many findings there are of each severity, in words; none where there are none. */
export function countWords({ errors, warnings, infos }: FindingCount): string[] {
  return [
    errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors),
    warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings),
    infos === 1 ? l10n.t('1 info') : l10n.t('{0} infos', infos),
  ].filter((_, index) => [errors, warnings, infos][index] !== 0);
}
