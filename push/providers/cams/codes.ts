import { say } from '../../../l10n/texts.ts';
import type { Explanation } from '../../http/explain.ts';
import type { CodeEntry, Finder } from '../provider.ts';
import { button, component, first, member, variablesIn } from './places.ts';

/**
 * CAMS error codes in plain words. From the operations' own error tables, the service error codes page, and the codes
 * that every RPC gateway of Alibaba Cloud answers.
 */
const EXACT: { readonly [code: string]: CodeEntry } = {
  'Product.Unsubscript': {
    meaning: say`This Alibaba Cloud account has not activated Chat App Message Service.`,
    next: say`Activate the service in the Alibaba Cloud console, or select a target with another account.`,
  },
  'Ram.PermissionDeny': {
    meaning: say`The RAM user behind this AccessKey may not perform the operation.`,
    next: say`Ask the account’s administrator to grant the cams action of this operation to the RAM user.`,
  },
  'Authentication.NoAuth': {
    meaning: say`The account is not authorized for this customer space.`,
    next: say`Check CustSpaceId, and that the space has granted this account access.`,
  },
  'Unknown.ResourceOwnerId': {
    meaning: say`The template, flow, number or space does not belong to this account.`,
    next: say`Check the ids in the document (CustSpaceId above all), and that the credentials are of the same account.`,
  },
  'System.LimitControl': {
    meaning: say`The account sends more requests per second than the operation allows. Nothing was changed.`,
    next: say`Wait a minute and push again. Other programs of the account may be using up the limit.`,
  },
  SignatureDoesNotMatch: {
    meaning: say`The AccessKey secret does not belong to the AccessKey id.`,
    next: say`Set the credentials again, both parts from the same AccessKey.`,
  },
  IncompleteSignature: {
    meaning: say`The request reached the provider without a whole signature.`,
    next: say`Check whether a proxy on the way takes headers away, then push again.`,
  },
  'InvalidAccessKeyId.NotFound': {
    meaning: say`There is no AccessKey with this id.`,
    next: say`Set the credentials again. The key may have been deleted, or belong to another site of Alibaba Cloud.`,
  },
  'InvalidAccessKeyId.Inactive': {
    meaning: say`The AccessKey is disabled.`,
    next: say`Enable it in the RAM console, or set the credentials of another key.`,
  },
  'InvalidTimeStamp.Expired': {
    meaning: say`The clock of this computer is more than 15 minutes away from the provider’s.`,
    next: say`Set the computer’s date, time and time zone right, then push again.`,
  },
  SignatureNonceUsed: {
    meaning: say`The provider has seen this exact request before and rejected the copy.`,
    next: say`Compare with the remote: the first copy may have been applied. A proxy that repeats requests causes this.`,
  },
  'InvalidSecurityToken.Expired': {
    meaning: say`The temporary credentials have expired.`,
    next: say`Fetch new temporary credentials and set them.`,
  },
  'InvalidSecurityToken.Malformed': {
    meaning: say`The security token does not belong to the AccessKey.`,
    next: say`Set all three parts of the temporary credentials again, or take the token away for a permanent key.`,
  },
  'InvalidAction.NotFound': {
    meaning: say`The target’s address does not know this operation.`,
    next: say`Check that the target’s address is one of CAMS (cams.<region>.aliyuncs.com).`,
  },
  InternalError: {
    meaning: say`The provider failed inside. Whether the change was made is not known.`,
    next: say`Compare with the remote before pushing again.`,
  },
  ServiceUnavailable: {
    meaning: say`The provider is unavailable for the moment. Whether the change was made is not known.`,
    next: say`Compare with the remote before pushing again.`,
  },
  'InvalidParameter.MessageInvalid': {
    meaning: say`A text is not written as the service wants it; {{1}} instead of $(name) is the usual cause.`,
    next: say`Write variables as $(name) in every text.`,
    at: component('BODY', 'Text'),
  },
  'InvalidParameter.FooterHaveVariable': {
    meaning: say`The footer has a variable, and footers cannot have any.`,
    next: say`Write the footer without variables, or move them into the body.`,
    at: component('FOOTER', 'Text'),
  },
  'InvalidParameter.HeaderMoreVarable': {
    meaning: say`The header has more than one variable.`,
    next: say`Keep one variable in the header and move the others into the body.`,
    at: component('HEADER', 'Text'),
  },
  'InvalidParameter.HeaderTypeNotSupport': {
    meaning: say`The header’s Format is not one that the service takes.`,
    next: say`Use TEXT, IMAGE, DOCUMENT or VIDEO.`,
    at: component('HEADER', 'Format'),
  },
  'InvalidParameter.ButtonTextHaveVariable': {
    meaning: say`The text of a button has a variable, and button texts cannot have any.`,
    next: say`Write the button’s text without variables.`,
    at: button('Text', ({ Text }) => variablesIn(Text) > 0),
  },
  'InvalidParameter.UrlMoreVarable': {
    meaning: say`The URL of a button has more than one variable.`,
    next: say`Keep one variable, at the end of the URL.`,
    at: button('Url', ({ Url }) => variablesIn(Url) > 1),
  },
  'InvalidParameter.PhoneNumberError': {
    meaning: say`A phone number is not one.`,
    next: say`Write it with the country code and digits only.`,
    at: button('PhoneNumber', () => true),
  },
  'InvalidParameter.TemplateNameExist': {
    meaning: say`Another template has this name.`,
    next: say`Choose another TemplateName, or name the template you mean by its TemplateCode.`,
    at: member('TemplateName'),
  },
  'InvalidParameter.CreateError': {
    meaning: say`WhatsApp did not take the template.`,
    next: say`Read the provider’s message, correct the document and push again.`,
  },
  'InvalidParameter.LanguageNotSupport': {
    meaning: say`The Language is not one that the service takes.`,
    next: say`Use a code of its list, with underscore and case as there: en, en_US, zh_CN.`,
    at: member('Language'),
  },
  'InvalidParameter.AuditStatusNotSupport': {
    meaning: say`The template’s review state does not allow the operation.`,
    next: say`Wait until the review has ended, then push again.`,
  },
  'InvalidParameter.TemplateTypeNotSupport': {
    meaning: say`The TemplateType is not one that the service takes.`,
    next: say`Write "WHATSAPP", or leave TemplateType out.`,
    at: member('TemplateType'),
  },
  'InvalidParameter.ChannelTypeNotSupport': {
    meaning: say`The channel is not one that the service takes.`,
    next: say`Check that the space is one for WhatsApp.`,
  },
  'InvalidParameter.PageInvalid': {
    meaning: say`The page that was asked for does not exist.`,
    next: say`Start at the first page.`,
  },
  'DelError.TemplateNotExist': {
    meaning: say`There is no such template.`,
    next: say`Check TemplateCode, TemplateName, Language and CustSpaceId.`,
    at: first(member('TemplateCode'), member('TemplateName')),
  },
  'DetailError.TemplateNotExist': {
    meaning: say`There is no such template.`,
    next: say`Check TemplateCode, TemplateName, Language and CustSpaceId.`,
    at: first(member('TemplateCode'), member('TemplateName')),
  },
  'TemplateListError.QueryError': {
    meaning: say`The templates could not be listed.`,
    next: say`Check CustSpaceId, then try again.`,
  },
  MessageTypeNotEmpty: { meaning: say`The message type is empty.`, next: say`Give every component its Type.` },
  ContentNotEmpty: { meaning: say`The content is empty.`, next: say`Give the template a BODY with text.` },
  TextNotEmpty: {
    meaning: say`A text is empty.`,
    next: say`Give every text component and button its Text.`,
    at: component('BODY', 'Text'),
  },
  LinkNotEmpty: {
    meaning: say`A link is empty.`,
    next: say`Give the media header or the URL button its Url.`,
    at: first(
      button('Url', ({ Url }) => Url === ''),
      component('HEADER', 'Url'),
    ),
  },
  TemplateCodeNotEmpty: {
    meaning: say`TemplateCode is empty.`,
    next: say`Add the code of the template to modify.`,
    at: first(member('TemplateCode'), member('TemplateName')),
  },
  LanguageNotEmpty: {
    meaning: say`Language is empty.`,
    next: say`Add the template’s Language.`,
    at: member('Language'),
  },
  ContentError: {
    meaning: say`The content is not what the service wants.`,
    next: say`Correct the Components, and read the provider’s message.`,
  },
  FromOnlyNumeric: {
    meaning: say`The business phone number has characters other than digits.`,
    next: say`Write PhoneNumber with the country code and digits only.`,
    at: member('PhoneNumber'),
  },
};

/** Families of codes, tried in order when no exact code is known. */
const BY_PREFIX: readonly (readonly [prefix: string, explanation: Explanation])[] = [
  [
    'Throttling',
    {
      meaning: say`The provider takes no more requests for the moment. Nothing was changed.`,
      next: say`Wait a minute and push again.`,
    },
  ],
  [
    'InvalidParameter',
    {
      meaning: say`The provider does not take a value of the document.`,
      next: say`Read the provider’s message, correct the value and push again.`,
    },
  ],
  [
    'Missing',
    {
      meaning: say`A parameter that the operation needs is missing.`,
      next: say`Add the property that the provider’s message names, then push again.`,
    },
  ],
  [
    'InvalidTimeStamp',
    {
      meaning: say`The provider does not take the date of the request.`,
      next: say`Set the computer’s date, time and time zone right, then push again.`,
    },
  ],
  [
    'Forbidden',
    {
      meaning: say`The account may not do this.`,
      next: say`Ask the account’s administrator to grant the cams action of this operation.`,
    },
  ],
];

/** Whether a page of the provider lists this very code. */
export const isDocumented = (code: string): boolean => spellings(code).some((name) => Object.hasOwn(EXACT, name));

/** The service answers some of its codes with, some without their family. */
const spellings = (code: string) => [code, code.replace(/^InvalidParameter\./, ''), `InvalidParameter.${code}`];

/** What a code of CAMS means, or `null` for one that we do not know. */
export function explainCams(code: string): Explanation | null {
  for (const name of spellings(code)) {
    if (Object.hasOwn(EXACT, name)) return EXACT[name] ?? null;
  }
  return BY_PREFIX.find(([prefix]) => code.startsWith(prefix))?.[1] ?? null;
}

/** Where a refusal with a code is, by the code or by what is behind its family. */
export const placeOfCode = (name: string): Finder | undefined => PLACES.get(name);

const PLACES: ReadonlyMap<string, Finder> = new Map(
  Object.entries(EXACT).flatMap(([code, { at }]) => (at ? [[code.replace(/^.*\./, ''), at] as const] : [])),
);
