/** Documents around verification codes, for the examples of rules. */

export const copyCode = '{"Type": "COPY_CODE", "Text": "Copy code"}';

/** An AUTHENTICATION template with these buttons; `parts` are before them. */
export const withCode = (buttons: string, parts = '{"Type": "BODY"}') =>
  `{"Category": "AUTHENTICATION", "Components": [${parts}, {"Type": "BUTTONS", "Buttons": [${buttons}]}]}`;

/** A ONE_TAP button with these fields next to its labels. */
export const oneTap = (rest: string) => `{"Type": "ONE_TAP", "Text": "Copy code", "AutofillText": "Autofill"${rest}}`;

export const app = '{"PackageName": "com.example.leaf", "SignatureHash": "K8a/AINcGX7"}';
