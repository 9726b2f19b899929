import {
  blank,
  filled,
  flag,
  limitedText,
  oneOfValues,
  present,
  type Schema,
  text,
  visible,
  when,
  wholeId,
} from '../../core/schema/schema.ts';
import { languageNames } from './languages.ts';
import limits from './limits.json' with { type: 'json' };

const media = ['IMAGE', 'DOCUMENT', 'VIDEO'];

/** A visible sample is a web address, or is or was meant to be a variable. A code rule reports it. */
const opens = (): Schema => ({
  properties: {
    Url: {
      pattern: `^${blank}$|^${blank}[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#]|[$＄][({（｛]|\\{\\{`,
      'x-rule': { pattern: false },
    },
  },
});

const urlTypes = {
  static: 'The URL is the same for everyone.',
  dynamic: 'The URL ends with a variable, such as https://example.com/orders/$(orderId).',
};

/** The same in SupportedApps and in its old place, on the button itself. */
const packageName: Schema = {
  pattern: `^(?=.{0,${limits.button.packageName}}$)(${blank}|[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)+)$`,
  'x-rule': { pattern: 'template/package-name-format' },
};

const signatureHash: Schema = {
  pattern: `^(${blank}|[A-Za-z0-9+/=]{${limits.button.signatureHash}})$`,
  'x-rule': { pattern: 'template/signature-hash-format' },
};

const supportedApp: Schema = {
  type: 'object',
  description: 'An Android app that can receive the one-time password.',
  properties: {
    PackageName: {
      ...text(
        'The package name of the app that WhatsApp opens: two or more segments joined by dots.',
        'com.example.myapplication',
      ),
      ...packageName,
    },
    SignatureHash: {
      ...text('The signing key hash of the app that WhatsApp opens: exactly 11 characters.', 'fk39kd93ks9'),
      ...signatureHash,
    },
  },
  allOf: [filled({ PackageName: 'template/package-name-required', SignatureHash: 'template/signature-hash-required' })],
};

const button: Schema = {
  type: 'object',
  description: 'A button below the message.',
  properties: {
    Type: oneOfValues(
      'What the button does.',
      {
        PHONE_NUMBER: 'Calls a phone number.',
        URL: 'Opens a web page.',
        QUICK_REPLY: 'Replies with the text of the button.',
        COPY_CODE: 'Copies a verification code (AUTHENTICATION) or a coupon code (MARKETING).',
        ONE_TAP: 'Fills the verification code into the app with one tap. AUTHENTICATION only.',
        ZERO_TAP: 'Fills the verification code into the app without a tap. AUTHENTICATION only.',
        MPM: 'Opens a list of several products. MARKETING only, and the only button.',
        CATALOG: 'Opens the catalog. MARKETING only, and the only button.',
        FLOW: 'Opens a WhatsApp flow.',
      },
      'template/button-type-unknown',
    ),
    Text: limitedText(
      limits.button.text,
      'The label of the button, at most 25 characters, without variables.',
      'Track order',
    ),
    PhoneNumber: limitedText(
      limits.button.phoneNumber,
      'The phone number that PHONE_NUMBER calls, with its country code.',
      '+8613800000000',
    ),
    Url: limitedText(
      limits.button.url,
      'The page that URL opens. It can have one variable at its end.',
      'https://www.example.com/orders/$(orderId)',
    ),
    UrlType: oneOfValues(
      'Whether the URL of a URL button ends with a variable.',
      urlTypes,
      'template/url-type-unknown',
    ),
    IsOptOut: flag('Marks a QUICK_REPLY of a MARKETING template as the one that unsubscribes the customer.'),
    CouponCode: limitedText(
      limits.button.couponCode,
      'The coupon code that COPY_CODE copies: letters and digits, or one variable.',
      'WINTER25',
      '$(couponCode)',
    ),
    FlowId: {
      ...text('The id of the flow that FLOW opens.', '664597077870605'),
      pattern: `^(${blank}|[0-9]+)$`,
      'x-rule': { pattern: 'template/flow-id-required' },
    },
    FlowAction: oneOfValues(
      'How the flow starts.',
      {
        NAVIGATE: 'Opens the screen named by NavigateScreen.',
        DATA_EXCHANGE: "Asks the flow's endpoint which screen to open.",
      },
      'template/flow-action-unknown',
    ),
    NavigateScreen: text('The screen that the flow opens with. Required when FlowAction is NAVIGATE.', 'DETAILS'),
    AutofillText: limitedText(
      limits.button.autofillText,
      'The label of the button that fills in the code, for ONE_TAP and ZERO_TAP; at most 25 characters.',
      'Autofill',
    ),
    SupportedApps: {
      type: 'array',
      description: 'The Android apps that can receive the code, for ONE_TAP and ZERO_TAP: one to five.',
      items: { $ref: '#/definitions/supportedApp' },
      minItems: 1,
      maxItems: limits.button.supportedApps,
      'x-rule': { minItems: false, maxItems: 'template/supported-apps-too-many' },
    },
    SignatureHash: {
      ...text('The signing key hash of the app. Deprecated: it belongs in SupportedApps.'),
      ...signatureHash,
      deprecationMessage: 'Deprecated: put SignatureHash and PackageName in SupportedApps.',
    },
    PackageName: {
      ...text('The package name of the app. Deprecated: it belongs in SupportedApps.'),
      ...packageName,
      deprecationMessage: 'Deprecated: put SignatureHash and PackageName in SupportedApps.',
    },
  },
  required: ['Type'],
  'x-rule': { required: { Type: 'template/button-type-required' } },
  allOf: [
    when({ Type: ['PHONE_NUMBER', 'URL', 'QUICK_REPLY', 'FLOW'] }, filled({ Text: 'template/button-text-required' })),
    when({ Type: 'ONE_TAP' }, filled({ Text: false })),
    when({ Type: 'PHONE_NUMBER' }, filled({ PhoneNumber: 'template/phone-number-required' })),
    when({ Type: 'URL' }, filled({ Url: 'template/url-required' })),
    when({ Type: 'FLOW' }, filled({ FlowId: 'template/flow-id-required' })),
    when({ Type: 'FLOW', FlowAction: 'NAVIGATE' }, filled({ NavigateScreen: false })),
    when({ Type: ['ONE_TAP', 'ZERO_TAP'] }, filled({ AutofillText: 'template/autofill-text-required' })),
  ],
};

export const cardButton: Schema = {
  type: 'object',
  description: 'A button of a card.',
  properties: {
    Type: oneOfValues(
      'What the button does.',
      {
        PHONE_NUMBER: 'Calls a phone number.',
        URL: 'Opens a web page.',
        QUICK_REPLY: 'Replies with the text of the button.',
      },
      'template/card-button-type',
    ),
    Text: limitedText(
      limits.button.text,
      'The label of the button, at most 25 characters, without variables.',
      'Call me',
    ),
    Url: limitedText(
      limits.button.url,
      'The page that URL opens. It can have one variable at its end.',
      'https://www.example.com/products',
    ),
    UrlType: oneOfValues('Whether the URL ends with a variable.', urlTypes, 'template/url-type-unknown'),
    PhoneNumber: limitedText(
      limits.button.phoneNumber,
      'The phone number that PHONE_NUMBER calls, with its country code.',
      '+8613800000000',
    ),
  },
  required: ['Type'],
  'x-rule': { required: { Type: 'template/button-type-required' } },
  allOf: [
    when({ Type: ['PHONE_NUMBER', 'URL', 'QUICK_REPLY'] }, filled({ Text: 'template/button-text-required' })),
    when({ Type: 'PHONE_NUMBER' }, filled({ PhoneNumber: 'template/phone-number-required' })),
    when({ Type: 'URL' }, filled({ Url: 'template/url-required' })),
  ],
};

const cardComponent: Schema = {
  type: 'object',
  description: 'A part of a card.',
  properties: {
    Type: oneOfValues(
      'Which part of the card this is.',
      {
        HEADER: 'The picture or video of the card.',
        BODY: 'The text of the card, at most 160 characters.',
        BUTTONS: 'One or two buttons.',
      },
      'template/card-component-type-unknown',
    ),
    Format: oneOfValues(
      'What the header shows; the same on every card.',
      { IMAGE: 'A picture: JPEG or PNG.', VIDEO: 'A video: MP4 or 3GP.' },
      'template/card-header-format',
    ),
    Text: limitedText(
      { BODY: limits.card.bodyText },
      'The text of a BODY, at most 160 characters.',
      'Fresh lemons, picked today',
    ),
    Url: text('The address of a sample picture or video.', 'https://www.example.com/lemon.png'),
    Buttons: {
      type: 'array',
      description: 'One or two buttons, the same kinds in the same order on every card.',
      items: { $ref: '#/definitions/cardButton' },
    },
  },
  required: ['Type'],
  'x-rule': { required: { Type: 'template/component-type-required' } },
  allOf: [
    when({ Type: 'HEADER' }, present({ Format: 'template/card-header-format' })),
    when(
      { Type: 'HEADER', Format: ['IMAGE', 'VIDEO'] },
      { ...filled({ Url: 'template/card-header-url-required' }), allOf: [opens()] },
    ),
  ],
};

const card: Schema = {
  type: 'object',
  description: 'A card of the carousel.',
  properties: {
    CardComponents: {
      type: 'array',
      description: 'The parts of the card: HEADER, BODY and BUTTONS.',
      items: { $ref: '#/definitions/cardComponent' },
      minItems: 1,
      'x-rule': { minItems: 'template/card-components-required' },
    },
  },
  required: ['CardComponents'],
  'x-rule': { required: { CardComponents: 'template/card-components-required' } },
};

const ineffective = (description: string, type: 'string' | 'integer'): Schema => ({
  type,
  description,
  deprecationMessage: 'This field has no effect.',
});

const component: Schema = {
  type: 'object',
  description: 'A part of the message.',
  properties: {
    Type: oneOfValues(
      'Which part of the message this is.',
      {
        BODY: 'The text of the message, at most 1,024 characters. Every template has one.',
        HEADER: 'A title of at most 60 characters, or a picture, document or video, above the text.',
        FOOTER: 'A small line of at most 60 characters below the text.',
        BUTTONS: 'The buttons below the message.',
        CAROUSEL: 'Cards that the customer scrolls through sideways. MARKETING only.',
        LIMITED_TIME_OFFER: 'An offer with a countdown. MARKETING only.',
      },
      'template/component-type-unknown',
    ),
    Text: limitedText(
      {
        BODY: limits.template.bodyText,
        HEADER: limits.template.headerText,
        FOOTER: limits.template.footerText,
        LIMITED_TIME_OFFER: limits.template.offerText,
      },
      'The text. Leave it empty or out if Category is AUTHENTICATION: WhatsApp writes it then.',
      'Hello $(name), your order has shipped.',
    ),
    Format: oneOfValues(
      'What a HEADER shows.',
      {
        TEXT: 'A title.',
        IMAGE: 'A picture: JPEG or PNG.',
        DOCUMENT: 'A document: PDF is safest.',
        VIDEO: 'A video: MP4 or 3GP.',
        LOCATION: 'A place on a map. Meta has it, but CAMS does not list it.',
      },
      'template/header-format-unknown',
    ),
    Url: text(
      'The address of a sample of the picture, document or video of a HEADER.',
      'https://www.example.com/shop.png',
    ),
    Caption: text('A description, for a HEADER that shows a picture, document or video.', 'This is a video'),
    FileName: text('The name of the file, for a HEADER that shows a document.', 'Invoice.pdf'),
    Buttons: {
      type: 'array',
      description: 'The buttons of a BUTTONS component: at most 10, including at most one PHONE_NUMBER and two URL.',
      items: { $ref: '#/definitions/button' },
      minItems: 1,
      maxItems: limits.button.count,
      'x-rule': { minItems: 'template/buttons-empty', maxItems: false },
    },
    Cards: {
      type: 'array',
      description: 'The cards of a CAROUSEL: two to ten.',
      items: { $ref: '#/definitions/card' },
      minItems: 1,
      maxItems: limits.card.max,
      'x-rule': { minItems: false, maxItems: 'template/carousel-too-many-cards' },
    },
    CodeExpirationMinutes: {
      type: 'integer',
      description:
        'How many minutes the verification code is valid, shown in the FOOTER of an AUTHENTICATION template: 1 to 90.',
      minimum: limits.template.codeExpirationMinutes.min,
      maximum: limits.template.codeExpirationMinutes.max,
      examples: [5],
      'x-rule': {
        type: 'template/code-expiration-range',
        minimum: 'template/code-expiration-range',
        maximum: 'template/code-expiration-range',
      },
    },
    AddSecretRecommendation: flag('Adds the advice not to share the code to the BODY of an AUTHENTICATION template.'),
    HasExpiration: flag('Whether the offer of a LIMITED_TIME_OFFER expires at a set time, with a countdown.'),
    ThumbUrl: ineffective('Has no effect.', 'string'),
    Duration: ineffective('Has no effect.', 'integer'),
    FileType: ineffective('Has no effect.', 'string'),
  },
  required: ['Type'],
  'x-rule': { required: { Type: 'template/component-type-required' } },
  allOf: [
    when({ Type: 'HEADER' }, present({ Format: 'template/header-format-required' })),
    when({ Type: 'HEADER', Format: 'TEXT' }, filled({ Text: 'template/header-text-required' })),
    when(
      { Type: 'HEADER', Format: media },
      { ...filled({ Url: 'template/header-media-url-required' }), allOf: [opens()] },
    ),
    when({ Type: 'BUTTONS' }, present({ Buttons: 'template/buttons-empty' })),
    when({ Type: 'CAROUSEL' }, present({ Cards: 'template/carousel-cards-required' })),
    when({ Type: 'LIMITED_TIME_OFFER' }, filled({ Text: 'template/lto-text-required' })),
  ],
};

/** The request of ModifyChatappTemplate, from both editions of its page. */
export const template: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'urn:chatapp:cams-template',
  title: 'CAMS message template',
  description: "The request of Alibaba Cloud's ModifyChatappTemplate: a WhatsApp message template.",
  type: 'object',
  properties: {
    $schema: text('The schema of this document. Never sent.'),
    CustSpaceId: {
      ...text("The space id of the ISV's customer, or the instance id of a direct customer.", '28251486512358'),
      pattern: visible,
      'x-rule': { pattern: 'template/cust-space-id-required' },
    },
    TemplateCode: text('The code of the template to modify.', '8472929283883'),
    TemplateName: {
      ...limitedText(
        limits.template.name,
        'The name of the template: lowercase letters, digits and underscores. It cannot be changed.',
        'order_shipped',
      ),
      pattern: '^[a-z0-9_]+$',
      'x-rule': { pattern: 'template/name-format' },
    },
    TemplateType: oneOfValues(
      'The kind of template.',
      { WHATSAPP: 'A WhatsApp message template.' },
      'template/template-type-unknown',
    ),
    Category: oneOfValues(
      'The category of the template. It cannot be changed by an edit.',
      {
        MARKETING: 'Offers, promotions, news, anything that is neither UTILITY nor AUTHENTICATION.',
        UTILITY: 'About an order, an account or a request of the customer.',
        AUTHENTICATION: 'A verification code. Its texts are generated.',
      },
      'template/category-unknown',
    ),
    Language: {
      ...text('The language of the template, as a code with an underscore. Case matters.', 'en', 'pt_BR'),
      enum: Object.keys(languageNames),
      enumDescriptions: Object.values(languageNames),
      pattern: visible,
      'x-rule': { enum: false, pattern: 'template/language-required' },
    },
    Components: {
      type: 'array',
      description: 'The parts of the message. An edit replaces all of them.',
      items: { $ref: '#/definitions/component' },
      minItems: 1,
      'x-rule': { minItems: 'template/components-required' },
    },
    Example: {
      type: 'object',
      description: 'A sample value for every variable: {"name": "Pablo"} for $(name).',
      additionalProperties: { type: 'string', 'x-rule': { type: 'template/example-not-map' } },
      examples: [{ name: 'Pablo' }],
      'x-rule': { type: 'template/example-not-map' },
    },
    MessageSendTtlSeconds: {
      type: 'integer',
      description:
        'How many seconds WhatsApp tries to deliver the message: 30 to 900 for AUTHENTICATION, 30 to 43,200 for UTILITY. ' +
        'Without it, Meta tries for 10 minutes (AUTHENTICATION) or 30 days, and it drops the setting when it moves the template to another category. ' +
        'One edition of the page says that Alibaba Cloud staff must enable it for the account first.',
      examples: [120],
      'x-rule': { type: 'template/ttl-type' },
    },
    IsvCode: text('The verification code of an independent software vendor.', 'ksiekdki39ksks93939'),
    CustWabaId: {
      ...text("The customer's WhatsApp Business account. Deprecated: use CustSpaceId."),
      deprecationMessage: 'Deprecated: use CustSpaceId.',
    },
    ProductSetId: text('The product set of a catalog template, known only to the newest SDK. Passed on as is.'),
    CategoryChangePaused: flag(
      'Whether to keep Meta from moving the template to another category. Known only to the newest SDK; matters for UTILITY.',
    ),
  },
  required: ['Components', 'Language', 'CustSpaceId'],
  allOf: [
    wholeId('CustSpaceId', 'template/cust-space-id-format'),
    wholeId('TemplateCode', 'template/template-code-format'),
  ],
  'x-rule': {
    required: {
      Components: 'template/components-required',
      Language: 'template/language-required',
      CustSpaceId: 'template/cust-space-id-required',
    },
  },
  definitions: { component, button, supportedApp, card, cardComponent, cardButton },
};
