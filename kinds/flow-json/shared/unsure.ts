import { isObject } from '../../../core/document/members.ts';
import { type ComponentSpec, type Property, screenProperties } from '../components.ts';
import { type FlowJson, oncePerFlow, type Screen } from '../model.ts';

/*
 * What cannot be said because something else is wrong: a name that is missing is one mistake, and what refers to it is
 * none. Rules about references ask here, and are silent.
 */

/** Whether it is not known which fields a screen has: a component has no type or name that can be read. */
export const areFieldsUnsure = (flow: FlowJson, screen: Screen): boolean => unsureScreens(flow).has(screen);

const unsureScreens = oncePerFlow(
  (flow: FlowJson): ReadonlySet<Screen> => new Set(flow.screens.filter(hasUnsureFields)),
);

function hasUnsureFields({ value, components }: Screen): boolean {
  const { layout } = value;
  if (!isObject(layout) || !Array.isArray(layout.children)) return true;
  return components.some(({ spec, name, value: own }) => {
    if (!spec) return true;
    if (spec.isInput && (name === undefined || name.trim() === '')) return true;
    return listsOf(spec).some(
      ([property, { type }]) =>
        (type === 'components' && property !== 'else' && !Array.isArray(own[property])) ||
        (type === 'cases' && own[property] !== undefined && !isObject(own[property])),
    );
  });
}

const lists = new Map<ComponentSpec, [string, Property][]>();

/** The properties of a component that have components in them. */
function listsOf(spec: ComponentSpec): [string, Property][] {
  let found = lists.get(spec);
  if (!found) {
    found = Object.entries(spec.properties).filter(([, { type }]) => type === 'components' || type === 'cases');
    lists.set(spec, found);
  }
  return found;
}

/** Whether it is not known if a screen has this data: what describes it cannot be read. */
export function isDataUnsure({ value }: Screen, name: string): boolean {
  const { data } = value;
  // A misspelled name of the property itself is what is wrong.
  if (data === undefined) return Object.keys(value).some((key) => !screenProperties.includes(key));
  if (!isObject(data)) return true;
  return Object.hasOwn(data, name) && !isObject(data[name]);
}

/** Whether it is not known which screens there are: one has no id that can be read, or one that another has too. */
export const areScreensUnsure = ({ screens, screensById, value }: FlowJson): boolean =>
  screens.length !== screensById.size || (Array.isArray(value.screens) && value.screens.length !== screens.length);

/** Whether it is not known if the flow can end at a screen. */
export const isEndUnsure = ({ value }: Screen): boolean =>
  value.terminal !== undefined && typeof value.terminal !== 'boolean';

/** Whether it is not known where all routes lead: an action or a route names a screen that is not there, or none. */
export const areRoutesUnsure = (flow: FlowJson): boolean => unsure(flow).is;

const unsure = oncePerFlow((flow: FlowJson) => ({
  is: areScreensUnsure(flow) || hasBrokenScreen(flow) || hasBrokenAction(flow) || hasBrokenRoute(flow),
}));

const hasBrokenScreen = ({ screens }: FlowJson): boolean =>
  screens.some(({ value }) => !isObject(value.layout) || !Array.isArray(value.layout.children));

const hasBrokenAction = ({ actions, components, screensById }: FlowJson): boolean =>
  actions.some(
    ({ name, opens, component }) =>
      name === undefined ||
      (name === 'navigate' && (opens === undefined || opens === component.screen.id || !screensById.has(opens))),
  ) ||
  components.some(({ spec, value }) => {
    if (!spec) return true;
    const action = value['on-click-action'];
    const isWrong = action === undefined ? spec.properties['on-click-action']?.isRequired === true : !isObject(action);
    const items = value['list-items'];
    return isWrong || (spec.properties['list-items'] !== undefined && hasBrokenEntries(items, action));
  });

/** Whether an entry of a NavigationList leads somewhere that is not known. */
function hasBrokenEntries(items: unknown, action: unknown): boolean {
  if (!Array.isArray(items)) return typeof items !== 'string' || !items.startsWith('${');
  return items.some((entry) => !isObject(entry) || !isObject(entry['on-click-action'] ?? action));
}

const hasBrokenRoute = ({ routes, screensById, value, hasEndpoint }: FlowJson): boolean => {
  const model = value.routing_model;
  if (model === undefined) return hasEndpoint;
  if (!isObject(model)) return true;
  if (Object.values(model).some((list) => !Array.isArray(list) || list.some((to) => typeof to !== 'string')))
    return true;
  return [...(routes.declared ?? [])].some(
    ([from, targets]) => !screensById.has(from) || targets.some(({ to }) => to === from || !screensById.has(to)),
  );
};
