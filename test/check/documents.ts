/** A clean document of each dialect, with all parts that it can have side by side. */
export const documents: { readonly [name: string]: object } = {
  template: {
    CustSpaceId: '28251486512358',
    TemplateCode: '8472929283883',
    TemplateType: 'WHATSAPP',
    Language: 'en',
    Category: 'UTILITY',
    Components: [
      { Type: 'HEADER', Format: 'DOCUMENT', Url: 'https://www.example.com/invoice.pdf', FileName: 'Invoice.pdf' },
      { Type: 'BODY', Text: 'Hello $(name), your order has left our warehouse and arrives within three days.' },
      { Type: 'FOOTER', Text: 'Lucky Shrub, Portland' },
      {
        Type: 'BUTTONS',
        Buttons: [
          { Type: 'URL', Text: 'Track it', Url: 'https://www.example.com/orders/$(orderId)', UrlType: 'dynamic' },
          { Type: 'PHONE_NUMBER', Text: 'Call us', PhoneNumber: '+15550100199' },
        ],
      },
    ],
    Example: { name: 'Pablo', orderId: '4711' },
    MessageSendTtlSeconds: 120,
  },
  carousel: {
    CustSpaceId: '28251486512358',
    TemplateCode: '8472929283883',
    Language: 'en',
    Category: 'MARKETING',
    Components: [
      { Type: 'BODY', Text: 'Plants of the week, chosen for you by our gardeners.' },
      {
        Type: 'CAROUSEL',
        Cards: [1, 2].map((plant) => ({
          CardComponents: [
            { Type: 'HEADER', Format: 'IMAGE', Url: `https://www.example.com/plant${plant}.png` },
            { Type: 'BODY', Text: 'It likes shade, and water once a week.' },
            { Type: 'BUTTONS', Buttons: [{ Type: 'QUICK_REPLY', Text: 'Tell me more' }] },
          ],
        })),
      },
    ],
  },
  code: {
    CustSpaceId: '28251486512358',
    TemplateCode: '8472929283883',
    Language: 'en',
    Category: 'AUTHENTICATION',
    Components: [
      { Type: 'BODY', AddSecretRecommendation: true },
      { Type: 'FOOTER', CodeExpirationMinutes: 10 },
      {
        Type: 'BUTTONS',
        Buttons: [
          {
            Type: 'ONE_TAP',
            Text: 'Copy code',
            AutofillText: 'Autofill',
            SupportedApps: [{ PackageName: 'com.example.leaf', SignatureHash: 'K8a/AINcGX7' }],
          },
        ],
      },
    ],
  },
  offer: {
    CustSpaceId: '28251486512358',
    TemplateCode: '8472929283883',
    Language: 'en',
    Category: 'MARKETING',
    Components: [
      { Type: 'BODY', Text: 'All ferns at half the price, until midnight.' },
      { Type: 'LIMITED_TIME_OFFER', Text: 'Ends at midnight', HasExpiration: true },
      {
        Type: 'BUTTONS',
        Buttons: [
          { Type: 'COPY_CODE', CouponCode: '$(couponCode)' },
          { Type: 'URL', Text: 'To the shop', Url: 'https://www.example.com/shop', UrlType: 'static' },
        ],
      },
    ],
    Example: { couponCode: 'FERN50' },
  },
  flow: {
    CustSpaceId: 'cams-1sdkjwen2',
    FlowId: '21231232312',
    FlowName: 'book_a_visit',
    Categories: ['APPOINTMENT_BOOKING', 'OTHER'],
    EndpointUri: 'https://www.example.com/flow',
  },
  metaFlow: {
    waba_id: '102290129340398',
    flow_id: '1331235557987190',
    name: 'book_a_visit',
    categories: ['APPOINTMENT_BOOKING', 'OTHER'],
    endpoint_uri: 'https://www.example.com/flow',
    application_id: '1029384756',
    $flowJson: 'visit.flow.chatapp.json',
  },
  camsAutomation: {
    CustSpaceId: '2993000000',
    PhoneNumber: '8613000000000',
    EnableWelcomeMessage: false,
    Prompts: ['Where is my order?', 'Opening hours'],
    Commands: [{ CommandName: 'help', CommandDescription: 'Talk to a person' }],
  },
  metaAutomation: {
    phone_number_id: '106540352242922',
    enable_welcome_message: false,
    prompts: ['Where is my order?', 'Opening hours'],
    commands: [{ command_name: 'help', command_description: 'Talk to a person' }],
  },
};

/** The documents as an author would write them. */
export const texts: readonly (readonly [name: string, text: string])[] = Object.entries(documents).map(
  ([name, document]) => [name, JSON.stringify(document, null, 2)] as const,
);
