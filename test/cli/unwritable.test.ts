import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { runFix } from '../../cli/fix.ts';

// Root may write every file: what cannot be written is played.
vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>();
  const access: typeof fs.access = async (file, ...rest) => {
    if (String(file).endsWith('b.chatapp.json')) {
      throw new Error(`EACCES: permission denied, access '${String(file)}'`);
    }
    return fs.access(file, ...rest);
  };
  return { ...fs, access };
});

test('chatapp fix tells of a file that it cannot write, and fixes the others', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'chatapp-fix-'));
  try {
    const files = ['a', 'b', 'c'].map((name) => path.join(folder, `${name}.chatapp.json`));
    const text =
      '{"CustSpaceId": "1", "TemplateCode": "2", "Language": "pt-br", "Category": "UTILITY", "Components": []}';
    for (const file of files) writeFileSync(file, text, 'utf8');
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const code = await runFix([folder], {});
    const told = err.mock.calls.join('');
    const report = out.mock.calls.join('');
    vi.restoreAllMocks();
    expect(files.map((file) => readFileSync(file, 'utf8').includes('pt_BR'))).toEqual([true, false, true]);
    expect(told).toMatch(
      /b\.chatapp\.json cannot be written: EACCES: permission denied\. Check that you may write it\.\n$/,
    );
    expect(report).toMatch(/Fixed 2 findings in 2 files\./);
    expect(report).toMatch(/template\/language-format/);
    expect(code).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
