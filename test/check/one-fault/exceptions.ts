/** Mutations that rightly have another count than one. */
export interface Exception {
  /** The kinds of mutation, separated by spaces. */
  kind: string;
  /** Where the property stood; entries of lists are `*`. */
  path: RegExp;
  /** What it became, or where it went. */
  to?: RegExp;
  /** Documents by name. */
  name?: RegExp;
  /** The least and the most findings. */
  count: readonly [number, number];
  /** Why; each once. */
  reason: string;
}

export const exceptions: readonly Exception[] = [
  {
    kind: 'delete',
    path: /^\/Example$/,
    count: [2, 10],
    reason: 'Each variable asks for its own sample at its own place in the text, with the edit that adds it.',
  },
  {
    kind: 'type misspell case up down delete',
    path: /\/payload\/\w+$/,
    count: [0, 0],
    reason: 'What a flow answers or sends to its endpoint has names and values of the author’s own.',
  },
  {
    kind: 'up',
    path: /\/payload\/\w+$/,
    count: [2, 2],
    reason: 'A value of a payload that stands beside it is one too much there, and one too few in the payload.',
  },
  {
    kind: 'misspell case delete up down type',
    path: /^\/screens\/\*\/data(\/\w+)?$/,
    count: [2, 30],
    reason: 'Each reference to data that is not there is wrong at its own place, and so is each payload that has it.',
  },
  {
    kind: 'down',
    path: /^\/screens\/\*\/(id|title|layout|terminal|sensitive|success|refresh_on_back)$/,
    to: /\/data$/,
    count: [2, 8],
    reason: 'What is in data is data: it is described there, and missing on the screen.',
  },
  {
    kind: 'down',
    path: /^\/(version|data_api_version|screens)$/,
    to: /\/routing_model$/,
    count: [2, 5],
    reason: 'What is among routes is a route: one from a screen that is not there.',
  },
  {
    kind: 'misspell case up down delete',
    path: /\/__example__\/\*\/\w+$|\/__example__\/\w+$/,
    count: [0, 0],
    reason: 'An example lacks what its description does not require.',
  },
  {
    kind: 'up down',
    path: /\/data\/.*(type|__example__|items|properties|required|\w+)$/,
    count: [2, 6],
    reason: 'A part of a description is one of data or of a part, once it stands beside them.',
  },
  {
    kind: 'misspell case',
    path: /\/data\/\w+\/(?:properties\/\w+\/)?(required)$|\/cases\/\w+$/,
    count: [0, 0],
    reason: 'A description may have words of its own, and a case any name.',
  },
  {
    kind: 'up down',
    path: /\/(enabled|description|on-select-action|on-unselect-action|on-click-action|required)$/,
    count: [0, 0],
    reason: 'What an option or an entry has, its component can have too, and the other way round.',
  },
  {
    kind: 'up',
    path: /\/(cases\/\w+\/\*\/\w+|max-uploaded-documents|routing_model\/\w+)$/,
    count: [2, 3],
    reason: 'It is missing where it stood, and means something else where it stands now.',
  },
  {
    kind: 'type',
    path: /\/(error-messages\/\w+|error-message|end|items)$/,
    count: [0, 0],
    reason: 'Messages can be by the files that they are about, ends can be two, and items can be true.',
  },
  {
    kind: 'type',
    path: /\/children\/\*\/text$/,
    to: /^["[]/,
    count: [0, 0],
    reason: 'One text is as good as a list of texts.',
  },
  {
    kind: 'down',
    path: /\/children\/\*\/[\w-]+$/,
    to: /\/(label|helper-text|error-message|init-values|error-messages|cases)$/,
    count: [2, 3],
    reason: 'A property that is missing is not wanted where texts are by their dates, or values by their fields.',
  },
];
