import { fromBufferPromise } from 'yauzl';

/** What is in an archive, by its path, in the order in which it was written. */
export async function unzip(archive: Buffer): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(archive, { strictFileNames: true });
  const found = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry);
    found.set(entry.fileName, Buffer.concat((await stream.toArray()) as Buffer[]));
  }
  return found;
}
