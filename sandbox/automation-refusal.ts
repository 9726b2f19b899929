import { lengthOf } from './parameters.ts';
import type { StoredAutomation } from './state.ts';

/** Why Meta refuses an automation. `duplicate` has its own HTTP status there. */
export interface AutomationRefusal {
  reason: 'value' | 'duplicate';
  message: string;
}

/**
 * What Meta refuses of an automation, whichever provider it came through. Limits: "Conversational components" of the
 * WhatsApp documentation; where its schema is stricter by one, the larger number counts.
 */
export function automationRefusal({ prompts, commands }: StoredAutomation): AutomationRefusal | null {
  const value = (message: string): AutomationRefusal => ({ reason: 'value', message });
  if (prompts.length > 4) return value('There are more than 4 prompts.');
  if (prompts.some((prompt) => prompt.trim() === '')) return value('A prompt is empty.');
  if (prompts.some((prompt) => lengthOf(prompt) > 80)) return value('A prompt is longer than 80 characters.');
  if (commands.length > 30) return value('There are more than 30 commands.');

  const names = new Set<string>();
  for (const { name, description } of commands) {
    if (name.startsWith('/')) return value('A command name begins with a slash.');
    if (name === '' || lengthOf(name) > 32) return value('A command name must have 1 to 32 characters.');
    if (/\s/.test(name)) return value('A command name has white space.');
    if (description === '' || lengthOf(description) > 256) {
      return value('A command description must have 1 to 256 characters.');
    }
    if (names.has(name)) return { reason: 'duplicate', message: 'Command names must be unique.' };
    names.add(name);
  }
  return null;
}
