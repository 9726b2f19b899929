import { stringAt } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { camsLanguageCodes, metaLanguages } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { respelt } from '../shared/languages.ts';

export default templateRule({
  title: 'A language code is spelt with an underscore and in its own case',
  severity: 'error',
  why: 'Codes are compared letter by letter: `en_US` is a language, `en-US` and `EN_us` are none, and are refused as not supported (`InvalidParameter.LanguageNotSupport`).',
  sources: [camsLanguageCodes, metaLanguages],
  examples: {
    bad: [
      {
        text: '{"Language": «"en-US"»}',
        message:
          'The language code "en-US" is spelt another way, and would be refused (InvalidParameter.LanguageNotSupport). Write en_US.',
        fixed: '{"Language": "en_US"}',
      },
      {
        text: '{"Language": «"zh-cn"»}',
        message:
          'The language code "zh-cn" is spelt another way, and would be refused (InvalidParameter.LanguageNotSupport). Write zh_CN.',
        fixed: '{"Language": "zh_CN"}',
      },
    ],
    good: ['{"Language": "pt_BR"}'],
  },
  check({ value }, report) {
    const code = stringAt(value, 'Language');
    const right = code === undefined ? undefined : respelt(code);
    if (right === undefined || right === code) return;
    report({
      at: ['Language'],
      message: say`The language code "${code}" is spelt another way, and would be refused (InvalidParameter.LanguageNotSupport). Write ${right}.`,
      fix: { title: say`Write "${right}"`, edits: [{ set: ['Language'], value: right }] },
    });
  },
});
