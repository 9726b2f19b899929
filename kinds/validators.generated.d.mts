// Compiled from schemas/*.schema.json by "npm run generate". Do not edit.
import type { RuleMap } from '../core/schema/schema.ts';

interface ValidationError {
  keyword: string;
  instancePath: string;
  params: Record<string, unknown>;
  parentSchema?: { 'x-rule'?: RuleMap };
}

interface Validator {
  (value: unknown): boolean;
  errors?: ValidationError[] | null;
}

export const camsTemplate: Validator;
export const camsFlow: Validator;
export const camsAutomation: Validator;
export const metaAutomation: Validator;
