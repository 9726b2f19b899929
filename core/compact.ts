import type { Finding } from './finding.ts';

/**
 * A finding in one line, as compilers have it: `path:line:column: severity: message (rule)`. The problem matcher
 * `$chatapp` of the manifest reads it.
 */
export function compactLine(path: string, { range: { start }, severity, message, rule }: Finding): string {
  const text = message.replaceAll(/\s+/g, ' ');
  return `${path}:${start.line + 1}:${start.character + 1}: ${severity}: ${text} (${rule})`;
}
