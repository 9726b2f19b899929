// Compiled from schemas/*.schema.json by "npm run generate". Do not edit.
import type { Validator } from '../core/kind.ts';

export const camsTemplate: Validator;
export const camsFlow: Validator;
export const metaFlow: Validator;
export const camsAutomation: Validator;
export const metaAutomation: Validator;
export const flowJson: Validator;
