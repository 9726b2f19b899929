// Written by "npm run generate" from the files in this folder. Do not edit.
import templateBodyTooLong from './template/body-too-long.ts';
import templateHeaderFormatRequired from './template/header-format-required.ts';
import type { Rule } from './rule.ts';

/** Every rule by its id. */
export const rules: { readonly [id: string]: Rule } = {
  'template/body-too-long': templateBodyTooLong,
  'template/header-format-required': templateHeaderFormatRequired,
};
