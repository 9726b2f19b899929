import { say } from '../../../l10n/texts.ts';
import { found } from '../../problem.ts';
import type { Provider } from '../provider.ts';
import { isObject } from '../verdict.ts';
import { isCamsThrottling, readCamsAnswer } from './answers.ts';
import { placeOfCode } from './codes.ts';
import { type CamsCredentials, fields } from './credentials.ts';
import type { CamsOperation } from './operation.ts';
import { placeOfPart } from './places.ts';
import { camsRequest, shownHeaders, signedHeaders, uploadRequest } from './request.ts';
import { NOT_STORED_YET, storeFile } from './storage.ts';
import { placeOfSubcode } from './template-codes.ts';

/** Alibaba Cloud's Chat App Message Service: RPC, signed with an AccessKey. */
export default {
  id: 'cams' as const,
  title: say`Alibaba Cloud (CAMS)`,
  // Anybody can have a host below aliyuncs.com, a bucket for one.
  ownHosts: /^cams\.(ap|cn|us|eu|me|na|sa)-[a-z]+(-\d+)?\.aliyuncs\.com$/,
  builtInTarget: { provider: 'cams', production: true },
  endpoint: (region) => `https://cams.${region}.aliyuncs.com`,
  describe: (origin) => `CAMS ${origin}`,
  credentials: {
    fields,
    sandbox: { provider: 'cams', accessKeyId: 'sandbox', accessKeySecret: 'sandbox' },
    inWords: ({ accessKeyId, accessKeySecret }) => `AccessKey ${accessKeyId} / ${accessKeySecret}`,
    account: ({ accessKeyId }) => accessKeyId,
    fromProfile: async (name, options) => {
      // Loaded now and not before: it sends requests of its own.
      const { credentialsFromProfile } = await import('./profiles.ts');
      return credentialsFromProfile(name, options);
    },
    refusals:
      /^(SignatureDoesNotMatch|IncompleteSignature|InvalidAccessKeyId\..*|InvalidSecurityToken\..*|MissingSecurityToken)$/,
  },
  request: (operation, origin, _target, value) => found(camsRequest(operation, origin, value)),
  uploadRequest: (operation, origin, _target, upload) =>
    found(uploadRequest(operation, origin, upload, NOT_STORED_YET)),
  store: storeFile,
  downloadOf: ({ Data }) => (isObject(Data) && typeof Data.FilePath === 'string' ? Data.FilePath : undefined),
  previewOf: ({ Data }) => {
    if (!isObject(Data) || typeof Data.PreviewUrl !== 'string') return undefined;
    const expires = Number(Data.PreviewUrlExpires);
    return { url: Data.PreviewUrl, expires: expires > 0 ? new Date(expires) : undefined };
  },
  readRequest: (operation, identifiedBy, { origin, value }) => {
    const asked = identifiedBy.flatMap((name) => {
      const member = value[name];
      return typeof member === 'string' && member !== '' ? [[name, member] as const] : [];
    });
    return found(camsRequest(operation, origin, Object.fromEntries(asked)));
  },
  dataOf: (_operation, { Code, Data }) => (Code === 'OK' && isObject(Data) ? Data : null),
  listRequest: (operation, origin, { filter, index, size }) =>
    found(camsRequest(operation, origin, { ...filter, Page: { Index: index, Size: size } })),
  isGranted: ({ Code }) => Code === 'OK',
  authorize: signedHeaders,
  shownHeaders,
  interpret: readCamsAnswer,
  isThrottling: isCamsThrottling,
  absent: ['Unknown.ResourceOwnerId', 'DetailError.TemplateNotExist'],
  place: (name) => placeOfSubcode(name) ?? placeOfCode(name) ?? placeOfPart(name),
} satisfies Provider<CamsCredentials, CamsOperation>;
