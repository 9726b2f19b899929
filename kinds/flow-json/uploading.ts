import { say } from '../../l10n/texts.ts';
import type { Uploading } from '../../push/remote-kind.ts';

/** What a Flow JSON document can have, and a provider gives back. */
export const members = ['version', 'data_api_version', 'data_channel_uri', 'routing_model', 'screens'];

/** Flow JSON belongs to a flow, whose document is beside it. */
export const uploading: Uploading = {
  of: 'flow',
  namedBy: '$flowJson',
  nobody: (name) => ({
    message: say`No flow document says which flow this Flow JSON belongs to.`,
    next: say`Put the document of the flow beside it as ${name}, or name this file in it with "$flowJson".`,
  }),
  noCode: (name) => ({
    message: say`The flow of this Flow JSON does not exist yet: ${name} has no id.`,
    next: say`Push ${name} first, which creates the flow. Then push this file.`,
  }),
};
