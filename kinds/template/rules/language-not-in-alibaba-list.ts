import { stringAt } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { camsLanguageCodes, metaLanguages } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { listOf } from '../shared/languages.ts';

export default templateRule({
  title: 'A language is on Alibaba Cloud’s list',
  severity: 'warning',
  why: 'Meta knows this language, but Alibaba Cloud’s page of language codes does not list it, so CAMS may refuse it.',
  dispute: 'Whether CAMS takes every language of Meta’s is not documented.',
  sources: [camsLanguageCodes, metaLanguages],
  examples: {
    bad: [
      {
        text: '{"Language": «"fr_CA"»}',
        message:
          'The language fr_CA is on Meta’s list, but not on Alibaba Cloud’s, so CAMS may refuse it. Use fr, or try whether it is taken.',
      },
      {
        text: '{"Language": «"ka"»}',
        message:
          'The language ka is on Meta’s list, but not on Alibaba Cloud’s, so CAMS may refuse it. Try whether it is taken.',
      },
    ],
    good: ['{"Language": "fr"}'],
  },
  check({ value }, report) {
    const code = stringAt(value, 'Language');
    if (code === undefined || listOf(code) !== 'metaOnly') return;
    const [language = ''] = code.split('_');
    const instead =
      listOf(language) === 'alibaba'
        ? say`Use ${language}, or try whether it is taken.`
        : say`Try whether it is taken.`;
    report({
      at: ['Language'],
      message: say`The language ${code} is on Meta’s list, but not on Alibaba Cloud’s, so CAMS may refuse it. ${instead}`,
    });
  },
});
