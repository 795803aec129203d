import { plugIntoNetwork } from './network-address.ts';
import { letReach } from './person.ts';
import { expect, test as base } from './two-people.ts';

/** Alice hosts for her network, where nobody comes in without an invite. */
export const test = base.extend<{ network: string; invite: (uses?: string) => Promise<string> }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern, also where no fixture is taken
  network: async ({}, use) => {
    const { address, unplug } = plugIntoNetwork();
    await use(address);
    unplug();
  },
  invite: async ({ network, alice: { page } }, use) => {
    await page.getByRole('button', { name: 'Settings' }).click();
    await letReach(page, 'This network');
    // The service begins anew for it, and is connected to as before until then.
    await expect(page.getByText(`https://${network}:7480`).first()).toBeAttached();
    await expect(page.getByRole('status', { name: 'Connection' })).toHaveText('Connected');
    await use(async (uses = 'Once') => {
      const form = page.getByRole('form', { name: 'New invite' });
      await form.getByRole('combobox', { name: 'How often' }).selectOption(uses);
      await form.getByRole('button', { name: /^Create (another )?link/ }).click();
      const link = await form.getByRole('group', { name: 'Invite link' }).locator('code').innerText();
      expect(link).toContain(`https://${network}:7480/#invite=`);
      return link;
    });
  },
});

export { expect };
