import { expect, test } from 'vitest';
import { mutations, wrongCount } from './count.ts';
import { exceptions } from './exceptions.ts';

test('one fault is one finding, in every mutation of every valid document', () => {
  const used = new Set<string>();
  const wrong = mutations.flatMap((mutation) => wrongCount(mutation, used) ?? []);
  console.log(`${mutations.length} mutations, ${wrong.length} with a wrong count`);
  expect(wrong.length, wrong.slice(0, 20).join('\n\n')).toBe(0);
  const idle = exceptions.filter(({ reason }) => !used.has(reason));
  expect(idle, 'exceptions that never apply').toEqual([]);
}, 600_000);
