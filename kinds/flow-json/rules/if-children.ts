import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { oldVersion, onScreen } from '../shared/examples.ts';
import { choicesAround, isAvailable } from '../shared/properties.ts';
import { componentsPage, errorsPage } from '../versions.ts';

const never = new Set(['Form', 'RichText', 'NavigationList', 'ImageCarousel']);
export default flowJsonRule({
  title: 'Branches have components that can be there',
  severity: 'error',
  why: 'Form, RichText, NavigationList and ImageCarousel cannot be inside of an If or Switch, and ChipsSelector only since version 7.1.',
  dispute:
    'Meta’s page does not list the pickers among the components that can be there, but its validator accepts them.',
  sources: [errorsPage, componentsPage],
  codes: ['INVALID_COMPONENT_PLACEMENT'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "If", "condition": "${data.isNew}", "then": [{"type": «"Form"», "name": "form", "children": []}]}',
          { screen: '"data": {"isNew": {"type": "boolean", "__example__": true}}, ' },
        ),
        message: 'Form cannot be inside an If or Switch. Move it out.',
      },
      {
        text: onScreen(
          '{"type": "If", "condition": "${data.isNew}", "then": [{"type": «"ChipsSelector"», "name": "topics", "label": "Topics", "data-source": [{"id": "1", "title": "Ferns"}, {"id": "2", "title": "Palms"}]}]}',
          { version: '7.0', screen: '"data": {"isNew": {"type": "boolean", "__example__": true}}, ' },
        ),
        message: 'A ChipsSelector can be inside an If or Switch since version 7.1. Raise the version, or move it out.',
        settings: oldVersion,
      },
    ],
    good: [
      onScreen('{"type": "If", "condition": "${data.isNew}", "then": [{"type": "TextBody", "text": "Hello"}]}', {
        screen: '"data": {"isNew": {"type": "boolean", "__example__": true}}, ',
      }),
    ],
  },
  check(flow, report) {
    for (const component of flow.components) {
      const { type, at } = component;
      if (type === undefined || !isAvailable(flow, component)) continue;
      const [choice] = choicesAround(component);
      const isEarly = type === 'ChipsSelector' && !flow.isSince('7.1');
      if (!choice || (!never.has(type) && !isEarly)) continue;
      // What is in a part that cannot be there goes with it.
      if (
        component.around.some(
          (outer) => outer !== choice && never.has(outer.type ?? '') && choicesAround(outer).length > 0,
        )
      )
        continue;
      report({
        at: [...at, 'type'],
        message: isEarly
          ? say`A ChipsSelector can be inside an If or Switch since version 7.1. Raise the version, or move it out.`
          : say`${type} cannot be inside an If or Switch. Move it out.`,
      });
    }
  },
});
