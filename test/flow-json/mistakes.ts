import { check } from '../../kinds/index.ts';
import { brokenFlow } from './breaking.ts';

/** What is wrong with how the mistake of a flow is named: nothing where it is named once, and nothing else is. */
export function mistakesOf(seed: number): string[] {
  const { valid, broken } = brokenFlow(seed);
  const before = check(valid).findings;
  if (before.length > 0) return [`seed ${seed}: the valid flow has ${before.map(({ rule }) => rule)}`];
  const found = check(broken.text).findings.filter(({ severity }) => severity !== 'info');
  const [only, ...others] = found;
  if (only && others.length === 0 && broken.rules.includes(only.rule)) return [];
  return [
    `seed ${seed}, ${broken.what}: ${found.map(({ rule, pointer }) => `${rule} ${pointer}`).join(', ') || 'nothing'}`,
  ];
}
