export function languagesIn(root: string): string[];
export function translationsIn(root: string, language: string): Record<string, string>;
export function shippedTranslationsIn(root: string, language: string): Record<string, string>;
