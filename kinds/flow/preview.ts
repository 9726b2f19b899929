import type { PreviewNode } from '../../core/preview/tree.ts';
import type { Flow } from './model.ts';

/** A flow as what it is called and for: its screens are not in this document. */
export const preview = ({ name = '', categories }: Flow): PreviewNode => ({
  ...{ type: 'chat', pointer: '', language: 'en', isRightToLeft: false },
  children: [{ type: 'summary', pointer: '', title: name, lines: categories.map(({ value }) => value) }],
});
