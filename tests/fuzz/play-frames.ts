import type { Log } from '../../src/base/log.ts';
import { silentLog } from '../../src/base/log.ts';
import { errorCodes } from '../../src/protocol/errors.ts';
import { createCoreHouse } from '../../src/service/fakes/core-house.ts';
import { newKeys } from '../../src/service/fakes/device-keys.ts';
import { connectPerson, sayHello } from './person.ts';

const keys = newKeys();

/** Sends each text as a stranger and as a member; names what was not answered once, and with a code. */
export function playFrames(texts: readonly string[]): string[] {
  const broken: string[] = [];
  const error: Log['error'] = (message, fields) =>
    void broken.push(`${message}: ${JSON.stringify(fields ?? {})}`);
  const house = createCoreHouse({ log: { ...silentLog, error } });
  for (const isMember of [false, true]) {
    let person = connectPerson(house, { keys });
    for (const text of texts) {
      house.clock.advance(1_000);
      // The deadline of who says no hello, and a frame that happened to be a good one, end a connection rightly.
      if (person.isClosed() || (person.self !== null) !== isMember) {
        person.leave();
        person = connectPerson(house, { keys });
        if (isMember) sayHello(person, null);
      }
      person.heard();
      person.send(text);
      const answers = person.heard().filter((frame) => typeof frame === 'string' || 're' in frame);
      if (answers.length !== 1) broken.push(`answered ${answers.length} times: ${text.slice(0, 200)}`);
      for (const answer of answers) {
        if (typeof answer === 'string') broken.push(`not of the protocol: ${answer.slice(0, 200)}`);
        else if ('ok' in answer && !answer.ok) {
          const { code } = answer.error;
          if (code === 'internal' || !(code in errorCodes)) broken.push(`${code}: ${text.slice(0, 200)}`);
        }
      }
    }
    person.leave();
  }
  house.storage.close();
  return broken;
}
