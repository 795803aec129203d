import { findSecrets, keptLogs } from '../fixtures/log-judge.ts';
import { launchWithoutWindow, newUserData, quitParley, removeUserData } from '../fixtures/launch-parley.ts';
import { connection, listed, startJoining } from './support/person.ts';
import { plugIntoNetwork } from './support/network-address.ts';
import { expect, test as people } from './support/two-people.ts';

const test = people.extend<{ network: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern, also where no fixture is taken
  network: async ({}, use) => {
    const { address, unplug } = plugIntoNetwork();
    await use(address);
    unplug();
  },
});

/** The link that it prints names the computer; here that name leads nowhere. */
const reachable = (link: string, network: string): string =>
  link.replace(/https:\/\/[^:]+/, `https://${network}`);

test('a spare computer hosts without a window; its first owner comes by the link that it prints', async ({
  desk,
  network,
}) => {
  const userData = newUserData();
  const spare = await launchWithoutWindow(userData, ['--host-only']);
  try {
    await expect.poll(() => spare.said.join('')).toContain('#invite=');
    const link = /https:\/\/\S+#invite=\S+/.exec(spare.said.join(''))?.[0] ?? '';
    expect(spare.app.windows()).toHaveLength(0);

    const ada = await desk.open('Ada');
    await startJoining(ada, reachable(link, network));
    await expect(connection(ada)).toHaveText('Connected');
    await ada.page.getByRole('button', { name: 'Settings' }).click();
    await expect(ada.page.getByRole('form', { name: 'New invite' })).toBeVisible();
    await ada.page.getByRole('button', { name: 'Close settings' }).click();

    const grace = await desk.open('Grace');
    await startJoining(grace, reachable(link, network));
    await expect(connection(grace)).toHaveText('Invite not valid');
    await expect(listed(ada, 'Grace')).toHaveCount(0);

    await quitParley(spare);
    await expect(connection(ada)).toHaveText('Waiting for its host');
  } finally {
    await quitParley(spare);
    const written = `${spare.output.join('')}\n${keptLogs(userData)}`;
    removeUserData(userData);
    expect(findSecrets(written, []), 'what a log may not hold').toEqual([]);
  }
});
