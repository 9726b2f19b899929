import { UsageError } from './usage.ts';

/**
 * Loads another file of this program.
 *
 * @throws UsageError where it is missing or broken: the installation is not complete
 */
export async function load<T>(file: string, loading: () => Promise<T>): Promise<T> {
  try {
    return await loading();
  } catch (error) {
    throw new UsageError(incomplete(file, error));
  }
}

/** What to do where a file of this program cannot be loaded. */
export function incomplete(file: string, error: unknown): string {
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return `This installation of chatapp is not complete: ${file} cannot be loaded (${reason}). Rebuild it with "npm run build" in a checkout, or install chatapp again.`;
}
