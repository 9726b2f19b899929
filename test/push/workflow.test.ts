import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { afterEach, describe, expect, test } from 'vitest';
import type { ChatDocument, JsonObject } from '../../core/document/document.ts';
import { sandboxTarget } from '../../push/target.ts';
import type { PushFinding } from '../../push/workflow/gate.ts';
import type { PushOutcome } from '../../push/workflow/port.ts';
import { pushDocument } from '../../push/workflow/pushDocument.ts';
import type { Answer } from '../../push/workflow/remark.ts';
import { AUTOMATION, FLOW, TEMPLATE } from './documents.ts';
import { elsewhere, ok, refused, scripted, startProvider, whileAsked } from './scripted.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const without = ({ kind, provider, value }: ChatDocument, ...names: string[]): ChatDocument => ({
  ...{ kind, provider },
  value: Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name))),
});
const { Components, Example, Category, MessageSendTtlSeconds } = TEMPLATE.value;
const template = (change: object = {}) => ok({ Components, Example, Category, MessageSendTtlSeconds, ...change });
const other = { Components: [{ Type: 'BODY', Text: 'Of somebody else' }] };
const flow = (Status: string) => ok({ FlowName: 'older', Categories: ['OTHER'], Status });
const gone = refused('DetailError.TemplateNotExist');
const forbidden = refused('Ram.PermissionDeny');
const bare = without(TEMPLATE, 'TemplateCode');
const noPrompts = without(AUTOMATION, 'Prompts');
const { EnableWelcomeMessage, Commands } = AUTOMATION.value;
const automation = ok({ EnableWelcomeMessage, Commands, Prompts: ['Hi'] });
const dataOf = (held: object): JsonObject => ({ ...(held as { Data?: object }).Data });
const warning: PushFinding = {
  ...{ rule: 'template/url-shortener', severity: 'warning', message: 'A shortened link.', pointer: '/Components' },
  range: { start: { line: 3, character: 0 } },
};

interface Situation {
  document: ChatDocument;
  held: object;
  /** What was seen before: by default what is there now. */
  seen?: JsonObject[];
  findings?: PushFinding[];
  isSandbox?: boolean;
}

/** A situation for each remark, under the weight and id that it has there. */
const SITUATIONS: { readonly [remark: string]: Situation } = {
  'decide push/conflict': { document: TEMPLATE, held: template(other), seen: [TEMPLATE.value] },
  'decide push/first': { document: TEMPLATE, held: template(other), seen: [] },
  'decide push/create': { document: bare, held: gone },
  'decide push/list-left-out': { document: noPrompts, held: automation },
  'decide push/unread': { document: TEMPLATE, held: forbidden, seen: [other] },
  'confirm push/unread': { document: TEMPLATE, held: forbidden, seen: [] },
  'confirm push/absent': { document: TEMPLATE, held: gone, seen: [] },
  'info push/absent': { document: TEMPLATE, held: gone, seen: [], isSandbox: true },
  'confirm push/name-differs': { document: TEMPLATE, held: template({ ...other, Name: 'good_bye' }) },
  'confirm push/flow-published': { document: FLOW, held: flow('PUBLISHED') },
  'confirm push/approved': { document: TEMPLATE, held: template({ ...other, AuditStatus: 'pass' }) },
  'block push/exists': { document: bare, held: template({ ...other, TemplateCode: '1' }) },
  'block push/category-differs': { document: TEMPLATE, held: template({ Category: 'UTILITY' }) },
  'block push/name-differs': { document: TEMPLATE, held: template({ Name: 'good_bye' }) },
  'block push/identity-differs': { document: TEMPLATE, held: template({ ...other, Language: 'de' }) },
  'block push/state-forbids-edit': { document: FLOW, held: flow('DEPRECATED') },
};

/** The one that needs an approved template that was pushed from here before. */
const RATE_LIMITED = 'push/rate-limited';

async function begin(situation: Situation, answers: readonly (Answer | 'stop')[], more: object = {}) {
  const { document, held, isSandbox = false } = situation;
  const provider = await startProvider(held);
  stops.push(provider.stop);
  const target = isSandbox ? sandboxTarget(provider.url) : elsewhere(provider.url);
  const seen = situation.seen ?? (held === gone ? [] : [dataOf(held)]);
  const { findings = [] } = situation;
  const script = await scripted(document, { target, findings, answers, ...(seen.length > 0 && { seen }), ...more });
  return { provider, target, ...script };
}

const sent = (outcome: PushOutcome) =>
  outcome.outcome === 'blocked' ? `${outcome.by} ${outcome.code}` : outcome.outcome;

/** What a push comes to: what was asked, sent, said and written down. */
async function run(situation: Situation, answers: readonly (Answer | 'stop')[], more: object = {}) {
  const begun = await begin(situation, answers, more);
  const outcome = await pushDocument(begun.port);
  return {
    ...begun,
    outcome,
    asked: begun.questions.map(({ id }) => id),
    writes: begun.provider.writes.map(({ headers }) => headers['x-acs-action']),
    isKnown: (value: JsonObject) =>
      begun.known()?.some((state) => JSON.stringify(state.Components) === JSON.stringify(value.Components)),
  };
}

type Row = [remark: string, answers: (Answer | 'stop')[], outcome: string, writes: string[], log: string[]];

const applied = ['reported applied', 'journal'];
const created = ['reported applied', 'code', 'journal'];
const MODIFY = 'ModifyChatappTemplate';
const UPDATE = 'UpdateConversationalAutomation';

/** Every remark with every answer that its question takes, and what comes of it. */
const TABLE: Row[] = [
  ['decide push/conflict', ['stop'], 'question push/conflict', [], []],
  ['decide push/conflict', ['overwrite'], 'applied', [MODIFY], applied],
  ['decide push/conflict', ['compare'], 'question push/conflict', [], ['shown']],
  ['decide push/conflict', ['merge'], 'question push/conflict', [], ['written', 'journal', 'shown']],
  ['decide push/first', ['stop'], 'question push/first', [], []],
  ['decide push/first', ['overwrite'], 'applied', [MODIFY], applied],
  ['decide push/first', ['pull'], 'question push/first', [], ['pulled']],
  ['decide push/create', ['stop'], 'question push/create', [], []],
  ['decide push/create', ['create'], 'applied', ['CreateChatappTemplate'], created],
  ['decide push/list-left-out', ['stop'], 'question push/list-left-out', [], []],
  ['decide push/list-left-out', ['keep'], 'unchanged', [], ['written', 'reported unchanged', 'journal']],
  ['decide push/list-left-out', ['clear'], 'applied', [UPDATE], ['written', ...applied]],
  ['decide push/unread', ['stop'], 'question push/unread', [], []],
  ['decide push/unread', ['overwrite'], 'applied', [MODIFY], applied],
  ['confirm push/unread', ['stop'], 'declined declined', [], []],
  ['confirm push/unread', ['push'], 'applied', [MODIFY], applied],
  ['confirm push/absent', ['stop'], 'declined declined', [], []],
  ['confirm push/absent', ['push'], 'applied', [MODIFY], applied],
  ['info push/absent', [], 'applied', [MODIFY], applied],
  ['confirm push/name-differs', ['stop'], 'declined declined', [], []],
  ['confirm push/name-differs', ['push'], 'applied', [MODIFY], applied],
  ['confirm push/flow-published', ['stop'], 'declined declined', [], []],
  ['confirm push/flow-published', ['push'], 'applied', ['ModifyFlow'], applied],
  ['confirm push/approved', ['stop'], 'declined declined', [], []],
  ['confirm push/approved', ['push'], 'applied', [MODIFY], applied],
  ['block push/exists', [], 'plan push/exists', [], []],
  ['block push/category-differs', [], 'plan push/category-differs', [], []],
  ['block push/name-differs', [], 'plan push/name-differs', [], []],
  ['block push/identity-differs', [], 'plan push/identity-differs', [], []],
  ['block push/state-forbids-edit', [], 'plan push/state-forbids-edit', [], []],
];

const situationOf = (remark: string): Situation => {
  const situation = SITUATIONS[remark];
  if (!situation) throw new Error(`no situation for ${remark}`);
  return situation;
};

describe('each remark, and each answer to it', () => {
  test.each(TABLE)('%s, answered with %j: %s', async (remark, answers, outcome, writes, log) => {
    const [weight = '', id = ''] = remark.split(' ');
    const situation = situationOf(remark);
    const result = await run(situation, answers);
    expect(sent(result.outcome)).toBe(outcome);
    expect(result.asked).toEqual(weight === 'decide' ? [id] : weight === 'confirm' ? ['push/confirm'] : []);
    expect(result.writes).toEqual(writes);
    expect(result.log).toEqual(log);
    // What a person said yes to is read again before it is sent.
    const isSent = writes.length > 0;
    const isAnswered = isSent && answers.length > 0 && answers[0] !== 'clear';
    if (isSent && answers[0] !== 'clear') expect(result.provider.reads).toBe(isAnswered ? 3 : 2);
    // The journal knows what was sent, and nothing of what was not.
    if (isSent && situation.document.kind === 'template') expect(result.isKnown(situation.document.value)).toBe(true);
    if (outcome.endsWith('push/first')) expect(result.known()).toEqual([]);
  });

  test('the table has every remark, and every answer that a question takes', async () => {
    const sources = globSync(['push/workflow/remarks/*.ts', 'kinds/*/*.ts']).map((file) => readFileSync(file, 'utf8'));
    const ids = new Set(sources.join('\n').match(/push\/[a-z-]+(?=')/g));
    expect([...ids].sort()).toEqual(
      [...new Set([RATE_LIMITED, ...TABLE.map(([remark]) => remark.split(' ')[1])])].sort(),
    );
    for (const [remark, situation] of Object.entries(SITUATIONS)) {
      const { questions } = await run(situation, []);
      const taken = questions.flatMap(({ choices }) => ['stop', ...choices.map((choice) => choice.answer)]);
      const answered = TABLE.filter(([of]) => of === remark).flatMap(([, answers]) => answers);
      expect([remark, answered.sort()]).toEqual([remark, taken.sort()]);
    }
  });

  test('an approved template that was edited just now is most likely refused', async () => {
    const first = await run(situationOf('confirm push/approved'), ['push']);
    first.provider.held = template({ ...other, AuditStatus: 'pass' });
    const again = await pushDocument(first.port);
    // What is there was never seen from here: that is asked first.
    expect(again).toMatchObject({ outcome: 'blocked', code: 'push/conflict' });
    expect(again.outcome === 'blocked' && again.plan?.remarks.map(({ id }) => id)).toContain(RATE_LIMITED);
  });

  test('a document that is in no editor is offered only the answers that push', async () => {
    const offered = async (remark: string) =>
      (await run(situationOf(remark), [], { isEditor: false })).questions.flatMap(({ choices }) =>
        choices.map((choice) => choice.answer),
      );
    expect(await offered('decide push/conflict')).toEqual(['overwrite']);
    expect(await offered('decide push/first')).toEqual(['overwrite']);
    expect(await offered('decide push/list-left-out')).toEqual([]);
  });

  test.each<[remark: string, answer: Answer]>([
    ['decide push/create', 'overwrite'],
    ['decide push/first', 'create'],
    ['decide push/list-left-out', 'push'],
    ['decide push/conflict', 'keep'],
    ['confirm push/approved', 'overwrite'],
  ])('%s is not answered by %s: an answer to another question stops', async (remark, answer) => {
    const { outcome, writes } = await run(situationOf(remark), [answer]);
    expect([outcome.outcome, writes]).toEqual(['blocked', []]);
  });
});

describe('the last question', () => {
  const same: Situation = { document: TEMPLATE, held: template(other) };

  test('names the warnings of the document', async () => {
    const { outcome, questions } = await run({ ...same, findings: [warning] }, ['push']);
    expect(outcome.outcome).toBe('applied');
    expect(questions).toMatchObject([{ title: 'Push to staging with 1 warning?', warnings: [warning] }]);
    expect(questions[0]?.detail).toContain('Line 4: A shortened link.');
  });

  test('comes each time for a target in production, and for a port that always asks', async () => {
    const begun = await begin(same, ['stop']);
    const production = { ...begun.target, production: true };
    const ends = [
      await pushDocument({ ...begun.port, target: async () => ({ ok: true, value: production }) }),
      await pushDocument({ ...begun.port, confirmsAlways: true }),
    ];
    expect(ends.map(sent)).toEqual(['declined declined', 'declined declined']);
    expect(begun.questions[0]?.detail).toContain('This target is marked as production.');
    expect(await run(same, [])).toMatchObject({ asked: [], outcome: { outcome: 'applied' } });
  });

  test('is the same as what has to be decided, where a person sees both at once', async () => {
    const begun = await begin({ ...situationOf('decide push/create'), findings: [warning] }, ['create']);
    const target = { ...begun.target, production: true };
    const port = { ...begun.port, confirmsAtOnce: true, target: async () => ({ ok: true, value: target }) as const };
    expect(sent(await pushDocument(port))).toBe('applied');
    expect(begun.questions).toMatchObject([{ id: 'push/create', warnings: [warning] }]);
    const [address] = Object.values(target.endpoints);
    for (const said of ['Line 4: A shortened link.', 'This target is marked as production.', `Address: ${address}`]) {
      expect(begun.questions[0]?.detail).toContain(said);
    }
  });

  test('names the document, its space and the address', async () => {
    const { questions } = await run({ ...same, findings: [warning] }, ['push']);
    expect(questions[0]?.detail).toMatch(/^Template: hello_world \(en\)\nSpace: \w+\nAddress: http:\S+$/m);
  });

  test('comes after what has to be decided, each thing once', async () => {
    const situation = { ...situationOf('decide push/conflict'), findings: [warning] };
    expect(await run(situation, ['overwrite', 'stop'])).toMatchObject({
      asked: ['push/conflict', 'push/confirm'],
      writes: [],
    });
    expect((await run(situation, ['overwrite', 'push'])).writes).toEqual([MODIFY]);
  });
});

describe('the remote is read again after a question', () => {
  const rows = TABLE.filter(
    ([, answers, outcome]) => answers.length === 1 && outcome === 'applied' && answers[0] !== 'clear',
  );

  test.each(rows)(
    '%s, answered with %j: what somebody pushes in between is not overwritten',
    async (remark, answers) => {
      const { port, provider, log } = await begin(situationOf(remark), answers);
      const { kind } = situationOf(remark).document;
      const theirs = kind === 'flow' ? flow('DRAFT') : template({ AuditStatus: 'x' });
      const outcome = await pushDocument(whileAsked(port, () => Object.assign(provider, { held: theirs })));
      expect(sent(outcome)).toBe('changed push/conflict');
      expect([provider.writes, log]).toEqual([[], []]);
    },
  );

  test('and where it cannot be read any more nothing is sent', async () => {
    const { port, provider } = await begin(situationOf('confirm push/approved'), ['push']);
    const outcome = await pushDocument(whileAsked(port, () => Object.assign(provider, { held: forbidden })));
    expect(sent(outcome)).toBe('changed push/unread');
    expect(provider.writes).toEqual([]);
  });

  test('but not where options answered, which takes no time', async () => {
    const { port, provider } = await begin(situationOf('decide push/conflict'), ['overwrite']);
    expect((await pushDocument({ ...port, isAttended: false })).outcome).toBe('applied');
    expect(provider.reads).toBe(2);
  });
});
