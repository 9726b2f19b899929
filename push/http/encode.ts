/** A parameter's name and its value as text. */
export type Parameter = readonly [name: string, value: string];

/**
 * Percent-encodes by RFC 3986: everything but letters, digits, `-`, `_`, `.` and `~`.
 * A lone surrogate, which UTF-8 cannot carry, becomes U+FFFD instead of an exception.
 */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** `name=value` pairs joined with `&`: a query, and a form body, in the order given. */
export function encodeParameters(parameters: readonly Parameter[]): string {
  return parameters.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join('&');
}
