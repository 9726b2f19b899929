/**
 * A short name for an English text, by which the shipped files have its translation: with the texts themselves they
 * would be half as large again. FNV-1a of 32 bits; a build fails where two texts have the same.
 */
export function keyOf(english) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < english.length; at++) hash = Math.imul(hash ^ english.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
