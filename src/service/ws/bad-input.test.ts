import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badInputsOf, samplesOf } from '../../protocol/fakes/bad-inputs.ts';
import { parseRequest } from '../../protocol/frames.ts';
import { requests, type RequestType } from '../../protocol/requests.ts';
import { createSocketHouse, type SocketHouse, type Wire } from '../fakes/socket-house.ts';

const types = Object.keys(requests) as RequestType[];
const notObjects = [null, 5, 'text', true, []];

let house: SocketHouse;
beforeAll(async () => {
  house = await createSocketHouse();
});
afterAll(() => house.close());

/** A connection at the point where this request is the right one to make. */
async function connectFor(type: RequestType): Promise<Wire> {
  const wire = await house.connect();
  if (type !== 'hello') await wire.hello();
  return wire;
}

const lives = (wire: Wire, type: RequestType) => (type === 'hello' ? wire.hello() : wire.ask('ping', {}));

async function codeOf(wire: Wire, type: RequestType, data: unknown): Promise<string> {
  const answer = await wire.ask(type, data);
  return answer.ok ? 'ok' : answer.error.code;
}

describe.each(types)('%s', (type) => {
  const { input } = requests[type];

  it('has samples that are right, so that what is wrong below is wrong in one thing alone', () => {
    const isRight = (data: unknown): boolean => parseRequest(JSON.stringify({ id: 1, type, data })).ok;
    expect(samplesOf(input).filter((data) => !isRight(data))).toEqual([]);
  });

  it('with anything wrong in it is answered with a code, and the connection lives', async () => {
    const wire = await connectFor(type);
    const answers: Record<string, string> = {};
    for (const { what, data } of badInputsOf(input)) answers[what] = await codeOf(wire, type, data);
    for (const data of notObjects)
      answers[`data is ${JSON.stringify(data)}`] = await codeOf(wire, type, data);
    answers['data is missing'] = await codeOf(wire, type, undefined);
    expect(Object.entries(answers).filter(([, code]) => code !== 'bad-message')).toEqual([]);
    expect(await lives(wire, type)).toMatchObject({ ok: true });
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
