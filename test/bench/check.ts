/** How long a check takes in process, beside what others need for less. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseTree } from 'jsonc-parser';
import type * as Check from '../../kinds/check.ts';
import { hundredScreens, nineKilobytes } from './documents.ts';
import { both, type Case, inTurn } from './measure.ts';

// The bundle, as it is shipped: tsx would measure the wrappers that it puts around every function.
const { check }: typeof Check = createRequire(import.meta.url)('../../dist/check.js');

/** With one comment, in the middle: it is no plain JSON any more. */
const commented = nineKilobytes.replace('"Cards": [', '"Cards": [ // the plants of this week');

export const checkCases: Case[] = [
  {
    name: 'check 9 KB',
    run: async () => {
      mustBeClean(nineKilobytes);
      const { ours, tree, json } = await inTurn({
        ours: () => check(nineKilobytes),
        tree: () => parseTree(nineKilobytes),
        json: () => JSON.parse(nineKilobytes),
      });
      const service = await jsonService(nineKilobytes);
      const { again, peer } = await inTurn({ again: () => check(nineKilobytes), peer: service }, { warmUp: 1500 });
      return [
        {
          what: 'check 9 KB / jsonc-parser parseTree',
          figure: ours.p50 / tree.p50,
          unit: 'x',
          budget: 0.85,
          beside: `ours ${both(ours)}, parseTree ${both(tree)}, JSON.parse alone ${both(json)}`,
        },
        {
          what: 'check 9 KB / vscode-json-languageservice',
          figure: again.p50 / peer.p50,
          unit: 'x',
          budget: 0.2,
          beside: `ours ${both(again)}, with our schema ${both(peer)}`,
        },
      ];
    },
  },
  {
    name: 'check 9 KB, one comment',
    run: async () => {
      mustBeClean(commented);
      const { one, none } = await inTurn({ one: () => check(commented), none: () => check(nineKilobytes) });
      const beside = `one ${both(one)}, none ${both(none)}`;
      return [{ what: 'check 9 KB, one comment / none', figure: one.p50 / none.p50, unit: 'x', budget: 1.5, beside }];
    },
  },
  {
    name: 'check a flow of 100 screens',
    run: async () => {
      mustBeClean(hundredScreens);
      const { ours, tree } = await inTurn({
        ours: () => check(hundredScreens),
        tree: () => parseTree(hundredScreens),
      });
      const kilobytes = Math.round(hundredScreens.length / 1024);
      return [
        {
          what: `check a flow of 100 screens, ${kilobytes} KB`,
          figure: ours.p50,
          unit: 'ms',
          budget: 30,
          beside: `ours ${both(ours)}, parseTree ${both(tree)}`,
        },
      ];
    },
  },
];

/** What has findings takes another way through the check. */
function mustBeClean(text: string): void {
  const { findings } = check(text);
  if (findings.length > 0) throw new Error(`The measured template is not clean: ${findings.map(({ rule }) => rule)}`);
}

/** The validation of VS Code's JSON service with our schema. Loaded when its turn comes, so that it slows nobody. */
async function jsonService(text: string): Promise<() => unknown> {
  const { getLanguageService, TextDocument } = await import('vscode-json-languageservice');
  const service = getLanguageService({});
  const uri = 'file:///template.chatapp.json';
  const schema = JSON.parse(readFileSync('schemas/cams-template.schema.json', 'utf8'));
  service.configure({ schemas: [{ uri: 'urn:chatapp:cams-template', fileMatch: ['*.chatapp.json'], schema }] });
  return () => {
    const document = TextDocument.create(uri, 'json', 1, text);
    return service.doValidation(document, service.parseJSONDocument(document));
  };
}
