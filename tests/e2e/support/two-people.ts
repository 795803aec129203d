import { test as base, expect } from '@playwright/test';
import { killEverythingOn, runsNothingOn } from '../../fixtures/kill-parley.ts';
import { findSecrets, keptLogs } from '../../fixtures/log-judge.ts';
import {
  launchParley,
  newUserData,
  quitParley,
  removeUserData,
  startParleyAgain,
  type LaunchedParley,
} from '../../fixtures/launch-parley.ts';
import {
  connection,
  createPerson,
  hostAddress,
  listed,
  startHosting,
  startJoining,
  type Person,
} from './person.ts';

export interface People {
  /** Hosts on this computer. */
  readonly alice: Person;
  /** Joins by address. */
  readonly bob: Person;
  /** Quits and starts again, with the same user-data folder. */
  readonly restart: (person: Person) => Promise<Person>;
  readonly desk: Desk;
  /** Bob's desktop, where it is another than Alice's. */
  readonly bobsDesktop: NodeJS.ProcessEnv | undefined;
}

/** Every Parley a spec has started. */
export interface Desk {
  open(
    name: string,
    userData?: string,
    args?: readonly string[],
    desktop?: NodeJS.ProcessEnv,
  ): Promise<Person>;
  /** A second start with the same folder, as by a link in another program; resolves with its exit code. */
  startAgain(person: Person, ...args: string[]): Promise<number | null>;
  restart(person: Person): Promise<Person>;
  /** Quits and waits until it has gone. */
  quit(person: Person): Promise<void>;
  /** SIGKILL to the app and its pages, in one go. */
  kill(person: Person): Promise<void>;
  /** Where this person's Parley keeps what it keeps. */
  folderOf(person: Person): string;
}

export const test = base.extend<People>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern, also where no fixture is taken
  desk: async ({}, use, info) => {
    const launched = new Map<Person, LaunchedParley>();
    const folders = new Set<string>();
    const open = async (
      name: string,
      userData = newUserData(),
      args: readonly string[] = [],
      desktop?: NodeJS.ProcessEnv,
    ): Promise<Person> => {
      folders.add(userData);
      const parley = await launchParley(userData, args, desktop);
      const person = createPerson(name, parley.app, parley.page);
      launched.set(person, parley);
      return person;
    };
    const find = (person: Person): LaunchedParley => {
      const parley = launched.get(person);
      if (!parley) throw new Error(`${person.name} was not started here`);
      return parley;
    };
    await use({
      open,
      folderOf: (person) => find(person).userData,
      startAgain: (person, ...args) => startParleyAgain(find(person).userData, args),
      quit: (person) => quitParley(find(person)),
      async kill(person) {
        const { userData } = find(person);
        killEverythingOn(userData);
        await expect.poll(() => runsNothingOn(userData)).toBe(true);
      },
      async restart(person) {
        const parley = find(person);
        await quitParley(parley);
        return open(person.name, parley.userData);
      },
    });
    for (const [{ name }, { output }] of launched) {
      await info.attach(`${name}.log`, { body: output.join(''), contentType: 'text/plain' });
    }
    await Promise.all([...launched.values()].map(quitParley));
    const written = [
      ...[...launched.values()].map(({ output }) => output.join('')),
      ...[...folders].map(keptLogs),
    ];
    for (const folder of folders) removeUserData(folder);
    const said = [...launched.keys()].flatMap((person) => [...person.said]);
    expect(findSecrets(written.join('\n'), said), 'what a log may not hold').toEqual([]);
  },
  alice: async ({ desk }, use) => {
    const alice = await desk.open('Alice');
    await startHosting(alice);
    await expect(connection(alice)).toHaveText('Connected');
    await use(alice);
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern, also where no fixture is taken
  bobsDesktop: ({}, use) => use(undefined),
  bob: async ({ desk, alice, bobsDesktop }, use) => {
    const bob = await desk.open('Bob', undefined, [], bobsDesktop);
    await startJoining(bob, hostAddress);
    await expect(connection(bob)).toHaveText('Connected');
    await expect(listed(alice, 'Bob')).toBeVisible();
    await use(bob);
  },
  restart: ({ desk }, use) => use(desk.restart),
});

export { expect };
