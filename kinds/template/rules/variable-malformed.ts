import { trimmed } from '../../../core/document/blank.ts';
import type { Path } from '../../../core/document/path.ts';
import { isEveryDollarAVariable } from '../../../core/document/variables.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import type { Edit, Fix, Report } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { modifyChatappTemplate } from '../../sources.ts';
import type { Template } from '../model.ts';
import { templateRule } from '../rule.ts';
import { withBody } from '../shared/body-examples.ts';
import { writtenTexts } from '../shared/generated-texts.ts';

/** What is likely meant as a variable: empty or spaced brackets, braces, a bare name, a bracket never closed. */
const suspects = /\$\(\s*\)|\$\(([^()]{1,99})\)|\$\{([^{}]{0,99})\}|\$\([^()$]*(?=[$(]|$)|\$([A-Za-z_][A-Za-z0-9_]*)/gu;

/** A variable with full-width characters, as a Chinese or Japanese keyboard writes them. */
const fullWidth = /[$＄][（(]([^()（）]{1,99})[）)]/gu;

export default templateRule({
  title: 'A variable is written $(name)',
  severity: 'error',
  why: 'Only `$(name)`, without spaces, is a variable. `$()` names nothing and is rejected; `${name}`, `$name`, `$( name )` and `$（name）` are sent to the customer as is, and are a warning.',
  sources: [modifyChatappTemplate],
  examples: {
    bad: [
      {
        text: withBody('Hello «$()», welcome to the shop.'),
        message: '$() is a variable without a name. Write $(name).',
      },
      {
        text: withBody('Hello «${name}», welcome to the shop.', { name: 'Ana' }),
        severity: 'warning',
        message: '${name} is not a CAMS variable, so it is sent as is. Write $(name).',
        fixed: withBody('Hello $(name), welcome to the shop.', { name: 'Ana' }),
      },
      {
        text: withBody('Hello «$( name )», welcome to the shop.', { name: 'Ana' }),
        severity: 'warning',
        message: '$( name ) is not a CAMS variable, so it is sent as is. Write $(name).',
        fixed: withBody('Hello $(name), welcome to the shop.', { name: 'Ana' }),
      },
      {
        text: withBody('Hello and welcome, «$(name of the guest»'),
        severity: 'warning',
        message: '$(name of the guest has no closing parenthesis, so it is sent as is. Write $(name).',
        fixed: withBody('Hello and welcome, $(name) of the guest', { name: 'name' }),
      },
      {
        text: withBody('Hello «$(name, your order »$(order) has shipped today.', { order: 'A1024' }),
        severity: 'warning',
        message: '$(name, your order  has no closing parenthesis, so it is sent as is. Write $(name).',
        fixed: withBody('Hello $(name), your order $(order) has shipped today.', { order: 'A1024', name: 'name' }),
      },
      {
        text: withBody('Hello and welcome, «${guest.name}», to the shop of plants.'),
        severity: 'warning',
        message: '${guest.name} is not a CAMS variable, so it is sent as is. Write $(name).',
      },
      {
        text: withBody('Good morning «$（name）», your order has left.', { name: 'Ana' }),
        severity: 'warning',
        message: '$（name） has full-width characters, so it is not a variable and is sent as is. Write $(name).',
        fixed: withBody('Good morning $(name), your order has left.', { name: 'Ana' }),
      },
      {
        text: withBody('Good morning «＄(name)», your order has left.'),
        severity: 'warning',
        message: '＄(name) has full-width characters, so it is not a variable and is sent as is. Write $(name).',
        fixed: withBody('Good morning $(name), your order has left.', { name: 'name' }),
      },
    ],
    good: [withBody('It costs $5 or US$ 7 today.'), withBody('今天的费用是$（美元）或＄5，欢迎光临。')],
  },
  check(template, report) {
    for (const text of writtenTexts(template)) {
      const { value } = text;
      // A coupon code is a code or a variable, and what else it is another rule says.
      const isWide = value.includes('＄');
      if ((isEveryDollarAVariable(text) && !isWide) || text.property === 'CouponCode') continue;
      const { at } = text;
      const wide = value.matchAll(fullWidth);
      const starts = reportFullWidth(wide, at, template, report);
      for (const match of value.matchAll(suspects)) {
        const found = match[0];
        // Of one that is full-width in part, the rest is no second fault.
        if (starts.has(match.index)) continue;
        // Without spaces it is a variable.
        if (match[1] !== undefined && !/\s/.test(match[1])) continue;
        const span = { start: match.index, end: match.index + found.length };
        if (/^\$\(\s*\)$/.test(found)) {
          report({ at, span, message: say`${found} is a variable without a name. Write $(name).` });
          continue;
        }
        const nested = found === '$(' ? /^\$\(([^()$\s]{1,99})\)\)/.exec(value.slice(span.end, span.end + 110)) : null;
        if (nested) {
          const whole = { start: span.start, end: span.end + nested[0].length };
          report({
            at,
            span: whole,
            severity: 'warning',
            message: say`${shorten(found + nested[0])} has one variable inside another. Write $(${shorten(nested[1] ?? '')}).`,
            suggest: [
              {
                title: say`Write $(${shorten(nested[1] ?? '')})`,
                edits: [{ splice: at, ...whole, text: `$(${nested[1]})` }],
              },
            ],
          });
          continue;
        }
        const name = (match[1] ?? match[2] ?? match[3])?.trim();
        const isName = name !== undefined && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name);
        const message =
          name === undefined
            ? say`${shorten(found)} has no closing parenthesis, so it is sent as is. Write $(name).`
            : say`${shorten(found)} is not a CAMS variable, so it is sent as is. Write $(${isName ? shorten(name) : 'name'}).`;
        const suggest = isName
          ? [{ title: say`Write $(${shorten(name)})`, edits: [{ splice: at, ...span, text: `$(${name})` }] }]
          : name === undefined
            ? closed(found, span.start, at, template)
            : [];
        report({ at, span, severity: 'warning', message, suggest });
      }
    }
  },
});

/** Closes what was never closed, behind its first word. */
function closed(found: string, start: number, at: Path, { samples }: Template): Fix[] {
  const [written, name] = /^\$\(\s*([\p{L}_][\p{L}\p{N}_]*)/u.exec(found) ?? [];
  if (written === undefined || name === undefined) return [];
  const edits: Edit[] = [{ splice: at, start, end: start + written.length, text: `$(${name})` }];
  // A variable needs a sample, which only a person can choose well.
  if (!samples.has(name)) edits.push({ set: ['Example', name], value: name });
  return [{ title: say`Write $(${shorten(name)})`, edits }];
}

/**
 * Reports variables with full-width characters. Where nothing of that name has a sample, only a plain name is taken for
 * one: `$（美元）` is a price.
 *
 * @returns where they begin, in UTF-16 units of the text
 */
function reportFullWidth(
  matches: Iterable<RegExpExecArray>,
  at: Path,
  template: Template,
  report: (finding: Report) => void,
): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const match of matches) {
    const [written, inner = ''] = match;
    const name = trimmed(inner);
    const hasSample = template.samples.has(name);
    if (!/[＄（）]/.test(written) || !(hasSample || /^[A-Za-z_]\w*$/.test(name))) continue;
    const span = { start: match.index, end: match.index + written.length };
    starts.add(match.index);
    const title = say`Write $(${shorten(name)})`;
    const write = { splice: at, ...span, text: `$(${name})` };
    report({
      at,
      span,
      severity: 'warning',
      message: say`${shorten(written)} has full-width characters, so it is not a variable and is sent as is. Write $(${shorten(name)}).`,
      // A variable needs a sample, which only a person can choose well.
      ...(hasSample
        ? { fix: { title, edits: [write] } }
        : { suggest: [{ title, edits: [write, { set: ['Example', name], value: name }] }] }),
    });
  }
  return starts;
}
