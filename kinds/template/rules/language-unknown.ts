import { isBlank } from '../../../core/document/blank.ts';
import { stringAt } from '../../../core/document/members.ts';
import { shorten } from '../../../core/rules/enumerations.ts';
import { say } from '../../../l10n/texts.ts';
import { camsErrorCodes, camsLanguageCodes, metaLanguages } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { likelyMeant, listOf, respelt } from '../shared/languages.ts';

export default templateRule({
  title: 'Templates can have this language',
  severity: 'error',
  why: 'Alibaba Cloud lists 68 languages, and Meta some more. A code on neither list is rejected (`InvalidParameter.LanguageNotSupport`). Norwegian is `nb`, Filipino `fil`, Kinyarwanda `rw_RW`; Chinese and Portuguese only have a code per region.',
  sources: [camsLanguageCodes, metaLanguages, camsErrorCodes],
  examples: {
    bad: [
      {
        text: '{"Language": «"no"»}',
        message:
          'The language "no" does not exist for templates (InvalidParameter.LanguageNotSupport). Did you mean nb?',
        fixed: '{"Language": "nb"}',
      },
      {
        text: '{"Language": «"pt"»}',
        message:
          'The language "pt" does not exist for templates (InvalidParameter.LanguageNotSupport). Did you mean pt_BR?',
        fixed: '{"Language": "pt_BR"}',
      },
      {
        text: '{"Language": «"tlh"»}',
        message:
          'The language "tlh" does not exist for templates (InvalidParameter.LanguageNotSupport). Choose a code such as en, es_MX or zh_CN.',
      },
    ],
    good: ['{"Language": "nb"}'],
  },
  check({ value }, report) {
    const code = stringAt(value, 'Language');
    if (code === undefined || isBlank(code) || listOf(code) || respelt(code)) return;
    const says = say`The language "${shorten(code)}" does not exist for templates (InvalidParameter.LanguageNotSupport).`;
    const meant = likelyMeant(code);
    if (!meant) report({ at: ['Language'], message: say`${says} Choose a code such as en, es_MX or zh_CN.` });
    else {
      report({
        at: ['Language'],
        message: say`${says} Did you mean ${meant}?`,
        suggest: [{ title: say`Write "${meant}"`, edits: [{ set: ['Language'], value: meant }] }],
      });
    }
  },
});
