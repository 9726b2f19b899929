// Written by "npm run generate" from the folders of the kinds. Do not edit.
import type { PreviewNode, PreviewOptions } from '../core/preview/tree.ts';
import { preview as templatePreview } from './template/preview.ts';
import { preview as flowPreview } from './flow/preview.ts';
import { preview as automationPreview } from './automation/preview.ts';
import { preview as flowJsonPreview } from './flow-json/preview.ts';

/** How a document of each kind looks, made from the model of the kind. */
export const previews: { readonly [kind: string]: (model: never, options: PreviewOptions) => PreviewNode } = {
  template: templatePreview,
  flow: flowPreview,
  automation: automationPreview,
  'flow-json': flowJsonPreview,
};
