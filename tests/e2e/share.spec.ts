import { showWindow } from '../fixtures/x11-window.ts';
import { centreColour, expectFramesAdvance } from './support/media-probe.ts';
import { answer, expectInCall, ring, type Person } from './support/person.ts';
import { expect, test } from './support/two-people.ts';

async function shareNumbers({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: 'Share screen' }).click();
  const picker = page.getByRole('dialog', { name: 'Share your screen' });
  await picker.getByRole('tab', { name: 'Windows' }).click();
  await picker.getByRole('searchbox').fill('quarterly');
  await picker.getByRole('option', { name: /Quarterly numbers/ }).click();
  await picker.getByRole('button', { name: 'Share', exact: true }).click();
}

const sharing = ({ page }: Person) => page.getByRole('region', { name: 'You are sharing' });

test('one window is shared, its pixels arrive, and stopping ends it', async ({ alice, bob }) => {
  const shared = await showWindow({ title: 'Quarterly numbers', colour: '#d02020' });
  try {
    await ring(alice, 'Bob', 'Voice call');
    await answer(bob, 'Accept with voice');
    await expectInCall(alice, bob);

    await shareNumbers(alice);
    await expect(sharing(alice)).toContainText('Quarterly numbers');
    await expectFramesAdvance(bob.page, 'Remote share');
    await expect
      .poll(async () => {
        const { red, green, blue } = await centreColour(bob.page, 'Remote share');
        return red > 150 && green < 90 && blue < 90;
      })
      .toBe(true);

    await alice.page.getByRole('button', { name: 'Stop sharing' }).first().click();
    await expect(bob.page.getByLabel('Remote share', { exact: true })).toBeHidden();
  } finally {
    shared.close();
  }
});

test('a window that was shared is shared again after the page was loaded anew', async ({ alice, bob }) => {
  const shared = await showWindow({ title: 'Quarterly numbers', colour: '#d02020' });
  try {
    await ring(alice, 'Bob', 'Voice call');
    await answer(bob, 'Accept with voice');
    await expectInCall(alice, bob);
    await shareNumbers(alice);
    await expectFramesAdvance(bob.page, 'Remote share');

    await alice.page.reload();
    await expectInCall(alice, bob);
    await expect(sharing(alice)).toContainText('Quarterly numbers');
    await expectFramesAdvance(bob.page, 'Remote share');
  } finally {
    shared.close();
  }
});
