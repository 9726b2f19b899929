import { say } from '../../../l10n/texts.ts';
import { metaOneTap, modifyChatappTemplate } from '../../sources.ts';
import limits from '../limits.json' with { type: 'json' };
import { templateRule } from '../rule.ts';

const auth = (button: string) =>
  `{"Category": "AUTHENTICATION", "Components": [{"Type": "BODY"}, {"Type": "BUTTONS", "Buttons": [{"Type": "ONE_TAP", "Text": "Copy code", "AutofillText": "Autofill", ${button}}]}]}`;
/** What SupportedApps would not take is an error there, and none here. */
const isRight = ({ PackageName: name, SignatureHash: hash }: Record<string, unknown>) =>
  typeof name === 'string' &&
  /^[A-Za-z]\w*(\.[A-Za-z]\w*)+$/.test(name) &&
  name.length <= limits.button.packageName &&
  typeof hash === 'string' &&
  new RegExp(`^[A-Za-z0-9+/=]{${limits.button.signatureHash}}$`).test(hash);

const message = say`SignatureHash and PackageName on a button are deprecated and belong in SupportedApps now. Move them there.`;

export default templateRule({
  title: 'The app of a button is in SupportedApps',
  severity: 'warning',
  stray: 'property',
  finds: 'deprecated',
  why: '`SignatureHash` and `PackageName` of a button are deprecated: Meta dropped them in version 21 of its API. `SupportedApps` has room for five apps.',
  sources: [modifyChatappTemplate, metaOneTap],
  examples: {
    bad: [
      {
        text: auth('«"PackageName"»: "com.example.leaf", "SignatureHash": "K8a/AINcGX7"'),
        message,
        fixed: auth('"SupportedApps": [{"PackageName": "com.example.leaf", "SignatureHash": "K8a/AINcGX7"}]'),
      },
      {
        text: auth(
          '«"PackageName"»: "com.example.leaf", "SupportedApps": [{"PackageName": "com.example.leaf", "SignatureHash": "K8a/AINcGX7"}]',
        ),
        message,
        fixed: auth('"SupportedApps": [{"PackageName": "com.example.leaf", "SignatureHash": "K8a/AINcGX7"}]'),
      },
    ],
    good: [auth('"SupportedApps": [{"PackageName": "com.example.leaf", "SignatureHash": "K8a/AINcGX7"}]')],
  },
  check({ buttonsByProperty }, report) {
    const properties = ['PackageName', 'SignatureHash'];
    const buttons = new Set(properties.flatMap((property) => buttonsByProperty.get(property) ?? []));
    for (const { inCard, type, value, at } of buttons) {
      const old = properties.filter((property) => Object.hasOwn(value, property));
      const [first] = old;
      if (inCard || !first) continue;
      const removals = old.map((property) => ({ remove: [...at, property] }));
      const app = Object.fromEntries(old.map((property) => [property, value[property]]));
      const readsApps = type === 'ONE_TAP' || type === 'ZERO_TAP';
      const isMovable = readsApps && old.length === 2 && !Object.hasOwn(value, 'SupportedApps');
      const move = {
        title: say`Move them into SupportedApps`,
        edits: [...removals, { set: [...at, 'SupportedApps'], value: [app] }],
      };
      const remove = { title: say`Remove ${old.join(say` and `)}`, edits: removals };
      const offer = !isMovable ? { suggest: [remove] } : isRight(app) ? { fix: move } : { suggest: [move] };
      // On a button that reads no apps they do nothing, whatever is in them.
      report({ at: [...at, first], onKey: true, ...(!readsApps && { hasNoEffect: true }), message, ...offer });
    }
  },
});
