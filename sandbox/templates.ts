import { type Answer, camsError, camsOk } from './answer.ts';
import { isRecord, jsonParameter, missingParameter, type Parameters } from './parameters.ts';
import type { State, StoredTemplate } from './state.ts';
import { templateRefusal } from './template-refusal.ts';

/**
 * `ModifyChatappTemplate`. A template that the sandbox has never seen is adopted as if it had been created before, so
 * that a newcomer's first push works. It never goes to review, so that it can be pushed again and again.
 */
export function modifyTemplate(parameters: Parameters, state: State): Answer {
  const missing = missingParameter(parameters, ['Components', 'Language', 'CustSpaceId']);
  if (missing !== null) return camsError(missing.code, missing.message);
  const code = parameters.get('TemplateCode') ?? '';
  const name = parameters.get('TemplateName') ?? '';
  if (code === '' && name === '') {
    return camsError('InvalidParameter.TemplateCodeNotEmpty', 'Neither TemplateCode nor TemplateName is given.');
  }
  const language = parameters.get('Language') ?? '';
  if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(language)) {
    return camsError('InvalidParameter.LanguageNotSupport', 'The Language is not supported.');
  }
  const type = parameters.get('TemplateType') ?? 'WHATSAPP';
  if (type !== 'WHATSAPP') {
    return camsError('InvalidParameter.TemplateTypeNotSupport', 'The TemplateType is not supported.');
  }

  const components = jsonParameter(parameters, 'Components');
  if ('code' in components) return camsError(components.code, components.message);
  const example = jsonParameter(parameters, 'Example');
  if ('code' in example) return camsError(example.code, example.message);
  if (example.value !== undefined && !isRecord(example.value)) {
    return camsError('InvalidParameter.Example', 'The parameter Example is not a JSON object.');
  }
  const refusal = templateRefusal(components.value);
  if (refusal !== null) return camsError(refusal.code, refusal.message);

  const before = findTemplate(state, code, name, language);
  const ttl = Number(parameters.get('MessageSendTtlSeconds'));
  const template: StoredTemplate = {
    code: code === '' ? (before?.code ?? inventedCode(name)) : code,
    // A name given beside a code does not rename: no rename exists.
    name: before?.name ?? (name === '' ? `template_${code}` : name),
    language,
    category: before?.category ?? parameters.get('Category') ?? null,
    type,
    components: Array.isArray(components.value) ? components.value : [],
    example: example.value ?? {},
    ttlSeconds: parameters.has('MessageSendTtlSeconds') && Number.isFinite(ttl) ? ttl : null,
  };
  state.templates.set(`${template.code} ${language}`, template);
  return camsOk({ Data: { TemplateCode: template.code, TemplateName: template.name } });
}

/** `GetChatappTemplateDetail`. Answers `hasExpiration` with a small h, as the provider does. */
export function templateDetail(parameters: Parameters, state: State): Answer {
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
      AuditStatus: 'unaudit',
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
function inventedCode(name: string): string {
  let number = 0n;
  for (const byte of Buffer.from(name)) number = (number * 257n + BigInt(byte)) % 10n ** 15n;
  return `9${String(number).padStart(15, '0')}`;
}
