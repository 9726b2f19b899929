/**
 * Whether a host name, as `URL` normalises it, is this machine: 127.0.0.0/8, ::1 or localhost.
 * `URL` has already turned other spellings of an address (`127.1`, `0x7f000001`) into four decimal numbers.
 */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
}
