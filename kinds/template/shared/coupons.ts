import { isBlank } from '../../../core/document/blank.ts';
import { oncePerTemplate, type Template, type Text } from '../model.ts';

/**
 * The coupon codes of COPY_CODE buttons that are not empty. Cards cannot have such buttons; another rule reports those.
 */
export const couponCodes = oncePerTemplate(({ buttonsOf }: Template): readonly Text[] =>
  buttonsOf('COPY_CODE')
    .flatMap((button) => (button.inCard ? [] : (button.text('CouponCode') ?? [])))
    .filter(({ value }) => !isBlank(value)),
);

/** The coupon code that is sent: itself, or the sample of its variable, with its path. */
export function codeOrSample(code: Text, samples: ReadonlyMap<string, string>): Pick<Text, 'at' | 'value'> | undefined {
  const [variable] = code.variables;
  if (!variable) return code;
  const sample = samples.get(variable.name);
  return sample === undefined ? undefined : { at: ['Example', variable.name], value: sample };
}
