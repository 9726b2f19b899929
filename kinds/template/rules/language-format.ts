import { stringAt } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { camsLanguageCodes, metaLanguages } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { respelt } from '../shared/languages.ts';

export default templateRule({
  title: 'A language code has an underscore, and capitals in the right place',
  severity: 'error',
  why: 'Language codes must match exactly: `en_US` is a language, but `en-US` and `EN_us` are not, and are rejected as not supported (`InvalidParameter.LanguageNotSupport`).',
  sources: [camsLanguageCodes, metaLanguages],
  examples: {
    bad: [
      {
        text: '{"Language": «"en-US"»}',
        message:
          'This is not how the language code "en-US" is spelled, so it would be rejected (InvalidParameter.LanguageNotSupport). Write en_US.',
        fixed: '{"Language": "en_US"}',
      },
      {
        text: '{"Language": «"zh-cn"»}',
        message:
          'This is not how the language code "zh-cn" is spelled, so it would be rejected (InvalidParameter.LanguageNotSupport). Write zh_CN.',
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
      message: say`This is not how the language code "${code}" is spelled, so it would be rejected (InvalidParameter.LanguageNotSupport). Write ${right}.`,
      fix: { title: say`Write "${right}"`, edits: [{ set: ['Language'], value: right }] },
    });
  },
});
