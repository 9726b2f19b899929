import { isBlank } from '../../../core/document/blank.ts';
import { oncePerTemplate, type Template, type Text } from '../model.ts';

/** The coupon codes of COPY_CODE buttons that are not blank. Cards have no such buttons, which another rule says. */
export const couponCodes = oncePerTemplate(({ buttonsOf }: Template): readonly Text[] =>
  buttonsOf('COPY_CODE')
    .flatMap((button) => (button.inCard ? [] : (button.text('CouponCode') ?? [])))
    .filter(({ value }) => !isBlank(value)),
);

/** What a coupon code is at sending: itself, or the sample of its variable, with where that stands. */
export function codeOrSample(code: Text, samples: ReadonlyMap<string, string>): Pick<Text, 'at' | 'value'> | undefined {
  const [variable] = code.variables;
  if (!variable) return code;
  const sample = samples.get(variable.name);
  return sample === undefined ? undefined : { at: ['Example', variable.name], value: sample };
}
