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

const ABSENT: CodeEntry = {
  meaning: say`There is nothing with this id, or the token may not see it.`,
  next: say`Check the id, and that the token is of the same business.`,
  at: (value) => {
    const id = ['phone_number_id', 'flow_id', 'waba_id'].find((name) => value[name] !== undefined);
    return id === undefined ? undefined : [id];
  },
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
  33: ABSENT,
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
  803: ABSENT,
  2500: {
    meaning: say`The address is not one of the Graph API.`,
    next: say`Check the ids of the document and the target’s Graph version.`,
  },
  80007: WAIT,
  130429: WAIT,
  139000: {
    meaning: say`Meta does not let this account publish flows: its quality or its verification is not sufficient.`,
    next: say`See the state of the account in WhatsApp Manager.`,
  },
  139001: {
    meaning: say`The flow cannot be changed in its state.`,
    next: say`Create a new flow, or see its state in WhatsApp Manager.`,
  },
  139002: {
    meaning: say`The flow cannot be published as it is.`,
    next: say`Fix what the provider’s message names, such as mistakes in the Flow JSON or a missing endpoint.`,
  },
  139003: {
    meaning: say`The flow cannot be deprecated: only a published flow can.`,
    next: say`See its state in WhatsApp Manager.`,
  },
  139004: {
    meaning: say`The flow cannot be deleted: only a draft can.`,
    next: say`Deprecate it instead.`,
  },
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
  33: ABSENT,
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
