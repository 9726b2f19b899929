import { fillIn } from '../../../core/rules/missing.ts';
import { schemaRule } from '../../../core/rules/rule.ts';
import { say } from '../../../l10n/texts.ts';
import { metaCarousels } from '../../sources.ts';
import { buttons, card, more, plain, withCards } from '../shared/carousel-examples.ts';

const message = say`The HEADER of this card has no sample. Add Url with the address of a picture or video.`;

export default schemaRule({
  title: 'The header of a card has a sample',
  severity: 'error',
  finds: 'missing',
  why: 'Reviewers look at a sample of every picture or video.',
  sources: [metaCarousels],
  examples: {
    bad: [{ text: withCards([plain, card('{"Type": «"HEADER"», "Format": "IMAGE"}', buttons(more))]), message }],
    good: [withCards([plain, plain])],
  },
  explain: (failure) => fillIn(failure, message, 'https://www.example.com/sample.png'),
});
