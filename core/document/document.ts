/** What a document is for. */
export type Kind = 'template' | 'flow' | 'automation';

/** Whose operation a document is the request of: Alibaba Cloud's Chat App Message Service, or Meta's Graph API. */
export type Provider = 'cams' | 'meta';

/** A JSON object as it came out of a parser: nothing is known of its members. */
export type JsonObject = { [key: string]: unknown };

/** A document whose kind is known: the request of one modify operation, envelope keys included. */
export interface ChatDocument {
  kind: Kind;
  provider: Provider;
  value: JsonObject;
}
