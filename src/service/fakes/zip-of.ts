import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ZipFile } from 'yazl';
import { createTemporaryFolder } from './socket-client.ts';

/** An archive of these entries, whatever they are. */
export async function zipOf(entries: Readonly<Record<string, Buffer | string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Lies there until the test is over. */
export function inFile(content: Buffer, finished: (clean: () => void) => void): string {
  const folder = createTemporaryFolder();
  finished(() => folder.remove());
  const file = path.join(folder.path, 'archive.zip');
  writeFileSync(file, content);
  return file;
}
