export function languagesIn(root: string): string[];
export function translationsIn(root: string, language: string): Record<string, string>;
