/** Documents around one text, for the examples of rules. */

/** A template with this body, and samples for its variables. */
export const withBody = (text: string, samples: { readonly [name: string]: string } = {}) => {
  const example = Object.keys(samples).length > 0 ? `, "Example": ${JSON.stringify(samples)}` : '';
  return `{"Components": [{"Type": "BODY", "Text": "${text}"}]${example}}`;
};
