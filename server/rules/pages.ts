/** The file name of a rule's page in `docs/rules`: `template/body-too-long` is `template-body-too-long.md`. */
export const rulePageName = (rule: string) => `${rule.replace('/', '-')}.md`;
