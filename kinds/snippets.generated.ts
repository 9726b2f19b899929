// Written by "npm run generate" from the folders of the kinds. Do not edit.
import templateSnippets from '../snippets/template.json' with { type: 'json' };
import flowSnippets from '../snippets/flow.json' with { type: 'json' };
import automationSnippets from '../snippets/automation.json' with { type: 'json' };
import flowJsonSnippets from '../snippets/flow-json.json' with { type: 'json' };

/** The documents to begin with, by kind. */
export const snippets = [templateSnippets, flowSnippets, automationSnippets, flowJsonSnippets];
