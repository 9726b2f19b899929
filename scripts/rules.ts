/** Counts what there is: `npm run rules` prints rules, fixes and examples by family. */

const columns = ['rules', 'errors', 'warnings', 'infos', 'with a fix', 'with a suggestion', 'bad', 'good'] as const;

type Counts = Record<(typeof columns)[number], number>;

const none = (): Counts => Object.fromEntries(columns.map((column) => [column, 0])) as Counts;

function main(): void {
  const families = new Map<string, Counts>();
  for (const [id, rule] of Object.entries(rules)) {
    const family = id.slice(0, id.indexOf('/'));
    const counts = families.get(family) ?? none();
    families.set(family, counts);
    // What a rule offers is seen in what it finds, not in what it says of itself.
    const found = rule.examples.bad.flatMap((bad) =>
      check(withoutMarks(scaffolded(family, bad)), { rules: bad.settings ?? {} }).findings.filter(
        (one) => one.rule === id,
      ),
    );
    counts.rules++;
    counts[`${rule.severity}s`]++;
    if (found.some(({ fix }) => fix)) counts['with a fix']++;
    else if (found.some(({ suggest }) => suggest && suggest.length > 0)) counts['with a suggestion']++;
    counts.bad += rule.examples.bad.length;
    counts.good += rule.examples.good.length;
  }
  const total = none();
  for (const counts of families.values()) for (const column of columns) total[column] += counts[column];
  console.table(Object.fromEntries([...families, ['all', total]]));
}

main();

import { withoutMarks } from '../core/rules/scaffold.ts';
import { check, rules, scaffolded } from '../kinds/index.ts';
