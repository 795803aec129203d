import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeCertificate } from './certificate.ts';
import { buildHomes, internetAddress, type HomePlan, type Homes } from './homes.ts';
import { writeMedia, type Flaw } from './media/fake-media.ts';
import { makeInvite, openPerson, type LabPerson } from './people.ts';
import { startRelay, type Relay } from './relay.ts';
import { expectNoSecrets } from '../fixtures/log-judge.ts';
import { startService, type LabService } from './service.ts';

/** Homes, a service and people in front of it: everything a scenario happens to. */
export interface Stage {
  readonly homes: Homes;
  readonly service: LabService;
  readonly people: readonly LabPerson[];
  end(): Promise<void>;
}

interface StagePlan {
  readonly homes: readonly HomePlan[];
  /** By UDP, TCP and TLS. */
  readonly hasRelay: boolean;
  /** What is wrong with the first person's devices. */
  readonly flaw: Flaw | null;
}

const names = ['Ada', 'Bob', 'Cleo', 'Dan', 'Eva', 'Finn'] as const;

export async function buildStage({ homes: plans, hasRelay, flaw }: StagePlan): Promise<Stage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-lab-'));
  const homes = await buildHomes(plans);
  const people: LabPerson[] = [];
  let relay: Relay | null = null;
  let service: LabService | null = null;
  const end = async (): Promise<void> => {
    await Promise.all(people.map((person) => person.close()));
    await service?.kill();
    relay?.stop();
    homes.end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    expectNoSecrets(service?.logged.join('') ?? '', []);
  };
  try {
    const media = writeMedia(folder);
    const flawed = flaw ? writeMedia(folder, flaw) : media;
    const certificate = hasRelay ? await writeCertificate(folder, internetAddress) : null;
    if (certificate)
      relay = await startRelay({ folder, address: internetAddress, host: homes.internet, certificate });
    service = await startService({ host: homes.internet, folder, relay });
    for (const [index, home] of homes.homes.entries()) {
      const [owner] = people;
      const link = owner ? await makeInvite(owner) : service.ownerLink;
      const name = names[index] ?? `Guest ${index}`;
      const devices = owner ? media : flawed;
      people.push(await openPerson({ name, home, link, folder, media: devices, certificate }));
    }
    return { homes, service, people, end };
  } catch (error) {
    await end();
    throw error;
  }
}
