import { describe, expect, test } from 'vitest';
import type { ChatDocument, JsonObject } from '../../core/document/document.ts';
import {
  bothMemories,
  emptyJournal,
  type Journal,
  memoryOf,
  parseJournal,
  remembered,
} from '../../push/journal/journal.ts';
import { sandboxTarget, type Target } from '../../push/target.ts';
import { cams, DOCUMENTS, META_AUTOMATION } from './documents.ts';

const target = sandboxTarget('https://cams.example.com');
const now = new Date('2026-11-21T12:00:00Z');
const later = new Date('2026-11-22T12:00:00Z');

const template = (change: JsonObject) =>
  cams('template', { CustSpaceId: 'S', Language: 'en', Category: 'UTILITY', ...change });
const flow = (change: JsonObject) => cams('flow', { CustSpaceId: 'S', Categories: ['OTHER'], ...change });
const automation = (change: JsonObject) => cams('automation', { CustSpaceId: 'S', Prompts: ['Hi'], ...change });

const know = (document: ChatDocument, { file = 'a.json', journal = emptyJournal, at = now, to = target } = {}) =>
  remembered(journal, { file, target: to, document }, [document.value], at, { isPush: true });
const isKnown = (journal: Journal, document: ChatDocument, { file = 'renamed.json', of = target } = {}) =>
  memoryOf(journal, file, of, document).held.length > 0;
const keys = ({ remotes }: Journal) => Object.values(remotes).flatMap((things) => Object.keys(things));

describe('what is the same thing at a target', () => {
  test.each(DOCUMENTS.map((document) => [document.kind, document.provider, document] as const))(
    'a document that was renamed, at a target that is called otherwise: %s, %s',
    (_kind, _provider, document) => {
      const journal = know(document);
      expect(isKnown(journal, document, { of: { ...target, name: 'renamed' } })).toBe(true);
    },
  );

  test.each<[string, ChatDocument, ChatDocument, boolean]>([
    [
      'a code, and its name beside',
      template({ TemplateCode: '1' }),
      template({ TemplateCode: '1', TemplateName: 'n' }),
      true,
    ],
    [
      'a name, and then its code',
      template({ TemplateName: 'n' }),
      template({ TemplateCode: '1', TemplateName: 'n' }),
      true,
    ],
    [
      'a code, and then its name alone',
      template({ TemplateCode: '1', TemplateName: 'n' }),
      template({ TemplateName: 'n' }),
      true,
    ],
    [
      'another code',
      template({ TemplateCode: '1', TemplateName: 'n' }),
      template({ TemplateCode: '2', TemplateName: 'n' }),
      false,
    ],
    ['another name', template({ TemplateName: 'n' }), template({ TemplateName: 'm' }), false],
    ['another language', template({ TemplateCode: '1' }), template({ TemplateCode: '1', Language: 'de' }), false],
    [
      'the same name in another language',
      template({ TemplateCode: '1', TemplateName: 'n' }),
      template({ TemplateName: 'n', Language: 'de' }),
      false,
    ],
    ['another space', template({ TemplateCode: '1' }), template({ TemplateCode: '1', CustSpaceId: 'T' }), false],
    [
      'the same name in another space',
      template({ TemplateCode: '1', TemplateName: 'n' }),
      template({ TemplateName: 'n', CustSpaceId: 'T' }),
      false,
    ],
    [
      'another account',
      template({ TemplateCode: '1', CustSpaceId: undefined, CustWabaId: 'A' }),
      template({ TemplateCode: '1', CustSpaceId: undefined, CustWabaId: 'B' }),
      false,
    ],
    ['a flow of one id', flow({ FlowId: '1', FlowName: 'a' }), flow({ FlowId: '1', FlowName: 'b' }), true],
    ['a flow by its name, then by its id', flow({ FlowName: 'a' }), flow({ FlowId: '1', FlowName: 'a' }), true],
    ['names of which one has a space in it', flow({ FlowName: 'a b' }), flow({ FlowName: 'a%20b' }), false],
    ['another flow', flow({ FlowId: '1' }), flow({ FlowId: '2' }), false],
    [
      'a phone number in another spelling',
      automation({ PhoneNumber: '8613000000000' }),
      automation({ PhoneNumber: '+86 130-0000-0000' }),
      true,
    ],
    [
      'another phone number',
      automation({ PhoneNumber: '8613000000000' }),
      automation({ PhoneNumber: '8613000000001' }),
      false,
    ],
    ['a number at Graph', META_AUTOMATION, { ...META_AUTOMATION, value: { phone_number_id: '1' } }, false],
  ])('%s', (_what, before, after, isSame) => {
    expect(isKnown(know(before), after)).toBe(isSame);
  });

  test('a name alone means the last of that name', () => {
    const old = know(template({ TemplateCode: '1', TemplateName: 'n', Category: 'MARKETING' }));
    const journal = know(template({ TemplateCode: '2', TemplateName: 'n' }), { journal: old, at: later });
    expect(memoryOf(journal, 'a.json', target, template({ TemplateName: 'n' })).held[0]).toMatchObject({
      Category: 'UTILITY',
    });
    expect(keys(know(template({ TemplateName: 'n' }), { journal, at: later }))).toEqual(keys(journal));
  });

  test('what was known by its name is known by its code alone when it has one', () => {
    const journal = know(template({ TemplateName: 'n' }));
    expect(keys(journal)).toEqual(['cams template S n en']);
    expect(keys(know(template({ TemplateName: 'n', TemplateCode: '1' }), { journal }))).toEqual([
      'cams template S 1 en',
    ]);
  });

  test('another address is another remote', () => {
    const elsewhere: Target = { ...target, endpoints: { cams: 'https://other.example.com' } };
    const document = template({ TemplateCode: '1' });
    expect(isKnown(know(document), document, { of: elsewhere })).toBe(false);
  });
});

/** As version 1 wrote it: by file, then by name and address of the target. */
const version1 = {
  version: 1,
  files: {
    'old/a.json': {
      'our cams https://cams.example.com': {
        ...{ remote: 'template S 1 en', at: '2026-11-01T00:00:00.000Z' },
        ...{ held: [{ Category: 'UTILITY' }], unread: { CustWabaId: 'W' } },
      },
    },
    'copy.json': {
      'cams https://cams.example.com': { remote: 'template S 1 en', at: '2026-10-01T00:00:00.000Z', held: [{}] },
    },
    'named.json': {
      'cams https://cams.example.com': { remote: 'template S n de', at: '2026-11-01T00:00:00.000Z', held: [{}] },
    },
    'flow.json': {
      'cams https://cams.example.com': { remote: 'flow S ', at: '2026-11-01T00:00:00.000Z', held: [{}] },
    },
    'flow2.json': {
      'cams https://cams.example.com': { remote: 'flow S 7', at: '2026-11-01T00:00:00.000Z', held: [{}] },
    },
    'phone.json': {
      'cams https://cams.example.com': { remote: 'automation S 8613', at: '2026-11-01T00:00:00.000Z', held: [{}] },
      'meta https://cams.example.com': { remote: 'automation 99', at: '2026-11-01T00:00:00.000Z', held: [{}] },
    },
  },
  edits: {
    'our cams https://cams.example.com template S 1 en': ['2026-10-30T00:00:00.000Z', '2026-11-01T00:00:00.000Z'],
    'our cams https://cams.example.com template S 5 en': ['2026-11-01T00:00:00.000Z'],
  },
};

describe('a journal of version 1', () => {
  const read = parseJournal(JSON.stringify(version1));
  const journal = read.ok ? read.value : emptyJournal;

  test.each<[string, ChatDocument, string]>([
    ['by its code', template({ TemplateCode: '1' }), 'renamed.json'],
    ['by its name', template({ TemplateName: 'n', Language: 'de' }), 'renamed.json'],
    [
      'by its name, with the code that it has now',
      template({ TemplateName: 'n', TemplateCode: '3', Language: 'de' }),
      'x',
    ],
    ['a flow without an id, by its file', flow({ FlowName: 'a' }), 'flow.json'],
    ['a flow', flow({ FlowId: '7' }), 'renamed.json'],
    ['an automation', automation({ PhoneNumber: '8613' }), 'renamed.json'],
    ['an automation at Graph', { ...META_AUTOMATION, value: { phone_number_id: '99' } }, 'renamed.json'],
  ])('knows %s', (_what, document, file) => {
    expect(isKnown(journal, document, { file })).toBe(true);
  });

  test('knows no flow without an id by another file', () => {
    expect(isKnown(journal, flow({ FlowName: 'a' }), { file: 'other.json' })).toBe(false);
  });

  test('keeps the later of two, what was sent unread, and every edit', () => {
    const { held, unread, edits } = memoryOf(journal, 'x', target, template({ TemplateCode: '1' }));
    expect([held, unread, edits.length]).toEqual([[{ Category: 'UTILITY' }], { CustWabaId: 'W' }, 2]);
    expect(memoryOf(journal, 'x', target, template({ TemplateCode: '5' })).edits).toHaveLength(1);
  });

  test('is written as version 2, and loses nothing', () => {
    const next = know(template({ TemplateCode: '9' }), { journal });
    const again = parseJournal(JSON.stringify(next));
    expect(again).toEqual({ ok: true, value: next });
    expect(next.version).toBe(2);
    expect(keys(next)).toEqual(expect.arrayContaining(keys(journal)));
  });
});

test.each([
  '{"version": 2}',
  '{"version": 2, "remotes": []}',
  '{"version": 2, "remotes": {"a": {"b": {}}}}',
  '{"version": 2, "remotes": {"a": {"b": {"at": "never", "held": []}}}}',
  '{"version": 2, "remotes": {"a": {"b": {"at": "2026-11-01", "held": [1]}}}}',
  '{"version": 2, "remotes": {"a": {"b": {"at": "2026-11-01", "held": [], "edits": ["x"]}}}}',
  '{"version": 3, "remotes": {}}',
])('no journal: %s', (text) => {
  expect(parseJournal(text).ok).toBe(false);
});

test('what two journals know together: the later, and the edits of both', () => {
  const at = (text: string) => new Date(text);
  const older = { held: [{ a: 1 }], edits: [at('2026-11-01'), at('2026-11-02')], at: '2026-11-02' };
  const newer = { held: [{ a: 2 }], edits: [at('2026-11-02'), at('2026-11-03')], at: '2026-11-03' };
  for (const both of [bothMemories(older, newer), bothMemories(newer, older)]) {
    expect(both.held).toEqual([{ a: 2 }]);
    expect(both.edits).toHaveLength(3);
  }
  expect(bothMemories({ held: [], edits: [] }, older).held).toEqual([{ a: 1 }]);
});
