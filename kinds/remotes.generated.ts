// Written by "npm run generate" from the folders of the kinds. Do not edit.
import type { RemoteKind } from '../push/remote-kind.ts';
import templateAtCams from './template/remote.cams.ts';
import flowAtCams from './flow/remote.cams.ts';
import flowAtMeta from './flow/remote.meta.ts';
import automationAtCams from './automation/remote.cams.ts';
import automationAtMeta from './automation/remote.meta.ts';
import flowJsonAtCams from './flow-json/remote.cams.ts';
import flowJsonAtMeta from './flow-json/remote.meta.ts';

/** Every kind of document at every provider that takes it. */
export const remotes: readonly RemoteKind[] = [templateAtCams, flowAtCams, flowAtMeta, automationAtCams, automationAtMeta, flowJsonAtCams, flowJsonAtMeta];
