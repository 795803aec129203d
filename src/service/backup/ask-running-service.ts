import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';
import { backupAnswer, controlCard } from './control-server.ts';
import { controlName } from './data-folder.ts';

type Answer = v.InferOutput<typeof backupAnswer>;

/** Null where no service runs on this folder: nobody is there, or somebody else with the port of one that was killed. */
export async function askRunningService(dataDir: string, target: string): Promise<Answer | null> {
  const file = path.join(dataDir, controlName);
  if (!existsSync(file)) return null;
  try {
    const { port, token } = v.parse(controlCard, JSON.parse(readFileSync(file, 'utf8')));
    const headers = { authorization: `Bearer ${token}` };
    const order = request({ host: '127.0.0.1', port, path: '/backup', method: 'POST', headers });
    order.end(JSON.stringify({ target }));
    const [response] = (await once(order, 'response')) as [IncomingMessage];
    return v.parse(backupAnswer, JSON.parse(await text(response)));
  } catch {
    return null;
  }
}
