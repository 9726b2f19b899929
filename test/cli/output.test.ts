import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printable, safe, style, workflowCommand } from '../../cli/output.ts';
import { commandLines, hostile, unsafeIn } from './hostile.ts';

const nasty = fc.array(
  fc.oneof(fc.constantFrom(':', '::', '##[', '##vso[', ' ', '\n', '\t', '\r', '"', '\\', ...hostile), fc.string()),
  { maxLength: 12 },
);

describe('what is printed', () => {
  test('has no unsafe character and no workflow command, whatever the text', () => {
    fc.assert(
      fc.property(nasty, (parts) => {
        const shown = safe(parts.join(''));
        expect([unsafeIn(shown), commandLines(shown)]).toEqual([[], []]);
        expect(unsafeIn(printable(parts.join('')))).toEqual([]);
        expect(printable(parts.join(''))).not.toMatch(/[\r\n]/);
      }),
      { numRuns: 500 },
    );
  });

  test('means the same where it is JSON', () => {
    fc.assert(
      fc.property(nasty, (parts) => {
        const value = { [parts.join('')]: [parts.join(''), ...parts] };
        expect(JSON.parse(safe(JSON.stringify(value, null, 2)))).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['\u001b[31mred', '\\u001b[31mred'],
    ['a\u202eb\u200fc\u061cd', 'a\\u202eb\\u200fc\\u061cd'],
    ['::error::x', '\\u003a:error::x'],
    ['a\n \t::add-mask::x', 'a\n \t\\u003a:add-mask::x'],
    ['a\u00a0::b', 'a\u00a0::b'],
    ['\u3000::b', '\u3000\\u003a:b'],
    ['##[error]x', '\\u0023#[error]x'],
    ['a ##vso[task.setvariable]', 'a \\u0023#vso[task.setvariable]'],
    ['a\r\nb\rc', 'a\r\nb\\u000dc'],
    ['+\ufeff{\n-\ufeff{', '+\ufeff{\n-\ufeff{'],
    ['a\u2028 \ufeffb\r+\ufeffc', 'a\\u2028 \\ufeffb\\u000d+\\ufeffc'],
    ['\u{1f3f4}\u{e0067}\u{e007f} \u{e0041}', '\u{1f3f4}\u{e0067}\u{e007f} \\udb40\\udc41'],
    ['## Heading, Müller, 你好, 👩‍🚀', '## Heading, Müller, 你好, 👩‍🚀'],
  ])('%j is %j', (text, shown) => {
    expect(safe(text)).toBe(shown);
  });

  test('keeps our own styles and commands', () => {
    expect(safe(style.red('a'), true)).toBe('\u001b[31ma\u001b[39m');
    expect(safe(`${style.red('a')} 31m ${style.bold(style.dim(''))}`)).toBe('a 31m ');
    expect(safe(workflowCommand('error', { file: 'a,b:c\n', line: 1 }, '100%\n::error::x\u001b'))).toBe(
      '::error file=a%2Cb%3Ac%0A,line=1::100%25%0A::error::x\\u001b',
    );
  });
});

test('nothing in cli/ prints but through its one way out', () => {
  const files = readdirSync('cli', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(15);
  const around = files
    .filter((file) => file !== 'output.ts')
    .filter((file) =>
      /process\s*\.\s*(stdout|stderr)|\bconsole\b|from '(node:readline\S*|node:tty)'|writeSync|\bstdout\b/.test(
        readFileSync(path.join('cli', file), 'utf8'),
      ),
    );
  expect(around).toEqual([]);
});
