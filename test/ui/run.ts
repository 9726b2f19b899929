/**
 * Drives the packaged extension as a person would, in the workbench of a real VS Code, and leaves pictures in
 * `out/screenshots`. With `CHATAPP_UPDATE_IMAGES=1` they become those of the documentation. `CHATAPP_LOOK` names
 * another look than the light one (dark, high-contrast, narrow), whose pictures have a folder of their own.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installHost } from '../host/install.ts';
import { profiles } from '../host/profiles.ts';
import { startServer } from '../host/server.ts';
import { openWorkbench } from '../host/workbench.ts';
import { authoring } from './authoring.ts';
import { twoAuthors } from './authors.ts';
import { inChinese } from './chinese.ts';
import { flowFiles, flowFromNothing } from './flowFromNothing.ts';
import { flowExample, screensInSight } from './flows.ts';
import { galleryInBrowser } from './gallery.ts';
import { newcomer } from './newcomer.ts';
import { personAt } from './person.ts';
import { messageInSight } from './previews.ts';
import { sideBar } from './sidebar.ts';
import { firstMinute, type Step, untrusted } from './story.ts';
import { inBrowser } from './web.ts';

/** How the workbench looks. */
const looks = {
  light: { theme: 'Default Light Modern', width: 1180 },
  dark: { theme: 'Default Dark Modern', width: 1180 },
  'high-contrast': { theme: 'Default High Contrast', width: 1180 },
  narrow: { theme: 'Default Light Modern', width: 860 },
};

type Look = keyof typeof looks;

const isLook = (name: string): name is Look => Object.hasOwn(looks, name);

const { CHATAPP_LOOK: look = 'light' } = process.env;
if (!isLook(look)) throw new Error(`CHATAPP_LOOK is one of ${Object.keys(looks).join(', ')}.`);
const { theme, width } = looks[look];
const pictures = path.resolve('out', look === 'light' ? 'screenshots' : `screenshots-${look}`);
const docs = path.resolve('docs/images');
const viewport = { width, height: 720 };

interface Story {
  title: string;
  steps: readonly Step[];
  hasWorkspaceTrust: boolean;
  /** Whether the extension runs in the browser, and not beside the files. */
  isInBrowser?: boolean;
  /** The language of the editor, English by default. */
  language?: string;
  /** Whether the editor reads the history of the folder. */
  hasGit?: boolean;
  /** The path of an example that the workspace has too. */
  example?: string;
  /** The names of empty files that the workspace has too. */
  empty?: readonly string[];
}

async function tell(
  { title, steps, hasWorkspaceTrust, isInBrowser, language, example, empty = [], hasGit = false }: Story,
  folder: string,
): Promise<{ passed: number; failed: number }> {
  console.log(`\n  ${title}`);
  const own = mkdtempSync(path.join(tmpdir(), 'chatapp-ui-'));
  const workspace = path.join(own, 'fern-and-fable');
  cpSync('test/ui/workspace', workspace, { recursive: true });
  for (const name of empty) writeFileSync(path.join(workspace, name), '');
  if (example) cpSync(example, path.join(workspace, path.basename(example)));
  const server = await startServer({
    folder,
    vsix: ['chatapp.vsix'],
    hasWorkspaceTrust,
    settings: {
      'workbench.colorTheme': theme,
      // In a browser the editor saves by itself, and the story is of a text that is not saved.
      'editor.minimap.enabled': false,
      'window.commandCenter': false,
      'git.enabled': hasGit,
      'workbench.layoutControl.enabled': false,
      ...(isInBrowser && { 'remote.extensionKind': { 'chatapp-tools.chatapp': ['web'] } }),
    },
  });
  const counts = { passed: 0, failed: 0 };
  try {
    const workbench = await openWorkbench(server, { folder: workspace, viewport, ...(language && { language }) });
    const person = personAt(workbench.page);
    try {
      for (const [index, step] of steps.entries()) {
        const start = Date.now();
        try {
          await step.do(person, workspace);
          counts.passed++;
          console.log(`    ✔ ${step.name} (${Date.now() - start} ms)`);
          if (!step.picture) continue;
          // What fades in has arrived by then.
          await workbench.page.waitForTimeout(800);
          await workbench.page.screenshot({ path: path.join(pictures, `${step.picture}.png`) });
        } catch (error) {
          // The steps build on each other: those that could not be told have failed too.
          counts.failed += steps.length - index;
          await workbench.page.screenshot({ path: path.join(pictures, 'failed.png') });
          console.log(
            `    ✘ ${step.name}\n${error instanceof Error ? error.stack : error}\n      See out/screenshots/failed.png.`,
          );
          break;
        }
      }
    } finally {
      await workbench.close();
    }
  } finally {
    await server.stop();
    rmSync(own, { recursive: true, force: true });
  }
  return counts;
}

/** The documentation has some of the pictures: those that it names. */
function updateImages(): void {
  for (const name of readdirSync(docs)) {
    const picture = path.join(pictures, name);
    if (existsSync(picture)) cpSync(picture, path.join(docs, name));
  }
}

async function main(): Promise<void> {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const folder = await installHost(profiles.latest);
  const stories: Story[] = [
    { title: 'the first minute', steps: firstMinute, hasWorkspaceTrust: false },
    { title: 'the first five minutes, from the extension’s page', steps: newcomer, hasWorkspaceTrust: false },
    { title: 'a campaign written from nothing', steps: authoring, hasWorkspaceTrust: false },
    { title: 'a template that others push too', steps: twoAuthors, hasWorkspaceTrust: false },
    { title: 'the daily round in the side bar', steps: sideBar, hasWorkspaceTrust: false },
    { title: 'a message in sight of who writes it', steps: messageInSight, hasWorkspaceTrust: false, hasGit: true },
    { title: 'the screens of a flow in sight', steps: screensInSight, hasWorkspaceTrust: false, example: flowExample },
    {
      title: 'a flow from nothing to its customers',
      steps: flowFromNothing,
      hasWorkspaceTrust: false,
      empty: flowFiles,
    },
    { title: 'the extension in the browser', steps: inBrowser, hasWorkspaceTrust: false, isInBrowser: true },
    { title: 'the extension in Chinese', steps: inChinese, hasWorkspaceTrust: false, language: 'zh-cn' },
    { title: 'a workspace that is not trusted', steps: untrusted, hasWorkspaceTrust: true },
  ];
  // `tsx test/ui/run.ts trusted` tells the stories that have the word in their title.
  const [word = ''] = process.argv.slice(2);
  const total = { passed: 0, failed: 0 };
  if ('the gallery of messages in a browser'.includes(word)) {
    const { passed, failed } = await galleryInBrowser(pictures);
    total.passed += passed;
    total.failed += failed;
  }
  for (const story of stories.filter(({ title }) => title.includes(word))) {
    const { passed, failed } = await tell(story, folder);
    total.passed += passed;
    total.failed += failed;
  }
  if (total.failed === 0 && look === 'light' && process.env.CHATAPP_UPDATE_IMAGES) updateImages();
  process.exitCode = total.failed > 0 ? 1 : 0;
  console.log(`${total.passed} passed, ${total.failed} failed`);
}

main().catch((error) => {
  console.error(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
