/**
 * The members of our schemas that JSON Schema does not know: the rule that speaks for a keyword, the limit of a
 * text, and what editors read.
 * Ajv's strict mode wants to be told of them. CommonJS, since ajv-cli loads it too.
 */
module.exports = (ajv) => {
  ajv.addVocabulary([
    'x-rule',
    'x-limit',
    'markdownDescription',
    'enumDescriptions',
    'deprecationMessage',
    'defaultSnippets',
  ]);
};
