// Written by "npm run generate" from the files in this folder. Do not edit.
import templateAppFieldMisplaced from './template/app-field-misplaced.ts';
import templateBodyBlankLines from './template/body-blank-lines.ts';
import templateBodyEmojiCap from './template/body-emoji-cap.ts';
import templateBodyEndsVariablePunctuation from './template/body-ends-variable-punctuation.ts';
import templateBodyEndsWithVariable from './template/body-ends-with-variable.ts';
import templateBodyOver550 from './template/body-over-550.ts';
import templateBodyReadMore from './template/body-read-more.ts';
import templateBodyRequired from './template/body-required.ts';
import templateBodySpaces from './template/body-spaces.ts';
import templateBodyStartsWithVariable from './template/body-starts-with-variable.ts';
import templateBodyTabs from './template/body-tabs.ts';
import templateBodyTextRequired from './template/body-text-required.ts';
import templateBodyTooLong from './template/body-too-long.ts';
import templateBodyTooLongLto from './template/body-too-long-lto.ts';
import templateButtonTextDuplicate from './template/button-text-duplicate.ts';
import templateButtonTextFormat from './template/button-text-format.ts';
import templateButtonTextRequired from './template/button-text-required.ts';
import templateButtonTextTooLong from './template/button-text-too-long.ts';
import templateButtonTextVariable from './template/button-text-variable.ts';
import templateButtonTypeRequired from './template/button-type-required.ts';
import templateButtonTypeUnknown from './template/button-type-unknown.ts';
import templateButtonsEmpty from './template/buttons-empty.ts';
import templateButtonsHidden from './template/buttons-hidden.ts';
import templateButtonsMisplaced from './template/buttons-misplaced.ts';
import templateCaptionMisplaced from './template/caption-misplaced.ts';
import templateCardsMisplaced from './template/cards-misplaced.ts';
import templateCatalogAlone from './template/catalog-alone.ts';
import templateCatalogCategory from './template/catalog-category.ts';
import templateCatalogHeaderForbidden from './template/catalog-header-forbidden.ts';
import templateCategoryMissing from './template/category-missing.ts';
import templateCategoryUnknown from './template/category-unknown.ts';
import templateCodeExpirationMisplaced from './template/code-expiration-misplaced.ts';
import templateComponentDuplicate from './template/component-duplicate.ts';
import templateComponentTypeRequired from './template/component-type-required.ts';
import templateComponentTypeUnknown from './template/component-type-unknown.ts';
import templateComponentsRequired from './template/components-required.ts';
import templateCopyCodeCategory from './template/copy-code-category.ts';
import templateCopyCodeTextIgnored from './template/copy-code-text-ignored.ts';
import templateCouponCodeFormat from './template/coupon-code-format.ts';
import templateCouponCodeMisplaced from './template/coupon-code-misplaced.ts';
import templateCouponCodeRequired from './template/coupon-code-required.ts';
import templateCouponCodeTooLong from './template/coupon-code-too-long.ts';
import templateCreateFieldInModify from './template/create-field-in-modify.ts';
import templateCustSpaceIdRequired from './template/cust-space-id-required.ts';
import templateDeprecatedButtonSignature from './template/deprecated-button-signature.ts';
import templateDeprecatedCustWabaId from './template/deprecated-cust-waba-id.ts';
import templateExampleHasVariable from './template/example-has-variable.ts';
import templateExampleNotMap from './template/example-not-map.ts';
import templateExampleUnused from './template/example-unused.ts';
import templateFieldType from './template/field-type.ts';
import templateFileNameMisplaced from './template/file-name-misplaced.ts';
import templateFlowActionUnknown from './template/flow-action-unknown.ts';
import templateFlowCategory from './template/flow-category.ts';
import templateFlowFieldMisplaced from './template/flow-field-misplaced.ts';
import templateFlowIdRequired from './template/flow-id-required.ts';
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
import templateHeaderTooManyVariables from './template/header-too-many-variables.ts';
import templateInvalidField from './template/invalid-field.ts';
import templateLanguageFormat from './template/language-format.ts';
import templateLanguageNotInAlibabaList from './template/language-not-in-alibaba-list.ts';
import templateLanguageRequired from './template/language-required.ts';
import templateLanguageUnknown from './template/language-unknown.ts';
import templateMetaVariableSyntax from './template/meta-variable-syntax.ts';
import templateMpmAlone from './template/mpm-alone.ts';
import templateMpmCategory from './template/mpm-category.ts';
import templateMpmHeaderRequired from './template/mpm-header-required.ts';
import templateNameFormat from './template/name-format.ts';
import templateNameTooLong from './template/name-too-long.ts';
import templateNavigateScreenIgnored from './template/navigate-screen-ignored.ts';
import templateNavigateScreenRequired from './template/navigate-screen-required.ts';
import templateOptOutMisplaced from './template/opt-out-misplaced.ts';
import templatePhoneNumberFormat from './template/phone-number-format.ts';
import templatePhoneNumberMisplaced from './template/phone-number-misplaced.ts';
import templatePhoneNumberRequired from './template/phone-number-required.ts';
import templatePhoneNumberTooLong from './template/phone-number-too-long.ts';
import templateQuickReplyInterleaved from './template/quick-reply-interleaved.ts';
import templateQuickReplyMixed from './template/quick-reply-mixed.ts';
import templateSecretRecommendationMisplaced from './template/secret-recommendation-misplaced.ts';
import templateTargetMissing from './template/target-missing.ts';
import templateTemplateCodeMissing from './template/template-code-missing.ts';
import templateTemplateTypeUnknown from './template/template-type-unknown.ts';
import templateTooManyButtons from './template/too-many-buttons.ts';
import templateTooManyCopyCodeButtons from './template/too-many-copy-code-buttons.ts';
import templateTooManyFlowButtons from './template/too-many-flow-buttons.ts';
import templateTooManyPhoneButtons from './template/too-many-phone-buttons.ts';
import templateTooManyUrlButtons from './template/too-many-url-buttons.ts';
import templateTooManyVariables from './template/too-many-variables.ts';
import templateTtlMarketing from './template/ttl-marketing.ts';
import templateTtlMinusOne from './template/ttl-minus-one.ts';
import templateTtlOutOfRange from './template/ttl-out-of-range.ts';
import templateTtlType from './template/ttl-type.ts';
import templateUnknownField from './template/unknown-field.ts';
import templateUrlExampleWhole from './template/url-example-whole.ts';
import templateUrlMisplaced from './template/url-misplaced.ts';
import templateUrlRequired from './template/url-required.ts';
import templateUrlScheme from './template/url-scheme.ts';
import templateUrlShortener from './template/url-shortener.ts';
import templateUrlTooLong from './template/url-too-long.ts';
import templateUrlTooManyVariables from './template/url-too-many-variables.ts';
import templateUrlTypeMismatch from './template/url-type-mismatch.ts';
import templateUrlTypeRequired from './template/url-type-required.ts';
import templateUrlTypeUnknown from './template/url-type-unknown.ts';
import templateUrlVariableNotLast from './template/url-variable-not-last.ts';
import templateUrlVariableOnly from './template/url-variable-only.ts';
import templateUrlWhatsappLink from './template/url-whatsapp-link.ts';
import templateVariableDensity from './template/variable-density.ts';
import templateVariableExampleEmpty from './template/variable-example-empty.ts';
import templateVariableExampleMissing from './template/variable-example-missing.ts';
import templateVariableMalformed from './template/variable-malformed.ts';
import templateVariableName from './template/variable-name.ts';
import templateVariableSpecialChar from './template/variable-special-char.ts';
import templateVariablesAdjacent from './template/variables-adjacent.ts';
import type { Rule } from './rule.ts';

/** Every rule by its id. */
export const rules: { readonly [id: string]: Rule } = {
  'template/app-field-misplaced': templateAppFieldMisplaced,
  'template/body-blank-lines': templateBodyBlankLines,
  'template/body-emoji-cap': templateBodyEmojiCap,
  'template/body-ends-variable-punctuation': templateBodyEndsVariablePunctuation,
  'template/body-ends-with-variable': templateBodyEndsWithVariable,
  'template/body-over-550': templateBodyOver550,
  'template/body-read-more': templateBodyReadMore,
  'template/body-required': templateBodyRequired,
  'template/body-spaces': templateBodySpaces,
  'template/body-starts-with-variable': templateBodyStartsWithVariable,
  'template/body-tabs': templateBodyTabs,
  'template/body-text-required': templateBodyTextRequired,
  'template/body-too-long': templateBodyTooLong,
  'template/body-too-long-lto': templateBodyTooLongLto,
  'template/button-text-duplicate': templateButtonTextDuplicate,
  'template/button-text-format': templateButtonTextFormat,
  'template/button-text-required': templateButtonTextRequired,
  'template/button-text-too-long': templateButtonTextTooLong,
  'template/button-text-variable': templateButtonTextVariable,
  'template/button-type-required': templateButtonTypeRequired,
  'template/button-type-unknown': templateButtonTypeUnknown,
  'template/buttons-empty': templateButtonsEmpty,
  'template/buttons-hidden': templateButtonsHidden,
  'template/buttons-misplaced': templateButtonsMisplaced,
  'template/caption-misplaced': templateCaptionMisplaced,
  'template/cards-misplaced': templateCardsMisplaced,
  'template/catalog-alone': templateCatalogAlone,
  'template/catalog-category': templateCatalogCategory,
  'template/catalog-header-forbidden': templateCatalogHeaderForbidden,
  'template/category-missing': templateCategoryMissing,
  'template/category-unknown': templateCategoryUnknown,
  'template/code-expiration-misplaced': templateCodeExpirationMisplaced,
  'template/component-duplicate': templateComponentDuplicate,
  'template/component-type-required': templateComponentTypeRequired,
  'template/component-type-unknown': templateComponentTypeUnknown,
  'template/components-required': templateComponentsRequired,
  'template/copy-code-category': templateCopyCodeCategory,
  'template/copy-code-text-ignored': templateCopyCodeTextIgnored,
  'template/coupon-code-format': templateCouponCodeFormat,
  'template/coupon-code-misplaced': templateCouponCodeMisplaced,
  'template/coupon-code-required': templateCouponCodeRequired,
  'template/coupon-code-too-long': templateCouponCodeTooLong,
  'template/create-field-in-modify': templateCreateFieldInModify,
  'template/cust-space-id-required': templateCustSpaceIdRequired,
  'template/deprecated-button-signature': templateDeprecatedButtonSignature,
  'template/deprecated-cust-waba-id': templateDeprecatedCustWabaId,
  'template/example-has-variable': templateExampleHasVariable,
  'template/example-not-map': templateExampleNotMap,
  'template/example-unused': templateExampleUnused,
  'template/field-type': templateFieldType,
  'template/file-name-misplaced': templateFileNameMisplaced,
  'template/flow-action-unknown': templateFlowActionUnknown,
  'template/flow-category': templateFlowCategory,
  'template/flow-field-misplaced': templateFlowFieldMisplaced,
  'template/flow-id-required': templateFlowIdRequired,
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
  'template/header-too-many-variables': templateHeaderTooManyVariables,
  'template/invalid-field': templateInvalidField,
  'template/language-format': templateLanguageFormat,
  'template/language-not-in-alibaba-list': templateLanguageNotInAlibabaList,
  'template/language-required': templateLanguageRequired,
  'template/language-unknown': templateLanguageUnknown,
  'template/meta-variable-syntax': templateMetaVariableSyntax,
  'template/mpm-alone': templateMpmAlone,
  'template/mpm-category': templateMpmCategory,
  'template/mpm-header-required': templateMpmHeaderRequired,
  'template/name-format': templateNameFormat,
  'template/name-too-long': templateNameTooLong,
  'template/navigate-screen-ignored': templateNavigateScreenIgnored,
  'template/navigate-screen-required': templateNavigateScreenRequired,
  'template/opt-out-misplaced': templateOptOutMisplaced,
  'template/phone-number-format': templatePhoneNumberFormat,
  'template/phone-number-misplaced': templatePhoneNumberMisplaced,
  'template/phone-number-required': templatePhoneNumberRequired,
  'template/phone-number-too-long': templatePhoneNumberTooLong,
  'template/quick-reply-interleaved': templateQuickReplyInterleaved,
  'template/quick-reply-mixed': templateQuickReplyMixed,
  'template/secret-recommendation-misplaced': templateSecretRecommendationMisplaced,
  'template/target-missing': templateTargetMissing,
  'template/template-code-missing': templateTemplateCodeMissing,
  'template/template-type-unknown': templateTemplateTypeUnknown,
  'template/too-many-buttons': templateTooManyButtons,
  'template/too-many-copy-code-buttons': templateTooManyCopyCodeButtons,
  'template/too-many-flow-buttons': templateTooManyFlowButtons,
  'template/too-many-phone-buttons': templateTooManyPhoneButtons,
  'template/too-many-url-buttons': templateTooManyUrlButtons,
  'template/too-many-variables': templateTooManyVariables,
  'template/ttl-marketing': templateTtlMarketing,
  'template/ttl-minus-one': templateTtlMinusOne,
  'template/ttl-out-of-range': templateTtlOutOfRange,
  'template/ttl-type': templateTtlType,
  'template/unknown-field': templateUnknownField,
  'template/url-example-whole': templateUrlExampleWhole,
  'template/url-misplaced': templateUrlMisplaced,
  'template/url-required': templateUrlRequired,
  'template/url-scheme': templateUrlScheme,
  'template/url-shortener': templateUrlShortener,
  'template/url-too-long': templateUrlTooLong,
  'template/url-too-many-variables': templateUrlTooManyVariables,
  'template/url-type-mismatch': templateUrlTypeMismatch,
  'template/url-type-required': templateUrlTypeRequired,
  'template/url-type-unknown': templateUrlTypeUnknown,
  'template/url-variable-not-last': templateUrlVariableNotLast,
  'template/url-variable-only': templateUrlVariableOnly,
  'template/url-whatsapp-link': templateUrlWhatsappLink,
  'template/variable-density': templateVariableDensity,
  'template/variable-example-empty': templateVariableExampleEmpty,
  'template/variable-example-missing': templateVariableExampleMissing,
  'template/variable-malformed': templateVariableMalformed,
  'template/variable-name': templateVariableName,
  'template/variable-special-char': templateVariableSpecialChar,
  'template/variables-adjacent': templateVariablesAdjacent,
};
