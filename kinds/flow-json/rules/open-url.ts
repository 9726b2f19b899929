import { say } from '../../../l10n/texts.ts';
import { flowJsonRule } from '../rule.ts';
import { onScreen } from '../shared/examples.ts';
import { isDynamic } from '../shared/properties.ts';
import { componentsPage, validatorFacts } from '../versions.ts';

export default flowJsonRule({
  title: 'open_url has the whole address of a web page, and nothing else',
  severity: 'error',
  why: 'The address begins with https://, or is a reference. open_url passes nothing on, so it has no payload.',
  sources: [componentsPage, validatorFacts],
  codes: ['INVALID_PROPERTY_VALUE', 'MISSING_REQUIRED_PROPERTY'],
  examples: {
    bad: [
      {
        text: onScreen(
          '{"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": "open_url", "url": «"www.example.com/terms"»}}',
        ),
        message: 'This is not the whole address of a web page. Write it with https:// at the beginning.',
        fixed: onScreen(
          '{"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": "open_url", "url": "https://www.example.com/terms"}}',
        ),
      },
      {
        text: onScreen(
          '{"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": "open_url", "url": "https://www.example.com/terms", «"payload"»: {}}}',
        ),
        message: 'open_url passes nothing on, and Meta rejects a payload here. Remove it.',
        fixed: onScreen(
          '{"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": "open_url", "url": "https://www.example.com/terms"}}',
        ),
      },
      {
        text: onScreen('{"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": "open_url"}}').replace(
          '"on-click-action": {"name": "open_url"',
          '«"on-click-action"»: {"name": "open_url"',
        ),
        message: 'open_url needs the address of a web page. Add "url".',
      },
    ],
    good: [
      onScreen(
        '{"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": "open_url", "url": "https://www.example.com/terms"}}',
      ),
    ],
  },
  check({ actions }, report) {
    for (const { value, at, name } of actions) {
      if (name !== 'open_url') continue;
      const { url } = value;
      const place = [...at, 'url'];
      if (url === undefined)
        report({ at, lacks: place, message: say`open_url needs the address of a web page. Add "url".` });
      else if (typeof url !== 'string' || (!isDynamic(url) && !/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(url))) {
        const whole = typeof url === 'string' && /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(url) ? `https://${url}` : undefined;
        report({
          at: place,
          message: say`This is not the whole address of a web page. Write it with https:// at the beginning.`,
          ...(whole !== undefined && {
            suggest: [{ title: say`Write https:// in front`, edits: [{ set: place, value: whole }] }],
          }),
        });
      }
      if (Object.hasOwn(value, 'payload')) {
        report({
          at: [...at, 'payload'],
          onKey: true,
          message: say`open_url passes nothing on, and Meta rejects a payload here. Remove it.`,
          suggest: [{ title: say`Remove the payload`, edits: [{ remove: [...at, 'payload'] }] }],
        });
      }
    }
  },
});
