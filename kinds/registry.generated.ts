// Written by "npm run generate" from the folders of the kinds. Do not edit.
import { createRegistry } from '../core/registry.ts';
import documentDuplicateKey from '../core/rules/document/duplicate-key.ts';
import documentFlowEndpoint from '../core/rules/document/flow-endpoint.ts';
import documentIgnoreUnused from '../core/rules/document/ignore-unused.ts';
import documentKindUnknown from '../core/rules/document/kind-unknown.ts';
import documentLoneSurrogate from '../core/rules/document/lone-surrogate.ts';
import documentOpenedScreen from '../core/rules/document/opened-screen.ts';
import documentPlaceholder from '../core/rules/document/placeholder.ts';
import documentSameTarget from '../core/rules/document/same-target.ts';
import documentSyntax from '../core/rules/document/syntax.ts';
import documentTooDeep from '../core/rules/document/too-deep.ts';
import documentUnreadable from '../core/rules/document/unreadable.ts';
import templateAppFieldMisplaced from './template/rules/app-field-misplaced.ts';
import templateAuthButtonType from './template/rules/auth-button-type.ts';
import templateAuthButtonsRequired from './template/rules/auth-buttons-required.ts';
import templateAuthExtraComponent from './template/rules/auth-extra-component.ts';
import templateAuthFooterWithoutExpiration from './template/rules/auth-footer-without-expiration.ts';
import templateAuthHeaderForbidden from './template/rules/auth-header-forbidden.ts';
import templateAuthLabelCustom from './template/rules/auth-label-custom.ts';
import templateAuthOneButton from './template/rules/auth-one-button.ts';
import templateAuthTextForbidden from './template/rules/auth-text-forbidden.ts';
import templateAuthTextRequired from './template/rules/auth-text-required.ts';
import templateAuthZeroTapNote from './template/rules/auth-zero-tap-note.ts';
import templateAutofillTextRequired from './template/rules/autofill-text-required.ts';
import templateAutofillTextTooLong from './template/rules/autofill-text-too-long.ts';
import templateBodyBlankLines from './template/rules/body-blank-lines.ts';
import templateBodyEmojiCap from './template/rules/body-emoji-cap.ts';
import templateBodyEndsVariablePunctuation from './template/rules/body-ends-variable-punctuation.ts';
import templateBodyEndsWithVariable from './template/rules/body-ends-with-variable.ts';
import templateBodyOver550 from './template/rules/body-over-550.ts';
import templateBodyReadMore from './template/rules/body-read-more.ts';
import templateBodyRequired from './template/rules/body-required.ts';
import templateBodySpaces from './template/rules/body-spaces.ts';
import templateBodyStartsWithVariable from './template/rules/body-starts-with-variable.ts';
import templateBodyTabs from './template/rules/body-tabs.ts';
import templateBodyTextRequired from './template/rules/body-text-required.ts';
import templateBodyTooLong from './template/rules/body-too-long.ts';
import templateBodyTooLongLto from './template/rules/body-too-long-lto.ts';
import templateButtonTextDuplicate from './template/rules/button-text-duplicate.ts';
import templateButtonTextFormat from './template/rules/button-text-format.ts';
import templateButtonTextRequired from './template/rules/button-text-required.ts';
import templateButtonTextTooLong from './template/rules/button-text-too-long.ts';
import templateButtonTextVariable from './template/rules/button-text-variable.ts';
import templateButtonTypeRequired from './template/rules/button-type-required.ts';
import templateButtonTypeUnknown from './template/rules/button-type-unknown.ts';
import templateButtonsEmpty from './template/rules/buttons-empty.ts';
import templateButtonsHidden from './template/rules/buttons-hidden.ts';
import templateButtonsMisplaced from './template/rules/buttons-misplaced.ts';
import templateCaptionMisplaced from './template/rules/caption-misplaced.ts';
import templateCaptionNotShown from './template/rules/caption-not-shown.ts';
import templateCardBodyTooLong from './template/rules/card-body-too-long.ts';
import templateCardBodyUneven from './template/rules/card-body-uneven.ts';
import templateCardButtonField from './template/rules/card-button-field.ts';
import templateCardButtonType from './template/rules/card-button-type.ts';
import templateCardButtonsRequired from './template/rules/card-buttons-required.ts';
import templateCardButtonsUneven from './template/rules/card-buttons-uneven.ts';
import templateCardComponentTypeUnknown from './template/rules/card-component-type-unknown.ts';
import templateCardComponentsRequired from './template/rules/card-components-required.ts';
import templateCardHeaderFormat from './template/rules/card-header-format.ts';
import templateCardHeaderMixed from './template/rules/card-header-mixed.ts';
import templateCardHeaderRequired from './template/rules/card-header-required.ts';
import templateCardHeaderUrlRequired from './template/rules/card-header-url-required.ts';
import templateCardTooManyButtons from './template/rules/card-too-many-buttons.ts';
import templateCardsMisplaced from './template/rules/cards-misplaced.ts';
import templateCarouselCardsRequired from './template/rules/carousel-cards-required.ts';
import templateCarouselCategory from './template/rules/carousel-category.ts';
import templateCarouselExtraComponent from './template/rules/carousel-extra-component.ts';
import templateCarouselTooFewCards from './template/rules/carousel-too-few-cards.ts';
import templateCarouselTooManyCards from './template/rules/carousel-too-many-cards.ts';
import templateCatalogAlone from './template/rules/catalog-alone.ts';
import templateCatalogCategory from './template/rules/catalog-category.ts';
import templateCatalogHeaderForbidden from './template/rules/catalog-header-forbidden.ts';
import templateCategoryMissing from './template/rules/category-missing.ts';
import templateCategoryUnknown from './template/rules/category-unknown.ts';
import templateCodeExpirationMisplaced from './template/rules/code-expiration-misplaced.ts';
import templateCodeExpirationRange from './template/rules/code-expiration-range.ts';
import templateComponentDuplicate from './template/rules/component-duplicate.ts';
import templateComponentTypeRequired from './template/rules/component-type-required.ts';
import templateComponentTypeUnknown from './template/rules/component-type-unknown.ts';
import templateComponentsRequired from './template/rules/components-required.ts';
import templateCopyCodeCategory from './template/rules/copy-code-category.ts';
import templateCopyCodeTextIgnored from './template/rules/copy-code-text-ignored.ts';
import templateCouponCodeFormat from './template/rules/coupon-code-format.ts';
import templateCouponCodeMisplaced from './template/rules/coupon-code-misplaced.ts';
import templateCouponCodeRequired from './template/rules/coupon-code-required.ts';
import templateCouponCodeTooLong from './template/rules/coupon-code-too-long.ts';
import templateCreateFieldInModify from './template/rules/create-field-in-modify.ts';
import templateCustSpaceIdFormat from './template/rules/cust-space-id-format.ts';
import templateCustSpaceIdRequired from './template/rules/cust-space-id-required.ts';
import templateDeprecatedButtonSignature from './template/rules/deprecated-button-signature.ts';
import templateDeprecatedCustWabaId from './template/rules/deprecated-cust-waba-id.ts';
import templateExampleHasVariable from './template/rules/example-has-variable.ts';
import templateExampleLineBreaks from './template/rules/example-line-breaks.ts';
import templateExampleNotMap from './template/rules/example-not-map.ts';
import templateExampleTooLong from './template/rules/example-too-long.ts';
import templateExampleUnused from './template/rules/example-unused.ts';
import templateFieldType from './template/rules/field-type.ts';
import templateFileNameMisplaced from './template/rules/file-name-misplaced.ts';
import templateFlowActionUnknown from './template/rules/flow-action-unknown.ts';
import templateFlowCategory from './template/rules/flow-category.ts';
import templateFlowFieldMisplaced from './template/rules/flow-field-misplaced.ts';
import templateFlowIdRequired from './template/rules/flow-id-required.ts';
import templateFooterEmoji from './template/rules/footer-emoji.ts';
import templateFooterFormatting from './template/rules/footer-formatting.ts';
import templateFooterNewline from './template/rules/footer-newline.ts';
import templateFooterTextRequired from './template/rules/footer-text-required.ts';
import templateFooterTextTooLong from './template/rules/footer-text-too-long.ts';
import templateFooterVariable from './template/rules/footer-variable.ts';
import templateFormatMisplaced from './template/rules/format-misplaced.ts';
import templateHasExpirationMisplaced from './template/rules/has-expiration-misplaced.ts';
import templateHeaderEmoji from './template/rules/header-emoji.ts';
import templateHeaderFormatRequired from './template/rules/header-format-required.ts';
import templateHeaderFormatUnknown from './template/rules/header-format-unknown.ts';
import templateHeaderFormatting from './template/rules/header-formatting.ts';
import templateHeaderLocation from './template/rules/header-location.ts';
import templateHeaderMediaExtension from './template/rules/header-media-extension.ts';
import templateHeaderMediaHasText from './template/rules/header-media-has-text.ts';
import templateHeaderMediaUrlExpires from './template/rules/header-media-url-expires.ts';
import templateHeaderMediaUrlInvalid from './template/rules/header-media-url-invalid.ts';
import templateHeaderMediaUrlRequired from './template/rules/header-media-url-required.ts';
import templateHeaderTextHasMediaFields from './template/rules/header-text-has-media-fields.ts';
import templateHeaderTextRequired from './template/rules/header-text-required.ts';
import templateHeaderTextTooLong from './template/rules/header-text-too-long.ts';
import templateHeaderTooManyVariables from './template/rules/header-too-many-variables.ts';
import templateInvalidField from './template/rules/invalid-field.ts';
import templateLanguageFormat from './template/rules/language-format.ts';
import templateLanguageNotInAlibabaList from './template/rules/language-not-in-alibaba-list.ts';
import templateLanguageRequired from './template/rules/language-required.ts';
import templateLanguageUnknown from './template/rules/language-unknown.ts';
import templateLtoButtonTypes from './template/rules/lto-button-types.ts';
import templateLtoCategory from './template/rules/lto-category.ts';
import templateLtoCopyCodeFirst from './template/rules/lto-copy-code-first.ts';
import templateLtoCopyCodeRequired from './template/rules/lto-copy-code-required.ts';
import templateLtoCouponCodeTooLong from './template/rules/lto-coupon-code-too-long.ts';
import templateLtoFooterForbidden from './template/rules/lto-footer-forbidden.ts';
import templateLtoHeaderFormat from './template/rules/lto-header-format.ts';
import templateLtoTextRequired from './template/rules/lto-text-required.ts';
import templateLtoTextTooLong from './template/rules/lto-text-too-long.ts';
import templateLtoUrlRequired from './template/rules/lto-url-required.ts';
import templateLtoWithCarousel from './template/rules/lto-with-carousel.ts';
import templateMetaVariableSyntax from './template/rules/meta-variable-syntax.ts';
import templateMpmAlone from './template/rules/mpm-alone.ts';
import templateMpmCategory from './template/rules/mpm-category.ts';
import templateMpmHeaderRequired from './template/rules/mpm-header-required.ts';
import templateNameFormat from './template/rules/name-format.ts';
import templateNameTooLong from './template/rules/name-too-long.ts';
import templateNavigateScreenIgnored from './template/rules/navigate-screen-ignored.ts';
import templateNavigateScreenRequired from './template/rules/navigate-screen-required.ts';
import templateOptOutMisplaced from './template/rules/opt-out-misplaced.ts';
import templateOtpButtonCategory from './template/rules/otp-button-category.ts';
import templatePackageNameFormat from './template/rules/package-name-format.ts';
import templatePackageNameRequired from './template/rules/package-name-required.ts';
import templatePhoneNumberFormat from './template/rules/phone-number-format.ts';
import templatePhoneNumberMisplaced from './template/rules/phone-number-misplaced.ts';
import templatePhoneNumberRequired from './template/rules/phone-number-required.ts';
import templatePhoneNumberTooLong from './template/rules/phone-number-too-long.ts';
import templateQuickReplyInterleaved from './template/rules/quick-reply-interleaved.ts';
import templateQuickReplyMixed from './template/rules/quick-reply-mixed.ts';
import templateSecretRecommendationMisplaced from './template/rules/secret-recommendation-misplaced.ts';
import templateSignatureHashFormat from './template/rules/signature-hash-format.ts';
import templateSignatureHashRequired from './template/rules/signature-hash-required.ts';
import templateSupportedAppsRequired from './template/rules/supported-apps-required.ts';
import templateSupportedAppsTooMany from './template/rules/supported-apps-too-many.ts';
import templateTargetMissing from './template/rules/target-missing.ts';
import templateTemplateCodeFormat from './template/rules/template-code-format.ts';
import templateTemplateCodeMissing from './template/rules/template-code-missing.ts';
import templateTemplateTypeUnknown from './template/rules/template-type-unknown.ts';
import templateTooManyButtons from './template/rules/too-many-buttons.ts';
import templateTooManyCopyCodeButtons from './template/rules/too-many-copy-code-buttons.ts';
import templateTooManyFlowButtons from './template/rules/too-many-flow-buttons.ts';
import templateTooManyPhoneButtons from './template/rules/too-many-phone-buttons.ts';
import templateTooManyUrlButtons from './template/rules/too-many-url-buttons.ts';
import templateTooManyVariables from './template/rules/too-many-variables.ts';
import templateTtlMarketing from './template/rules/ttl-marketing.ts';
import templateTtlMinusOne from './template/rules/ttl-minus-one.ts';
import templateTtlOutOfRange from './template/rules/ttl-out-of-range.ts';
import templateTtlType from './template/rules/ttl-type.ts';
import templateUnknownField from './template/rules/unknown-field.ts';
import templateUrlExampleWhole from './template/rules/url-example-whole.ts';
import templateUrlInvalid from './template/rules/url-invalid.ts';
import templateUrlMisplaced from './template/rules/url-misplaced.ts';
import templateUrlRequired from './template/rules/url-required.ts';
import templateUrlScheme from './template/rules/url-scheme.ts';
import templateUrlShortener from './template/rules/url-shortener.ts';
import templateUrlTooLong from './template/rules/url-too-long.ts';
import templateUrlTooManyVariables from './template/rules/url-too-many-variables.ts';
import templateUrlTypeMismatch from './template/rules/url-type-mismatch.ts';
import templateUrlTypeRequired from './template/rules/url-type-required.ts';
import templateUrlTypeUnknown from './template/rules/url-type-unknown.ts';
import templateUrlVariableNotLast from './template/rules/url-variable-not-last.ts';
import templateUrlVariableOnly from './template/rules/url-variable-only.ts';
import templateUrlWhatsappLink from './template/rules/url-whatsapp-link.ts';
import templateVariableDensity from './template/rules/variable-density.ts';
import templateVariableExampleEmpty from './template/rules/variable-example-empty.ts';
import templateVariableExampleMissing from './template/rules/variable-example-missing.ts';
import templateVariableMalformed from './template/rules/variable-malformed.ts';
import templateVariableName from './template/rules/variable-name.ts';
import templateVariableSpecialChar from './template/rules/variable-special-char.ts';
import templateVariablesAdjacent from './template/rules/variables-adjacent.ts';
import flowCategoriesRequired from './flow/rules/categories-required.ts';
import flowCategoryDuplicate from './flow/rules/category-duplicate.ts';
import flowCategoryUnknown from './flow/rules/category-unknown.ts';
import flowCustSpaceIdFormat from './flow/rules/cust-space-id-format.ts';
import flowCustSpaceIdRequired from './flow/rules/cust-space-id-required.ts';
import flowEndpointUri from './flow/rules/endpoint-uri.ts';
import flowFieldType from './flow/rules/field-type.ts';
import flowFlowIdRequired from './flow/rules/flow-id-required.ts';
import flowNameRequired from './flow/rules/name-required.ts';
import flowNameTooLong from './flow/rules/name-too-long.ts';
import flowShapeMixed from './flow/rules/shape-mixed.ts';
import flowUnknownField from './flow/rules/unknown-field.ts';
import flowWabaIdFormat from './flow/rules/waba-id-format.ts';
import flowWabaIdRequired from './flow/rules/waba-id-required.ts';
import automationCommandDescriptionRequired from './automation/rules/command-description-required.ts';
import automationCommandDescriptionTooLong from './automation/rules/command-description-too-long.ts';
import automationCommandEmoji from './automation/rules/command-emoji.ts';
import automationCommandLeadingSlash from './automation/rules/command-leading-slash.ts';
import automationCommandNameDuplicate from './automation/rules/command-name-duplicate.ts';
import automationCommandNameFormat from './automation/rules/command-name-format.ts';
import automationCommandNameRequired from './automation/rules/command-name-required.ts';
import automationCommandNameTooLong from './automation/rules/command-name-too-long.ts';
import automationCommandsTooMany from './automation/rules/commands-too-many.ts';
import automationCustSpaceIdFormat from './automation/rules/cust-space-id-format.ts';
import automationCustSpaceIdRequired from './automation/rules/cust-space-id-required.ts';
import automationFieldType from './automation/rules/field-type.ts';
import automationListOmitted from './automation/rules/list-omitted.ts';
import automationNothingSet from './automation/rules/nothing-set.ts';
import automationPhoneNumberFormat from './automation/rules/phone-number-format.ts';
import automationPhoneNumberIdFormat from './automation/rules/phone-number-id-format.ts';
import automationPhoneNumberIdRequired from './automation/rules/phone-number-id-required.ts';
import automationPhoneNumberRequired from './automation/rules/phone-number-required.ts';
import automationPromptDuplicate from './automation/rules/prompt-duplicate.ts';
import automationPromptEmoji from './automation/rules/prompt-emoji.ts';
import automationPromptEmpty from './automation/rules/prompt-empty.ts';
import automationPromptTooLong from './automation/rules/prompt-too-long.ts';
import automationPromptsTooMany from './automation/rules/prompts-too-many.ts';
import automationShapeMixed from './automation/rules/shape-mixed.ts';
import automationUnknownField from './automation/rules/unknown-field.ts';
import automationWelcomeNotWorking from './automation/rules/welcome-not-working.ts';
import automationWelcomeType from './automation/rules/welcome-type.ts';
import flowJsonActionPlace from './flow-json/rules/action-place.ts';
import flowJsonActionUnknown from './flow-json/rules/action-unknown.ts';
import flowJsonActionVersion from './flow-json/rules/action-version.ts';
import flowJsonArrayTextVersion from './flow-json/rules/array-text-version.ts';
import flowJsonBindingFormInComponent from './flow-json/rules/binding-form-in-component.ts';
import flowJsonBindingLiteralOnly from './flow-json/rules/binding-literal-only.ts';
import flowJsonBindingMixed from './flow-json/rules/binding-mixed.ts';
import flowJsonBindingSyntax from './flow-json/rules/binding-syntax.ts';
import flowJsonBindingThroughItems from './flow-json/rules/binding-through-items.ts';
import flowJsonBindingType from './flow-json/rules/binding-type.ts';
import flowJsonBindingUnknownForm from './flow-json/rules/binding-unknown-form.ts';
import flowJsonBlankString from './flow-json/rules/blank-string.ts';
import flowJsonCalendarDays from './flow-json/rules/calendar-days.ts';
import flowJsonCalendarRangeShape from './flow-json/rules/calendar-range-shape.ts';
import flowJsonCalendarSingleShape from './flow-json/rules/calendar-single-shape.ts';
import flowJsonCarouselPerFlow from './flow-json/rules/carousel-per-flow.ts';
import flowJsonCarouselSize from './flow-json/rules/carousel-size.ts';
import flowJsonChildrenEmpty from './flow-json/rules/children-empty.ts';
import flowJsonChildrenMissing from './flow-json/rules/children-missing.ts';
import flowJsonCompleteFiles from './flow-json/rules/complete-files.ts';
import flowJsonCompleteFilesOld from './flow-json/rules/complete-files-old.ts';
import flowJsonCompleteNext from './flow-json/rules/complete-next.ts';
import flowJsonCompleteNotTerminal from './flow-json/rules/complete-not-terminal.ts';
import flowJsonComponentCount from './flow-json/rules/component-count.ts';
import flowJsonComponentNameChars from './flow-json/rules/component-name-chars.ts';
import flowJsonComponentNameDynamic from './flow-json/rules/component-name-dynamic.ts';
import flowJsonComponentNameMissing from './flow-json/rules/component-name-missing.ts';
import flowJsonComponentRequired from './flow-json/rules/component-required.ts';
import flowJsonComponentType from './flow-json/rules/component-type.ts';
import flowJsonDataApiVersion from './flow-json/rules/data-api-version.ts';
import flowJsonDataApiVersionRequired from './flow-json/rules/data-api-version-required.ts';
import flowJsonDataApiVersionUnused from './flow-json/rules/data-api-version-unused.ts';
import flowJsonDataArrayItems from './flow-json/rules/data-array-items.ts';
import flowJsonDataChannelUri from './flow-json/rules/data-channel-uri.ts';
import flowJsonDataEntryObject from './flow-json/rules/data-entry-object.ts';
import flowJsonDataExampleNested from './flow-json/rules/data-example-nested.ts';
import flowJsonDataExampleType from './flow-json/rules/data-example-type.ts';
import flowJsonDataExchangeSelectPayload from './flow-json/rules/data-exchange-select-payload.ts';
import flowJsonDataListShape from './flow-json/rules/data-list-shape.ts';
import flowJsonDataName from './flow-json/rules/data-name.ts';
import flowJsonDataObjectProperties from './flow-json/rules/data-object-properties.ts';
import flowJsonDataShape from './flow-json/rules/data-shape.ts';
import flowJsonDataSourceColor from './flow-json/rules/data-source-color.ts';
import flowJsonDataSourceDuplicateId from './flow-json/rules/data-source-duplicate-id.ts';
import flowJsonDataSourceImageColor from './flow-json/rules/data-source-image-color.ts';
import flowJsonDataSourceItem from './flow-json/rules/data-source-item.ts';
import flowJsonDataSourceItemVersion from './flow-json/rules/data-source-item-version.ts';
import flowJsonDataSourceSize from './flow-json/rules/data-source-size.ts';
import flowJsonDataType from './flow-json/rules/data-type.ts';
import flowJsonDataTypeMissing from './flow-json/rules/data-type-missing.ts';
import flowJsonDataTypeUnion from './flow-json/rules/data-type-union.ts';
import flowJsonDataUnused from './flow-json/rules/data-unused.ts';
import flowJsonDateFormat from './flow-json/rules/date-format.ts';
import flowJsonDateFormatOld from './flow-json/rules/date-format-old.ts';
import flowJsonDateRange from './flow-json/rules/date-range.ts';
import flowJsonDescriptionLength from './flow-json/rules/description-length.ts';
import flowJsonDynamicReference from './flow-json/rules/dynamic-reference.ts';
import flowJsonExampleMissing from './flow-json/rules/example-missing.ts';
import flowJsonExpressionStar from './flow-json/rules/expression-star.ts';
import flowJsonExpressionSyntax from './flow-json/rules/expression-syntax.ts';
import flowJsonExpressionTypes from './flow-json/rules/expression-types.ts';
import flowJsonExpressionVersion from './flow-json/rules/expression-version.ts';
import flowJsonFeatureVersion from './flow-json/rules/feature-version.ts';
import flowJsonFieldType from './flow-json/rules/field-type.ts';
import flowJsonFontWeight from './flow-json/rules/font-weight.ts';
import flowJsonFooterCaptionLength from './flow-json/rules/footer-caption-length.ts';
import flowJsonFooterCaptions from './flow-json/rules/footer-captions.ts';
import flowJsonFooterInBranches from './flow-json/rules/footer-in-branches.ts';
import flowJsonFooterVisible from './flow-json/rules/footer-visible.ts';
import flowJsonFormCount from './flow-json/rules/form-count.ts';
import flowJsonFormNameDuplicate from './flow-json/rules/form-name-duplicate.ts';
import flowJsonFormNested from './flow-json/rules/form-nested.ts';
import flowJsonGlobalRefLater from './flow-json/rules/global-ref-later.ts';
import flowJsonGlobalRefSelf from './flow-json/rules/global-ref-self.ts';
import flowJsonGlobalRefUnknown from './flow-json/rules/global-ref-unknown.ts';
import flowJsonGlobalRefVersion from './flow-json/rules/global-ref-version.ts';
import flowJsonHelperLength from './flow-json/rules/helper-length.ts';
import flowJsonIfChildren from './flow-json/rules/if-children.ts';
import flowJsonIfCondition from './flow-json/rules/if-condition.ts';
import flowJsonIfConditionConstant from './flow-json/rules/if-condition-constant.ts';
import flowJsonIfFooterLevel from './flow-json/rules/if-footer-level.ts';
import flowJsonIfNesting from './flow-json/rules/if-nesting.ts';
import flowJsonIfThen from './flow-json/rules/if-then.ts';
import flowJsonImageAlt from './flow-json/rules/image-alt.ts';
import flowJsonImageBase64 from './flow-json/rules/image-base64.ts';
import flowJsonImageFormat from './flow-json/rules/image-format.ts';
import flowJsonImageScale from './flow-json/rules/image-scale.ts';
import flowJsonImageSize from './flow-json/rules/image-size.ts';
import flowJsonIncludeDays from './flow-json/rules/include-days.ts';
import flowJsonInitValueInForm from './flow-json/rules/init-value-in-form.ts';
import flowJsonInitValueOption from './flow-json/rules/init-value-option.ts';
import flowJsonInitValuesPicker from './flow-json/rules/init-values-picker.ts';
import flowJsonInitValuesType from './flow-json/rules/init-values-type.ts';
import flowJsonInitValuesUnknown from './flow-json/rules/init-values-unknown.ts';
import flowJsonInputMinMax from './flow-json/rules/input-min-max.ts';
import flowJsonInputOutsideForm from './flow-json/rules/input-outside-form.ts';
import flowJsonInputType from './flow-json/rules/input-type.ts';
import flowJsonLabelLength from './flow-json/rules/label-length.ts';
import flowJsonLabelVariant from './flow-json/rules/label-variant.ts';
import flowJsonLayoutMissing from './flow-json/rules/layout-missing.ts';
import flowJsonLayoutType from './flow-json/rules/layout-type.ts';
import flowJsonLinkTextCase from './flow-json/rules/link-text-case.ts';
import flowJsonLinkTextLength from './flow-json/rules/link-text-length.ts';
import flowJsonListImageSize from './flow-json/rules/list-image-size.ts';
import flowJsonMarkdownUnsupported from './flow-json/rules/markdown-unsupported.ts';
import flowJsonMarkdownVersion from './flow-json/rules/markdown-version.ts';
import flowJsonMetaKey from './flow-json/rules/meta-key.ts';
import flowJsonNavListAction from './flow-json/rules/nav-list-action.ts';
import flowJsonNavListAlone from './flow-json/rules/nav-list-alone.ts';
import flowJsonNavListBadge from './flow-json/rules/nav-list-badge.ts';
import flowJsonNavListEndMedia from './flow-json/rules/nav-list-end-media.ts';
import flowJsonNavListItemId from './flow-json/rules/nav-list-item-id.ts';
import flowJsonNavListLengths from './flow-json/rules/nav-list-lengths.ts';
import flowJsonNavListSize from './flow-json/rules/nav-list-size.ts';
import flowJsonNavListTags from './flow-json/rules/nav-list-tags.ts';
import flowJsonNavListTerminal from './flow-json/rules/nav-list-terminal.ts';
import flowJsonNavigateNext from './flow-json/rules/navigate-next.ts';
import flowJsonNavigatePayload from './flow-json/rules/navigate-payload.ts';
import flowJsonNavigatePayloadMissing from './flow-json/rules/navigate-payload-missing.ts';
import flowJsonNavigatePayloadTypes from './flow-json/rules/navigate-payload-types.ts';
import flowJsonNavigatePicker from './flow-json/rules/navigate-picker.ts';
import flowJsonNavigateSelf from './flow-json/rules/navigate-self.ts';
import flowJsonNavigateTarget from './flow-json/rules/navigate-target.ts';
import flowJsonNextForbidden from './flow-json/rules/next-forbidden.ts';
import flowJsonOpenUrl from './flow-json/rules/open-url.ts';
import flowJsonOpenUrlScheme from './flow-json/rules/open-url-scheme.ts';
import flowJsonOptinEnabled from './flow-json/rules/optin-enabled.ts';
import flowJsonOptionLength from './flow-json/rules/option-length.ts';
import flowJsonPatternHelper from './flow-json/rules/pattern-helper.ts';
import flowJsonPatternInputType from './flow-json/rules/pattern-input-type.ts';
import flowJsonPatternRegex from './flow-json/rules/pattern-regex.ts';
import flowJsonPayloadNestedPicker from './flow-json/rules/payload-nested-picker.ts';
import flowJsonPayloadReserved from './flow-json/rules/payload-reserved.ts';
import flowJsonPickerMime from './flow-json/rules/picker-mime.ts';
import flowJsonPickerMinMax from './flow-json/rules/picker-min-max.ts';
import flowJsonPickerSize from './flow-json/rules/picker-size.ts';
import flowJsonPickerSource from './flow-json/rules/picker-source.ts';
import flowJsonPropertyType from './flow-json/rules/property-type.ts';
import flowJsonRefreshOnBack from './flow-json/rules/refresh-on-back.ts';
import flowJsonRichtextAlone from './flow-json/rules/richtext-alone.ts';
import flowJsonRichtextHeadings from './flow-json/rules/richtext-headings.ts';
import flowJsonRichtextImage from './flow-json/rules/richtext-image.ts';
import flowJsonRoutingBack from './flow-json/rules/routing-back.ts';
import flowJsonRoutingCycle from './flow-json/rules/routing-cycle.ts';
import flowJsonRoutingDeadEnd from './flow-json/rules/routing-dead-end.ts';
import flowJsonRoutingDisconnected from './flow-json/rules/routing-disconnected.ts';
import flowJsonRoutingDuplicateTarget from './flow-json/rules/routing-duplicate-target.ts';
import flowJsonRoutingEntry from './flow-json/rules/routing-entry.ts';
import flowJsonRoutingModelRequired from './flow-json/rules/routing-model-required.ts';
import flowJsonRoutingNavigate from './flow-json/rules/routing-navigate.ts';
import flowJsonRoutingScreenMissing from './flow-json/rules/routing-screen-missing.ts';
import flowJsonRoutingScreenUnknown from './flow-json/rules/routing-screen-unknown.ts';
import flowJsonRoutingSelf from './flow-json/rules/routing-self.ts';
import flowJsonRoutingTooManyBranches from './flow-json/rules/routing-too-many-branches.ts';
import flowJsonRoutingWithoutEndpoint from './flow-json/rules/routing-without-endpoint.ts';
import flowJsonSchemaKey from './flow-json/rules/schema-key.ts';
import flowJsonScreenIdCaseTwin from './flow-json/rules/screen-id-case-twin.ts';
import flowJsonScreenIdComma from './flow-json/rules/screen-id-comma.ts';
import flowJsonScreenIdDuplicate from './flow-json/rules/screen-id-duplicate.ts';
import flowJsonScreenIdFormat from './flow-json/rules/screen-id-format.ts';
import flowJsonScreenIdMissing from './flow-json/rules/screen-id-missing.ts';
import flowJsonScreenIdReserved from './flow-json/rules/screen-id-reserved.ts';
import flowJsonScreenIdUnderscores from './flow-json/rules/screen-id-underscores.ts';
import flowJsonScreenTitleLong from './flow-json/rules/screen-title-long.ts';
import flowJsonScreenTitleMissing from './flow-json/rules/screen-title-missing.ts';
import flowJsonScreensRequired from './flow-json/rules/screens-required.ts';
import flowJsonSelectActionBoth from './flow-json/rules/select-action-both.ts';
import flowJsonSelectMaxOptions from './flow-json/rules/select-max-options.ts';
import flowJsonSelectMinMax from './flow-json/rules/select-min-max.ts';
import flowJsonSensitiveEmpty from './flow-json/rules/sensitive-empty.ts';
import flowJsonSensitiveUnknown from './flow-json/rules/sensitive-unknown.ts';
import flowJsonSensitiveUnsupported from './flow-json/rules/sensitive-unsupported.ts';
import flowJsonSuccessNone from './flow-json/rules/success-none.ts';
import flowJsonSwitchCaseKey from './flow-json/rules/switch-case-key.ts';
import flowJsonSwitchCases from './flow-json/rules/switch-cases.ts';
import flowJsonSwitchFooter from './flow-json/rules/switch-footer.ts';
import flowJsonSwitchNested from './flow-json/rules/switch-nested.ts';
import flowJsonSwitchUncovered from './flow-json/rules/switch-uncovered.ts';
import flowJsonSwitchValue from './flow-json/rules/switch-value.ts';
import flowJsonTerminalFooter from './flow-json/rules/terminal-footer.ts';
import flowJsonTerminalFooterAction from './flow-json/rules/terminal-footer-action.ts';
import flowJsonTerminalMissing from './flow-json/rules/terminal-missing.ts';
import flowJsonTerminalSuccess from './flow-json/rules/terminal-success.ts';
import flowJsonTerminalType from './flow-json/rules/terminal-type.ts';
import flowJsonTextArrayBinding from './flow-json/rules/text-array-binding.ts';
import flowJsonTextLength from './flow-json/rules/text-length.ts';
import flowJsonTooLarge from './flow-json/rules/too-large.ts';
import flowJsonTooManyComponents from './flow-json/rules/too-many-components.ts';
import flowJsonTooManyScreens from './flow-json/rules/too-many-screens.ts';
import flowJsonUnknownKey from './flow-json/rules/unknown-key.ts';
import flowJsonUnreachable from './flow-json/rules/unreachable.ts';
import flowJsonUnselectWithoutSelect from './flow-json/rules/unselect-without-select.ts';
import flowJsonUpdateDataKeys from './flow-json/rules/update-data-keys.ts';
import flowJsonUrlForbidden from './flow-json/rules/url-forbidden.ts';
import flowJsonValueUnknown from './flow-json/rules/value-unknown.ts';
import flowJsonVersionFormat from './flow-json/rules/version-format.ts';
import flowJsonVersionFrozen from './flow-json/rules/version-frozen.ts';
import flowJsonVersionNotRecommended from './flow-json/rules/version-not-recommended.ts';
import flowJsonVersionRequired from './flow-json/rules/version-required.ts';
import flowJsonVersionType from './flow-json/rules/version-type.ts';
import flowJsonVersionUnsupported from './flow-json/rules/version-unsupported.ts';
import templateKind from './template/kind.ts';
import flowKind from './flow/kind.ts';
import automationKind from './automation/kind.ts';
import flowJsonKind from './flow-json/kind.ts';
import * as validators from './validators.generated.mjs';

/** Every kind of document, and every rule by its id. */
export const registry = createRegistry(
  [templateKind, flowKind, automationKind, flowJsonKind],
  {
    'document/duplicate-key': documentDuplicateKey,
    'document/flow-endpoint': documentFlowEndpoint,
    'document/ignore-unused': documentIgnoreUnused,
    'document/kind-unknown': documentKindUnknown,
    'document/lone-surrogate': documentLoneSurrogate,
    'document/opened-screen': documentOpenedScreen,
    'document/placeholder': documentPlaceholder,
    'document/same-target': documentSameTarget,
    'document/syntax': documentSyntax,
    'document/too-deep': documentTooDeep,
    'document/unreadable': documentUnreadable,
    'template/app-field-misplaced': templateAppFieldMisplaced,
    'template/auth-button-type': templateAuthButtonType,
    'template/auth-buttons-required': templateAuthButtonsRequired,
    'template/auth-extra-component': templateAuthExtraComponent,
    'template/auth-footer-without-expiration': templateAuthFooterWithoutExpiration,
    'template/auth-header-forbidden': templateAuthHeaderForbidden,
    'template/auth-label-custom': templateAuthLabelCustom,
    'template/auth-one-button': templateAuthOneButton,
    'template/auth-text-forbidden': templateAuthTextForbidden,
    'template/auth-text-required': templateAuthTextRequired,
    'template/auth-zero-tap-note': templateAuthZeroTapNote,
    'template/autofill-text-required': templateAutofillTextRequired,
    'template/autofill-text-too-long': templateAutofillTextTooLong,
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
    'template/caption-not-shown': templateCaptionNotShown,
    'template/card-body-too-long': templateCardBodyTooLong,
    'template/card-body-uneven': templateCardBodyUneven,
    'template/card-button-field': templateCardButtonField,
    'template/card-button-type': templateCardButtonType,
    'template/card-buttons-required': templateCardButtonsRequired,
    'template/card-buttons-uneven': templateCardButtonsUneven,
    'template/card-component-type-unknown': templateCardComponentTypeUnknown,
    'template/card-components-required': templateCardComponentsRequired,
    'template/card-header-format': templateCardHeaderFormat,
    'template/card-header-mixed': templateCardHeaderMixed,
    'template/card-header-required': templateCardHeaderRequired,
    'template/card-header-url-required': templateCardHeaderUrlRequired,
    'template/card-too-many-buttons': templateCardTooManyButtons,
    'template/cards-misplaced': templateCardsMisplaced,
    'template/carousel-cards-required': templateCarouselCardsRequired,
    'template/carousel-category': templateCarouselCategory,
    'template/carousel-extra-component': templateCarouselExtraComponent,
    'template/carousel-too-few-cards': templateCarouselTooFewCards,
    'template/carousel-too-many-cards': templateCarouselTooManyCards,
    'template/catalog-alone': templateCatalogAlone,
    'template/catalog-category': templateCatalogCategory,
    'template/catalog-header-forbidden': templateCatalogHeaderForbidden,
    'template/category-missing': templateCategoryMissing,
    'template/category-unknown': templateCategoryUnknown,
    'template/code-expiration-misplaced': templateCodeExpirationMisplaced,
    'template/code-expiration-range': templateCodeExpirationRange,
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
    'template/cust-space-id-format': templateCustSpaceIdFormat,
    'template/cust-space-id-required': templateCustSpaceIdRequired,
    'template/deprecated-button-signature': templateDeprecatedButtonSignature,
    'template/deprecated-cust-waba-id': templateDeprecatedCustWabaId,
    'template/example-has-variable': templateExampleHasVariable,
    'template/example-line-breaks': templateExampleLineBreaks,
    'template/example-not-map': templateExampleNotMap,
    'template/example-too-long': templateExampleTooLong,
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
    'template/header-media-url-expires': templateHeaderMediaUrlExpires,
    'template/header-media-url-invalid': templateHeaderMediaUrlInvalid,
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
    'template/lto-button-types': templateLtoButtonTypes,
    'template/lto-category': templateLtoCategory,
    'template/lto-copy-code-first': templateLtoCopyCodeFirst,
    'template/lto-copy-code-required': templateLtoCopyCodeRequired,
    'template/lto-coupon-code-too-long': templateLtoCouponCodeTooLong,
    'template/lto-footer-forbidden': templateLtoFooterForbidden,
    'template/lto-header-format': templateLtoHeaderFormat,
    'template/lto-text-required': templateLtoTextRequired,
    'template/lto-text-too-long': templateLtoTextTooLong,
    'template/lto-url-required': templateLtoUrlRequired,
    'template/lto-with-carousel': templateLtoWithCarousel,
    'template/meta-variable-syntax': templateMetaVariableSyntax,
    'template/mpm-alone': templateMpmAlone,
    'template/mpm-category': templateMpmCategory,
    'template/mpm-header-required': templateMpmHeaderRequired,
    'template/name-format': templateNameFormat,
    'template/name-too-long': templateNameTooLong,
    'template/navigate-screen-ignored': templateNavigateScreenIgnored,
    'template/navigate-screen-required': templateNavigateScreenRequired,
    'template/opt-out-misplaced': templateOptOutMisplaced,
    'template/otp-button-category': templateOtpButtonCategory,
    'template/package-name-format': templatePackageNameFormat,
    'template/package-name-required': templatePackageNameRequired,
    'template/phone-number-format': templatePhoneNumberFormat,
    'template/phone-number-misplaced': templatePhoneNumberMisplaced,
    'template/phone-number-required': templatePhoneNumberRequired,
    'template/phone-number-too-long': templatePhoneNumberTooLong,
    'template/quick-reply-interleaved': templateQuickReplyInterleaved,
    'template/quick-reply-mixed': templateQuickReplyMixed,
    'template/secret-recommendation-misplaced': templateSecretRecommendationMisplaced,
    'template/signature-hash-format': templateSignatureHashFormat,
    'template/signature-hash-required': templateSignatureHashRequired,
    'template/supported-apps-required': templateSupportedAppsRequired,
    'template/supported-apps-too-many': templateSupportedAppsTooMany,
    'template/target-missing': templateTargetMissing,
    'template/template-code-format': templateTemplateCodeFormat,
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
    'template/url-invalid': templateUrlInvalid,
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
    'flow/categories-required': flowCategoriesRequired,
    'flow/category-duplicate': flowCategoryDuplicate,
    'flow/category-unknown': flowCategoryUnknown,
    'flow/cust-space-id-format': flowCustSpaceIdFormat,
    'flow/cust-space-id-required': flowCustSpaceIdRequired,
    'flow/endpoint-uri': flowEndpointUri,
    'flow/field-type': flowFieldType,
    'flow/flow-id-required': flowFlowIdRequired,
    'flow/name-required': flowNameRequired,
    'flow/name-too-long': flowNameTooLong,
    'flow/shape-mixed': flowShapeMixed,
    'flow/unknown-field': flowUnknownField,
    'flow/waba-id-format': flowWabaIdFormat,
    'flow/waba-id-required': flowWabaIdRequired,
    'automation/command-description-required': automationCommandDescriptionRequired,
    'automation/command-description-too-long': automationCommandDescriptionTooLong,
    'automation/command-emoji': automationCommandEmoji,
    'automation/command-leading-slash': automationCommandLeadingSlash,
    'automation/command-name-duplicate': automationCommandNameDuplicate,
    'automation/command-name-format': automationCommandNameFormat,
    'automation/command-name-required': automationCommandNameRequired,
    'automation/command-name-too-long': automationCommandNameTooLong,
    'automation/commands-too-many': automationCommandsTooMany,
    'automation/cust-space-id-format': automationCustSpaceIdFormat,
    'automation/cust-space-id-required': automationCustSpaceIdRequired,
    'automation/field-type': automationFieldType,
    'automation/list-omitted': automationListOmitted,
    'automation/nothing-set': automationNothingSet,
    'automation/phone-number-format': automationPhoneNumberFormat,
    'automation/phone-number-id-format': automationPhoneNumberIdFormat,
    'automation/phone-number-id-required': automationPhoneNumberIdRequired,
    'automation/phone-number-required': automationPhoneNumberRequired,
    'automation/prompt-duplicate': automationPromptDuplicate,
    'automation/prompt-emoji': automationPromptEmoji,
    'automation/prompt-empty': automationPromptEmpty,
    'automation/prompt-too-long': automationPromptTooLong,
    'automation/prompts-too-many': automationPromptsTooMany,
    'automation/shape-mixed': automationShapeMixed,
    'automation/unknown-field': automationUnknownField,
    'automation/welcome-not-working': automationWelcomeNotWorking,
    'automation/welcome-type': automationWelcomeType,
    'flow-json/action-place': flowJsonActionPlace,
    'flow-json/action-unknown': flowJsonActionUnknown,
    'flow-json/action-version': flowJsonActionVersion,
    'flow-json/array-text-version': flowJsonArrayTextVersion,
    'flow-json/binding-form-in-component': flowJsonBindingFormInComponent,
    'flow-json/binding-literal-only': flowJsonBindingLiteralOnly,
    'flow-json/binding-mixed': flowJsonBindingMixed,
    'flow-json/binding-syntax': flowJsonBindingSyntax,
    'flow-json/binding-through-items': flowJsonBindingThroughItems,
    'flow-json/binding-type': flowJsonBindingType,
    'flow-json/binding-unknown-form': flowJsonBindingUnknownForm,
    'flow-json/blank-string': flowJsonBlankString,
    'flow-json/calendar-days': flowJsonCalendarDays,
    'flow-json/calendar-range-shape': flowJsonCalendarRangeShape,
    'flow-json/calendar-single-shape': flowJsonCalendarSingleShape,
    'flow-json/carousel-per-flow': flowJsonCarouselPerFlow,
    'flow-json/carousel-size': flowJsonCarouselSize,
    'flow-json/children-empty': flowJsonChildrenEmpty,
    'flow-json/children-missing': flowJsonChildrenMissing,
    'flow-json/complete-files': flowJsonCompleteFiles,
    'flow-json/complete-files-old': flowJsonCompleteFilesOld,
    'flow-json/complete-next': flowJsonCompleteNext,
    'flow-json/complete-not-terminal': flowJsonCompleteNotTerminal,
    'flow-json/component-count': flowJsonComponentCount,
    'flow-json/component-name-chars': flowJsonComponentNameChars,
    'flow-json/component-name-dynamic': flowJsonComponentNameDynamic,
    'flow-json/component-name-missing': flowJsonComponentNameMissing,
    'flow-json/component-required': flowJsonComponentRequired,
    'flow-json/component-type': flowJsonComponentType,
    'flow-json/data-api-version': flowJsonDataApiVersion,
    'flow-json/data-api-version-required': flowJsonDataApiVersionRequired,
    'flow-json/data-api-version-unused': flowJsonDataApiVersionUnused,
    'flow-json/data-array-items': flowJsonDataArrayItems,
    'flow-json/data-channel-uri': flowJsonDataChannelUri,
    'flow-json/data-entry-object': flowJsonDataEntryObject,
    'flow-json/data-example-nested': flowJsonDataExampleNested,
    'flow-json/data-example-type': flowJsonDataExampleType,
    'flow-json/data-exchange-select-payload': flowJsonDataExchangeSelectPayload,
    'flow-json/data-list-shape': flowJsonDataListShape,
    'flow-json/data-name': flowJsonDataName,
    'flow-json/data-object-properties': flowJsonDataObjectProperties,
    'flow-json/data-shape': flowJsonDataShape,
    'flow-json/data-source-color': flowJsonDataSourceColor,
    'flow-json/data-source-duplicate-id': flowJsonDataSourceDuplicateId,
    'flow-json/data-source-image-color': flowJsonDataSourceImageColor,
    'flow-json/data-source-item': flowJsonDataSourceItem,
    'flow-json/data-source-item-version': flowJsonDataSourceItemVersion,
    'flow-json/data-source-size': flowJsonDataSourceSize,
    'flow-json/data-type': flowJsonDataType,
    'flow-json/data-type-missing': flowJsonDataTypeMissing,
    'flow-json/data-type-union': flowJsonDataTypeUnion,
    'flow-json/data-unused': flowJsonDataUnused,
    'flow-json/date-format': flowJsonDateFormat,
    'flow-json/date-format-old': flowJsonDateFormatOld,
    'flow-json/date-range': flowJsonDateRange,
    'flow-json/description-length': flowJsonDescriptionLength,
    'flow-json/dynamic-reference': flowJsonDynamicReference,
    'flow-json/example-missing': flowJsonExampleMissing,
    'flow-json/expression-star': flowJsonExpressionStar,
    'flow-json/expression-syntax': flowJsonExpressionSyntax,
    'flow-json/expression-types': flowJsonExpressionTypes,
    'flow-json/expression-version': flowJsonExpressionVersion,
    'flow-json/feature-version': flowJsonFeatureVersion,
    'flow-json/field-type': flowJsonFieldType,
    'flow-json/font-weight': flowJsonFontWeight,
    'flow-json/footer-caption-length': flowJsonFooterCaptionLength,
    'flow-json/footer-captions': flowJsonFooterCaptions,
    'flow-json/footer-in-branches': flowJsonFooterInBranches,
    'flow-json/footer-visible': flowJsonFooterVisible,
    'flow-json/form-count': flowJsonFormCount,
    'flow-json/form-name-duplicate': flowJsonFormNameDuplicate,
    'flow-json/form-nested': flowJsonFormNested,
    'flow-json/global-ref-later': flowJsonGlobalRefLater,
    'flow-json/global-ref-self': flowJsonGlobalRefSelf,
    'flow-json/global-ref-unknown': flowJsonGlobalRefUnknown,
    'flow-json/global-ref-version': flowJsonGlobalRefVersion,
    'flow-json/helper-length': flowJsonHelperLength,
    'flow-json/if-children': flowJsonIfChildren,
    'flow-json/if-condition': flowJsonIfCondition,
    'flow-json/if-condition-constant': flowJsonIfConditionConstant,
    'flow-json/if-footer-level': flowJsonIfFooterLevel,
    'flow-json/if-nesting': flowJsonIfNesting,
    'flow-json/if-then': flowJsonIfThen,
    'flow-json/image-alt': flowJsonImageAlt,
    'flow-json/image-base64': flowJsonImageBase64,
    'flow-json/image-format': flowJsonImageFormat,
    'flow-json/image-scale': flowJsonImageScale,
    'flow-json/image-size': flowJsonImageSize,
    'flow-json/include-days': flowJsonIncludeDays,
    'flow-json/init-value-in-form': flowJsonInitValueInForm,
    'flow-json/init-value-option': flowJsonInitValueOption,
    'flow-json/init-values-picker': flowJsonInitValuesPicker,
    'flow-json/init-values-type': flowJsonInitValuesType,
    'flow-json/init-values-unknown': flowJsonInitValuesUnknown,
    'flow-json/input-min-max': flowJsonInputMinMax,
    'flow-json/input-outside-form': flowJsonInputOutsideForm,
    'flow-json/input-type': flowJsonInputType,
    'flow-json/label-length': flowJsonLabelLength,
    'flow-json/label-variant': flowJsonLabelVariant,
    'flow-json/layout-missing': flowJsonLayoutMissing,
    'flow-json/layout-type': flowJsonLayoutType,
    'flow-json/link-text-case': flowJsonLinkTextCase,
    'flow-json/link-text-length': flowJsonLinkTextLength,
    'flow-json/list-image-size': flowJsonListImageSize,
    'flow-json/markdown-unsupported': flowJsonMarkdownUnsupported,
    'flow-json/markdown-version': flowJsonMarkdownVersion,
    'flow-json/meta-key': flowJsonMetaKey,
    'flow-json/nav-list-action': flowJsonNavListAction,
    'flow-json/nav-list-alone': flowJsonNavListAlone,
    'flow-json/nav-list-badge': flowJsonNavListBadge,
    'flow-json/nav-list-end-media': flowJsonNavListEndMedia,
    'flow-json/nav-list-item-id': flowJsonNavListItemId,
    'flow-json/nav-list-lengths': flowJsonNavListLengths,
    'flow-json/nav-list-size': flowJsonNavListSize,
    'flow-json/nav-list-tags': flowJsonNavListTags,
    'flow-json/nav-list-terminal': flowJsonNavListTerminal,
    'flow-json/navigate-next': flowJsonNavigateNext,
    'flow-json/navigate-payload': flowJsonNavigatePayload,
    'flow-json/navigate-payload-missing': flowJsonNavigatePayloadMissing,
    'flow-json/navigate-payload-types': flowJsonNavigatePayloadTypes,
    'flow-json/navigate-picker': flowJsonNavigatePicker,
    'flow-json/navigate-self': flowJsonNavigateSelf,
    'flow-json/navigate-target': flowJsonNavigateTarget,
    'flow-json/next-forbidden': flowJsonNextForbidden,
    'flow-json/open-url': flowJsonOpenUrl,
    'flow-json/open-url-scheme': flowJsonOpenUrlScheme,
    'flow-json/optin-enabled': flowJsonOptinEnabled,
    'flow-json/option-length': flowJsonOptionLength,
    'flow-json/pattern-helper': flowJsonPatternHelper,
    'flow-json/pattern-input-type': flowJsonPatternInputType,
    'flow-json/pattern-regex': flowJsonPatternRegex,
    'flow-json/payload-nested-picker': flowJsonPayloadNestedPicker,
    'flow-json/payload-reserved': flowJsonPayloadReserved,
    'flow-json/picker-mime': flowJsonPickerMime,
    'flow-json/picker-min-max': flowJsonPickerMinMax,
    'flow-json/picker-size': flowJsonPickerSize,
    'flow-json/picker-source': flowJsonPickerSource,
    'flow-json/property-type': flowJsonPropertyType,
    'flow-json/refresh-on-back': flowJsonRefreshOnBack,
    'flow-json/richtext-alone': flowJsonRichtextAlone,
    'flow-json/richtext-headings': flowJsonRichtextHeadings,
    'flow-json/richtext-image': flowJsonRichtextImage,
    'flow-json/routing-back': flowJsonRoutingBack,
    'flow-json/routing-cycle': flowJsonRoutingCycle,
    'flow-json/routing-dead-end': flowJsonRoutingDeadEnd,
    'flow-json/routing-disconnected': flowJsonRoutingDisconnected,
    'flow-json/routing-duplicate-target': flowJsonRoutingDuplicateTarget,
    'flow-json/routing-entry': flowJsonRoutingEntry,
    'flow-json/routing-model-required': flowJsonRoutingModelRequired,
    'flow-json/routing-navigate': flowJsonRoutingNavigate,
    'flow-json/routing-screen-missing': flowJsonRoutingScreenMissing,
    'flow-json/routing-screen-unknown': flowJsonRoutingScreenUnknown,
    'flow-json/routing-self': flowJsonRoutingSelf,
    'flow-json/routing-too-many-branches': flowJsonRoutingTooManyBranches,
    'flow-json/routing-without-endpoint': flowJsonRoutingWithoutEndpoint,
    'flow-json/schema-key': flowJsonSchemaKey,
    'flow-json/screen-id-case-twin': flowJsonScreenIdCaseTwin,
    'flow-json/screen-id-comma': flowJsonScreenIdComma,
    'flow-json/screen-id-duplicate': flowJsonScreenIdDuplicate,
    'flow-json/screen-id-format': flowJsonScreenIdFormat,
    'flow-json/screen-id-missing': flowJsonScreenIdMissing,
    'flow-json/screen-id-reserved': flowJsonScreenIdReserved,
    'flow-json/screen-id-underscores': flowJsonScreenIdUnderscores,
    'flow-json/screen-title-long': flowJsonScreenTitleLong,
    'flow-json/screen-title-missing': flowJsonScreenTitleMissing,
    'flow-json/screens-required': flowJsonScreensRequired,
    'flow-json/select-action-both': flowJsonSelectActionBoth,
    'flow-json/select-max-options': flowJsonSelectMaxOptions,
    'flow-json/select-min-max': flowJsonSelectMinMax,
    'flow-json/sensitive-empty': flowJsonSensitiveEmpty,
    'flow-json/sensitive-unknown': flowJsonSensitiveUnknown,
    'flow-json/sensitive-unsupported': flowJsonSensitiveUnsupported,
    'flow-json/success-none': flowJsonSuccessNone,
    'flow-json/switch-case-key': flowJsonSwitchCaseKey,
    'flow-json/switch-cases': flowJsonSwitchCases,
    'flow-json/switch-footer': flowJsonSwitchFooter,
    'flow-json/switch-nested': flowJsonSwitchNested,
    'flow-json/switch-uncovered': flowJsonSwitchUncovered,
    'flow-json/switch-value': flowJsonSwitchValue,
    'flow-json/terminal-footer': flowJsonTerminalFooter,
    'flow-json/terminal-footer-action': flowJsonTerminalFooterAction,
    'flow-json/terminal-missing': flowJsonTerminalMissing,
    'flow-json/terminal-success': flowJsonTerminalSuccess,
    'flow-json/terminal-type': flowJsonTerminalType,
    'flow-json/text-array-binding': flowJsonTextArrayBinding,
    'flow-json/text-length': flowJsonTextLength,
    'flow-json/too-large': flowJsonTooLarge,
    'flow-json/too-many-components': flowJsonTooManyComponents,
    'flow-json/too-many-screens': flowJsonTooManyScreens,
    'flow-json/unknown-key': flowJsonUnknownKey,
    'flow-json/unreachable': flowJsonUnreachable,
    'flow-json/unselect-without-select': flowJsonUnselectWithoutSelect,
    'flow-json/update-data-keys': flowJsonUpdateDataKeys,
    'flow-json/url-forbidden': flowJsonUrlForbidden,
    'flow-json/value-unknown': flowJsonValueUnknown,
    'flow-json/version-format': flowJsonVersionFormat,
    'flow-json/version-frozen': flowJsonVersionFrozen,
    'flow-json/version-not-recommended': flowJsonVersionNotRecommended,
    'flow-json/version-required': flowJsonVersionRequired,
    'flow-json/version-type': flowJsonVersionType,
    'flow-json/version-unsupported': flowJsonVersionUnsupported,
  },
  validators,
);
