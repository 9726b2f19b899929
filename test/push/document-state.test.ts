import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../core/document/document.ts';
import type { Remote } from '../../push/providers/read.ts';
import { sandboxTarget } from '../../push/target.ts';
import { type DocumentState, documentState } from '../../push/workflow/documentState.ts';
import { emptySlot, journalInSlot } from '../../push/workflow/journal-store.ts';
import { remember } from '../../push/workflow/memory.ts';
import { cams } from './documents.ts';

const target = sandboxTarget('http://127.0.0.1:1');
const template = (text: string) =>
  cams('template', {
    ...{ CustSpaceId: 'S', TemplateCode: '1', TemplateName: 'a', Language: 'en', Category: 'UTILITY' },
    ...{ TemplateType: 'WHATSAPP', Components: [{ Type: 'BODY', Text: text }] },
  });
const remote = (value: JsonObject): Remote => ({
  ...{ value, state: 'pass', reason: null, name: 'a', code: '1', identity: {} },
});

interface Case {
  name: string;
  /** The texts that were seen at the target, in their order. */
  seen: string[];
  here: string;
  there: string | null;
  state: DocumentState;
}

const cases: Case[] = [
  { name: 'what the target does not have is new', seen: [], here: 'a', there: null, state: 'new' },
  { name: 'what was deleted there is new again', seen: ['a'], here: 'a', there: null, state: 'new' },
  { name: 'equal ones are the same, seen before or not', seen: [], here: 'a', there: 'a', state: 'same' },
  { name: 'a change here', seen: ['a'], here: 'b', there: 'a', state: 'changed' },
  { name: 'a change there', seen: ['a'], here: 'a', there: 'b', state: 'outdated' },
  { name: 'an old version here', seen: ['a', 'b'], here: 'a', there: 'b', state: 'changed' },
  { name: 'changes on both sides', seen: ['a'], here: 'b', there: 'c', state: 'conflict' },
  { name: 'what nobody here has ever seen', seen: [], here: 'a', there: 'b', state: 'conflict' },
];

describe('how a document compares with what a target has', () => {
  test.each(cases)('$name: $state', async ({ seen, here, there, state }) => {
    const journal = journalInSlot(emptySlot(), 'a.chatapp.json');
    const document = template(here);
    for (const text of seen) await remember(journal, { target, document }, [template(text).value], {});
    const answered = there === null ? null : remote(template(there).value);
    expect(await documentState(document, { target, remote: answered, journal })).toBe(state);
  });
});
