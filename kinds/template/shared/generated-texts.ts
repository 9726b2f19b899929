import { oncePerTemplate, type Template, type Text } from '../model.ts';

/**
 * The texts that are sent as they are written. The BODY and FOOTER of an AUTHENTICATION template are generated: a text
 * that stands there has to go, and what is in it is no second fault.
 */
export const writtenTexts = oncePerTemplate((template: Template): readonly Text[] => {
  if (template.category !== 'AUTHENTICATION') return template.texts;
  const generated = new Set(
    template.components
      .filter(({ type }) => type === 'BODY' || type === 'FOOTER')
      .map((component) => component.text('Text')),
  );
  return template.texts.filter((text) => !generated.has(text));
});

/** Those of the written texts that have variables. */
export const textsWithVariables = oncePerTemplate((template: Template): readonly Text[] =>
  writtenTexts(template).filter(({ variables }) => variables.length > 0),
);

/** The texts of footers, where footers have texts of their own. */
export function footerTexts({ category, components }: Template): readonly Text[] {
  if (category === 'AUTHENTICATION') return [];
  return components.flatMap((component) => (component.type === 'FOOTER' ? (component.text('Text') ?? []) : []));
}
