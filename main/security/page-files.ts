import { readWebFile } from '../../src/service/http/web-files.ts';
import { isOurOrigin } from './scheme.ts';

/** The service a person chose can be anywhere: in the clear on this computer alone, and beyond it only encrypted. */
const connect = "'self' ws: wss: https: http://127.0.0.1:* http://localhost:*";

const refuse = (status: number): Response => new Response(null, { status });

/** Serves the built interface, and what is played in it; nothing else. For `protocol.handle`. */
export function createPageServer(
  folder: string,
  playFiles: (request: Request) => Promise<Response | undefined>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { url, method } = request;
    if (!isOurOrigin(url)) return refuse(404);
    if (method !== 'GET' && method !== 'HEAD') return refuse(405);
    const played = await playFiles(request);
    if (played) return played;
    const file = await readWebFile(folder, url, connect);
    if (!file) return refuse(404);
    return new Response(method === 'HEAD' ? null : new Uint8Array(file.body), { headers: file.headers });
  };
}
