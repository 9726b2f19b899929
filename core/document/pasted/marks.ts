import { say } from '../../../l10n/texts.ts';
import { lineEnd, meets, type Pasted, type Place, shortened } from './place.ts';
import { overwrite, rewriteAll, withoutLineStarts } from './repairs.ts';

/** What tools leave in a text: Git, Markdown, web pages, mails. */
export function markAt({ text, offset }: Place): Pasted | undefined {
  const line = { start: text.lastIndexOf('\n', offset - 1) + 1, end: lineEnd(text, offset) };
  const isFirst = text.slice(line.start, offset).trim() === '';
  if (isFirst && meets(text, offset, /<{7}|={7}|>{7}|\|{7}/)) {
    return {
      span: { start: offset, end: offset + 7 },
      message: say`Git could not merge two versions here and left its conflict markers. Keep one version, and delete the other one and the lines that start with <<<<<<<, ======= and >>>>>>>.`,
    };
  }
  if (isFirst && meets(text, offset, /```|~~~/)) {
    const fences = [...text.matchAll(/^[ \t]*(?:```|~~~)[^\r\n]*/gm)].toReversed();
    return {
      message: say`This mark starts or ends a Markdown code block and was copied with the document. Remove it.`,
      suggest: [
        {
          title: say`Remove the marks`,
          edits: fences.map(({ index, 0: fence }) => ({ erase: { start: index, end: index + fence.length } })),
        },
      ],
    };
  }
  if (meets(text, offset, /<!--/)) {
    return { message: say`This is an HTML comment. Write comments in a document after // or between /* and */.` };
  }
  const tag = meets(text, offset, /<\/?[A-Za-z][^<>\r\n]{0,200}>/);
  if (tag) {
    const span = { start: offset, end: offset + tag[0].length };
    return {
      span,
      message: say`${shortened(tag[0])} is a web page tag that was copied with the document. Remove it.`,
      suggest: rewriteAll(say`Remove the tags`, text, /<\/?[A-Za-z][^<>\r\n]{0,200}>/, () => ''),
    };
  }
  if (meets(text, offset, /&(?:quot|#34|#x22|nbsp|#160);/)) {
    return {
      span: { start: offset, end: text.indexOf(';', offset) + 1 },
      message: say`This is how a web page writes a double quote or a space; it was copied with the document. Write the character itself.`,
      suggest: rewriteAll(say`Write the characters themselves`, text, /&(?:quot|#34|#x22|nbsp|#160);/, (entity) =>
        /nbsp|160/.test(entity) ? ' ' : '"',
      ),
    };
  }
  if (isFirst && text[offset] === '>') {
    return {
      message: say`The > at the start of a line comes from a quoted email or chat message. Remove it from every line.`,
      suggest: withoutLineStarts(say`Remove the > from every line`, text, /^[ \t]*> ?/),
    };
  }
  if (text[offset] === '#' || meets(text, offset, /--(?![\d-])/)) {
    const mark = text[offset] === '#' ? '#' : '--';
    const span = { start: offset, end: offset + mark.length };
    return {
      span,
      message: say`Start a comment with //, not with ${mark}.`,
      suggest: [overwrite(say`Write //`, span, '//')],
    };
  }
  return undefined;
}
