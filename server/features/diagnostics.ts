import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Finding } from '../../core/check.ts';
import type { Severity } from '../../core/rules/settings.ts';
import { findsOf } from '../../kinds/index.ts';
import { plain } from '../../l10n/plain.ts';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** In a list of problems there is room for all of a message. */
const longest = { longest: 2000 };

/**
 * A finding as editors show it.
 *
 * @param uri of the document, to which related places belong
 * @param rulePage the address of a rule's page, when there is one to open
 */
export function toDiagnostic(
  finding: Finding,
  uri: string,
  rulePage: (rule: string) => string | undefined,
): Diagnostic {
  const href = rulePage(finding.rule);
  return {
    source: 'chatapp',
    code: finding.rule,
    ...(href && { codeDescription: { href } }),
    severity: severities[finding.severity],
    range: finding.range,
    message: plain(finding.message, longest),
    ...tagsOf(finding),
    ...(finding.related && {
      relatedInformation: finding.related.map(({ range, message, file = uri }) => ({
        location: { uri: file, range },
        message: plain(message, longest),
      })),
    }),
  };
}

/** What is old is struck out, and what has no effect is faded. An error is neither: it is to be seen. */
function tagsOf({ rule, severity }: Finding): Pick<Diagnostic, 'tags'> {
  switch (findsOf(rule)) {
    case 'deprecated':
      return { tags: [DiagnosticTag.Deprecated] };
    case 'misplaced':
    case 'ineffective':
      return severity === 'error' ? {} : { tags: [DiagnosticTag.Unnecessary] };
    default:
      return {};
  }
}
