import { entryOf } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import type { Reference } from '../expressions/reference.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { flowJsonPage, validatorFacts } from '../versions.ts';

const example = "`'Hello ' ${data.name}`";

/** The text as an expression that joins its parts. */
function joined(text: string, references: readonly Reference[]): string {
  const parts: string[] = [];
  let from = 0;
  const literal = (to: number) => {
    if (to > from) parts.push(`'${text.slice(from, to).replaceAll(/['`\\]/g, '\\\\$&')}'`);
  };
  for (const { start, end } of references) {
    literal(start);
    parts.push(text.slice(start, end));
    from = end;
  }
  literal(text.length);
  return `\`${parts.join(' ')}\``;
}
export default flowJsonRule({
  title: 'A reference is the whole text, or is in back-ticks',
  severity: 'warning',
  why: "WhatsApp replaces a reference only where it is the whole text. With other text around it, it is shown as it is written. Since version 6.0, back-ticks join texts: `'Hello ' ${data.name}`.",
  dispute:
    'Meta’s validator rejects this in RichText only. In other texts it is accepted, and shows the reference itself.',
  sources: [flowJsonPage, validatorFacts],
  codes: ['INVALID_PROPERTY_VALUE'],
  examples: {
    bad: [
      {
        text: onScreen('{"type": "TextBody", "text": «"Hello ${data.name}"»}', {
          screen: '"data": {"name": {"type": "string", "__example__": "Ada"}}, ',
        }),
        message:
          "WhatsApp shows this reference as it is written, since there is other text around it. Join them in back-ticks: `'Hello ' ${data.name}`.",
        fixed: onScreen('{"type": "TextBody", "text": "`\'Hello \' ${data.name}`"}', {
          screen: '"data": {"name": {"type": "string", "__example__": "Ada"}}, ',
        }),
      },
      {
        text: onScreen('{"type": "RichText", "text": «"# Hello ${data.name}"»}', {
          screen: '"data": {"name": {"type": "string", "__example__": "Ada"}}, ',
        }),
        message: 'WhatsApp replaces a reference only where it is the whole text. Make it the whole text.',
      },
    ],
    good: [
      onScreen('{"type": "TextBody", "text": "`\'Hello \' ${data.name}`"}', {
        screen: '"data": {"name": {"type": "string", "__example__": "Ada"}}, ',
      }),
    ],
  },
  check(flow, report) {
    for (const { at, read, text, component, property, isWhole } of flow.dynamics) {
      if (read.is !== 'mixed' || read.references.length === 0 || read.bad.length > 0) continue;
      const isRich = component?.type === 'RichText';
      // An entry of a list of texts has a rule of its own.
      if (!isWhole && property === 'text') continue;
      const spec = component?.spec && entryOf(component.spec.properties, property);
      if (isWhole && (spec?.isLiteral || (spec !== undefined && spec.type !== 'text' && spec.type !== 'texts')))
        continue;
      if (component?.type === 'Switch' || property === 'condition' || (component && !spec)) continue;
      const title = say`Join the texts in back-ticks`;
      report({
        at,
        ...(isRich ? {} : { severity: 'warning' as const }),
        message:
          flow.isSince('6.0') && !isRich
            ? say`WhatsApp shows this reference as it is written, since there is other text around it. Join them in back-ticks: ${example}.`
            : say`WhatsApp replaces a reference only where it is the whole text. Make it the whole text.`,
        ...(flow.isSince('6.0') &&
          !isRich && { suggest: [{ title, edits: [{ set: at, value: joined(text, read.references) }] }] }),
      });
    }
  },
});
