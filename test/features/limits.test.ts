import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../core/document/document.ts';
import { lengthOf } from '../../core/document/length.ts';
import { valueAt } from '../../core/document/members.ts';
import { fromPointer } from '../../core/document/path.ts';
import { withoutMarks } from '../../core/rules/frames.ts';
import { check, dialectOf, framed, rules } from '../../kinds/index.ts';

/** What the hover calls the limit of a text has to be what the rules hold it to. */
const tooLong = Object.entries(rules).filter(([id]) => /-too-long(-lto)?$/.test(id));

describe.each(tooLong)('%s', (id, { examples }) => {
  test('speaks of texts that the hover shows as over their limit', () => {
    for (const bad of examples.bad) {
      const text = withoutMarks(framed(id.slice(0, id.indexOf('/')), bad));
      const { value, findings } = check(text, { rules: bad.settings ?? {} });
      for (const { pointer, severity } of findings) {
        // A milder finding is of a limit that may hold, and not of the one that does.
        if (severity !== 'error') continue;
        const path = fromPointer(pointer, value);
        expect(lengthOf(String(valueAt(value, path))), `${id} at ${pointer}`).toBeGreaterThan(
          dialectOf(value as JsonObject)?.kind.textLimit?.(value as JsonObject, path) ?? Number.NaN,
        );
      }
    }
  });
});
