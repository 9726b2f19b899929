/** The host of an address in lower case, without a leading `www.`; undefined where there is none. */
export function hostOf(url: string): string | undefined {
  return /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i
    .exec(url)?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '');
}

/** Where the host stands in the address, in UTF-16 units. */
export function hostSpan(url: string): { start: number; end: number } {
  const match = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url);
  const host = match?.[1] ?? '';
  const start = (match?.[0].length ?? 0) - host.length;
  return { start, end: start + host.length };
}

/** A pattern of the links to these hosts in a text, with or without their scheme: a path has to follow. */
export function linkPattern(hosts: readonly string[]): RegExp {
  const names = hosts.map((host) => host.replaceAll('.', '\\.')).join('|');
  return new RegExp(`(?<=^|[^\\w.@/-]|https?://)(?:www\\.)?(${names})(?=/\\S)`, 'dgi');
}

/** The links of a text that fit a pattern of `linkPattern`: their hosts in lower case, and where those stand. */
export function linksTo(pattern: RegExp, text: string): { host: string; start: number; end: number }[] {
  return Array.from(text.matchAll(pattern), ({ 1: host = '', indices }) => {
    const [start, end] = indices?.[1] ?? [0, 0];
    return { host: host.toLowerCase(), start, end };
  });
}
