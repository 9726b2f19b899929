import { isBlank } from '../../../core/document/blank.ts';
import type { Path } from '../../../core/document/path.ts';
import { oncePerTemplate, type Template } from '../model.ts';

/** The address of a file that a header shows to the reviewer, and where it is written. */
export interface MediaSample {
  at: Path;
  value: string;
}

const formats = new Set(['IMAGE', 'VIDEO', 'DOCUMENT']);

/** The samples of all media headers: their addresses, or the samples of the variables in their place. */
export const mediaSamples = oncePerTemplate((template: Template): readonly MediaSample[] => {
  const found: MediaSample[] = [];
  const seen = new Set<string>();
  for (const header of template.componentsOf('HEADER')) {
    const url = formats.has(header.format ?? '') ? header.text('Url') : undefined;
    if (!url || isBlank(url.value)) continue;
    const [variable] = url.variables;
    if (!variable) {
      found.push(url);
      continue;
    }
    const isWhole = variable.start === 0 && variable.end === url.value.length;
    const sample = isWhole ? template.samples.get(variable.name) : undefined;
    if (sample === undefined || seen.has(variable.name) || isBlank(sample)) continue;
    seen.add(variable.name);
    found.push({ at: ['Example', variable.name], value: sample });
  }
  return found;
});
