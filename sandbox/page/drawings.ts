import { jsonOf } from '../flow-lifecycle.ts';
import type { StoredAutomation, StoredTemplate } from '../state.ts';
import type { World } from '../world.ts';

/** Draws a document as the customer sees it, as a page without scripts; null where it cannot be drawn. */
export type Draw = (document: object) => string | null | Promise<string | null>;

/** Where the drawing of something is, by what it is and its key. */
export const drawingPath = '/_sandbox/drawing';

type Drawn = 'template' | 'flow' | 'automation' | 'graph-automation';

/** The address of a drawing. */
export const drawingOf = (what: Drawn, key: string): string => `${drawingPath}?${new URLSearchParams({ what, key })}`;

/** What is stored under an address of a drawing, as the document that would be pushed; undefined where nothing is. */
export function documentAt(target: string, { state }: World): object | undefined {
  const asked = new URLSearchParams(target.slice(target.indexOf('?') + 1));
  const key = asked.get('key') ?? '';
  switch (asked.get('what')) {
    case 'template':
      return withValue(state.templates.get(key), templateDocument);
    case 'flow':
      return withValue(state.flows.get(key), jsonOf);
    case 'automation':
      return withValue(state.automations.get(key), automationDocument);
    case 'graph-automation':
      return withValue(state.graphAutomations.get(key), automationDocument);
    default:
      return undefined;
  }
}

const withValue = <T>(value: T | undefined, make: (value: T) => object) => value && make(value);

const templateDocument = ({ name, language, category, components, example }: StoredTemplate) => ({
  ...{ TemplateName: name, Language: language, Category: category, Components: components, Example: example },
});

const automationDocument = ({ welcome, prompts, commands }: StoredAutomation) => ({
  ...{ PhoneNumber: '', EnableWelcomeMessage: welcome, Prompts: prompts },
  Commands: commands.map(({ name, description }) => ({ CommandName: name, CommandDescription: description })),
});
