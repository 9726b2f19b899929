import type { JsonObject } from '../../core/document/document.ts';
import type { Path } from '../../core/document/path.ts';
import { type Piece, type Pieces, piece, piecesNamed } from '../../core/pieces.ts';
import { say } from '../../l10n/texts.ts';

/** A piece that is for the category AUTHENTICATION alone, or for all others; for any when left out. */
interface TemplatePiece extends Piece {
  isAuthentication?: boolean;
}

const authentication = (only: Piece): TemplatePiece => ({ ...only, isAuthentication: true });
const others = (only: Piece): TemplatePiece => ({ ...only, isAuthentication: false });
const image = 'https://www.example.com/shop.png';

const header = (Format: string, what: string, more: object) =>
  piece(`HEADER ${Format}`, what, { Type: 'HEADER', Format, ...more });

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

const components: readonly TemplatePiece[] = [
  piece('BODY', say`The text of the message.`, { Type: 'BODY', Text: 'Hello, your order is on its way.' }),
  header('TEXT', say`A title above the text.`, { Text: 'Order update' }),
  header('IMAGE', say`A picture above the text.`, { Url: image }),
  header('VIDEO', say`A video above the text.`, { Url: 'https://www.example.com/shop.mp4' }),
  header('DOCUMENT', say`A document above the text.`, {
    Url: 'https://www.example.com/invoice.pdf',
    FileName: 'Invoice.pdf',
  }),
  header('LOCATION', say`A map location above the text.`, {}),
  piece('FOOTER', say`A small line below the text.`, { Type: 'FOOTER', Text: 'Open every day from 9 to 6' }),
  piece('BUTTONS', say`The buttons below the message.`, { Type: 'BUTTONS', Buttons: [urlButton] }),
  piece('CAROUSEL', say`Cards that the customer scrolls through sideways.`, {
    Type: 'CAROUSEL',
    Cards: [firstCard, card('lily', 'A lily for a bright place.')],
  }),
  piece('LIMITED_TIME_OFFER', say`An offer with a countdown.`, {
    Type: 'LIMITED_TIME_OFFER',
    Text: 'Ends soon',
    HasExpiration: true,
  }),
  // The texts of an AUTHENTICATION template are generated.
  authentication(
    piece('BODY', say`The generated text, with the advice not to share the code.`, {
      Type: 'BODY',
      AddSecretRecommendation: true,
    }),
  ),
  authentication(
    piece('FOOTER', say`The generated line that says how long the code is valid.`, {
      Type: 'FOOTER',
      CodeExpirationMinutes: 5,
    }),
  ),
  authentication(
    piece('BUTTONS', say`The button that copies the code.`, {
      Type: 'BUTTONS',
      Buttons: [{ Type: 'COPY_CODE', Text: 'Copy code' }],
    }),
  ),
];

const buttons: readonly TemplatePiece[] = [
  piece('URL', say`Opens a web page.`, urlButton),
  piece('PHONE_NUMBER', say`Calls a phone number.`, phoneButton),
  piece('QUICK_REPLY', say`Replies with the text of the button.`, quickReply),
  piece('FLOW', say`Opens a WhatsApp flow.`, {
    Type: 'FLOW',
    Text: 'Book a visit',
    FlowId: '664597077870605',
    FlowAction: 'NAVIGATE',
    NavigateScreen: 'DETAILS',
  }),
  others(piece('COPY_CODE', say`Copies a coupon code.`, { Type: 'COPY_CODE', CouponCode: 'WINTER25' })),
  authentication(piece('COPY_CODE', say`Copies the verification code.`, { Type: 'COPY_CODE', Text: 'Copy code' })),
  piece('ONE_TAP', say`Fills the verification code into the app with one tap.`, {
    Type: 'ONE_TAP',
    Text: 'Copy code',
    AutofillText: 'Autofill',
    SupportedApps: [app],
  }),
  piece('ZERO_TAP', say`Fills the verification code into the app without a tap.`, {
    Type: 'ZERO_TAP',
    Text: 'Copy code',
    AutofillText: 'Autofill',
    SupportedApps: [app],
  }),
  piece('CATALOG', say`Opens the catalog.`, { Type: 'CATALOG', Text: 'View catalog' }),
  piece('MPM', say`Opens a list of several products.`, { Type: 'MPM', Text: 'View items' }),
];

const ofCards: Pieces = {
  CardComponents: [
    piece('HEADER IMAGE', say`The picture of the card.`, { Type: 'HEADER', Format: 'IMAGE', Url: image }),
    piece('HEADER VIDEO', say`The video of the card.`, {
      Type: 'HEADER',
      Format: 'VIDEO',
      Url: 'https://www.example.com/shop.mp4',
    }),
    piece('BODY', say`The text of the card.`, { Type: 'BODY', Text: 'A fern for a shady place.' }),
    piece('BUTTONS', say`One or two buttons.`, { Type: 'BUTTONS', Buttons: [urlButton] }),
  ],
  Buttons: [
    piece('URL', say`Opens a web page.`, urlButton),
    piece('PHONE_NUMBER', say`Calls a phone number.`, phoneButton),
    piece('QUICK_REPLY', say`Replies with the text of the button.`, quickReply),
  ],
};

const ofTemplates: Pieces = {
  Components: components,
  Buttons: buttons,
  Cards: [piece('Card', say`A picture, a text and a button.`, firstCard)],
  SupportedApps: [piece('App', say`An Android app that can receive the code.`, app)],
};

/** The fragments for entries of the list at a path, whatever else is in the document. */
export function pieces(value: JsonObject, list: Path): readonly Piece[] {
  const isInCard = list.includes('Cards') && list.at(-1) !== 'Cards';
  const named: readonly TemplatePiece[] = piecesNamed(isInCard ? ofCards : ofTemplates, list);
  const isAuthentication = value.Category === 'AUTHENTICATION';
  return named.filter((one) => (one.isAuthentication ?? isAuthentication) === isAuthentication);
}
