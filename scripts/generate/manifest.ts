import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../server/rules/registry.generated.ts';
import { severities } from '../../server/rules/settings.ts';
import type { GeneratedFile } from './file.ts';

/** The manifest with the values of `chatapp.rules`, which follow from the rules; everything else stays as it is. */
export function manifestFile(root: string): GeneratedFile {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const setting = manifest.contributes?.configuration?.properties?.['chatapp.rules'];
  if (setting) {
    setting.properties = Object.fromEntries(
      Object.entries(rules).map(([id, rule]) => [
        id,
        { enum: severities, default: rule.severity, description: `${rule.title}.` },
      ]),
    );
  }
  return { path: 'package.json', text: `${JSON.stringify(manifest, null, 2)}\n` };
}
