import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { installPackages, runCommand } from './command.ts';
import { cachedFolder, installOnce } from './once.ts';

const notoSans = (script: string, version: string) => ({
  version,
  files: [`400Regular/NotoSans${script}_400Regular.ttf`, `700Bold/NotoSans${script}_700Bold.ttf`],
});

/** Fonts for editor text, for the scripts of messages and for emoji: an npm package of each, and the files that are kept. */
const fontPackages = {
  'dejavu-fonts-ttf': {
    version: '2.37.3',
    files: ['DejaVuSans', 'DejaVuSansMono', 'DejaVuSansMono-Bold', 'DejaVuSansMono-Oblique'].map((f) => `ttf/${f}.ttf`),
  },
  '@embedpdf/fonts-sc': {
    version: '1.0.0',
    files: ['fonts/NotoSansHans-Regular.otf', 'fonts/NotoSansHans-Bold.otf'],
  },
  '@expo-google-fonts/noto-color-emoji': {
    version: '0.4.6',
    files: ['400Regular/NotoColorEmoji_400Regular.ttf'],
  },
  '@expo-google-fonts/noto-sans-arabic': notoSans('Arabic', '0.4.3'),
  '@expo-google-fonts/noto-sans-bengali': notoSans('Bengali', '0.4.4'),
  '@expo-google-fonts/noto-sans-devanagari': notoSans('Devanagari', '0.4.1'),
  '@expo-google-fonts/noto-sans-tamil': notoSans('Tamil', '0.4.3'),
  '@expo-google-fonts/noto-sans-thai': notoSans('Thai', '0.4.2'),
};

/** What draws a character that the font of the text has not, in this order. */
const fallbacks = [
  'Noto Sans Arabic',
  'Noto Sans Bengali',
  'Noto Sans Devanagari',
  'Noto Sans Tamil',
  'Noto Sans Thai',
  'DejaVu Sans',
  'Noto Sans S Chinese',
  'Noto Color Emoji',
]
  .map((family) => `<family>${family}</family>`)
  .join('');

/**
 * Only these fonts are seen, so a screenshot is the same on every machine, also on one that has no font at all.
 * The fonts lie beside this file, whose folder gets its name later. (Of a `cachedir`, fontconfig takes `relative` to
 * mean the working folder: it would litter the repository.)
 */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">chatapp-test-host/font-cache</cachedir>
  ${[
    ['sans-serif', 'Open Sans'],
    ['system-ui', 'Open Sans'],
    ['serif', 'Open Sans'],
    ['monospace', 'DejaVu Sans Mono'],
  ]
    .map(
      ([family, font]) =>
        `<alias binding="strong"><family>${family}</family><prefer><family>${font}</family>${fallbacks}</prefer></alias>`,
    )
    .join('\n  ')}
</fontconfig>
`;

/** Raised when the steps below change. */
const steps = 3;

/** How to start the browser: its executable, and the environment in which it finds its libraries and fonts. */
export interface Browser {
  executablePath: string;
  env: NodeJS.ProcessEnv;
}

/**
 * The browser that `CHROMIUM_PATH` names, as it is; else the Chromium of an npm package, which brings the libraries
 * that it needs beyond libc and libgcc, so that it runs where nothing was installed for it.
 */
export async function findBrowser(): Promise<Browser> {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH, env: process.env };
  const folder = await installChromium();
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(folder, 'lib'),
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
    },
  };
}

/** Unpacks the Chromium of `@sparticuz/chromium` into the cache unless it is there, and returns its folder. */
export async function installChromium(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const version = versionOf(entry);
  const folder = cachedFolder('chromium', [steps, version, fontPackages]);
  return installOnce(folder, `Chromium ${version} from npm`, (partial) => unpackInto(partial, entry));
}

/** The package does not export its manifest. */
function versionOf(entry: string): string {
  const root = entry.slice(0, entry.lastIndexOf(`${path.sep}build${path.sep}`));
  return JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).version;
}

async function unpackInto(folder: string, entry: string): Promise<void> {
  const unpack = 'const it = require(process.argv[1]); (it.default ?? it).executablePath()';
  await runCommand(process.execPath, ['-e', unpack, entry], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      // Where the package unpacks to. It takes whatever lies there already, hence a process and a folder of its own.
      TMPDIR: folder,
      // On this host alone it unpacks its libraries too.
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x',
    },
  });
  fs.renameSync(path.join(folder, 'al2023/lib'), path.join(folder, 'lib'));
  fs.rmSync(path.join(folder, 'al2023'), { recursive: true });
  await installFonts(path.join(folder, 'fonts'));
  fs.writeFileSync(path.join(folder, 'fonts.conf'), fontConfiguration);
}

/** Beside Open Sans, which comes with the browser. */
async function installFonts(folder: string): Promise<void> {
  const work = path.join(folder, 'work');
  fs.mkdirSync(work);
  const dependencies = Object.fromEntries(Object.entries(fontPackages).map(([name, { version }]) => [name, version]));
  fs.writeFileSync(path.join(work, 'package.json'), JSON.stringify({ private: true, dependencies }));
  await installPackages(work);
  for (const [name, { files }] of Object.entries(fontPackages)) {
    for (const file of files) {
      fs.renameSync(path.join(work, 'node_modules', name, file), path.join(folder, path.basename(file)));
    }
  }
  fs.rmSync(work, { recursive: true });
}
