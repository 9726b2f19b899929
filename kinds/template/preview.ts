import { toPointer } from '../../core/document/path.ts';
import { asIs, filled } from '../../core/preview/filled.ts';
import { formatted, plainRuns } from '../../core/preview/formatted.ts';
import { isRightToLeft } from '../../core/preview/look.ts';
import type { ButtonAction, Line, PreviewNode, PreviewOptions, Run } from '../../core/preview/tree.ts';
import { say } from '../../l10n/texts.ts';
import authenticationTexts from './authentication-texts.json' with { type: 'json' };
import limits from './limits.json' with { type: 'json' };
import type { Button, Card, Component, Template, Text } from './model.ts';

/** What a preview of a template knows of the whole of it. */
interface Whole {
  template: Template;
  language: string;
  sampleOf(name: string): string | undefined;
}

/** A template as the customer sees it. */
export function preview(template: Template, { samples }: PreviewOptions = {}): PreviewNode {
  const { value, components } = template;
  const language = typeof value.Language === 'string' ? value.Language : 'en';
  const whole: Whole = {
    template,
    language,
    sampleOf: (name) => samples?.get(name) ?? template.samples.get(name),
  };
  const inBubble = components.filter(({ type }) => type !== 'CAROUSEL');
  const isForCodes = template.category === 'AUTHENTICATION';
  const parts = isForCodes ? authentication(whole) : messageParts(inBubble, whole);
  // Texts that are not known in a language are shown in English.
  const isUnsure = isForCodes && !presetOf(language);
  return {
    type: 'chat',
    pointer: '',
    language,
    isRightToLeft: !isUnsure && isRightToLeft(language),
    children: [
      ...(parts.length > 0
        ? [
            {
              type: 'bubble',
              pointer: '/Components',
              isUnsure,
              children: parts,
            } as const,
          ]
        : []),
      ...components.filter(({ type }) => type === 'CAROUSEL').map((component) => carousel(component, whole)),
      ...notes(whole),
    ],
  };
}

/** In the order in which WhatsApp shows them, whatever the order of the document. */
const shownOrder = ['HEADER', 'LIMITED_TIME_OFFER', 'BODY', 'FOOTER', 'BUTTONS'];

const messageParts = (components: readonly Component[], whole: Whole): PreviewNode[] => [
  ...products(components),
  ...shownOrder.flatMap((type) =>
    components.filter((component) => component.type === type).flatMap((component) => partOf(component, whole)),
  ),
];

/** What WhatsApp shows of a catalog above a message that leads to it. */
function products(components: readonly Component[]): PreviewNode[] {
  const found = components.flatMap(({ buttons }) => buttons).find(({ type }) => type === 'CATALOG' || type === 'MPM');
  if (!found) return [];
  const title = found.type === 'CATALOG' ? say`View our catalog on WhatsApp` : say`Items of your catalog`;
  return [{ type: 'product', pointer: toPointer(found.at), title, description: say`Comes from your catalog` }];
}

function partOf(component: Component, whole: Whole): PreviewNode[] {
  const text = component.text('Text');
  switch (component.type) {
    case 'HEADER':
      return header(component, whole);
    case 'LIMITED_TIME_OFFER':
      return text ? [offer(component, text, whole)] : [];
    case 'BODY':
      return text
        ? [{ type: 'body', pointer: toPointer(text.at), lines: linesOf(text, whole), isFolded: isLongFolded(whole) }]
        : [];
    case 'FOOTER':
      return text ? [{ type: 'footer', pointer: toPointer(text.at), runs: runsOf(text, whole) }] : [];
    case 'BUTTONS':
      return buttons(component, whole);
    default:
      return [];
  }
}

/** WhatsApp shows only the beginning of a long text that advertises. */
const isLongFolded = ({ template }: Whole) => template.category === 'MARKETING';

function header(component: Component, whole: Whole): PreviewNode[] {
  const { format, at } = component;
  const text = component.text('Text');
  if (format === 'TEXT' || (format === undefined && text)) {
    return text ? [{ type: 'title', pointer: toPointer(text.at), runs: runsOf(text, whole) }] : [];
  }
  const [name, caption] = [component.text('FileName'), component.text('Caption')];
  const kinds = { IMAGE: 'image', VIDEO: 'video', DOCUMENT: 'document' } as const;
  const media = Object.hasOwn(kinds, format ?? '') ? kinds[format as keyof typeof kinds] : 'unknown';
  return [
    {
      type: 'media',
      pointer: toPointer(at),
      media,
      ...(media === 'document' && fileTypeOf(component)),
      name: name ? runsOf(name, whole) : [],
      caption: caption ? runsOf(caption, whole) : [],
    },
  ];
}

/** Of the address where no name is stated. */
function fileTypeOf(component: Component): { fileType?: string } {
  const name = component.text('FileName') ?? component.text('Url');
  const [, ending] = /\.([a-z\d]{1,5})$/i.exec(name?.value ?? '') ?? [];
  return ending === undefined ? {} : { fileType: ending.toUpperCase() };
}

function offer({ at, value }: Component, text: Text, whole: Whole): PreviewNode {
  const code = whole.template.buttonsOf('COPY_CODE')[0]?.text('CouponCode');
  return {
    type: 'offer',
    pointer: toPointer(at),
    runs: runsOf(text, whole),
    hasCountdown: value.HasExpiration === true,
    code: code ? runsOf(code, whole) : [],
  };
}

/** What is shown of each sort of button, and the label that WhatsApp gives it. */
const actions: { readonly [type: string]: { action: ButtonAction; label?: string } } = {
  QUICK_REPLY: { action: 'reply' },
  URL: { action: 'link' },
  PHONE_NUMBER: { action: 'call' },
  COPY_CODE: { action: 'copy' },
  ONE_TAP: { action: 'fill' },
  ZERO_TAP: { action: 'copy' },
  FLOW: { action: 'form' },
  CATALOG: { action: 'catalog', label: 'View catalog' },
  MPM: { action: 'catalog', label: 'View items' },
};

function buttons({ at, buttons: all }: Component, whole: Whole): PreviewNode[] {
  if (all.length === 0) return [];
  const { visible } = limits.button;
  // Of more than three, two stay, and the third row leads to all of them.
  const folded = all.length > visible ? all.length - (visible - 1) : 0;
  const children = all.map((button) => buttonNode(button, whole));
  return [{ type: 'buttons', pointer: toPointer([...at, 'Buttons']), folded, children }];
}

function buttonNode(button: Button, whole: Whole): PreviewNode {
  const { action, label } = actions[button.type ?? ''] ?? { action: 'unknown' };
  // On a phone with the app, one tap fills the code in: that label is drawn.
  const text = button.text(action === 'fill' ? 'AutofillText' : 'Text');
  const pointer = toPointer(text?.at ?? button.at);
  const shown = text ? runsOf(text, whole) : plainRuns(asIs(label ?? presetLabel(button, whole)));
  return { type: 'button', pointer, action, runs: shown };
}

/** The label that WhatsApp gives a button of a template for codes. */
function presetLabel({ type }: Button, { language }: Whole): string {
  const preset: Preset = presetOf(language) ?? authenticationTexts.en;
  if (type === 'ONE_TAP') return preset.fill;
  return type === 'ZERO_TAP' || type === 'COPY_CODE' ? preset.copy : '';
}

function carousel({ at, cards }: Component, whole: Whole): PreviewNode {
  const children = cards.map((card, index) => cardNode(card, index, cards.length, whole));
  return { type: 'carousel', pointer: toPointer(at), children };
}

const cardNode = ({ at, components }: Card, index: number, of: number, whole: Whole): PreviewNode => ({
  ...{ type: 'card', pointer: toPointer(at), number: index + 1, of },
  children: messageParts(components, whole),
});

const shownText = ({ value, variables }: Text, { sampleOf }: Whole) => filled(value, variables, sampleOf);
const runsOf = (text: Text, whole: Whole): Run[] => plainRuns(shownText(text, whole));
const linesOf = (text: Text, whole: Whole): Line[] => formatted(shownText(text, whole));

interface Preset {
  body: string;
  advice: string;
  expires?: string;
  copy: string;
  fill: string;
  /** Whether the words are confirmed; otherwise WhatsApp's own may differ. */
  sure?: boolean;
}

/** WhatsApp's own texts in a language; undefined where they are not known. */
function presetOf(language: string): Preset | undefined {
  const all: { readonly [language: string]: Preset } = authenticationTexts;
  const [base = ''] = language.split('_');
  return [language, base].flatMap((name) => (Object.hasOwn(all, name) ? (all[name] ?? []) : []))[0];
}

/** A message with a code: WhatsApp sets its texts, and the document says which of them there are. */
function authentication(whole: Whole): PreviewNode[] {
  const { template, language } = whole;
  const preset: Preset = presetOf(language) ?? authenticationTexts.en;
  const [body, footer] = [template.component('BODY'), template.component('FOOTER')];
  const [before = '', after = ''] = preset.body.split('{code}');
  const code = whole.sampleOf('code') ?? '123456';
  const hasAdvice = body?.value.AddSecretRecommendation === true;
  const runs: Run[] = [
    { text: before },
    { text: code, bold: true, variable: 'code', isFilled: true },
    { text: hasAdvice ? `${after} ${preset.advice}` : after },
  ].filter(({ text }) => text !== '');
  const minutes = footer?.value.CodeExpirationMinutes;
  const expires = preset.expires ?? authenticationTexts.en.expires;
  return [
    ...(body
      ? [{ type: 'body', pointer: toPointer(body.at), lines: [{ kind: 'text', runs }], isFolded: false } as const]
      : []),
    ...(footer && typeof minutes === 'number'
      ? [
          {
            type: 'footer',
            pointer: toPointer(footer.at),
            runs: [{ text: expires.replace('{minutes}', String(minutes)) }],
          } as const,
        ]
      : []),
    ...template.components.filter(({ type }) => type === 'BUTTONS').flatMap((component) => buttons(component, whole)),
  ];
}

function notes({ template, language }: Whole): PreviewNode[] {
  if (template.category !== 'AUTHENTICATION') return [];
  const zeroTap = template.buttonsOf('ZERO_TAP')[0];
  const silent: PreviewNode[] = zeroTap
    ? [
        {
          type: 'note',
          pointer: toPointer(zeroTap.at),
          text: say`On a phone with your app, the app reads the code by itself, and this button is not shown.`,
        },
      ]
    : [];
  const preset = presetOf(language);
  const isFooterUnknown = template.component('FOOTER') !== undefined && preset !== undefined && !preset.expires;
  const text = !preset
    ? say`WhatsApp sets this text in the language ${language}. Its words are not known here, so they are shown in English.`
    : isFooterUnknown
      ? say`WhatsApp sets this text. Its own words may differ, and those of the last line are known in English only.`
      : preset.sure
        ? say`WhatsApp sets this text.`
        : say`WhatsApp sets this text. Its own words may differ.`;
  return [{ type: 'note', pointer: '', text }, ...silent];
}
