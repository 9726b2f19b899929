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
