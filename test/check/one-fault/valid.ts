import { readdirSync, readFileSync } from 'node:fs';
import { parse } from '../../../core/document/parse.ts';
import { documents } from '../documents.ts';
import { flows } from './flows.ts';

const ids = { CustSpaceId: '28251486512358', TemplateCode: '8472929283883', Language: 'en' };
const body = { Type: 'BODY', Text: 'All plants of the spring are in the shop now, come and see.' };

/** Valid documents with what the clean ones of the other tests leave out. */
const more: { readonly [name: string]: object } = {
  image: {
    $schema: 'cams-template.schema.json',
    ...ids,
    TemplateName: 'spring',
    Category: 'MARKETING',
    Components: [
      { Type: 'HEADER', Format: 'IMAGE', Url: 'https://www.example.com/fern.png', Caption: 'A fern' },
      body,
      {
        Type: 'BUTTONS',
        Buttons: [
          { Type: 'QUICK_REPLY', Text: 'Tell me more' },
          { Type: 'QUICK_REPLY', Text: 'Stop', IsOptOut: true },
        ],
      },
    ],
    IsvCode: 'ksiekdki39ksks93939',
  },
  catalog: {
    ...ids,
    Category: 'MARKETING',
    Components: [body, { Type: 'BUTTONS', Buttons: [{ Type: 'CATALOG' }] }],
    ProductSetId: '4711',
  },
  products: {
    ...ids,
    Category: 'MARKETING',
    Components: [
      { Type: 'HEADER', Format: 'TEXT', Text: 'New plants' },
      body,
      { Type: 'BUTTONS', Buttons: [{ Type: 'MPM' }] },
    ],
  },
  openFlow: {
    ...ids,
    Category: 'UTILITY',
    CategoryChangePaused: true,
    Components: [
      { Type: 'BODY', Text: 'Your appointment is near, please choose a time that suits you.' },
      {
        Type: 'BUTTONS',
        Buttons: [
          {
            Type: 'FLOW',
            Text: 'Choose a time',
            FlowId: '664597077870605',
            FlowAction: 'NAVIGATE',
            NavigateScreen: 'TIMES',
          },
        ],
      },
    ],
  },
  cardLinks: {
    ...ids,
    Category: 'MARKETING',
    Components: [
      body,
      {
        Type: 'CAROUSEL',
        Cards: ['fern', 'moss'].map((plant) => ({
          CardComponents: [
            { Type: 'HEADER', Format: 'VIDEO', Url: `https://www.example.com/${plant}.mp4` },
            { Type: 'BODY', Text: 'It likes shade, and water once a week.' },
            {
              Type: 'BUTTONS',
              Buttons: [
                { Type: 'URL', Text: 'See it', Url: `https://www.example.com/${plant}`, UrlType: 'static' },
                { Type: 'PHONE_NUMBER', Text: 'Call us', PhoneNumber: '+15550100199' },
              ],
            },
          ],
        })),
      },
    ],
  },
};

/** All but the examples of what goes wrong. */
const folders = readdirSync(new URL('../../../examples/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'mistakes')
  .map(({ name }) => name)
  .sort();

/** The valid documents that are mutated, by name: those of the tests and the examples of the repository. */
export const valid: readonly (readonly [name: string, value: object])[] = [
  ...Object.entries(documents),
  ...Object.entries(more),
  ...Object.entries(flows),
  ...folders.flatMap((folder) =>
    readdirSync(new URL(`../../../examples/${folder}/`, import.meta.url))
      .sort()
      .map((file): [string, object] => [
        file,
        parse(readFileSync(new URL(`../../../examples/${folder}/${file}`, import.meta.url), 'utf8')).value as object,
      ]),
  ),
];
