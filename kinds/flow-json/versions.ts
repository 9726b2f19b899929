import type { Fix, Source } from '../../core/rules/rule.ts';
import { say } from '../../l10n/texts.ts';

/** A version of Flow JSON, as a number that grows with it: `6.10` is 6010, and follows `6.9`. */
export type Version = number;

/** Reads a version, `major.minor`; undefined for any other text. */
export function toVersion(text: string): Version | undefined {
  const [, major, minor] = /^(\d{1,3})\.(\d{1,3})$/.exec(text) ?? [];
  return major === undefined ? undefined : Number(major) * 1000 + Number(minor);
}

/** A version that a document can name. */
export interface KnownVersion {
  version: string;
  /** When Meta published it, as year and month. */
  published: string;
  /** Since when flows of this version cannot be published any more, as an ISO date. */
  frozen?: string;
  /** What it brought, in a line. */
  brought: string;
}

/** All versions that Meta documents. */
export const versions: readonly KnownVersion[] = [
  { version: '2.1', published: '2023-10', frozen: '2025-04-08', brought: 'the first version' },
  {
    version: '3.0',
    published: '2023-12',
    frozen: '2025-04-08',
    brought: 'the address of the endpoint is set through the API',
  },
  { version: '3.1', published: '2024-01', frozen: '2025-04-08', brought: 'success on screens' },
  {
    version: '4.0',
    published: '2024-06',
    frozen: '2025-04-08',
    brought: 'If, Switch, PhotoPicker, DocumentPicker, fields without a Form, values of other screens',
  },
  {
    version: '5.0',
    published: '2024-08',
    frozen: '2025-09-10',
    brought: 'images and colors of options, dates as YYYY-MM-DD, up to 10 files in one answer',
  },
  { version: '5.1', published: '2024-09', brought: 'RichText, markdown, sensitive' },
  {
    version: '6.0',
    published: '2024-11',
    brought:
      'expressions in back-ticks, update_data, open_url, on-unselect-action; texts without a character are rejected',
  },
  { version: '6.1', published: '2024-11', brought: 'CalendarPicker' },
  { version: '6.2', published: '2024-12', brought: 'NavigationList, pattern' },
  { version: '6.3', published: '2025-01', brought: 'ChipsSelector, Footer beside RichText' },
  { version: '7.0', published: '2025-03', brought: 'label-variant, one Form per screen' },
  { version: '7.1', published: '2025-06', brought: 'ImageCarousel, actions of ChipsSelector' },
  { version: '7.2', published: '2025-07', brought: 'expressions in payloads are checked' },
  { version: '7.3', published: '2025-09', brought: 'stricter checks of routes and data, Data API 4.0' },
];

/** The version to write today. */
export const recommended = '7.3';

/** The version that rules assume where a document names none that can be read. */
export const newest: Version = toVersion(recommended) ?? 0;

/** What a person can choose for a document of an older version: the findings that it has then say what changes. */
export const raise = (): readonly Fix[] => [
  { title: say`Raise the version to ${recommended}`, edits: [{ set: ['version'], value: recommended }] },
];

/** What is known of a version; undefined for one that Meta does not document. */
export const known = (text: string): KnownVersion | undefined => versions.find(({ version }) => version === text);

/** Versions of the Data API, each with the Flow JSON that it needs. */
export const dataApiVersions: Readonly<Record<string, string>> = { '3.0': '2.1', '4.0': '7.3' };

/** The pages that facts about Flow JSON are from. */
export const flowJsonPage: Source = { title: 'Meta, Flow JSON', date: '2026-03-24' };
export const componentsPage: Source = { title: 'Meta, Flow JSON components', date: '2026-04-14' };
export const mediaPage: Source = { title: 'Meta, Flows media upload components', date: '2025-12' };
export const errorsPage: Source = { title: 'Meta, Flow JSON error codes', date: '2025-12' };
export const changesPage: Source = { title: 'Meta, Flows changelogs and versioning', date: '2025-12' };
export const validatorFacts: Source = { title: 'Meta, the validator of the flow builder', date: '2025-09' };
export const bestPractices: Source = { title: 'Meta, Flows best practices', date: '2025-12' };
export const pywaSource: Source = { title: 'pywa, Flow JSON in Python', date: '2026-08-12' };
export const ourReading: Source = { title: 'ChatApp for VS Code, read from the rules of Flow JSON', date: '2026-11' };
