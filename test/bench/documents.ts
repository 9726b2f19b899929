/** Documents to measure with: realistic carousel templates of about the size asked for. */

const card = (index: number) => ({
  CardComponents: [
    { Type: 'HEADER', Format: 'IMAGE', Url: `https://www.example.com/plants/${index}.png` },
    {
      Type: 'BODY',
      Text: `Plant number ${index} likes a bright place, needs water once a week and grows for many years.`,
    },
    {
      Type: 'BUTTONS',
      Buttons: [
        {
          Type: 'URL',
          Text: 'See the plant',
          Url: `https://www.example.com/plants/$(plant${index})`,
          UrlType: 'dynamic',
        },
        { Type: 'QUICK_REPLY', Text: 'Send me more' },
      ],
    },
  ],
});

const template = (cards: number) => ({
  CustSpaceId: '28251486512358',
  TemplateCode: '8472929283883',
  Language: 'en',
  Category: 'MARKETING',
  TemplateType: 'WHATSAPP',
  Components: [
    {
      Type: 'BODY',
      Text: 'Hello $(name), these plants came in this morning and are waiting for a bright place at your home.',
    },
    { Type: 'CAROUSEL', Cards: Array.from({ length: cards }, (_, index) => card(index)) },
  ],
  Example: {
    name: 'Ana',
    ...Object.fromEntries(Array.from({ length: cards }, (_, index) => [`plant${index}`, `fern-${index}`])),
  },
});

/** A template with ten cards, the most there may be: about 9 KB, nothing to find. */
export const nineKilobytes = JSON.stringify(template(10), null, 2);

/** Far more cards than there may be, so one finding: as many as make a text of about this size. */
export const ofSize = (bytes: number): string => JSON.stringify(template(Math.round(bytes / 900)), null, 2);
