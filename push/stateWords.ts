import { say } from '../l10n/texts.ts';

/** The state of a review or publication in words, where a provider has it in its own. */
export function stateInWords(state: string): string {
  switch (state) {
    case 'auditing':
      return say`under review`;
    case 'pass':
      return say`approved`;
    case 'fail':
      return say`rejected`;
    case 'unaudit':
      return say`not reviewed`;
    case 'DRAFT':
      return say`draft`;
    case 'PUBLISHED':
      return say`published`;
    case 'DEPRECATED':
      return say`deprecated`;
    case 'THROTTLED':
      return say`throttled`;
    case 'BLOCKED':
      return say`blocked`;
    default:
      return state.toLowerCase();
  }
}
