import type { Provider } from '../document/document.ts';

/** The members of automation in CAMS's words and in Graph's. Ids have no counterpart. */
const pairs: readonly (readonly [cams: string, meta: string])[] = [
  ['EnableWelcomeMessage', 'enable_welcome_message'],
  ['Prompts', 'prompts'],
  ['Commands', 'commands'],
  ['CommandName', 'command_name'],
  ['CommandDescription', 'command_description'],
];

const onlyCams = ['CustSpaceId', 'PhoneNumber'];
const onlyMeta = ['phone_number_id'];

/** What a member of the other provider's dialect is called in this one; undefined for one that is not of the other. */
export function translated(member: string, to: Provider): string | undefined {
  return to === 'cams' ? pairs.find(([, meta]) => meta === member)?.[0] : pairs.find(([cams]) => cams === member)?.[1];
}

/** Whether a member belongs to the other provider's dialect of automation. */
export function isOfOtherDialect(member: string, provider: Provider): boolean {
  return translated(member, provider) !== undefined || (provider === 'cams' ? onlyMeta : onlyCams).includes(member);
}
