import type { ChatDocument, JsonObject } from '../../core/document/document.ts';

/** The members that say which one is meant: of a document itself, or of the one beside what is uploaded as a file. */
export const addressOf = ({ value, upload }: ChatDocument): JsonObject => upload?.address ?? value;

/** Whether a member is for tools and people, such as `$schema`: it is never sent. */
export const isForTools = (name: string): boolean => name.startsWith('$');
