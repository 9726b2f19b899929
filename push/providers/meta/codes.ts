import { say } from '../../../l10n/texts.ts';
import type { Explanation } from '../../http/explain.ts';
import type { CodeEntry, Finder } from '../provider.ts';

const WAIT: Explanation = {
  meaning: say`Meta takes no more requests of this app, user or account for the moment. Nothing was changed.`,
  next: say`Wait some minutes and push again.`,
};

const COMPARE: Explanation = {
  meaning: say`Meta failed for the moment. Whether the change was made is not known.`,
  next: say`Compare with the remote before pushing again.`,
};

const PERMISSION: Explanation = {
  meaning: say`The token may not do this.`,
  next: say`Give the system user the permissions whatsapp_business_management and whatsapp_business_messaging, and make a new token.`,
};

/** Graph error codes in plain words, from the Graph API's "Handling errors" and the Cloud API's error code page. */
const EXACT: { readonly [code: string]: CodeEntry } = {
  1: COMPARE,
  2: COMPARE,
  3: {
    meaning: say`The app may not use this part of the API.`,
    next: say`Add the WhatsApp product to the app at Meta.`,
  },
  4: WAIT,
  10: PERMISSION,
  17: WAIT,
  32: WAIT,
  33: {
    meaning: say`There is no such phone number id, or the token may not see it.`,
    next: say`Check phone_number_id, and that the token is of the same business.`,
  },
  100: {
    meaning: say`Meta does not take a value of the document.`,
    next: say`Read the provider’s message, correct the value and push again.`,
  },
  190: {
    meaning: say`The access token is wrong, has expired or was revoked.`,
    next: say`Make a new token of the system user at Meta and set the credentials again.`,
  },
  341: COMPARE,
  368: {
    meaning: say`The account is blocked for a time because of a policy.`,
    next: say`See the reason in WhatsApp Manager, and compare with the remote before pushing again.`,
  },
  613: WAIT,
  803: {
    meaning: say`There is no such phone number id, or the token may not see it.`,
    next: say`Check phone_number_id, and that the token is of the same business.`,
    at: ({ phone_number_id: id }) => (id === undefined ? undefined : ['phone_number_id']),
  },
  2500: {
    meaning: say`The address is not one of the Graph API.`,
    next: say`Check phone_number_id and the target’s Graph version.`,
  },
  80007: WAIT,
  130429: WAIT,
  131000: COMPARE,
  131005: PERMISSION,
  131008: {
    meaning: say`A parameter that the operation needs is missing.`,
    next: say`Add the property that the provider’s message names, then push again.`,
  },
  131009: {
    meaning: say`Meta does not take a value of the document.`,
    next: say`Read the provider’s message, correct the value and push again.`,
  },
  131016: COMPARE,
  131056: {
    meaning: say`Too much was sent to this number within a short time.`,
    next: say`Wait some minutes, and compare with the remote before pushing again.`,
  },
  131057: {
    meaning: say`The account is under maintenance at Meta.`,
    next: say`Wait some minutes, and compare with the remote before pushing again.`,
  },
};

/** Subcodes that say more than their code does. */
const BY_SUBCODE: { readonly [subcode: number]: Explanation } = {
  463: {
    meaning: say`The access token has expired.`,
    next: say`Make a new token of the system user at Meta, without expiry, and set the credentials again.`,
  },
  1349174: PERMISSION,
  2446079: WAIT,
};

/** What a code of the Graph API means, or `null` for one that we do not know. */
export function explainGraph(code: number, subcode: number | null): Explanation | null {
  if (subcode !== null && Object.hasOwn(BY_SUBCODE, subcode)) return BY_SUBCODE[subcode] ?? null;
  if (Object.hasOwn(EXACT, code)) return EXACT[code] ?? null;
  return code >= 200 && code <= 299 ? PERMISSION : null;
}

/** Where a refusal with a code is. */
export const placeOfCode = (code: string): Finder | undefined =>
  Object.hasOwn(EXACT, code) ? EXACT[code]?.at : undefined;
