import { expect, test } from 'vitest';
import { trustedCertificates } from '../../push/http/send.ts';

test.each<[string, Parameters<typeof trustedCertificates>[0], string[] | undefined]>([
  [
    'those of the system beside those of Node, each once',
    (store) => (store === 'system' ? ['a', 'c'] : ['a', 'b']),
    ['a', 'b', 'c'],
  ],
  [
    'a store that cannot be read adds nothing',
    () => {
      throw new Error('no store');
    },
    undefined,
  ],
])('%s', (_what, read, expected) => {
  expect(trustedCertificates(read)).toEqual(expected);
});
