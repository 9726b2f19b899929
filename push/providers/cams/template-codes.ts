import { say } from '../../../l10n/texts.ts';
import type { Explanation } from '../../http/explain.ts';
import type { CodeEntry, Finder } from '../provider.ts';
import { button, component, member } from './places.ts';

/**
 * Meta's codes about templates, which CAMS passes on inside its `Message`. From Meta's error code page and the
 * template references.
 */
const SUBCODES: { readonly [subcode: string]: CodeEntry } = {
  2388019: {
    meaning: say`The WhatsApp Business account has as many templates as it may have.`,
    next: say`Delete templates that are no longer used, or verify the business for a higher limit.`,
  },
  2388023: {
    meaning: say`The name and language of the template are still being deleted, or the same content exists already.`,
    next: say`Use another name, or wait: a deleted name is blocked for 30 days.`,
    at: member('TemplateName'),
  },
  2388024: {
    meaning: say`A template with this name and language exists already.`,
    next: say`Use another name, or modify the existing template by its code.`,
    at: member('TemplateName'),
  },
  2388039: {
    meaning: say`The template’s state does not allow an edit: it is under review or being deleted.`,
    next: say`Wait until the review has ended, then push again.`,
  },
  2388040: {
    meaning: say`A text is longer than WhatsApp allows.`,
    next: say`Shorten it: 1024 characters in the body, 60 in header and footer.`,
  },
  2388042: {
    meaning: say`A variable has no sample.`,
    next: say`Add every variable to Example with a realistic value.`,
    at: member('Example'),
  },
  2388043: {
    meaning: say`A sample is missing, or one is given where there is no variable.`,
    next: say`Make Example name exactly the variables that the texts use.`,
    at: member('Example'),
  },
  2388047: {
    meaning: say`The header is not written as WhatsApp wants it.`,
    next: say`Keep the header to one variable, without line breaks, emoji or formatting.`,
    at: component('HEADER', 'Text'),
  },
  2388060: {
    meaning: say`The buttons are not as WhatsApp wants them.`,
    next: say`Check their number, their kinds and that quick replies are not mixed with others.`,
    at: component('BUTTONS', 'Buttons'),
  },
  2388072: {
    meaning: say`The body is not written as WhatsApp wants it.`,
    next: say`Check its variables, and for more than one empty line or four spaces in a row.`,
    at: component('BODY', 'Text'),
  },
  2388073: {
    meaning: say`The footer is not written as WhatsApp wants it.`,
    next: say`Write it without variables, line breaks and formatting.`,
    at: component('FOOTER', 'Text'),
  },
  2388081: {
    meaning: say`A button leads to wa.me, which WhatsApp does not allow.`,
    next: say`Use the address of your own site.`,
    at: button('Url', ({ Url }) => /wa\.me/.test(String(Url))),
  },
  2388124: {
    meaning: say`An approved template may be edited once in 24 hours, and it was already.`,
    next: say`Push again when 24 hours have passed since the last edit.`,
  },
  2388185: {
    meaning: say`The account may not manage templates of this WhatsApp Business account.`,
    next: say`Ask its administrator for the permission whatsapp_business_management.`,
  },
  2388293: {
    meaning: say`There are too many variables for so short a text.`,
    next: say`Write more words around the variables, or use fewer.`,
    at: component('BODY', 'Text'),
  },
  2388299: {
    meaning: say`The body begins or ends with a variable.`,
    next: say`Put words before the first and after the last variable.`,
    at: component('BODY', 'Text'),
  },
  132000: {
    meaning: say`The number of values differs from the template’s variables.`,
    next: say`Give one for each variable.`,
  },
  132001: {
    meaning: say`WhatsApp has no template with this name in this language.`,
    next: say`Check name and Language, and that the template has been approved.`,
  },
  132005: { meaning: say`With its values filled in, a text is too long.`, next: say`Shorten the text or the values.` },
  132007: {
    meaning: say`The content goes against WhatsApp’s policy.`,
    next: say`Change the content as the policy wants it, then push again.`,
  },
  132012: {
    meaning: say`A value does not have the form of its variable.`,
    next: say`Give it in the form of the sample.`,
  },
  132015: {
    meaning: say`The template is paused because of its quality.`,
    next: say`Improve its content, and push the improved template.`,
  },
  132016: { meaning: say`The template was disabled for good.`, next: say`Create a new template with other content.` },
  132018: {
    meaning: say`A value does not have the form of its variable.`,
    next: say`Give it in the form of the sample.`,
  },
};

/** The first known template code inside a provider's message, with its meaning. */
export function explainTemplate(message: string): { subcode: string; explanation: Explanation } | null {
  for (const [subcode] of message.matchAll(/(?<!\d)\d{6,7}(?!\d)/g)) {
    const explanation = Object.hasOwn(SUBCODES, subcode) ? SUBCODES[subcode] : undefined;
    if (explanation !== undefined) return { subcode, explanation };
  }
  return null;
}

/** Where a refusal with one of these codes is. */
export const placeOfSubcode = (subcode: string): Finder | undefined =>
  Object.hasOwn(SUBCODES, subcode) ? SUBCODES[subcode]?.at : undefined;
