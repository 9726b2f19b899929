import { oncePerTemplate, type Template, type Text } from '../model.ts';

/** The texts of all bodies, those of cards included. In an AUTHENTICATION template they are generated. */
export const bodyTexts = oncePerTemplate(({ category, componentsOf }: Template): readonly Text[] => {
  const texts: Text[] = [];
  if (category === 'AUTHENTICATION') return texts;
  for (const component of componentsOf('BODY')) {
    const text = component.text('Text');
    if (text) texts.push(text);
  }
  return texts;
});

/** Those of the bodies that have variables. */
export const bodiesWithVariables = oncePerTemplate((template: Template): readonly Text[] =>
  bodyTexts(template).filter(({ variables }) => variables.length > 0),
);

/** Whether a part of a text has no words: only spaces, punctuation, formatting marks, emoji. */
export const isBare = (text: string) => !/[\p{L}\p{N}]/u.test(text);
