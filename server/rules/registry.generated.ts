// Written by "npm run generate" from the files in this folder. Do not edit.
import templateBodyBlankLines from './template/body-blank-lines.ts';
import templateBodyEmojiCap from './template/body-emoji-cap.ts';
import templateBodyOver550 from './template/body-over-550.ts';
import templateBodyReadMore from './template/body-read-more.ts';
import templateBodyRequired from './template/body-required.ts';
import templateBodySpaces from './template/body-spaces.ts';
import templateBodyTabs from './template/body-tabs.ts';
import templateBodyTextRequired from './template/body-text-required.ts';
import templateBodyTooLong from './template/body-too-long.ts';
import templateBodyTooLongLto from './template/body-too-long-lto.ts';
import templateButtonsEmpty from './template/buttons-empty.ts';
import templateButtonsMisplaced from './template/buttons-misplaced.ts';
import templateCaptionMisplaced from './template/caption-misplaced.ts';
import templateCardsMisplaced from './template/cards-misplaced.ts';
import templateCategoryMissing from './template/category-missing.ts';
import templateCategoryUnknown from './template/category-unknown.ts';
import templateCodeExpirationMisplaced from './template/code-expiration-misplaced.ts';
import templateComponentDuplicate from './template/component-duplicate.ts';
import templateComponentTypeRequired from './template/component-type-required.ts';
import templateComponentTypeUnknown from './template/component-type-unknown.ts';
import templateComponentsRequired from './template/components-required.ts';
import templateCreateFieldInModify from './template/create-field-in-modify.ts';
import templateCustSpaceIdRequired from './template/cust-space-id-required.ts';
import templateDeprecatedCustWabaId from './template/deprecated-cust-waba-id.ts';
import templateExampleNotMap from './template/example-not-map.ts';
import templateFieldType from './template/field-type.ts';
import templateFileNameMisplaced from './template/file-name-misplaced.ts';
import templateFooterEmoji from './template/footer-emoji.ts';
import templateFooterFormatting from './template/footer-formatting.ts';
import templateFooterNewline from './template/footer-newline.ts';
import templateFooterTextRequired from './template/footer-text-required.ts';
import templateFooterTextTooLong from './template/footer-text-too-long.ts';
import templateFooterVariable from './template/footer-variable.ts';
import templateFormatMisplaced from './template/format-misplaced.ts';
import templateHasExpirationMisplaced from './template/has-expiration-misplaced.ts';
import templateHeaderEmoji from './template/header-emoji.ts';
import templateHeaderFormatRequired from './template/header-format-required.ts';
import templateHeaderFormatUnknown from './template/header-format-unknown.ts';
import templateHeaderFormatting from './template/header-formatting.ts';
import templateHeaderLocation from './template/header-location.ts';
import templateHeaderMediaExtension from './template/header-media-extension.ts';
import templateHeaderMediaHasText from './template/header-media-has-text.ts';
import templateHeaderMediaUrlRequired from './template/header-media-url-required.ts';
import templateHeaderTextHasMediaFields from './template/header-text-has-media-fields.ts';
import templateHeaderTextRequired from './template/header-text-required.ts';
import templateHeaderTextTooLong from './template/header-text-too-long.ts';
import templateInvalidField from './template/invalid-field.ts';
import templateLanguageFormat from './template/language-format.ts';
import templateLanguageNotInAlibabaList from './template/language-not-in-alibaba-list.ts';
import templateLanguageRequired from './template/language-required.ts';
import templateLanguageUnknown from './template/language-unknown.ts';
import templateNameFormat from './template/name-format.ts';
import templateNameTooLong from './template/name-too-long.ts';
import templateSecretRecommendationMisplaced from './template/secret-recommendation-misplaced.ts';
import templateTargetMissing from './template/target-missing.ts';
import templateTemplateCodeMissing from './template/template-code-missing.ts';
import templateTemplateTypeUnknown from './template/template-type-unknown.ts';
import templateTtlMarketing from './template/ttl-marketing.ts';
import templateTtlMinusOne from './template/ttl-minus-one.ts';
import templateTtlOutOfRange from './template/ttl-out-of-range.ts';
import templateTtlType from './template/ttl-type.ts';
import templateUnknownField from './template/unknown-field.ts';
import type { Rule } from './rule.ts';

/** Every rule by its id. */
export const rules: { readonly [id: string]: Rule } = {
  'template/body-blank-lines': templateBodyBlankLines,
  'template/body-emoji-cap': templateBodyEmojiCap,
  'template/body-over-550': templateBodyOver550,
  'template/body-read-more': templateBodyReadMore,
  'template/body-required': templateBodyRequired,
  'template/body-spaces': templateBodySpaces,
  'template/body-tabs': templateBodyTabs,
  'template/body-text-required': templateBodyTextRequired,
  'template/body-too-long': templateBodyTooLong,
  'template/body-too-long-lto': templateBodyTooLongLto,
  'template/buttons-empty': templateButtonsEmpty,
  'template/buttons-misplaced': templateButtonsMisplaced,
  'template/caption-misplaced': templateCaptionMisplaced,
  'template/cards-misplaced': templateCardsMisplaced,
  'template/category-missing': templateCategoryMissing,
  'template/category-unknown': templateCategoryUnknown,
  'template/code-expiration-misplaced': templateCodeExpirationMisplaced,
  'template/component-duplicate': templateComponentDuplicate,
  'template/component-type-required': templateComponentTypeRequired,
  'template/component-type-unknown': templateComponentTypeUnknown,
  'template/components-required': templateComponentsRequired,
  'template/create-field-in-modify': templateCreateFieldInModify,
  'template/cust-space-id-required': templateCustSpaceIdRequired,
  'template/deprecated-cust-waba-id': templateDeprecatedCustWabaId,
  'template/example-not-map': templateExampleNotMap,
  'template/field-type': templateFieldType,
  'template/file-name-misplaced': templateFileNameMisplaced,
  'template/footer-emoji': templateFooterEmoji,
  'template/footer-formatting': templateFooterFormatting,
  'template/footer-newline': templateFooterNewline,
  'template/footer-text-required': templateFooterTextRequired,
  'template/footer-text-too-long': templateFooterTextTooLong,
  'template/footer-variable': templateFooterVariable,
  'template/format-misplaced': templateFormatMisplaced,
  'template/has-expiration-misplaced': templateHasExpirationMisplaced,
  'template/header-emoji': templateHeaderEmoji,
  'template/header-format-required': templateHeaderFormatRequired,
  'template/header-format-unknown': templateHeaderFormatUnknown,
  'template/header-formatting': templateHeaderFormatting,
  'template/header-location': templateHeaderLocation,
  'template/header-media-extension': templateHeaderMediaExtension,
  'template/header-media-has-text': templateHeaderMediaHasText,
  'template/header-media-url-required': templateHeaderMediaUrlRequired,
  'template/header-text-has-media-fields': templateHeaderTextHasMediaFields,
  'template/header-text-required': templateHeaderTextRequired,
  'template/header-text-too-long': templateHeaderTextTooLong,
  'template/invalid-field': templateInvalidField,
  'template/language-format': templateLanguageFormat,
  'template/language-not-in-alibaba-list': templateLanguageNotInAlibabaList,
  'template/language-required': templateLanguageRequired,
  'template/language-unknown': templateLanguageUnknown,
  'template/name-format': templateNameFormat,
  'template/name-too-long': templateNameTooLong,
  'template/secret-recommendation-misplaced': templateSecretRecommendationMisplaced,
  'template/target-missing': templateTargetMissing,
  'template/template-code-missing': templateTemplateCodeMissing,
  'template/template-type-unknown': templateTemplateTypeUnknown,
  'template/ttl-marketing': templateTtlMarketing,
  'template/ttl-minus-one': templateTtlMinusOne,
  'template/ttl-out-of-range': templateTtlOutOfRange,
  'template/ttl-type': templateTtlType,
  'template/unknown-field': templateUnknownField,
};
