/** Somebody the sandbox knows: an AccessKey pair for CAMS, a token for the Graph API. */
export interface SandboxAccount {
  accessKeyId: string;
  accessKeySecret: string;
  /** For a temporary pair: the request must carry it. */
  securityToken?: string;
  token: string;
}

/** The account that works in every sandbox. Public on purpose: it opens nothing else. */
export const PUBLIC_ACCOUNT: SandboxAccount = {
  accessKeyId: 'sandbox',
  accessKeySecret: 'sandbox',
  token: 'sandbox',
};
