// Written by "npm run generate" from the files of this folder. Do not edit.
import { operations as automationsOperations } from './automations.ts';
import { operations as flowAssetsOperations } from './flow-assets.ts';
import { operations as flowsOperations } from './flows.ts';
import { operations as storageOperations } from './storage.ts';
import { operations as templatesOperations } from './templates.ts';
import { route as graphAutomationsRoute } from './graph-automations.ts';
import { route as graphFlowsRoute } from './graph-flows.ts';

/** The RPC operations of CAMS by name. */
export const operations = new Map(
  [automationsOperations, flowAssetsOperations, flowsOperations, storageOperations, templatesOperations].flatMap((some) => Object.entries(some)),
);

/** What the Graph API has below an id. */
export const routes = [graphAutomationsRoute, graphFlowsRoute];
