import { isObject } from '../../core/document/members.ts';
import { say } from '../../l10n/texts.ts';
import type { CamsOperation } from '../../push/providers/cams/operation.ts';
import type { RemoteKind } from '../../push/remote-kind.ts';
import { identityRemarks, stateRemarks } from './remarks.ts';

const answers = ['TemplateCode', 'TemplateName'];
const jsonParameters = ['Components', 'Example'];

/**
 * Templates at CAMS 2020-06-06. Names, placement and limits are from the pages of ModifyChatappTemplate,
 * CreateChatappTemplate, GetChatappTemplateDetail and ListChatappTemplate.
 */
export default {
  kind: 'template',
  provider: 'cams',
  noun: say`Template`,
  write: {
    provider: 'cams',
    name: 'ModifyChatappTemplate',
    jsonParameters,
    qps: 50,
    applied: {
      message: say`The template was modified.`,
      next: say`WhatsApp reviews the edited template before it can be sent again.`,
    },
    answers,
  },
  create: {
    operation: {
      provider: 'cams',
      name: 'CreateChatappTemplate',
      jsonParameters,
      qps: 50,
      applied: { message: say`The template was created.`, next: say`WhatsApp reviews it before it can be sent.` },
      answers,
    },
    code: 'TemplateCode',
    rule: 'template/template-code-missing',
    // The same properties, except for the code, which only an existing template has, and the name, which is called
    // differently.
    request: ({ TemplateCode: _code, TemplateName: name, ...value }) =>
      typeof name === 'string' && name !== ''
        ? { ok: true, value: { Name: name, TemplateType: 'WHATSAPP', ...value } }
        : {
            ok: false,
            problem: {
              code: 'name-missing',
              message: say`A new template needs a name, and the document has none.`,
              next: say`Add "TemplateName" with lowercase letters, digits and underscores.`,
            },
          },
    nothingThere: (target) => say`There is no template with this name at ${target}, so a push would create it.`,
    noCode: () => say`The document has no TemplateCode, so a push creates a new template.`,
    taken: (target) => say`${target} already has a template with this name and language.`,
  },
  read: {
    operation: { provider: 'cams', name: 'GetChatappTemplateDetail', qps: 5 },
    identifiedBy: ['CustSpaceId', 'TemplateCode', 'TemplateName', 'Language', 'TemplateType'],
    members: ['Category', 'Components', 'Example', 'MessageSendTtlSeconds'],
    fixed: ['Category'],
    replaced: ['Example', 'MessageSendTtlSeconds'],
    answers: {
      state: ['AuditStatus'],
      reason: ['Reason'],
      quality: ['QualityScore'],
      name: ['Name', 'TemplateName'],
      code: ['TemplateCode'],
    },
    renamed: { TemplateName: 'Name' },
    member: (name, value) => (name === 'Components' ? components(value) : value),
    isSameWord: (member, one, other) => member === 'Language' && spelling(one) === spelling(other),
  },
  list: {
    operation: { provider: 'cams', name: 'ListChatappTemplate', jsonParameters: ['Page'], qps: 5 },
    title: say`Templates`,
    entries: 'ListTemplate',
    members: {
      id: 'TemplateCode',
      name: 'TemplateName',
      category: 'Category',
      language: 'Language',
      state: 'AuditStatus',
    },
    modified: 'LastUpdateTime',
  },
  identity: {
    place: ['CustSpaceId', 'CustWabaId'],
    code: 'TemplateCode',
    name: 'TemplateName',
    language: 'Language',
  },
  limitsEditsIn: 'pass',
  remarks: { onIdentity: identityRemarks, onState: stateRemarks },
} satisfies RemoteKind<CamsOperation>;

/** The components as documents have them: the list may come as JSON text, and one name in small letters. */
function components(value: unknown): unknown {
  const list: unknown = typeof value === 'string' ? parsed(value) : value;
  if (!Array.isArray(list)) return list;
  return list.map((component: unknown) => {
    if (!isObject(component)) return component;
    const { hasExpiration, ...rest } = component;
    return hasExpiration === undefined ? rest : { ...rest, HasExpiration: hasExpiration };
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A language may come back in another spelling of its code. */
const spelling = (language: string) => language.trim().replaceAll('-', '_').toLowerCase();
