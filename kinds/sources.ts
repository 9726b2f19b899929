import type { Source } from '../core/rules/rule.ts';

/** The pages that facts are from, with the date of the edition, or of the reading where the page bears none. */

export const modifyChatappTemplate: Source = { title: 'Alibaba Cloud, ModifyChatappTemplate', date: '2026-06-10' };
export const modifyFlow: Source = { title: 'Alibaba Cloud, ModifyFlow', date: '2026-03-30' };
export const updateAutomation: Source = { title: 'Alibaba Cloud, UpdateConversationalAutomation', date: '2026-03-27' };
export const camsErrorCodes: Source = {
  title: 'Alibaba Cloud, Chat App Message Service, API error codes',
  date: '2026-11',
};
export const camsLanguageCodes: Source = {
  title: 'Alibaba Cloud, Chat App Message Service, Language codes',
  date: '2026-11',
};
export const camsTemplateDesign: Source = { title: 'Alibaba Cloud, Template design', date: '2025-11' };
export const camsMaterial: Source = { title: 'Alibaba Cloud, Upload message material', date: '2026-11' };
export const camsSdk: Source = { title: 'Alibaba Cloud, CAMS SDK for Go 6.3.0', date: '2026-07-14' };
export const graphAutomation: Source = { title: 'Meta, Conversational Automation API v23.0', date: '2026-11' };
export const graphOpenApi: Source = { title: 'Meta, Business Messaging API v23.0 in OpenAPI', date: '2026-11' };
export const metaConversational: Source = { title: 'Meta, Conversational components', date: '2026-11' };
export const metaComponents: Source = { title: 'Meta, Template components', date: '2026-11' };
export const metaOverview: Source = { title: 'Meta, Templates overview', date: '2026-11' };
export const metaReview: Source = { title: 'Meta, Template review', date: '2026-11' };
export const metaCategories: Source = { title: 'Meta, Template categorization', date: '2026-11' };
export const metaLanguages: Source = { title: 'Meta, Supported languages', date: '2026-11' };
export const metaTimeToLive: Source = { title: 'Meta, Time-to-live', date: '2026-11' };
export const metaOffers: Source = { title: 'Meta, Limited-time offer templates', date: '2026-11' };
export const metaCoupons: Source = { title: 'Meta, Coupon templates', date: '2026-11' };
export const metaCarousels: Source = { title: 'Meta, Media card carousel templates', date: '2026-11' };
export const metaCatalogs: Source = { title: 'Meta, Catalog templates', date: '2026-11' };
export const metaProducts: Source = { title: 'Meta, Multi-product templates', date: '2026-11' };
export const metaAuthentication: Source = { title: 'Meta, Authentication templates', date: '2026-11' };
export const metaOneTap: Source = { title: 'Meta, One-tap autofill templates', date: '2026-11' };
export const metaZeroTap: Source = { title: 'Meta, Zero-tap templates', date: '2026-11' };
export const metaErrorCodes: Source = { title: 'Meta, Cloud API error codes', date: '2026-09' };
export const metaMedia: Source = { title: 'Meta, Media', date: '2026-11' };
export const metaFlowErrors: Source = { title: 'Meta, Flows error codes', date: '2026-11' };
export const metaFlowCollection: Source = { title: 'Meta, Postman collection of WhatsApp Flows', date: '2026-11' };
export const developerReports: Source = { title: 'Reports of developers and resellers', date: '2026-11' };
