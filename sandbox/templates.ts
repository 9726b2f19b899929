import { type Answer, camsError, camsOk, type Refusal } from './answer.ts';
import type { RpcOperations } from './operation.ts';
import { isRecord, jsonParameter, missingParameter, type Parameters, pageOf } from './parameters.ts';
import { afterEdit, auditStatus, editRefusal, refused } from './review.ts';
import { type State, type StoredTemplate, store, storeIsFull } from './state.ts';
import { templateRefusal } from './template-refusal.ts';
import type { World } from './world.ts';

export const operations: RpcOperations = {
  ModifyChatappTemplate: { qps: 50, run: modifyTemplate },
  CreateChatappTemplate: { qps: 50, run: createTemplate },
  ListChatappTemplate: { qps: 5, run: listTemplates },
  GetChatappTemplateDetail: { qps: 5, run: templateDetail },
};

/**
 * `ModifyChatappTemplate`. A template that the sandbox has never seen is adopted as if it had been created before, so
 * that a newcomer's first push works. Without reviews it can be pushed again and again.
 */
function modifyTemplate(parameters: Parameters, world: World): Answer {
  const { state } = world;
  const missing = missingParameter(parameters, ['Components', 'Language', 'CustSpaceId']);
  if (missing !== null) return camsError(missing.code, missing.message);
  const code = parameters.get('TemplateCode') ?? '';
  const name = parameters.get('TemplateName') ?? '';
  if (code === '' && name === '') {
    return camsError('InvalidParameter.TemplateCodeNotEmpty', 'Neither TemplateCode nor TemplateName is given.');
  }
  const sent = sentTemplate(parameters);
  if ('code' in sent) return refused(sent);

  const before = findTemplate(state, code, name, sent.language);
  const refusal = before ? editRefusal(before, world) : null;
  if (refusal !== null) return refused(refusal);
  const template: StoredTemplate = {
    ...sent,
    ...afterEdit(before, world),
    code: code === '' ? (before?.code ?? inventedCode(name)) : code,
    // A name given beside a code does not rename: no rename exists. Nor does a category change.
    name: before?.name ?? (name === '' ? `template_${code}` : name),
    category: before?.category ?? parameters.get('Category') ?? null,
  };
  if (!store(state, 'templates', `${template.code} ${template.language}`, template)) return refused(storeIsFull);
  return camsOk({ Data: { TemplateCode: template.code, TemplateName: template.name } });
}

/** `CreateChatappTemplate`. Its code follows from the name, so that a run can be repeated. */
function createTemplate(parameters: Parameters, world: World): Answer {
  const { state } = world;
  const names = ['Category', 'Components', 'Language', 'Name', 'TemplateType', 'CustSpaceId'];
  const missing = missingParameter(parameters, names);
  if (missing !== null) return camsError(missing.code, missing.message);
  const name = parameters.get('Name') ?? '';
  const sent = sentTemplate(parameters);
  if ('code' in sent) return refused(sent);
  if (findTemplate(state, '', name, sent.language)) {
    return camsError('InvalidParameter.TemplateNameExist', 'A template with this name and language exists.');
  }
  const template: StoredTemplate = {
    ...sent,
    ...afterEdit(undefined, world),
    code: inventedCode(name),
    name,
    category: parameters.get('Category') ?? null,
  };
  if (!store(state, 'templates', `${template.code} ${template.language}`, template)) return refused(storeIsFull);
  return camsOk({ Data: { TemplateCode: template.code, TemplateName: template.name } });
}

/**
 * `ListChatappTemplate`: newest last, filtered by what is given, page by page. `LastUpdateTime` is a number of
 * milliseconds, and the content is not in the list.
 */
function listTemplates(parameters: Parameters, world: World): Answer {
  const page = pageOf(parameters);
  if ('code' in page) return refused(page);
  const filters = [
    ['Code', 'code'],
    ['Name', 'name'],
    ['Language', 'language'],
    ['Category', 'category'],
    ['TemplateType', 'type'],
  ] as const;
  const found = [...world.state.templates.values()].filter(
    (template) =>
      filters.every(([asked, member]) => [undefined, '', template[member]].includes(parameters.get(asked))) &&
      [undefined, '', auditStatus(template, world)].includes(parameters.get('AuditStatus')),
  );
  return camsOk({
    Total: found.length,
    ListTemplate: page.of(found).map((template) => ({
      TemplateCode: template.code,
      TemplateName: template.name,
      Language: template.language,
      TemplateType: template.type,
      AuditStatus: auditStatus(template, world),
      ...(template.category === null ? {} : { Category: template.category }),
      // What an earlier version of the sandbox stored has no time.
      ...(template.changedAt > 0 && { LastUpdateTime: template.changedAt }),
    })),
  });
}

/** What a write sends of a template, or why it is refused. */
function sentTemplate(
  parameters: Parameters,
): Pick<StoredTemplate, 'language' | 'type' | 'components' | 'example' | 'ttlSeconds'> | Refusal {
  const language = parameters.get('Language') ?? '';
  if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(language)) {
    return { code: 'InvalidParameter.LanguageNotSupport', message: 'The Language is not supported.' };
  }
  const type = parameters.get('TemplateType') ?? 'WHATSAPP';
  if (type !== 'WHATSAPP') {
    return { code: 'InvalidParameter.TemplateTypeNotSupport', message: 'The TemplateType is not supported.' };
  }
  const components = jsonParameter(parameters, 'Components');
  if ('code' in components) return components;
  const example = jsonParameter(parameters, 'Example');
  if ('code' in example) return example;
  if (example.value !== undefined && !isRecord(example.value)) {
    return { code: 'InvalidParameter.Example', message: 'The parameter Example is not a JSON object.' };
  }
  const refusal = templateRefusal(components.value);
  if (refusal !== null) return refusal;
  const ttl = Number(parameters.get('MessageSendTtlSeconds'));
  return {
    language,
    type,
    components: Array.isArray(components.value) ? components.value : [],
    example: example.value ?? {},
    ttlSeconds: parameters.has('MessageSendTtlSeconds') && Number.isFinite(ttl) ? ttl : null,
  };
}

/** `GetChatappTemplateDetail`. Answers `hasExpiration` with a small h, as the provider does. */
function templateDetail(parameters: Parameters, world: World): Answer {
  const { state } = world;
  const code = parameters.get('TemplateCode') ?? '';
  const name = parameters.get('TemplateName') ?? '';
  if (code === '' && name === '') {
    return camsError('InvalidParameter.TemplateCodeNotEmpty', 'Neither TemplateCode nor TemplateName is given.');
  }
  const template = findTemplate(state, code, name, parameters.get('Language') ?? '');
  if (template === undefined) return camsError('DetailError.TemplateNotExist', 'The template does not exist.');
  return camsOk({
    Data: {
      TemplateCode: template.code,
      Name: template.name,
      Language: template.language,
      TemplateType: template.type,
      AuditStatus: auditStatus(template, world),
      ...(template.category === null ? {} : { Category: template.category }),
      ...(template.ttlSeconds === null ? {} : { MessageSendTtlSeconds: template.ttlSeconds }),
      Components: template.components.map(withSmallH),
      Example: template.example,
    },
  });
}

function findTemplate(state: State, code: string, name: string, language: string): StoredTemplate | undefined {
  return [...state.templates.values()].find(
    (template) =>
      (code === '' ? template.name === name : template.code === code) &&
      (language === '' || template.language === language),
  );
}

function withSmallH(component: unknown): unknown {
  if (!isRecord(component) || !Object.hasOwn(component, 'HasExpiration')) return component;
  const { HasExpiration, ...rest } = component;
  return { ...rest, hasExpiration: HasExpiration };
}

/** A code for a template that was named and never seen: the same for the same name, and digits as the provider's. */
export function inventedCode(name: string): string {
  let number = 0n;
  for (const byte of Buffer.from(name)) number = (number * 257n + BigInt(byte)) % 10n ** 15n;
  return `9${String(number).padStart(15, '0')}`;
}
