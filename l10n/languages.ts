/**
 * The languages whose texts serve a reader of this one, best first, each as files are named: `zh`, `zh-Hans` and
 * `zh-SG` all end with `zh-cn`. What is no language has no other.
 *
 * @param asked a language tag, such as `env.language` in VS Code
 */
export function languagesFor(asked: string): string[] {
  const own = asked.toLowerCase();
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(asked).maximize();
  } catch {
    return [own];
  }
  const { language, region, script } = locale;
  // The script decides where one language has several: a reader of zh-Hant is not given zh-cn.
  const usual = new Intl.Locale(language, { ...(script && { script }) }).maximize();
  const isMain = new Intl.Locale(language).maximize().script === script;
  const names = [own, `${language}-${region}`, `${language}-${usual.region}`, ...(isMain ? [language] : [])];
  return [...new Set(names.map((name) => name.toLowerCase()))];
}
