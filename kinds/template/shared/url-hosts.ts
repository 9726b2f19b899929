/** The host of an address in lower case, without a leading `www.`; undefined where there is none. */
export function hostOf(url: string): string | undefined {
  return /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i
    .exec(url)?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '');
}

/** The range of the host in the address, in UTF-16 units. */
export function hostSpan(url: string): { start: number; end: number } {
  const match = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url);
  const host = match?.[1] ?? '';
  const start = (match?.[0].length ?? 0) - host.length;
  return { start, end: start + host.length };
}

/** A link in a text: its host in lower case, and where that is, in UTF-16 units. */
interface Link {
  host: string;
  start: number;
  end: number;
}

/**
 * Makes a function that finds the links of a text to some hosts, with or without their scheme: a path has to follow.
 */
export function linksTo(hosts: readonly string[]): (text: string) => readonly Link[] {
  const names = hosts.map((host) => host.replaceAll('.', '\\.')).join('|');
  const link = new RegExp(`(?<=^|[^\\w.@/-]|https?://)(?:www\\.)?(${names})(?=/\\S)`, 'dgi');
  // Nearly no text has one of the names at all: to see that takes a tenth of the time.
  const name = new RegExp(`\\b(?:${names})/`, 'i');
  return (text) => {
    if (!text.includes('/') || !name.test(text)) return none;
    return Array.from(text.matchAll(link), ({ 1: host = '', indices }) => {
      const [start, end] = indices?.[1] ?? [0, 0];
      return { host: host.toLowerCase(), start, end };
    });
  };
}

const none: readonly Link[] = [];
