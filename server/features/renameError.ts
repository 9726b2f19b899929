/** A rename that cannot be done, with words for the person who asked. */
export class RenameError extends Error {}
