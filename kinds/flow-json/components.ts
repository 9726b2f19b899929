import limits from './limits.json' with { type: 'json' };

/** What the value of a property is. All but texts may be a reference or an expression, unless `isLiteral`. */
type Shape =
  | 'text'
  | 'texts'
  | 'flag'
  | 'number'
  | 'integer'
  | 'list'
  | 'object'
  | 'action'
  | 'components'
  | 'cases'
  | 'per-date'
  | 'any';

/** A property of a component. */
export interface Property {
  type: Shape;
  /** What it is for, for the hover. */
  what: string;
  isRequired?: boolean;
  /** The version from which it is required. */
  requiredSince?: string;
  /** The version that brought it, where the component is older. */
  since?: string;
  /** Whether neither references nor expressions may be here. */
  isLiteral?: boolean;
  /** A closed list of values, each with its meaning. */
  values?: Readonly<Record<string, string>>;
  /** How many characters WhatsApp shows. */
  shown?: number;
  minimum?: number;
  maximum?: number;
  /** Whether a Form around the component has the value instead. */
  isOutsideForm?: boolean;
  /** The actions that can be here, each with the version that allows it, if it is newer. */
  actions?: Readonly<Record<string, string>>;
  /** What an option or an image of a list has. */
  entries?: 'option' | 'chip' | 'navigation' | 'image' | 'text' | 'date' | 'day';
}

/** A component of a screen. */
export interface ComponentSpec {
  /** What it shows, for the hover. */
  what: string;
  since: string;
  /** Whether the customer enters or chooses something, which other parts read as `${form.name}`. */
  isInput?: boolean;
  /** What `${form.name}` is. */
  gives?: 'string' | 'boolean' | 'array' | 'object' | 'files' | undefined;
  /** How many of it one screen may have. */
  most?: number;
  /** Whether versions before 4.0 want it in a Form. */
  oldInForm?: boolean;
  properties: Readonly<Record<string, Property>>;
}

const shown = limits.shown;

const name: Property = {
  type: 'text',
  what: 'The name of the field. Other parts read its value as ${form.name}.',
  isRequired: true,
  isLiteral: true,
};
const label = (shown: number, more: Partial<Property> = {}): Property => ({
  type: 'text',
  what: 'What the customer reads above or next to the field.',
  isRequired: true,
  shown,
  ...more,
});
const visible: Property = { type: 'flag', what: 'Whether it is shown: true (the default), false, or a reference.' };
const enabled: Property = { type: 'flag', what: 'Whether the customer can use it: true by default.' };
const required: Property = { type: 'flag', what: 'Whether the customer has to fill it in: false by default.' };
const helper: Property = { type: 'text', what: 'A hint below the field.', shown: shown.helper };
const description: Property = { type: 'text', what: 'A text below the label.', shown: shown.description };
const initial = (type: Shape): Property => ({
  type,
  what: 'What the field has at the start. Inside a Form, use its init-values.',
  since: '4.0',
  isOutsideForm: true,
});
const error = (most?: number, type: Shape = 'text'): Property => ({
  type,
  what: 'What is shown where the value is not accepted. Inside a Form, use its error-messages.',
  since: '4.0',
  isOutsideForm: true,
  ...(most !== undefined && { shown: most }),
});
const labelVariant: Property = {
  type: 'text',
  what: 'How the label is shown.',
  since: '7.0',
  isLiteral: true,
  values: { large: 'The label can have several lines.' },
};
const options = (entries: 'option' | 'chip', minimum: number, maximum: number): Property => ({
  type: 'list',
  what: 'The options to choose from, or a reference to a list of them.',
  isRequired: true,
  entries,
  minimum,
  maximum,
});
const mediaSize: Property = {
  type: 'text',
  what: 'How large the images of the entries are.',
  since: '5.0',
  isLiteral: true,
  values: { regular: 'Small, as by default.', large: 'Large.' },
};
const select = (actions: Readonly<Record<string, string>>, since?: string): Property => ({
  type: 'action',
  what: 'What happens when an option is selected.',
  actions,
  ...(since !== undefined && { since }),
});
const unselect = (since: string): Property => ({
  type: 'action',
  what: 'What happens when an option is no longer selected. Only together with on-select-action.',
  since,
  actions: { update_data: '6.0' },
});
const chosen = { data_exchange: '2.1', update_data: '6.0' };
const click = (actions: Readonly<Record<string, string>>, isRequired = false): Property => ({
  type: 'action',
  what: 'What a tap does: another screen, your endpoint, a web page, or the end of the flow.',
  actions,
  isRequired,
});
const date = (what: string): Property => ({ type: 'text', what: `${what} As YYYY-MM-DD since version 5.0.` });
const dates: Property = { type: 'list', what: 'Dates that cannot be chosen.', entries: 'date' };
const visibleText = (what: string, most: number): ComponentSpec => ({
  what,
  since: '2.1',
  properties: {
    text: { type: 'text', what: 'What it says.', isRequired: true, shown: most },
    visible,
  },
});
const formattedText = (what: string, most: number): ComponentSpec => ({
  what,
  since: '2.1',
  properties: {
    text: {
      type: 'texts',
      what: 'What it says; since version 5.1 also a list of texts, each a paragraph.',
      isRequired: true,
      shown: most,
    },
    'font-weight': {
      type: 'text',
      what: 'How heavy the letters are.',
      values: { bold: 'Bold.', italic: 'Italic.', bold_italic: 'Bold and italic.', normal: 'As by default.' },
    },
    strikethrough: { type: 'flag', what: 'Whether the text is crossed out.' },
    visible,
    markdown: {
      type: 'flag',
      what: 'Whether the text has Markdown: bold, italic, strikethrough, lists and links.',
      since: '5.1',
      isLiteral: true,
    },
  },
});
const scale: Property = {
  type: 'text',
  what: 'How the image fills its frame.',
  isLiteral: true,
  values: { cover: 'It fills the frame, and is cut.', contain: 'It is shown as a whole.' },
};
const picker = (things: 'photos' | 'documents', more: Readonly<Record<string, Property>>): ComponentSpec => ({
  what: things === 'photos' ? 'Lets the customer upload photos.' : 'Lets the customer upload files.',
  since: '4.0',
  isInput: true,
  gives: 'files',
  most: 1,
  oldInForm: true,
  properties: {
    name,
    label: label(shown.picker),
    description,
    ...more,
    'max-file-size-kb': {
      type: 'integer',
      what: 'How large a file can be, in kilobytes: 25600 by default.',
      isLiteral: true,
      minimum: 1,
      maximum: limits.picker.fileKilobytes,
    },
    [`min-uploaded-${things}`]: {
      type: 'integer',
      what: `How many ${things} the customer has to upload: 0 by default.`,
      isLiteral: true,
      minimum: 0,
      maximum: limits.picker.files,
    },
    [`max-uploaded-${things}`]: {
      type: 'integer',
      what: `How many ${things} the customer can upload: 30 by default.`,
      isLiteral: true,
      minimum: 1,
      maximum: limits.picker.files,
    },
    enabled,
    visible,
    'error-message': error(shown.pickerError, 'per-date'),
  },
});

/** Every component by its type, with its properties in the order in which people write them. */
export const componentTypes: Readonly<Record<string, ComponentSpec>> = {
  TextHeading: visibleText('A heading.', shown.heading),
  TextSubheading: visibleText('A smaller heading.', shown.heading),
  TextBody: formattedText('A text.', shown.body),
  TextCaption: formattedText('A small text.', shown.caption),
  RichText: {
    what: 'A long text with Markdown: headings, lists, tables, links and images. Only a Footer can be beside it.',
    since: '5.1',
    most: 1,
    properties: {
      text: { type: 'texts', what: 'The text, or a list of texts, each a paragraph.', isRequired: true },
      visible,
    },
  },
  TextInput: {
    what: 'A field for one line of text.',
    since: '2.1',
    isInput: true,
    gives: 'string',
    oldInForm: true,
    properties: {
      name,
      label: label(shown.field),
      'input-type': {
        type: 'text',
        what: 'What the customer enters, which decides the keyboard and what is accepted.',
        isLiteral: true,
        values: {
          text: 'Any text, as by default.',
          number: 'Digits.',
          email: 'An email address.',
          password: 'A password, shown as dots.',
          passcode: 'Digits of a code, shown as dots.',
          phone: 'A phone number.',
        },
      },
      pattern: {
        type: 'text',
        what: 'A regular expression that the text has to match. It needs a helper-text.',
        since: '6.2',
      },
      required,
      'min-chars': { type: 'number', what: 'The fewest characters that are accepted.' },
      'max-chars': { type: 'number', what: 'The most characters that are accepted: 80 by default.' },
      'helper-text': helper,
      enabled,
      visible,
      'init-value': initial('text'),
      'error-message': error(shown.error),
      'label-variant': labelVariant,
    },
  },
  TextArea: {
    what: 'A field for several lines of text.',
    since: '2.1',
    isInput: true,
    gives: 'string',
    oldInForm: true,
    properties: {
      name,
      label: label(shown.field),
      'max-length': { type: 'integer', what: 'The most characters that are accepted: 600 by default.' },
      'helper-text': helper,
      required,
      enabled,
      visible,
      'init-value': initial('text'),
      'error-message': error(),
      'label-variant': labelVariant,
    },
  },
  CheckboxGroup: {
    what: 'A list of options, of which the customer can choose several.',
    since: '2.1',
    isInput: true,
    gives: 'array',
    oldInForm: true,
    properties: {
      name,
      label: label(shown.group, { isRequired: false, requiredSince: '4.0' }),
      description: { ...description, since: '4.0' },
      'data-source': options('option', 1, limits.options.group),
      'min-selected-items': { type: 'number', what: 'The fewest options to choose.', minimum: 0 },
      'max-selected-items': { type: 'number', what: 'The most options to choose, at least 2.', minimum: 2 },
      'media-size': mediaSize,
      required,
      enabled,
      visible,
      'on-select-action': select(chosen),
      'on-unselect-action': unselect('6.0'),
      'init-value': initial('list'),
      'error-message': error(),
    },
  },
  RadioButtonsGroup: {
    what: 'A list of options, of which the customer chooses one.',
    since: '2.1',
    isInput: true,
    gives: 'string',
    oldInForm: true,
    properties: {
      name,
      label: label(shown.group, { isRequired: false, requiredSince: '4.0' }),
      description: { ...description, since: '4.0' },
      'data-source': options('option', 1, limits.options.group),
      'media-size': mediaSize,
      required,
      enabled,
      visible,
      'on-select-action': select(chosen),
      'on-unselect-action': unselect('6.0'),
      'init-value': initial('text'),
      'error-message': error(),
    },
  },
  Dropdown: {
    what: 'A menu of options, of which the customer chooses one.',
    since: '2.1',
    isInput: true,
    gives: 'string',
    oldInForm: true,
    properties: {
      name,
      label: label(shown.field),
      'data-source': options('option', 1, limits.options.dropdown),
      required,
      enabled,
      visible,
      'on-select-action': select(chosen),
      'on-unselect-action': unselect('6.0'),
      'init-value': initial('text'),
      'error-message': error(),
    },
  },
  ChipsSelector: {
    what: 'Options as small buttons, of which the customer can choose several.',
    since: '6.3',
    isInput: true,
    gives: 'array',
    properties: {
      name,
      label: label(shown.chips),
      description,
      'data-source': options('chip', 1, limits.options.group),
      'min-selected-items': { type: 'number', what: 'The fewest options to choose.', minimum: 0 },
      'max-selected-items': { type: 'number', what: 'The most options to choose.', minimum: 1 },
      required,
      enabled,
      visible,
      'on-select-action': select(chosen, '7.1'),
      'on-unselect-action': unselect('7.1'),
      'init-value': initial('list'),
      'error-message': error(),
    },
  },
  OptIn: {
    what: 'A box to tick, such as for consent, with a link to more.',
    since: '2.1',
    isInput: true,
    gives: 'boolean',
    most: 5,
    oldInForm: true,
    properties: {
      name,
      label: label(shown.optIn),
      required,
      visible,
      'on-click-action': click({ navigate: '2.1', data_exchange: '2.1', open_url: '6.0' }),
      'on-select-action': select({ update_data: '6.0' }, '6.0'),
      'on-unselect-action': unselect('6.0'),
      'init-value': initial('flag'),
    },
  },
  EmbeddedLink: {
    what: 'A link within the screen.',
    since: '2.1',
    most: 2,
    properties: {
      text: { type: 'text', what: 'What the link says.', isRequired: true, shown: shown.link },
      'on-click-action': click({ navigate: '2.1', data_exchange: '2.1', open_url: '6.0' }, true),
      visible,
    },
  },
  DatePicker: {
    what: 'A field for a date.',
    since: '2.1',
    isInput: true,
    gives: 'string',
    oldInForm: true,
    properties: {
      name,
      label: label(shown.date),
      'min-date': date('The first date that can be chosen.'),
      'max-date': date('The last date that can be chosen.'),
      'unavailable-dates': dates,
      'helper-text': helper,
      required,
      enabled,
      visible,
      'on-select-action': select({ data_exchange: '2.1' }),
      'init-value': initial('text'),
      'error-message': error(shown.dateError),
    },
  },
  CalendarPicker: {
    what: 'A calendar for a date, or for the first and last day of a period.',
    since: '6.1',
    isInput: true,
    gives: undefined,
    properties: {
      name,
      title: { type: 'text', what: 'A heading of the calendar, for a period.', shown: shown.calendarTitle },
      description: { ...description, what: 'A text below the title, for a period.' },
      label: { ...label(shown.date), type: 'per-date' },
      mode: {
        type: 'text',
        what: 'Whether one date is chosen, or a period.',
        values: { single: 'One date, as by default.', range: 'A first and a last day.' },
      },
      'min-date': date('The first date that can be chosen.'),
      'max-date': date('The last date that can be chosen.'),
      'unavailable-dates': dates,
      'include-days': { type: 'list', what: 'The days of the week that can be chosen.', entries: 'day', minimum: 1 },
      'min-days': { type: 'integer', what: 'The fewest days of a period.' },
      'max-days': { type: 'integer', what: 'The most days of a period.' },
      'helper-text': { ...helper, type: 'per-date' },
      required: { ...required, type: 'any' },
      enabled,
      visible,
      'on-select-action': select({ data_exchange: '2.1' }),
      'init-value': initial('per-date'),
      'error-message': error(shown.dateError, 'per-date'),
    },
  },
  Image: {
    what: 'An image.',
    since: '2.1',
    most: 3,
    properties: {
      src: { type: 'text', what: 'The image as base64, without data: in front.', isRequired: true },
      width: { type: 'number', what: 'The width.' },
      height: { type: 'number', what: 'The height.' },
      'scale-type': scale,
      'aspect-ratio': { type: 'number', what: 'Width divided by height: 1 by default.' },
      'alt-text': { type: 'text', what: 'What the image shows, for people who cannot see it.' },
      visible,
    },
  },
  ImageCarousel: {
    what: 'Up to three images to swipe through.',
    since: '7.1',
    most: 2,
    properties: {
      images: {
        type: 'list',
        what: 'The images, each with src and alt-text.',
        isRequired: true,
        entries: 'image',
        minimum: 1,
        maximum: limits.carousel.images,
      },
      'aspect-ratio': {
        type: 'text',
        what: 'The shape of the images.',
        isLiteral: true,
        values: { '4:3': 'As by default.', '16:9': 'Wide.' },
      },
      'scale-type': scale,
      visible,
    },
  },
  PhotoPicker: picker('photos', {
    'photo-source': {
      type: 'text',
      what: 'Where photos come from.',
      isLiteral: true,
      values: {
        camera_gallery: 'The camera or the gallery, as by default.',
        camera: 'Only the camera.',
        gallery: 'Only the gallery.',
      },
    },
  }),
  DocumentPicker: picker('documents', {
    'allowed-mime-types': {
      type: 'list',
      what: 'The types of files that are accepted: all that WhatsApp takes by default.',
      isLiteral: true,
      entries: 'text',
      minimum: 1,
    },
  }),
  NavigationList: {
    what: 'A list of entries, each of which leads on. Only another NavigationList can be beside it.',
    since: '6.2',
    most: 2,
    properties: {
      name,
      label: label(shown.list, { isRequired: false }),
      description,
      'list-items': {
        type: 'list',
        what: 'The entries, or a reference to a list of them.',
        isRequired: true,
        entries: 'navigation',
        minimum: 1,
        maximum: limits.options.navigation,
      },
      'media-size': mediaSize,
      'on-click-action': click({ navigate: '2.1', data_exchange: '2.1' }),
    },
  },
  Form: {
    what: 'A group of fields.',
    since: '2.1',
    properties: {
      name,
      children: { type: 'components', what: 'The components of the form.', isRequired: true },
      'init-values': { type: 'object', what: 'What fields have at the start, by their names.' },
      'error-messages': { type: 'object', what: 'What is wrong with fields, by their names.' },
    },
  },
  If: {
    what: 'Shows some components if a condition is true, and others if it is not.',
    since: '4.0',
    properties: {
      condition: { type: 'flag', what: 'The condition, with at least one reference.', isRequired: true },
      then: { type: 'components', what: 'What is shown if it is true.', isRequired: true },
      else: { type: 'components', what: 'What is shown if it is false.' },
    },
  },
  Switch: {
    what: 'Shows the components of the case that equals a value.',
    since: '4.0',
    properties: {
      value: { type: 'text', what: 'The value: one reference, such as ${data.plan}.', isRequired: true },
      cases: { type: 'cases', what: 'The components of each case, by the value.', isRequired: true },
    },
  },
  Footer: {
    what: 'The button at the bottom of the screen, with up to two captions.',
    since: '2.1',
    most: 1,
    properties: {
      label: label(shown.footer, { what: 'What the button says.' }),
      'left-caption': { type: 'text', what: 'Left above the button, with right-caption.', shown: shown.caption15 },
      'center-caption': { type: 'text', what: 'In the middle above the button, alone.', shown: shown.caption15 },
      'right-caption': { type: 'text', what: 'Right above the button, with left-caption.', shown: shown.caption15 },
      enabled,
      'on-click-action': click({ navigate: '2.1', data_exchange: '2.1', complete: '2.1' }, true),
    },
  },
};

/** What an entry of a list has, by the sort of the list. */
export const entryProperties = {
  option: {
    required: ['id', 'title'],
    texts: { title: shown.optionTitle, description: shown.description, metadata: shown.optionMetadata },
    known: [
      ...['id', 'title', 'description', 'metadata', 'image', 'alt-text', 'color', 'enabled'],
      ...['on-select-action', 'on-unselect-action'],
    ],
  },
  chip: {
    required: ['id', 'title'],
    texts: { title: shown.optionTitle },
    known: ['id', 'title', 'enabled', 'on-select-action', 'on-unselect-action'],
  },
  navigation: {
    required: ['id', 'main-content'],
    texts: {},
    known: ['id', 'main-content', 'start', 'end', 'badge', 'tags', 'enabled', 'on-click-action'],
  },
  image: { required: ['src', 'alt-text'], texts: {}, known: ['src', 'alt-text'] },
} as const;

/** What the parts of an entry of a NavigationList have. */
export const navigationParts = {
  'main-content': { title: shown.entryTitle, description: shown.entryDescription, metadata: shown.entryMetadata },
  end: { title: shown.entryEnd, description: shown.entryEnd, metadata: shown.entryEnd },
} as const;

/** The properties of a screen. */
export const screenProperties: readonly string[] = [
  ...['id', 'title', 'data', 'terminal', 'success', 'refresh_on_back', 'sensitive', 'layout'],
];

/** The properties of actions, each with the only action that has it. */
export const actionProperties: Readonly<Record<string, string | undefined>> = {
  name: undefined,
  payload: undefined,
  next: 'navigate',
  url: 'open_url',
};

/** The actions, each with what it does and the version that brought it. */
export const actionKinds: Readonly<Record<string, { what: string; since: string }>> = {
  navigate: { what: 'Opens another screen, and gives it data.', since: '2.1' },
  data_exchange: { what: 'Sends data to your endpoint, which answers with the next screen.', since: '2.1' },
  complete: { what: 'Ends the flow, and sends what was entered as a message.', since: '2.1' },
  update_data: { what: 'Changes data of the same screen.', since: '6.0' },
  open_url: { what: 'Opens a web page.', since: '6.0' },
};
