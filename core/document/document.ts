/** What a document is for: the id of a kind, which is the name of its folder. */
export type Kind = string;

/** Whose operation a document is the request of: the id of a provider. */
export type Provider = string;

/** A JSON object as it came out of a parser: nothing is known about its properties. */
export type JsonObject = { [key: string]: unknown };

/** A document whose kind is known: the request of one modify operation, envelope keys included. */
export interface ChatDocument {
  kind: Kind;
  provider: Provider;
  value: JsonObject;
  /** Of what is uploaded as a file; a document that is a request has none. */
  upload?: Upload;
}

/** What a document is uploaded with that says by itself nothing of where it belongs. */
export interface Upload {
  /** The members of the document beside it that say which one is meant at the provider. */
  address: JsonObject;
  /** What is uploaded: JSON with the lines and columns that the document has. */
  text: string;
}

/** A document as a check knows it. */
export interface CheckedDocument extends Omit<ChatDocument, 'provider' | 'upload'> {
  /** Null where every provider takes the same document: then the target decides whose operation it is for. */
  provider: Provider | null;
}

/** Whether it is known whose operation a document is for. */
export const isAddressed = (document: CheckedDocument): document is ChatDocument => document.provider !== null;
