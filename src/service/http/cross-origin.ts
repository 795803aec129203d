import type { IncomingMessage, ServerResponse } from 'node:http';

/** For a page that `mayEnter` let in: the app's own, which has another origin than its service. */
export function allowOrigin({ headers }: IncomingMessage, response: ServerResponse): void {
  response.setHeader('vary', 'origin');
  if (headers.origin === undefined) return;
  response.setHeader('access-control-allow-origin', headers.origin);
  response.setHeader('access-control-expose-headers', 'upload-offset, content-range, content-disposition');
}

export function answerPreflight(response: ServerResponse): void {
  response
    .writeHead(204, {
      'access-control-allow-methods': 'GET, HEAD, PUT, POST, DELETE',
      'access-control-allow-headers': 'authorization, upload-offset, content-type, range',
      'access-control-max-age': '600',
    })
    .end();
}
