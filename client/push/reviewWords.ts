import { l10n } from 'vscode';

/** A provider's word for the state of a review or publication, for people. */
export function describe(state: string): { icon: string; words: string } {
  switch (state) {
    case 'auditing':
      return { icon: 'watch', words: l10n.t('under review') };
    case 'pass':
      return { icon: 'verified', words: l10n.t('approved') };
    case 'fail':
      return { icon: 'error', words: l10n.t('rejected') };
    case 'unaudit':
      return { icon: 'circle-outline', words: l10n.t('not reviewed') };
    default:
      return { icon: 'info', words: state.toLowerCase() };
  }
}
