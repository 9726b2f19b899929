import type { Template } from '../model.ts';

/** What no AUTHENTICATION template has: a template with one of these is of another category, also where it does not say. */
const elsewhere = [
  'HEADER',
  'CAROUSEL',
  'LIMITED_TIME_OFFER',
  'URL',
  'PHONE_NUMBER',
  'QUICK_REPLY',
  'FLOW',
  'MPM',
  'CATALOG',
];

/** Whether a template is known not to be AUTHENTICATION, by its category or by what it is made of. */
export function isNotAuthentication({ category, types }: Template): boolean {
  if (category === 'MARKETING' || category === 'UTILITY') return true;
  return category !== 'AUTHENTICATION' && elsewhere.some((type) => types.has(type));
}
