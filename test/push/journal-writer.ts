/** A process that writes entries of its own into a journal: `journal-writer.ts JOURNAL NAME COUNT`. */

import { updateJournal } from '../../push/journal/file.ts';
import { remembered } from '../../push/journal/journal.ts';
import { sandboxTarget } from '../../push/target.ts';
import { cams } from './documents.ts';

const [file = '', name = '', count = ''] = process.argv.slice(2);
const target = sandboxTarget('https://cams.example.com');

async function main(): Promise<void> {
  for (let i = 0; i < Number(count); i++) {
    const document = cams('template', { CustSpaceId: '1', TemplateCode: `${name}-${i}`, Language: 'en' });
    const written = await updateJournal(file, (before) =>
      remembered(before, { file: `${name}-${i}.json`, target, document }, [document.value], new Date()),
    );
    if (!written.ok) throw new Error(written.problem.message);
  }
}

void main();
