import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Theme, themes } from '../core/preview/look.ts';
import type { PreviewNode, Run } from '../core/preview/tree.ts';
import { replaceFile } from '../files/replace.ts';
import { previewOf } from '../kinds/preview.ts';
import { checkFile } from './checked.ts';
import { type Earlier, readEarlier } from './earlier.ts';
import { findFiles, reasonOf } from './files.ts';
import { columns, hasStyles, isolated, print, printable, printError, style } from './output.ts';
import { asHtml, asJson, asMarkdown, asSvg, asText, type Shown, type TextLook } from './reports/previews.ts';
import { ruleSettings } from './settings.ts';
import type { TargetArguments } from './target.ts';
import { exitCodes, UsageError } from './usage.ts';

interface PreviewArguments extends TargetArguments {
  format: 'text' | 'svg' | 'html' | 'json' | 'markdown';
  sample: ReadonlyMap<string, string>;
  /** A file, or a folder. */
  out?: string;
  /** The name of a target, or a revision. */
  against?: string;
  ascii?: boolean;
  /** Of pictures and pages. */
  theme: Theme;
}

/** The two widths of a message: that of a phone, and one with more room. */
const WIDTHS = { narrow: 40, wide: 60 };

/** The columns from which there is room for the wide one. */
const ROOM_FOR_WIDE = 64;

/**
 * Runs `chatapp preview`: shows messages as the customer will see them, with their samples.
 *
 * @returns 1 where one of them cannot be shown
 */
export async function runPreview(paths: readonly string[], options: PreviewArguments): Promise<number> {
  const cwd = process.cwd();
  if (!themes.includes(options.theme)) {
    throw new UsageError(`There is no theme "${options.theme}". Choose one of ${themes.join(', ')}.`);
  }
  const files = await findFiles(paths, cwd, options);
  const earlier = options.against === undefined ? undefined : await readEarlier(options.against, files, options);
  const shown = previewsOf(files, options, earlier);
  const isComplete = shown.length === files.length && (earlier?.code ?? exitCodes.fine) === exitCodes.fine;
  mustUseSamples(shown, options.sample);
  if (options.out === undefined) print(drawn(shown, options, { ...terminalLook(options), styled, isolated }));
  else await write(options.out, shown, options, files.length > 1);
  return isComplete ? exitCodes.fine : exitCodes.findings;
}

function previewsOf(files: readonly string[], { sample }: PreviewArguments, earlier: Earlier | undefined): Shown[] {
  const rulesIn = ruleSettings();
  return files.flatMap((file): Shown[] => {
    const { path: shownPath, result } = checkFile(file, process.cwd(), rulesIn);
    const preview = previewOf(result.document?.value, { samples: sample });
    if (!preview) {
      const why = 'This is no template, flow or automation yet, so there is nothing to show.';
      printError(`${printable(shownPath)}: ${why}\n`);
      return [];
    }
    if (!earlier) return [{ path: shownPath, preview }];
    const before = previewOf(earlier.documents.get(file)?.value, { samples: sample }) ?? null;
    return [{ path: shownPath, preview, against: earlier.name, before }];
  });
}

function mustUseSamples(shown: readonly Shown[], samples: ReadonlyMap<string, string>): void {
  const unknown = [...samples.keys()].find((name) => !shown.some(({ preview }) => uses(preview, name)));
  if (unknown === undefined || shown.length === 0) return;
  throw new UsageError(`No text has a variable "${unknown}", so --sample cannot set it. Check the name.`);
}

const terminalLook = ({ ascii = false }: PreviewArguments): TextLook => ({
  width: columns() >= ROOM_FOR_WIDE ? WIDTHS.wide : WIDTHS.narrow,
  isAscii: ascii,
});

function drawn(shown: readonly Shown[], { format, theme }: PreviewArguments, look: TextLook): string {
  switch (format) {
    case 'text': {
      const { styled: _, ...plain } = look;
      const title = (text: string) => style.underline(printable(text));
      return asText(shown, hasStyles() ? look : plain, title);
    }
    case 'json':
      return asJson(shown);
    case 'html':
      return asHtml(shown, theme);
    case 'markdown':
      return asMarkdown(shown);
    case 'svg':
      if (shown.length > 1)
        throw new UsageError('Several files are several pictures: name a folder for them with --out.');
      return shown.map((one) => asSvg(one, theme)).join('');
  }
}

/** How the files of a folder end. What is one text for all files is no folder. */
const endings = { text: '.txt', svg: '.svg', html: '.html' };

async function write(out: string, shown: readonly Shown[], options: PreviewArguments, isSeveral: boolean) {
  const { format } = options;
  const look = { width: WIDTHS.narrow, isAscii: options.ascii === true };
  const written = (some: readonly Shown[]) => (format === 'text' ? asText(some, look) : drawn(some, options, look));
  const isFolder = await stat(out).then(
    (stats) => stats.isDirectory(),
    () => /[/\\]$/.test(out),
  );
  if (format === 'json' || format === 'markdown' || !(isSeveral || isFolder)) {
    if (isFolder) throw new UsageError(`"${out}" is a folder. With --format ${format}, name a file.`);
    return save(out, written(shown));
  }
  for (const one of shown) {
    // What is not below this folder has its name alone.
    const name = one.path.startsWith('..') || path.isAbsolute(one.path) ? path.basename(one.path) : one.path;
    await save(path.join(out, name.replace(/(\.chatapp)?\.jsonc?$/, '') + endings[format]), written([one]));
  }
}

async function save(file: string, text: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await replaceFile(file, text);
  } catch (error) {
    throw new UsageError(`"${file}" cannot be written: ${reasonOf(error)}. Check --out.`);
  }
  printError(`Wrote ${printable(file)}.\n`);
}

/** Whether a part, or one within it, shows a variable. */
function uses(node: PreviewNode, name: string): boolean {
  if ('children' in node) return node.children.some((child) => uses(child, name));
  const runs = [
    ...('runs' in node ? node.runs : []),
    ...(node.type === 'body' ? node.lines.flatMap((line) => line.runs) : []),
    ...(node.type === 'media' ? [...node.name, ...node.caption] : []),
    ...(node.type === 'offer' ? node.code : []),
  ];
  return runs.some(({ variable }) => variable === name);
}

/** Looks that take no column. A variable without a value is marked, also where it is bold. */
function styled(run: Run, text: string): string {
  const looks = [
    run.bold && style.bold,
    run.italic && style.italic,
    run.strike && style.strike,
    run.code && style.dim,
    run.link && style.cyan,
    run.variable !== undefined && !run.isFilled && style.yellow,
  ];
  return looks.reduce<string>((shown, look) => (look ? look(shown) : shown), text);
}
