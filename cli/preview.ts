import { toText } from '../core/preview/text.ts';
import type { PreviewNode, Run } from '../core/preview/tree.ts';
import { previewOf } from '../kinds/preview.ts';
import { checkFile } from './checked.ts';
import { findFiles } from './files.ts';
import { columns, hasStyles, print, printable, printError, style } from './output.ts';
import { ruleSettings } from './settings.ts';
import { exitCodes, UsageError } from './usage.ts';

interface PreviewArguments {
  format: 'text' | 'json';
  sample: ReadonlyMap<string, string>;
  ascii?: boolean;
  allowEmpty?: boolean;
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
export function runPreview(paths: readonly string[], options: PreviewArguments): number {
  const cwd = process.cwd();
  const rulesIn = ruleSettings();
  const files = findFiles(paths, cwd, options);
  const shown: { path: string; preview: PreviewNode }[] = [];
  let code: number = exitCodes.fine;
  for (const file of files) {
    const { path, result } = checkFile(file, cwd, rulesIn);
    const preview = result.document ? previewOf(result.document, { samples: options.sample }) : undefined;
    if (preview) {
      shown.push({ path, preview });
      continue;
    }
    code = exitCodes.findings;
    printError(`${printable(path)}: This is no template, flow or automation yet, so there is nothing to show.\n`);
  }
  const unknown = [...options.sample.keys()].find((name) => !shown.some(({ preview }) => uses(preview, name)));
  if (unknown !== undefined && shown.length > 0) {
    throw new UsageError(`No text has a variable "${unknown}", so --sample cannot set it. Check the name.`);
  }
  if (options.format === 'json') {
    print(`${JSON.stringify(shown, null, 2)}\n`);
    return code;
  }
  const width = columns() >= ROOM_FOR_WIDE ? WIDTHS.wide : WIDTHS.narrow;
  const drawing = { width, isAscii: options.ascii === true, ...(hasStyles() && { styled }) };
  for (const { path, preview } of shown) {
    if (files.length > 1) print(`${style.underline(printable(path))}\n`);
    print(`${toText(preview, drawing)}${files.length > 1 ? '\n' : ''}`);
  }
  return code;
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
