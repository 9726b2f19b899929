/** What a reference reads: data of a screen, or what the customer entered there. */
type Scope = 'data' | 'form';

/** A reference in a text: `${data.name}`, `${form.name}` or `${screen.ID.data.name}`. */
export interface Reference {
  /** UTF-16 offsets of the `$` and after the `}`. */
  start: number;
  end: number;
  /** The screen that it names; undefined where it reads its own. */
  screen: string | undefined;
  scope: Scope;
  /** At least one name. */
  path: readonly [string, ...string[]];
  /** UTF-16 offsets of the first name, and of the screen's. */
  nameStart: number;
  screenStart: number;
}

/** Something between `${` and `}` that is no reference. */
export interface BadReference {
  start: number;
  end: number;
  why: 'open' | 'empty' | 'scope';
}

/** All references of a text, and what looks like one and is none. */
export function referencesIn(text: string): { references: Reference[]; bad: BadReference[] } {
  const references: Reference[] = [];
  const bad: BadReference[] = [];
  for (let start = text.indexOf('${'); start >= 0; start = text.indexOf('${', start + 2)) {
    const close = text.indexOf('}', start);
    const next = text.indexOf('${', start + 2);
    if (close < 0 || (next >= 0 && next < close)) {
      bad.push({ start, end: close < 0 ? text.length : next, why: 'open' });
      continue;
    }
    const read = referenceAt(text, start, close + 1);
    if (typeof read === 'string') bad.push({ start, end: close + 1, why: read });
    else references.push(read);
  }
  return { references, bad };
}

/** Reads what is between `${` and `}`. */
export function referenceAt(text: string, start: number, end: number): Reference | 'empty' | 'scope' {
  const inside = text.slice(start + 2, end - 1);
  if (inside.trim() === '') return 'empty';
  const parts = inside.split('.');
  const isGlobal = parts[0] === 'screen';
  const screen = isGlobal ? (parts[1] ?? '') : undefined;
  const [scope, first, ...rest] = isGlobal ? parts.slice(2) : parts;
  if (scope !== 'data' && scope !== 'form') return 'scope';
  if (first === undefined || first === '' || rest.includes('') || screen === '') return 'empty';
  const screenStart = start + 2 + (isGlobal ? 'screen.'.length : 0);
  const nameStart = screenStart + (isGlobal ? `${screen}.`.length : 0) + `${scope}.`.length;
  return { start, end, screen, scope, path: [first, ...rest], nameStart, screenStart };
}
