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

/** A flow as large as one may be: a hundred screens, each with fields, options, and a text about the one before. */
export const hundredScreens: string = JSON.stringify({
  version: '7.3',
  screens: Array.from({ length: 100 }, (_, index) => {
    const isLast = index === 99;
    const data = { name: { type: 'string', __example__: 'Ada' }, is_new: { type: 'boolean', __example__: true } };
    const field = (number: number) => ({
      ...{ type: 'TextInput', name: `field_${number}`, label: `Field ${number}`, 'helper-text': 'As in your passport' },
      visible: '${data.is_new}',
    });
    const next = { type: 'screen', name: idOf(index + 1) };
    const payload = { name: '${form.field_0}', is_new: '${data.is_new}' };
    return {
      ...{ id: idOf(index), title: `Step ${index}`, data, ...(isLast && { terminal: true }) },
      layout: {
        type: 'SingleColumnLayout',
        children: [
          { type: 'TextBody', text: "`'Hello ' ${data.name}`" },
          ...Array.from({ length: 8 }, (_, number) => field(number)),
          { type: 'Dropdown', name: 'plan', label: 'Plan', 'data-source': [{ id: 'basic', title: 'Basic' }] },
          {
            ...{ type: 'Footer', label: 'Continue' },
            'on-click-action': isLast ? { name: 'complete', payload } : { name: 'navigate', next, payload },
          },
        ],
      },
    };
  }),
});

/** An id of letters alone. */
function idOf(index: number): string {
  return `STEP_${[...String(index)].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('')}`;
}
