/** Flow JSON that uses every property of every component: what the examples leave out. */

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwC';
const complete = (payload: object = {}) => ({ name: 'complete', payload });
const footer = (action: object, more: object = {}) => ({
  type: 'Footer',
  label: 'Continue',
  'on-click-action': action,
  ...more,
});
const navigate = (name: string, payload: object = {}) => ({
  name: 'navigate',
  next: { type: 'screen', name },
  payload,
});
const update = (price: string) => ({ name: 'update_data', payload: { price } });
const screen = (id: string, children: readonly object[], more: object = {}) => ({
  id,
  title: 'Plants',
  ...more,
  layout: { type: 'SingleColumnLayout', children },
});
const string = (example: string) => ({ type: 'string', __example__: example });

export const flows: { readonly [name: string]: object } = {
  'fields of every sort': {
    version: '7.3',
    screens: [
      screen(
        'FIELDS',
        [
          { type: 'TextHeading', text: 'Plants', visible: true },
          { type: 'TextSubheading', text: '`"For you"`'.replaceAll('"', "'"), visible: '${data.is_new}' },
          { type: 'TextBody', text: '${data.price}', 'font-weight': 'bold', strikethrough: false, visible: true },
          { type: 'TextBody', text: ['**New**', 'Every week'], markdown: true },
          { type: 'TextCaption', text: 'Since 1990', 'font-weight': 'italic', strikethrough: true, markdown: false },
          {
            type: 'Form',
            name: 'form',
            children: [
              {
                type: 'TextInput',
                name: 'code',
                label: 'Code',
                'input-type': 'text',
                pattern: '[a-z]+',
                required: true,
                'min-chars': 2,
                'max-chars': 9,
                'helper-text': 'Only letters',
                enabled: true,
                visible: true,
                'label-variant': 'large',
              },
              {
                type: 'TextArea',
                name: 'note',
                label: 'Note',
                'max-length': 300,
                'helper-text': 'Anything',
                required: false,
                enabled: true,
                visible: true,
                'label-variant': 'large',
              },
            ],
            'init-values': { code: 'fern' },
            'error-messages': { code: 'Only letters, please' },
          },
          {
            type: 'CheckboxGroup',
            name: 'topics',
            label: 'Topics',
            description: 'As many as you like',
            'data-source': [
              {
                id: 'ferns',
                title: 'Ferns',
                description: 'For the shade',
                metadata: 'New',
                image: png,
                'alt-text': 'A',
              },
              { id: 'palms', title: 'Palms', enabled: true },
            ],
            'min-selected-items': 1,
            'max-selected-items': 2,
            'media-size': 'regular',
            required: true,
            enabled: true,
            visible: true,
            'on-select-action': update('12'),
            'on-unselect-action': update('10'),
            'init-value': ['ferns'],
            'error-message': 'Choose some',
          },
          {
            type: 'RadioButtonsGroup',
            name: 'size',
            label: 'Size',
            description: 'Of the pot',
            'data-source': [
              {
                id: 'small',
                title: 'Small',
                color: '#25D366',
                'on-select-action': update('5'),
                'on-unselect-action': update('6'),
              },
              { id: 'large', title: 'Large', color: '#128C7E' },
            ],
            'media-size': 'large',
            'init-value': 'small',
            'error-message': 'Choose one',
          },
          {
            type: 'Image',
            src: png,
            width: 10,
            height: 10,
            'scale-type': 'cover',
            'aspect-ratio': 1,
            'alt-text': 'A fern',
          },
          {
            type: 'ImageCarousel',
            images: [{ src: png, 'alt-text': 'A fern' }],
            'aspect-ratio': '16:9',
            'scale-type': 'contain',
            visible: true,
          },
          footer(navigate('DATES', { price: '${data.price}' }), {
            'left-caption': 'Step 1',
            'right-caption': 'of 3',
            enabled: true,
          }),
        ],
        {
          data: { price: string('10'), is_new: { type: 'boolean', __example__: true } },
          sensitive: ['code'],
        },
      ),
      screen(
        'DATES',
        [
          { type: 'TextBody', text: '${data.price}' },
          {
            type: 'DatePicker',
            name: 'day',
            label: 'Day',
            'min-date': '2026-01-01',
            'max-date': '2026-12-31',
            'unavailable-dates': ['2026-05-01'],
            'helper-text': 'A working day',
            'init-value': '2026-02-02',
            'error-message': 'Choose a day',
          },
          {
            type: 'CalendarPicker',
            name: 'stay',
            mode: 'range',
            title: 'Your stay',
            description: 'From when to when',
            label: { 'start-date': 'From', 'end-date': 'To' },
            'helper-text': { 'start-date': 'First day' },
            'min-days': 1,
            'max-days': 9,
            'include-days': ['Mon', 'Tue'],
            'error-message': { 'start-date': 'Choose a day' },
          },
          {
            type: 'ChipsSelector',
            name: 'colors',
            label: 'Colors',
            'data-source': [
              { id: 'green', title: 'Green' },
              { id: 'red', title: 'Red' },
            ],
            'on-select-action': update('12'),
            'on-unselect-action': update('10'),
          },
          {
            type: 'OptIn',
            name: 'terms',
            label: 'I agree',
            required: true,
            'init-value': true,
            'on-select-action': update('9'),
            'on-unselect-action': update('8'),
          },
          {
            type: 'EmbeddedLink',
            text: 'Terms',
            'on-click-action': { name: 'open_url', url: 'https://www.example.com' },
          },
          footer(navigate('MENU')),
        ],
        { data: { price: string('10') } },
      ),
      screen('MENU', [
        {
          type: 'NavigationList',
          name: 'menu',
          label: 'Menu',
          description: 'Where to?',
          'media-size': 'regular',
          'list-items': [
            {
              id: 'ferns',
              'main-content': { title: 'Ferns', description: 'For the shade', metadata: 'New' },
              start: { image: png, 'alt-text': 'A fern' },
              end: { title: '12', description: 'Euro', metadata: 'now' },
              badge: 'New',
              tags: ['Green'],
              enabled: true,
              'on-click-action': navigate('UPLOADS', { plan: 'plus' }),
            },
          ],
        },
      ]),
      screen(
        'UPLOADS',
        [
          {
            type: 'Switch',
            value: '${data.plan}',
            cases: { plus: [{ type: 'TextBody', text: 'Plus' }], basic: [{ type: 'TextBody', text: 'Basic' }] },
          },
          {
            type: 'If',
            condition: "${data.plan} == 'plus'",
            then: [{ type: 'TextBody', text: 'Hello' }],
            else: [{ type: 'TextBody', text: 'Bye' }],
          },
          {
            type: 'DocumentPicker',
            name: 'paper',
            label: 'Paper',
            description: 'A PDF',
            'allowed-mime-types': ['application/pdf'],
            'max-file-size-kb': 1024,
            'min-uploaded-documents': 1,
            'max-uploaded-documents': 2,
            enabled: true,
            visible: true,
            'error-message': 'Too large',
          },
          footer(complete({ paper: '${form.paper}' }), { 'center-caption': 'The end' }),
        ],
        { terminal: true, success: true, data: { plan: string('plus'), required: ['plan'] } },
      ),
    ],
  },
  'a photo and a long text': {
    version: '7.3',
    data_api_version: '4.0',
    routing_model: { PHOTO: ['TERMS', 'END'], TERMS: ['END'] },
    screens: [
      screen(
        'PHOTO',
        [
          {
            type: 'PhotoPicker',
            name: 'photo',
            label: 'Photo',
            'photo-source': 'camera',
            'min-uploaded-photos': 0,
            'max-uploaded-photos': 3,
          },
          {
            type: 'Dropdown',
            name: 'plant',
            label: 'Plant',
            'data-source': '${data.plants}',
            'on-select-action': { name: 'data_exchange', payload: { plant: '${form.plant}' } },
          },
          { type: 'TextBody', text: '${data.person.name}' },
          footer({ name: 'data_exchange', payload: { photo: '${form.photo}' } }),
        ],
        {
          refresh_on_back: true,
          data: {
            plants: {
              type: 'array',
              items: { type: 'object', properties: { id: { type: 'string' }, title: { type: 'string' } } },
              __example__: [{ id: 'fern', title: 'Fern' }],
            },
            person: {
              type: 'object',
              properties: { name: { type: 'string' } },
              required: ['name'],
              __example__: { name: 'Ada' },
            },
          },
        },
      ),
      screen('TERMS', [{ type: 'RichText', text: ['# Terms', 'Be kind.'], visible: true }, footer(navigate('END'))]),
      screen('END', [{ type: 'TextBody', text: 'Thank you' }, footer(complete())], { terminal: true }),
    ],
  },
};
