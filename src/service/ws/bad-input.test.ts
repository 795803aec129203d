import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '../../base/log.ts';
import { badInputsOf, samplesOf } from '../../protocol/fakes/bad-inputs.ts';
import { parseRequest } from '../../protocol/frames.ts';
import { requests, type RequestType } from '../../protocol/requests.ts';
import { createTemporaryFolder, enter, openSocket, type SocketClient } from '../fakes/socket-client.ts';
import { challengeOf, helloOf } from '../fakes/core-house.ts';
import { startService, type RunningService } from '../start-service.ts';

const types = Object.keys(requests) as RequestType[];
const notObjects = [null, 5, 'text', true, []];

const folder = createTemporaryFolder();
let service: RunningService;
beforeAll(async () => {
  service = await startService({ host: '127.0.0.1', port: 0, dataDir: folder.path, log: silentLog });
});
afterAll(async () => {
  await service.close();
  folder.remove();
});

/** A connection at the point where this request is the right one to make. */
const isFirst = (type: RequestType): boolean => type === 'hello' || type === 'challenge';
const connectFor = (type: RequestType): Promise<SocketClient> =>
  isFirst(type) ? openSocket(service.port) : enter(service.port);

const lives = (client: SocketClient, type: RequestType): Promise<object> =>
  isFirst(type) ? client.ask('challenge', challengeOf(helloOf())) : client.ask('ping', {});

/** Numbers of their own, far from those that the client counts. */
let lastId = 1_000_000;

async function codeOf(client: SocketClient, type: RequestType, data: unknown): Promise<string> {
  const id = (lastId += 1);
  const answer = await client.exchange(JSON.stringify({ id, type, data }), id);
  return answer.ok ? 'ok' : answer.error.code;
}

describe.each(types)('%s', (type) => {
  const { input } = requests[type];

  it('has samples that are right, so that what is wrong below is wrong in one thing alone', () => {
    const isRight = (data: unknown): boolean => parseRequest(JSON.stringify({ id: 1, type, data })).ok;
    expect(samplesOf(input).filter((data) => !isRight(data))).toEqual([]);
  });

  it('with anything wrong in it is answered with a code, and the connection lives', async () => {
    const client = await connectFor(type);
    const answers: Record<string, string> = {};
    for (const { what, data } of badInputsOf(input)) answers[what] = await codeOf(client, type, data);
    for (const data of notObjects)
      answers[`data is ${JSON.stringify(data)}`] = await codeOf(client, type, data);
    answers['data is missing'] = await codeOf(client, type, undefined);
    expect(Object.entries(answers).filter(([, code]) => code !== 'bad-message')).toEqual([]);
    await expect(lives(client, type)).resolves.toBeTypeOf('object');
  });

  it('has something wrong for each of its fields', () => {
    const faults = badInputsOf(input).map(({ what }) => what);
    expect(faults).toContain('an unknown field');
    const untried = Object.keys(input.entries).filter(
      (field) => faults.filter((what) => what.startsWith(`${field} is `)).length < 2,
    );
    expect(untried).toEqual([]);
  });
});
