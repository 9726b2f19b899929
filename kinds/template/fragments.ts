import type { JsonObject } from '../../core/document/document.ts';
import type { Path } from '../../core/document/path.ts';
import { type Fragment, type Fragments, fragment, fragmentsNamed } from '../../core/fragments.ts';
import { say } from '../../l10n/texts.ts';

/** A fragment that is for the category AUTHENTICATION alone, or for all others; for any when left out. */
interface TemplateFragment extends Fragment {
  isAuthentication?: boolean;
}

const authentication = (only: Fragment): TemplateFragment => ({ ...only, isAuthentication: true });
const others = (only: Fragment): TemplateFragment => ({ ...only, isAuthentication: false });
const image = 'https://www.example.com/shop.png';

const header = (Format: string, what: string, more: object) =>
  fragment(`HEADER ${Format}`, what, { Type: 'HEADER', Format, ...more });

const urlButton = { Type: 'URL', Text: 'See more', Url: 'https://www.example.com/shop', UrlType: 'static' };
const phoneButton = { Type: 'PHONE_NUMBER', Text: 'Call us', PhoneNumber: '+8613800000000' };
const quickReply = { Type: 'QUICK_REPLY', Text: 'Tell me more' };
const app = { PackageName: 'com.example.myapplication', SignatureHash: 'fk39kd93ks9' };

const card = (picture: string, words: string) => ({
  CardComponents: [
    { Type: 'HEADER', Format: 'IMAGE', Url: `https://www.example.com/${picture}.png` },
    { Type: 'BODY', Text: words },
    { Type: 'BUTTONS', Buttons: [urlButton] },
  ],
});
const firstCard = card('fern', 'A fern for a shady place.');

const components: readonly TemplateFragment[] = [
  fragment('BODY', say`The text of the message.`, { Type: 'BODY', Text: 'Hello, your order is on its way.' }),
  header('TEXT', say`A title above the text.`, { Text: 'Order update' }),
  header('IMAGE', say`A picture above the text.`, { Url: image }),
  header('VIDEO', say`A video above the text.`, { Url: 'https://www.example.com/shop.mp4' }),
  header('DOCUMENT', say`A document above the text.`, {
    Url: 'https://www.example.com/invoice.pdf',
    FileName: 'Invoice.pdf',
  }),
  header('LOCATION', say`A map location above the text.`, {}),
  fragment('FOOTER', say`A small line below the text.`, { Type: 'FOOTER', Text: 'Open every day from 9 to 6' }),
  fragment('BUTTONS', say`The buttons below the message.`, { Type: 'BUTTONS', Buttons: [urlButton] }),
  fragment('CAROUSEL', say`Cards that the customer scrolls through sideways.`, {
    Type: 'CAROUSEL',
    Cards: [firstCard, card('lily', 'A lily for a bright place.')],
  }),
  fragment('LIMITED_TIME_OFFER', say`An offer with a countdown.`, {
    Type: 'LIMITED_TIME_OFFER',
    Text: 'Ends soon',
    HasExpiration: true,
  }),
  // The texts of an AUTHENTICATION template are generated.
  authentication(
    fragment('BODY', say`The generated text, with the advice not to share the code.`, {
      Type: 'BODY',
      AddSecretRecommendation: true,
    }),
  ),
  authentication(
    fragment('FOOTER', say`The generated line that says how long the code is valid.`, {
      Type: 'FOOTER',
      CodeExpirationMinutes: 5,
    }),
  ),
  authentication(
    fragment('BUTTONS', say`The button that copies the code.`, {
      Type: 'BUTTONS',
      Buttons: [{ Type: 'COPY_CODE', Text: 'Copy code' }],
    }),
  ),
];

const buttons: readonly TemplateFragment[] = [
  fragment('URL', say`Opens a web page.`, urlButton),
  fragment('PHONE_NUMBER', say`Calls a phone number.`, phoneButton),
  fragment('QUICK_REPLY', say`Replies with the text of the button.`, quickReply),
  fragment('FLOW', say`Opens a WhatsApp flow.`, {
    Type: 'FLOW',
    Text: 'Book a visit',
    FlowId: '664597077870605',
    FlowAction: 'NAVIGATE',
    NavigateScreen: 'DETAILS',
  }),
  others(fragment('COPY_CODE', say`Copies a coupon code.`, { Type: 'COPY_CODE', CouponCode: 'WINTER25' })),
  authentication(fragment('COPY_CODE', say`Copies the verification code.`, { Type: 'COPY_CODE', Text: 'Copy code' })),
  fragment('ONE_TAP', say`Fills the verification code into the app with one tap.`, {
    Type: 'ONE_TAP',
    Text: 'Copy code',
    AutofillText: 'Autofill',
    SupportedApps: [app],
  }),
  fragment('ZERO_TAP', say`Fills the verification code into the app without a tap.`, {
    Type: 'ZERO_TAP',
    Text: 'Copy code',
    AutofillText: 'Autofill',
    SupportedApps: [app],
  }),
  fragment('CATALOG', say`Opens the catalog.`, { Type: 'CATALOG', Text: 'View catalog' }),
  fragment('MPM', say`Opens a list of several products.`, { Type: 'MPM', Text: 'View items' }),
];

const ofCards: Fragments = {
  CardComponents: [
    fragment('HEADER IMAGE', say`The picture of the card.`, { Type: 'HEADER', Format: 'IMAGE', Url: image }),
    fragment('HEADER VIDEO', say`The video of the card.`, {
      Type: 'HEADER',
      Format: 'VIDEO',
      Url: 'https://www.example.com/shop.mp4',
    }),
    fragment('BODY', say`The text of the card.`, { Type: 'BODY', Text: 'A fern for a shady place.' }),
    fragment('BUTTONS', say`One or two buttons.`, { Type: 'BUTTONS', Buttons: [urlButton] }),
  ],
  Buttons: [
    fragment('URL', say`Opens a web page.`, urlButton),
    fragment('PHONE_NUMBER', say`Calls a phone number.`, phoneButton),
    fragment('QUICK_REPLY', say`Replies with the text of the button.`, quickReply),
  ],
};

const ofTemplates: Fragments = {
  Components: components,
  Buttons: buttons,
  Cards: [fragment('Card', say`A picture, a text and a button.`, firstCard)],
  SupportedApps: [fragment('App', say`An Android app that can receive the code.`, app)],
};

/** The fragments for entries of the list at a path, whatever else is in the document. */
export function fragments(value: JsonObject, list: Path): readonly Fragment[] {
  const isInCard = list.includes('Cards') && list.at(-1) !== 'Cards';
  const named: readonly TemplateFragment[] = fragmentsNamed(isInCard ? ofCards : ofTemplates, list);
  const isAuthentication = value.Category === 'AUTHENTICATION';
  return named.filter((one) => (one.isAuthentication ?? isAuthentication) === isAuthentication);
}
