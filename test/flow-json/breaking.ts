import { isObject } from '../../core/document/members.ts';

/** A flow with one mistake, and the rules of which one has to name it. */
export interface Broken {
  what: string;
  text: string;
  rules: readonly string[];
}

type Json = Record<string, unknown>;

/** Numbers that look random and are the same in every run: a seed says which. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39) | 0;
    return ((state ^ (state >>> 12)) >>> 0) % below;
  };
}

const idOf = (index: number) => `STEP_${String.fromCharCode(65 + index)}`;

/** A valid flow: some screens in a row, each with fields, texts about what came before, and a choice. */
function validFlow(random: (below: number) => number): Json {
  const count = 2 + random(4);
  const data = { name: { type: 'string', __example__: 'Ada' }, age: { type: 'number', __example__: 30 } };
  const screens = Array.from({ length: count }, (_, index): Json => {
    const isLast = index === count - 1;
    const isFirst = index === 0;
    const plans = Array.from({ length: 2 + random(3) }, (_, number) => ({
      id: `plan_${number}`,
      title: `Plan ${number}`,
    }));
    const fields: Json[] = [
      {
        type: 'TextInput',
        name: 'name',
        label: 'Name',
        'input-type': 'text',
        required: true,
        'min-chars': 2,
        'max-chars': 40,
      },
      { type: 'Dropdown', name: 'plan', label: 'Plan', 'data-source': plans },
      { type: 'DatePicker', name: 'day', label: 'Day', 'min-date': '2026-01-01', 'max-date': '2026-12-31' },
      { type: 'CheckboxGroup', name: 'topics', label: 'Topics', 'data-source': plans, 'max-selected-items': 2 },
      { type: 'OptIn', name: 'terms', label: 'I agree', required: true },
    ];
    const shown = isFirst
      ? [{ type: 'TextHeading', text: 'Welcome' }]
      : [
          { type: 'TextBody', text: "`'Hello ' ${data.name}`" },
          { type: 'If', condition: '${data.age} >= 18', then: [{ type: 'TextCaption', text: 'Of age' }] },
        ];
    const action = isLast
      ? { name: 'complete', payload: { name: '${form.name}', plan: '${form.plan}' } }
      : {
          name: 'navigate',
          next: { type: 'screen', name: idOf(index + 1) },
          payload: { name: '${form.name}', age: isFirst ? 30 : '${data.age}' },
        };
    return {
      ...{ id: idOf(index), title: `Step ${index + 1}` },
      ...(isFirst ? {} : { data }),
      ...(isLast && { terminal: true }),
      layout: {
        type: 'SingleColumnLayout',
        children: [
          ...shown,
          ...fields.slice(0, 3 + random(3)),
          { type: 'Footer', label: 'Continue', 'on-click-action': action },
        ],
      },
    };
  });
  return { version: '7.3', screens };
}

const screensOf = (flow: Json) => flow.screens as Json[];
function childrenOf(screen: Json | undefined): Json[] {
  const layout = screen?.layout as { children: Json[] } | undefined;
  return layout?.children ?? [];
}
const footerOf = (screen: Json | undefined) => childrenOf(screen).at(-1)?.['on-click-action'] as Json;
const find = (screen: Json | undefined, type: string) =>
  childrenOf(screen).find((component) => component.type === type) as Json;

/** The ways to break a flow, each in one place. */
const ways: readonly {
  what: string;
  rules: readonly string[];
  break(flow: Json, random: (below: number) => number): void;
}[] = [
  {
    what: 'a reference to data that is not there',
    rules: ['dynamic-reference'],
    break: (flow) => {
      find(screensOf(flow)[1], 'TextBody').text = '${data.nobody}';
    },
  },
  {
    what: 'a reference to a field that is not there',
    rules: ['binding-unknown-form'],
    break: (flow) => {
      (footerOf(screensOf(flow)[0]).payload as Json).name = '${form.nobody}';
    },
  },
  {
    what: 'a reference that is not closed',
    rules: ['binding-syntax'],
    break: (flow) => {
      find(screensOf(flow)[1], 'TextBody').text = 'Hello ${data.name';
    },
  },
  {
    what: 'a reference to a screen that is not there',
    rules: ['global-ref-unknown'],
    break: (flow) => {
      find(screensOf(flow)[1], 'TextBody').text = '${screen.NOWHERE.form.name}';
    },
  },
  {
    what: 'a reference of the wrong type',
    rules: ['binding-type'],
    break: (flow) => {
      find(screensOf(flow)[1], 'TextBody').visible = '${data.name}';
    },
  },
  {
    what: 'an expression without an end',
    rules: ['expression-syntax'],
    break: (flow) => {
      find(screensOf(flow)[1], 'TextBody').text = "`'Hello' +`";
    },
  },
  {
    what: 'a comparison of a number with a text',
    rules: ['expression-types'],
    break: (flow) => {
      find(screensOf(flow)[1], 'If').condition = "${data.age} == 'old'";
    },
  },
  {
    what: 'a condition that is a number',
    rules: ['if-condition'],
    break: (flow) => {
      find(screensOf(flow)[1], 'If').condition = '${data.age}';
    },
  },
  {
    what: 'a route to a screen that is not there',
    rules: ['navigate-target'],
    break: (flow) => {
      footerOf(screensOf(flow)[0]).next = { type: 'screen', name: 'NOWHERE' };
    },
  },
  {
    what: 'a route to the screen itself',
    rules: ['navigate-self'],
    break: (flow) => {
      footerOf(screensOf(flow)[0]).next = { type: 'screen', name: idOf(0) };
    },
  },
  {
    what: 'a payload that lacks something',
    rules: ['navigate-payload'],
    break: (flow) => {
      delete (footerOf(screensOf(flow)[0]).payload as Json).age;
    },
  },
  {
    what: 'a payload that has too much',
    rules: ['navigate-payload'],
    break: (flow) => {
      (footerOf(screensOf(flow)[0]).payload as Json).more = 1;
    },
  },
  {
    what: 'a payload of the wrong type',
    rules: ['navigate-payload-types'],
    break: (flow) => {
      (footerOf(screensOf(flow)[0]).payload as Json).age = 'thirty';
    },
  },
  {
    what: 'a flow that ends nowhere',
    rules: ['terminal-missing'],
    break: (flow) => {
      delete screensOf(flow).at(-1)?.terminal;
    },
  },
  {
    what: 'a screen id with a digit',
    rules: ['screen-id-format'],
    break: (flow) => {
      const last = screensOf(flow).at(-1) as Json;
      rename(flow, String(last.id), 'STEP_9');
    },
  },
  {
    what: 'two screens of the same id',
    rules: ['screen-id-duplicate'],
    break: (flow) => {
      screensOf(flow).push(structuredClone(screensOf(flow).at(-1) as Json));
    },
  },
  {
    what: 'an unknown component',
    rules: ['component-type'],
    break: (flow, random) => {
      pick(flow, random).type = 'TextInputs';
    },
  },
  {
    what: 'an unknown property',
    rules: ['unknown-key'],
    break: (flow, random) => {
      pick(flow, random)['text-color'] = 'red';
    },
  },
  {
    what: 'a label that is a number',
    rules: ['property-type'],
    break: (flow, random) => {
      find(screensOf(flow)[random(2)], 'TextInput').label = 4;
    },
  },
  {
    what: 'a name that is missing',
    rules: ['component-name-missing'],
    break: (flow) => {
      delete find(screensOf(flow)[0], 'DatePicker').name;
    },
  },
  {
    what: 'a name that is there twice',
    rules: ['form-name-duplicate'],
    break: (flow) => {
      find(screensOf(flow)[0], 'DatePicker').name = 'plan';
    },
  },
  {
    what: 'a list of no options',
    rules: ['data-source-size'],
    break: (flow) => {
      find(screensOf(flow)[0], 'Dropdown')['data-source'] = [];
    },
  },
  {
    what: 'options of the same id',
    rules: ['data-source-duplicate-id'],
    break: (flow) => {
      find(screensOf(flow)[0], 'Dropdown')['data-source'] = [
        { id: 'a', title: 'A' },
        { id: 'a', title: 'B' },
      ];
    },
  },
  {
    what: 'more at least than at most',
    rules: ['input-min-max'],
    break: (flow) => {
      find(screensOf(flow)[0], 'TextInput')['min-chars'] = 50;
    },
  },
  {
    what: 'dates in the wrong order',
    rules: ['date-range'],
    break: (flow) => {
      find(screensOf(flow)[0], 'DatePicker')['min-date'] = '2027-01-01';
    },
  },
  {
    what: 'a date that does not exist',
    rules: ['date-format'],
    break: (flow) => {
      find(screensOf(flow)[0], 'DatePicker')['min-date'] = '2026-02-30';
    },
  },
  {
    what: 'two buttons',
    rules: ['component-count'],
    break: (flow) => {
      childrenOf(screensOf(flow)[0]).push(structuredClone(childrenOf(screensOf(flow)[0]).at(-1) as Json));
    },
  },
  {
    what: 'no button at the end',
    rules: ['terminal-footer'],
    break: (flow) => {
      childrenOf(screensOf(flow).at(-1)).pop();
    },
  },
  {
    what: 'an action that is none',
    rules: ['action-unknown'],
    break: (flow) => {
      footerOf(screensOf(flow).at(-1)).name = 'finish';
    },
  },
  {
    what: 'an action in the wrong place',
    rules: ['action-place'],
    break: (flow) => {
      footerOf(screensOf(flow).at(-1)).name = 'update_data';
      delete (footerOf(screensOf(flow).at(-1)).payload as Json).plan;
    },
  },
  {
    what: 'a component that is newer than the version',
    rules: ['feature-version'],
    break: (flow) => {
      flow.version = '7.0';
      childrenOf(screensOf(flow)[0]).unshift({
        type: 'ImageCarousel',
        images: [{ src: 'iVBORw0KGgoAAAANSUhEUgAA', 'alt-text': 'A fern' }],
      });
    },
  },
  {
    what: 'a version that does not exist',
    rules: ['version-unsupported'],
    break: (flow) => {
      flow.version = '1.0';
    },
  },
  {
    what: 'a version that is a number',
    rules: ['version-type'],
    break: (flow) => {
      flow.version = 7.3;
    },
  },
  {
    what: 'an endpoint that is not there',
    rules: ['data-api-version-required'],
    break: (flow) => {
      footerOf(screensOf(flow).at(-1)).name = 'data_exchange';
    },
  },
  {
    what: 'data without an example',
    rules: ['example-missing'],
    break: (flow) => {
      delete dataOf(flow).__example__;
    },
  },
  {
    what: 'data with the wrong example',
    rules: ['data-example-type'],
    break: (flow) => {
      dataOf(flow).__example__ = 5;
    },
  },
  {
    what: 'data of an unknown type',
    rules: ['data-type'],
    break: (flow) => {
      dataOf(flow).type = 'text';
    },
  },
  {
    what: 'a branch with nothing in it',
    rules: ['if-then'],
    break: (flow) => {
      find(screensOf(flow)[1], 'If').then = [];
    },
  },
  {
    what: 'a Form in a branch',
    rules: ['if-children'],
    break: (flow) => {
      find(screensOf(flow)[1], 'If').then = [{ type: 'Form', name: 'form', children: [] }];
    },
  },
  {
    what: 'a text without a character',
    rules: ['blank-string'],
    break: (flow) => {
      find(screensOf(flow)[0], 'TextHeading').text = ' ';
    },
  },
];

/** The data called name of the second screen, which is another object than that of the others. */
function dataOf(flow: Json): Json {
  const screen = screensOf(flow)[1] as Json;
  screen.data = structuredClone(screen.data);
  return (screen.data as Json).name as Json;
}

function pick(flow: Json, random: (below: number) => number): Json {
  const children = childrenOf(screensOf(flow)[random(screensOf(flow).length)]);
  return children.filter((component) => component.type === 'DatePicker')[0] as Json;
}

/** Gives a screen another id, wherever it is named. */
function rename(value: unknown, from: string, to: string): void {
  if (Array.isArray(value)) for (const entry of value) rename(entry, from, to);
  else if (isObject(value)) {
    for (const name of Object.keys(value)) {
      if (value[name] === from) value[name] = to;
      else rename(value[name], from, to);
    }
  }
}

/** A valid flow, and the same with one mistake; every seed gives another one. */
export function brokenFlow(seed: number): { valid: string; broken: Broken } {
  const random = randomFrom(seed);
  const valid = validFlow(random);
  const way = ways[seed % ways.length] as (typeof ways)[number];
  const broken = structuredClone(valid);
  way.break(broken, random);
  const rules = way.rules.map((rule) => `flow-json/${rule}`);
  return { valid: JSON.stringify(valid), broken: { what: way.what, text: JSON.stringify(broken, null, 2), rules } };
}
