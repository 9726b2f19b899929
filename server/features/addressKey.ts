/**
 * One spelling of an address that can be written in several ways: clients escape other characters than Node does, and
 * write the drives of Windows in lower case.
 */
export function addressKey(uri: string): string {
  let plain = uri;
  try {
    plain = decodeURIComponent(uri);
  } catch {
    // A stray percent sign: compared as it is.
  }
  return plain.replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
}
