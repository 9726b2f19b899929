import type { Edit } from '../../../core/rules/rule.ts';
import { oncePerTemplate, type Template, type Text } from '../model.ts';

/** How often the template uses each variable. */
export const usesOf = oncePerTemplate(({ texts }: Template): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>();
  for (const { variables } of texts) for (const { name } of variables) uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
});

/** Takes the samples away that nothing needs without this text. */
export function samplesGoneWith({ variables }: Pick<Text, 'variables'>, template: Template): Edit[] {
  const here = new Map<string, number>();
  for (const { name } of variables) here.set(name, (here.get(name) ?? 0) + 1);
  return [...here].flatMap(([name, count]) =>
    count === usesOf(template).get(name) && template.samples.has(name) ? [{ remove: ['Example', name] }] : [],
  );
}
