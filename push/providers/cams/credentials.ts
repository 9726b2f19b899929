import { say } from '../../../l10n/texts.ts';
import { MASK } from '../plain.ts';
import type { Field } from '../provider.ts';

/** An AccessKey pair of Alibaba Cloud; temporary ones (STS) come with a token. */
export type CamsCredentials = {
  provider: 'cams';
  accessKeyId: string;
  accessKeySecret: string;
  securityToken?: string;
};

export const fields: readonly Field[] = [
  {
    id: 'accessKeyId',
    label: say`AccessKey id`,
    prompt: 'AccessKey ID',
    variable: 'ALIBABA_CLOUD_ACCESS_KEY_ID',
    masked: maskAccessKeyId,
  },
  {
    id: 'accessKeySecret',
    label: say`AccessKey secret`,
    prompt: 'AccessKey Secret',
    variable: 'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
    isSecret: true,
  },
  {
    id: 'securityToken',
    label: say`security token`,
    prompt: say`security token (of temporary credentials; leave it empty otherwise)`,
    variable: 'ALIBABA_CLOUD_SECURITY_TOKEN',
    isOptional: true,
    isSecret: true,
  },
];

/** The start of an AccessKey id, enough to tell one's keys apart. Short ids are masked whole. */
export function maskAccessKeyId(accessKeyId: string): string {
  return accessKeyId.length < 12 ? MASK : `${accessKeyId.slice(0, 4)}${MASK}`;
}
