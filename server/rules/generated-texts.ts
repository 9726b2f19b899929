import type { Template, Text } from '../document/template.ts';

const known = new WeakMap<Template, readonly Text[]>();

/**
 * The texts that are sent as they are written. The BODY and FOOTER of an AUTHENTICATION template are generated: a text
 * that stands there has to go, and what is in it is no second fault.
 */
export function writtenTexts(template: Template): readonly Text[] {
  if (template.category !== 'AUTHENTICATION') return template.texts;
  let texts = known.get(template);
  if (!texts) {
    const generated = new Set(
      template.components
        .filter(({ type }) => type === 'BODY' || type === 'FOOTER')
        .map((component) => component.text('Text')),
    );
    texts = template.texts.filter((text) => !generated.has(text));
    known.set(template, texts);
  }
  return texts;
}

/** The texts of footers, where footers have texts of their own. */
export function footerTexts({ category, components }: Template): readonly Text[] {
  if (category === 'AUTHENTICATION') return [];
  return components.flatMap((component) => (component.type === 'FOOTER' ? (component.text('Text') ?? []) : []));
}
