import type { Ajv } from 'ajv';

declare const addVocabulary: (ajv: Ajv) => void;
export = addVocabulary;
