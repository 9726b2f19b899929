import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as protocol from '../../server/protocol.ts';

const rooms = ['client', 'core', 'kinds', 'server', 'push', 'cli', 'sandbox', 'files', 'l10n'];
const sources = rooms.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.posix.join(room, name.replaceAll('\\', '/'))),
);

test('the name of a request stands in the protocol alone', () => {
  expect(sources.length).toBeGreaterThan(400);
  const naming = sources.filter((file) => readFileSync(file, 'utf8').includes('chatapp/'));
  expect(naming).toEqual(['server/protocol.ts']);
});

test('no request is sent or answered under a name instead of its type', () => {
  const untyped = sources.filter((file) =>
    /\b(sendRequest|sendNotification|onRequest|onNotification)(<[^(]*>)?\(\s*['"`]/.test(readFileSync(file, 'utf8')),
  );
  expect(untyped).toEqual([]);
});

test('the names are the ones that editors know', () => {
  const names = Object.values(protocol).flatMap((member) => ('method' in member ? [member.method] : []));
  expect(new Set(names)).toEqual(
    new Set(
      [
        ...['inspect', 'edit', 'locate', 'beginnings', 'rules', 'rulePage', 'findFiles', 'readFile', 'tooEarly'],
        ...['workspaceDocuments', 'documents', 'checkAll', 'preview', 'useSamples', 'draw'],
      ].map((name) => `chatapp/${name}`),
    ),
  );
});
