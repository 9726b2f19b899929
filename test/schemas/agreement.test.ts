import { describe, expect, test } from 'vitest';
import { isObject } from '../../core/document/members.ts';
import dispatcher from '../../schemas/chatapp.schema.json' with { type: 'json' };
import { type Case, cases } from './cases.ts';
import { type Complaint, compiled, editor, published } from './judges.ts';

/** A value of the wrong type breaks the other keywords of its place too: what they say there is left out. */
function essential(complaints: readonly Complaint[]): Complaint[] {
  const mistyped = complaints.filter(({ keyword }) => keyword === 'type').map(({ pointer }) => pointer);
  const said = complaints.filter(({ keyword, pointer }) => keyword === 'type' || !mistyped.includes(pointer));
  return [...new Map(said.map((complaint) => [JSON.stringify(complaint), complaint])).values()];
}

const byKeyword = (a: Complaint, b: Complaint) => String(a.keyword).localeCompare(String(b.keyword));
const placesOf = (complaints: readonly Complaint[]) => [...new Set(complaints.map(({ pointer }) => pointer))].sort();

function expected({ wrong }: Case): Complaint[] {
  if (!wrong) return [];
  const { pointer, member } = wrong;
  const keywords = wrong.keywords.includes('type') ? ['type'] : wrong.keywords;
  return keywords.map((keyword) => ({ pointer, keyword, ...(member !== undefined && { member }) }));
}

describe.each(cases)('$dialect.file', ({ dialect, cases }) => {
  const [ours, ajv, vscode] = [compiled(dialect), published(dialect.file), editor(dialect)];

  test.each(cases)('$name: three validators say the same', async (fixture) => {
    const wanted = expected(fixture);
    const said = await ours(fixture.document);
    expect(essential(said).sort(byKeyword)).toEqual(wanted.sort(byKeyword));
    expect(await ajv(fixture.document)).toEqual(said);
    expect(placesOf(await vscode(fixture.document))).toEqual(placesOf(wanted));
  });

  test('the schema for every file applies it to what has the member that tells the kind', async () => {
    const telling = dispatcher.allOf.flatMap((branch) => branch.if.required);
    const dispatched = published('chatapp.schema.json');
    for (const fixture of cases) {
      const { name, document } = fixture;
      const isTold = !isObject(document) || telling.some((member) => Object.hasOwn(document, member));
      const wanted = isTold ? expected(fixture) : [];
      expect(placesOf(await dispatched(document)), name).toEqual(placesOf(wanted));
    }
  });
});
