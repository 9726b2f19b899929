import { say } from '../../l10n/texts.ts';
import type { ButtonAction, PreviewNode, Run } from './tree.ts';

/** The time that every message has. It is always the same, so that a drawing is. */
export const TIME = '10:54';

/** The lines of a long body that are shown before “Read more”. */
export const LINES_BEFORE_FOLD = 5;

/** Sizes in pixels, in which a message is drawn. */
export const sizes = {
  /** The screen of a phone, and what is left free at its sides. */
  screen: 360,
  margin: 12,
  bubble: 300,
  card: 232,
  radius: 7.5,
  text: 14.2,
  line: 19,
  small: 13,
  smallLine: 17,
  time: 11,
  button: 42,
  /** A picture is 1.91 times as wide as it is high. */
  pictureRatio: 1.91,
} as const;

/** The colors of a look, by what they are for. */
export interface Palette {
  background: string;
  bubble: string;
  inset: string;
  text: string;
  faint: string;
  /** Faint text on an inset, and on the background. */
  faintInset: string;
  faintBackground: string;
  link: string;
  divider: string;
  picture: string;
  pictureIcon: string;
  /** A variable that has no sample. */
  missing: string;
  missingText: string;
  border: string;
  /** The button of a screen of a flow, and what it says. */
  action: string;
  actionText: string;
}

const light: Palette = {
  background: '#EFEAE2',
  bubble: '#FFFFFF',
  inset: '#F5F6F6',
  text: '#111B21',
  faint: '#667781',
  faintInset: '#5B6B74',
  faintBackground: '#54656F',
  link: '#027EB5',
  divider: '#E9EDEF',
  picture: '#DFE5E7',
  pictureIcon: '#54656F',
  missing: '#FFE8A3',
  missingText: '#111B21',
  border: 'transparent',
  action: '#008069',
  actionText: '#FFFFFF',
};

const dark: Palette = {
  background: '#0B141A',
  bubble: '#202C33',
  inset: '#1D282F',
  text: '#E9EDEF',
  faint: '#8696A0',
  faintInset: '#8FA0AB',
  faintBackground: '#8696A0',
  link: '#53BDEB',
  divider: '#2A3942',
  picture: '#2A3942',
  pictureIcon: '#AEBAC1',
  missing: '#5C4B12',
  missingText: '#FFE8A3',
  border: 'transparent',
  action: '#00A884',
  actionText: '#0B141A',
};

/** Black and white, with a border around everything. */
const darkContrast: Palette = {
  background: '#000000',
  bubble: '#000000',
  inset: '#000000',
  text: '#FFFFFF',
  faint: '#FFFFFF',
  faintInset: '#FFFFFF',
  faintBackground: '#FFFFFF',
  link: '#6FC3DF',
  divider: '#6FC3DF',
  picture: '#000000',
  pictureIcon: '#FFFFFF',
  missing: '#000000',
  missingText: '#FFD700',
  border: '#6FC3DF',
  action: '#6FC3DF',
  actionText: '#000000',
};

const lightContrast: Palette = {
  background: '#FFFFFF',
  bubble: '#FFFFFF',
  inset: '#FFFFFF',
  text: '#000000',
  faint: '#292929',
  faintInset: '#292929',
  faintBackground: '#292929',
  link: '#0F4A85',
  divider: '#0F4A85',
  picture: '#FFFFFF',
  pictureIcon: '#292929',
  missing: '#FFFFFF',
  missingText: '#7A4F01',
  border: '#0F4A85',
  action: '#0F4A85',
  actionText: '#FFFFFF',
};

/** The look of newer apps: green instead of blue, and neutral grays. Which phones have it is not documented. */
const newerLight: Palette = { ...light, background: '#F5F1EB', text: '#0A0A0A', link: '#1B8755', action: '#1B8755' };

const newerDark: Palette = {
  ...dark,
  background: '#161717',
  bubble: '#242626',
  inset: '#1C1D1D',
  text: '#FAFAFA',
  link: '#21C063',
  divider: '#3A3C3C',
  picture: '#343636',
  action: '#21C063',
};

export const palettes = {
  light,
  dark,
  'contrast-dark': darkContrast,
  'contrast-light': lightContrast,
  'newer-light': newerLight,
  'newer-dark': newerDark,
};

/** The look of a preview: `auto` is light or dark, as the one who looks has it. */
export type Theme = keyof typeof palettes | 'auto';

export const themes: readonly Theme[] = ['auto', ...(Object.keys(palettes) as (keyof typeof palettes)[])];

/** What is drawn as an icon. */
export type Icon = ButtonAction | 'down' | 'calendar' | 'image' | 'video' | 'document' | 'file' | 'clock' | 'product';

/** Icons of our own, as lines in a square of 16 pixels. */
export const icons: { readonly [name in Icon]: string } = {
  reply: 'M6.5 3.5 2.5 7.5l4 4M2.5 7.5h6.2a4.8 4.8 0 0 1 4.8 4.8v.7',
  link: 'M9.5 2.5h4v4M13.5 2.5 7.5 8.5M6.5 3.5h-2a2 2 0 0 0-2 2v6a2 2 0 0 0 2 2h6a2 2 0 0 0 2-2v-2',
  call: 'M3 2.8 5.2 2.3 6.8 5.8 5.2 7.1a8.4 8.4 0 0 0 3.7 3.7l1.3-1.6 3.5 1.6-.5 2.2a1.4 1.4 0 0 1-1.5 1A11.2 11.2 0 0 1 2 4.3 1.4 1.4 0 0 1 3 2.8Z',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  fill: 'M2.5 8h8M7.5 5l3 3-3 3M9.5 2.5h2.5a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5H9.5',
  form: 'M3.5 2.5h9v11h-9zM6 6h4M6 8.5h4M6 11h2',
  catalog: 'M3 6h10l-.8 7.5H3.8zM5.5 6V5a2.5 2.5 0 0 1 5 0v1',
  list: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  unknown: 'M5.8 6a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.7M8 12.3v.4',
  down: 'M4 6.5 8 10.5l4-4',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5V5M10.5 2.5V5',
  image: 'M2 3h12v10H2zM2 11l3.5-3.5L9 11l2-2 3 2.8M10.6 6h.01',
  video: 'M5.5 3.5 12 8l-6.5 4.5z',
  document: 'M4 1.8h5l3 3v9.4H4zM9 1.8v3h3',
  file: 'M4 1.8h8v12.4H4zM6 8h4',
  clock: 'M8 2.2a5.8 5.8 0 1 1-.01 0M8 5v3l2 1.4',
  product: 'M2.5 2.5h11v11h-11zM2.5 10l3-2.5 3 2.5 2-1.5 3 2',
};

/** What a button does, in words. */
export function actionWords(action: ButtonAction): string {
  switch (action) {
    case 'reply':
      return say`Quick reply`;
    case 'link':
      return say`Visit website`;
    case 'call':
      return say`Call`;
    case 'copy':
      return say`Copy code`;
    case 'fill':
      return say`Fill in the code`;
    case 'form':
      return say`Open flow`;
    case 'catalog':
      return say`Open catalog`;
    case 'list':
      return say`List`;
    case 'unknown':
      return say`Button`;
  }
}

/** What a header of media is, in words. */
export function mediaWords({ media, fileType }: PreviewNode & { type: 'media' }): string {
  switch (media) {
    case 'image':
      return say`Image`;
    case 'video':
      return say`Video`;
    case 'document':
      return fileType === undefined ? say`Document` : say`Document, ${fileType}`;
    case 'unknown':
      return say`File`;
  }
}

/** The languages that are written from right to left, by what comes before the underscore. */
const rightToLeft = new Set(['ar', 'fa', 'he', 'ps', 'prs', 'ur']);

/** Whether texts of a language, such as `ar_EG`, are written from right to left. */
export const isRightToLeft = (language: string): boolean => rightToLeft.has(language.split('_')[0] ?? '');

/** Letters of scripts that are written from right to left, and all others. */
const strong = /([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])|\p{L}/u;

/** Whether a paragraph is written from right to left: as its first letter is. */
export function readsRightToLeft(runs: readonly { text: string }[], otherwise: boolean): boolean {
  for (const { text } of runs) {
    const found = strong.exec(text);
    if (found) return found[1] !== undefined;
  }
  return otherwise;
}

/** The runs of the last line of a text. */
const lastLine = (node: PreviewNode): readonly Run[] =>
  node.type === 'body' ? (node.lines.at(-1)?.runs ?? []) : 'runs' in node ? node.runs : [];

/**
 * Whether the last line of a text is written in the other direction than its message, and so begins where the time is:
 * then the time has a line of its own.
 */
export function endsAtTime(node: PreviewNode | undefined, isReversed: boolean): boolean {
  return readsRightToLeft(node ? lastLine(node) : [], isReversed) !== isReversed;
}

/** What WhatsApp writes below every screen of a flow. */
export const managedBy = () => say`Managed by the business. Learn more`;

/** The icon in a field of a flow. */
export const fieldIcons: { readonly [field in (PreviewNode & { type: 'field' })['field']]: Icon | undefined } = {
  text: undefined,
  area: undefined,
  select: 'down',
  date: 'calendar',
  photo: 'image',
  file: 'file',
};

/** What an empty field of a flow says. */
export function emptyWords(field: (PreviewNode & { type: 'field' })['field']): string {
  switch (field) {
    case 'select':
      return say`Choose`;
    case 'date':
      return say`Choose a date`;
    case 'photo':
      return say`Add photos`;
    case 'file':
      return say`Add files`;
    default:
      return '';
  }
}
