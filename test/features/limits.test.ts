import { describe, expect, test } from 'vitest';
import { check } from '../../server/check.ts';
import type { JsonObject } from '../../server/document/document.ts';
import { lengthOf } from '../../server/document/length.ts';
import { valueAt } from '../../server/document/members.ts';
import { fromPointer } from '../../server/document/path.ts';
import { textLimit } from '../../server/document/textLimits.ts';
import { framed, withoutMarks } from '../../server/rules/frames.ts';
import { rules } from '../../server/rules/registry.generated.ts';

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
          textLimit(value as JsonObject, path) ?? Number.NaN,
        );
      }
    }
  });
});
