import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';

/** All stories, as `npm test` tells them in the light theme, in the other looks; their pictures are for people. */
test.each(['dark', 'high-contrast', 'narrow'])(
  'the stories in the look "%s"',
  async (look) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'test/ui/run.ts'], {
      env: { ...process.env, CHATAPP_LOOK: look },
      stdio: 'inherit',
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(code).toBe(0);
  },
  20 * 60_000,
);
