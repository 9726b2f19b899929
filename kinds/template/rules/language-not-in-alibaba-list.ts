import { stringAt } from '../../../core/document/members.ts';
import { say } from '../../../l10n/texts.ts';
import { camsLanguageCodes, metaLanguages } from '../../sources.ts';
import { templateRule } from '../rule.ts';
import { listOf } from '../shared/languages.ts';

export default templateRule({
  title: 'A language is on Alibaba Cloud’s list',
  severity: 'warning',
  why: 'Meta knows this language, but Alibaba Cloud’s page of language codes does not list it, so CAMS may reject it.',
  dispute: 'No page says whether CAMS accepts every language that Meta has.',
  sources: [camsLanguageCodes, metaLanguages],
  examples: {
    bad: [
      {
        text: '{"Language": «"fr_CA"»}',
        message:
          'Meta lists the language fr_CA, but Alibaba Cloud does not, so CAMS may reject it. Use fr, or test whether CAMS accepts it.',
      },
      {
        text: '{"Language": «"ka"»}',
        message:
          'Meta lists the language ka, but Alibaba Cloud does not, so CAMS may reject it. Test whether CAMS accepts it.',
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
        ? say`Use ${language}, or test whether CAMS accepts it.`
        : say`Test whether CAMS accepts it.`;
    report({
      at: ['Language'],
      message: say`Meta lists the language ${code}, but Alibaba Cloud does not, so CAMS may reject it. ${instead}`,
    });
  },
});
