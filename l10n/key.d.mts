export function keyOf(english: string): string;
