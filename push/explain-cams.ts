import type { Explanation } from './explain.ts';

/**
 * CAMS error codes in plain words. From the operations' own error tables, the service error codes page, and the codes
 * that every RPC gateway of Alibaba Cloud answers.
 */
const EXACT: { readonly [code: string]: Explanation } = {
  'Product.Unsubscript': {
    meaning: 'This Alibaba Cloud account has not activated Chat App Message Service.',
    next: 'Activate the service in the Alibaba Cloud console, or select a target with another account.',
  },
  'Ram.PermissionDeny': {
    meaning: 'The RAM user behind this AccessKey may not perform the operation.',
    next: 'Ask the account’s administrator to grant the cams action of this operation to the RAM user.',
  },
  'Authentication.NoAuth': {
    meaning: 'The account is not authorised for this customer space.',
    next: 'Check CustSpaceId, and that the space has granted this account access.',
  },
  'Unknown.ResourceOwnerId': {
    meaning: 'The template, flow, number or space does not belong to this account.',
    next: 'Check the ids in the document (CustSpaceId above all), and that the credentials are of the same account.',
  },
  'System.LimitControl': {
    meaning: 'The account sends more requests per second than the operation allows. Nothing was changed.',
    next: 'Wait a minute and push again. Other programs of the account may be using up the limit.',
  },
  SignatureDoesNotMatch: {
    meaning: 'The AccessKey secret does not belong to the AccessKey id.',
    next: 'Set the credentials again, both parts from the same AccessKey.',
  },
  IncompleteSignature: {
    meaning: 'The request reached the provider without a whole signature.',
    next: 'Check whether a proxy on the way takes headers away, then push again.',
  },
  'InvalidAccessKeyId.NotFound': {
    meaning: 'There is no AccessKey with this id.',
    next: 'Set the credentials again. The key may have been deleted, or belong to another site of Alibaba Cloud.',
  },
  'InvalidAccessKeyId.Inactive': {
    meaning: 'The AccessKey is disabled.',
    next: 'Enable it in the RAM console, or set the credentials of another key.',
  },
  'InvalidTimeStamp.Expired': {
    meaning: 'The clock of this computer is more than 15 minutes away from the provider’s.',
    next: 'Set the computer’s date, time and time zone right, then push again.',
  },
  SignatureNonceUsed: {
    meaning: 'The provider has seen this very request before and refused the copy.',
    next: 'Compare with the remote: the first copy may have been applied. A proxy that repeats requests causes this.',
  },
  'InvalidSecurityToken.Expired': {
    meaning: 'The temporary credentials have expired.',
    next: 'Fetch new temporary credentials and set them.',
  },
  'InvalidSecurityToken.Malformed': {
    meaning: 'The security token does not belong to the AccessKey.',
    next: 'Set all three parts of the temporary credentials again, or take the token away for a permanent key.',
  },
  'InvalidAction.NotFound': {
    meaning: 'The endpoint does not know this operation.',
    next: 'Check that the target’s endpoint is one of CAMS (cams.<region>.aliyuncs.com).',
  },
  InternalError: {
    meaning: 'The provider failed inside. Whether the change was made is not known.',
    next: 'Compare with the remote before pushing again.',
  },
  ServiceUnavailable: {
    meaning: 'The provider is unavailable for the moment. Whether the change was made is not known.',
    next: 'Compare with the remote before pushing again.',
  },
  'InvalidParameter.MessageInvalid': {
    meaning: 'A text is not written as the service wants it; {{1}} instead of $(name) is the usual cause.',
    next: 'Write variables as $(name) in every text.',
  },
  'InvalidParameter.FooterHaveVariable': {
    meaning: 'The footer holds a variable, and a footer may not.',
    next: 'Write the footer without variables, or move them into the body.',
  },
  'InvalidParameter.HeaderMoreVarable': {
    meaning: 'The header holds more than one variable.',
    next: 'Keep one variable in the header and move the others into the body.',
  },
  'InvalidParameter.HeaderTypeNotSupport': {
    meaning: 'The header’s Format is not one that the service takes.',
    next: 'Use TEXT, IMAGE, DOCUMENT or VIDEO.',
  },
  'InvalidParameter.ButtonTextHaveVariable': {
    meaning: 'A button’s text holds a variable, and it may not.',
    next: 'Write the button’s text without variables.',
  },
  'InvalidParameter.UrlMoreVarable': {
    meaning: 'A button’s URL holds more than one variable.',
    next: 'Keep one variable, at the end of the URL.',
  },
  'InvalidParameter.PhoneNumberError': {
    meaning: 'A phone number is not one.',
    next: 'Write it with the country code and digits only.',
  },
  'InvalidParameter.TemplateNameExist': {
    meaning: 'Another template has this name.',
    next: 'Choose another TemplateName, or name the template you mean by its TemplateCode.',
  },
  'InvalidParameter.CreateError': {
    meaning: 'WhatsApp did not take the template.',
    next: 'Read the provider’s message, correct the document and push again.',
  },
  'InvalidParameter.LanguageNotSupport': {
    meaning: 'The Language is not one that the service takes.',
    next: 'Use a code of its list, with underscore and case as there: en, en_US, zh_CN.',
  },
  'InvalidParameter.AuditStatusNotSupport': {
    meaning: 'The template’s review state does not allow the operation.',
    next: 'Wait until the review has ended, then push again.',
  },
  'InvalidParameter.TemplateTypeNotSupport': {
    meaning: 'The TemplateType is not one that the service takes.',
    next: 'Write "WHATSAPP", or leave TemplateType out.',
  },
  'InvalidParameter.ChannelTypeNotSupport': {
    meaning: 'The channel is not one that the service takes.',
    next: 'Check that the space is one for WhatsApp.',
  },
  'InvalidParameter.PageInvalid': {
    meaning: 'The page that was asked for does not exist.',
    next: 'Start at the first page.',
  },
  'DelError.TemplateNotExist': {
    meaning: 'There is no such template.',
    next: 'Check TemplateCode, TemplateName, Language and CustSpaceId.',
  },
  'DetailError.TemplateNotExist': {
    meaning: 'There is no such template.',
    next: 'Check TemplateCode, TemplateName, Language and CustSpaceId.',
  },
  'TemplateListError.QueryError': {
    meaning: 'The templates could not be listed.',
    next: 'Check CustSpaceId, then try again.',
  },
  MessageTypeNotEmpty: { meaning: 'The message type is empty.', next: 'Give every component its Type.' },
  ContentNotEmpty: { meaning: 'The content is empty.', next: 'Give the template a BODY with text.' },
  TextNotEmpty: { meaning: 'A text is empty.', next: 'Give every text component and button its Text.' },
  LinkNotEmpty: { meaning: 'A link is empty.', next: 'Give the media header or the URL button its Url.' },
  TemplateCodeNotEmpty: { meaning: 'TemplateCode is empty.', next: 'Add the code of the template to modify.' },
  LanguageNotEmpty: { meaning: 'Language is empty.', next: 'Add the template’s Language.' },
  ContentError: {
    meaning: 'The content is not what the service wants.',
    next: 'Correct the Components, and read the provider’s message.',
  },
  FromOnlyNumeric: {
    meaning: 'The business phone number holds other signs than digits.',
    next: 'Write PhoneNumber with the country code and digits only.',
  },
};

/** Families of codes, tried in order when no exact code is known. */
const BY_PREFIX: readonly (readonly [prefix: string, explanation: Explanation])[] = [
  [
    'Throttling',
    {
      meaning: 'The provider takes no more requests for the moment. Nothing was changed.',
      next: 'Wait a minute and push again.',
    },
  ],
  [
    'InvalidParameter',
    {
      meaning: 'The provider does not take a value of the document.',
      next: 'Read the provider’s message, correct the value and push again.',
    },
  ],
  [
    'Missing',
    {
      meaning: 'A parameter that the operation needs is missing.',
      next: 'Add the member that the provider’s message names, then push again.',
    },
  ],
  [
    'InvalidTimeStamp',
    {
      meaning: 'The provider does not take the date of the request.',
      next: 'Set the computer’s date, time and time zone right, then push again.',
    },
  ],
  [
    'Forbidden',
    {
      meaning: 'The account may not do this.',
      next: 'Ask the account’s administrator to grant the cams action of this operation.',
    },
  ],
];

/** What a code of CAMS means, or `null` for one that we do not know. */
export function explainCams(code: string): Explanation | null {
  // The service answers some of its codes with, some without their family.
  for (const name of [code, code.replace(/^InvalidParameter\./, ''), `InvalidParameter.${code}`]) {
    if (Object.hasOwn(EXACT, name)) return EXACT[name] ?? null;
  }
  return BY_PREFIX.find(([prefix]) => code.startsWith(prefix))?.[1] ?? null;
}
