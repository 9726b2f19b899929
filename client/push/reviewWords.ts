import { stateInWords } from '../../push/stateWords.ts';

/** A provider's word for the state of a review or publication, for people. */
export const describe = (state: string): { icon: string; words: string } => ({
  icon: icons.get(state) ?? 'info',
  words: stateInWords(state),
});

const icons = new Map([
  ['auditing', 'watch'],
  ['pass', 'verified'],
  ['fail', 'error'],
  ['unaudit', 'circle-outline'],
]);
