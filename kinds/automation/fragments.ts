import { type Fragments, fragment } from '../../core/fragments.ts';
import { say } from '../../l10n/texts.ts';

/** What the lists of commands begin with, in the spelling of each provider. */
export const fragments: Fragments = {
  Commands: [
    fragment('Command', say`A command that the customer picks after typing a slash.`, {
      CommandName: 'track_order',
      CommandDescription: 'Find out where an order is',
    }),
  ],
  commands: [
    fragment('Command', say`A command that the customer picks after typing a slash.`, {
      command_name: 'track_order',
      command_description: 'Find out where an order is',
    }),
  ],
};
