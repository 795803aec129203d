import { readFileSync } from 'node:fs';
import path from 'node:path';
import { watchNotifications } from '../fixtures/notifications.ts';
import { showWindow, type ShownWindow } from '../fixtures/x11-window.ts';
import type { NativeImage } from 'electron';
import { flowOf } from './support/connections.ts';
import { saveTo } from './support/direct-files.ts';
import { centreColour, expectFramesAdvance } from './support/media-probe.ts';
import {
  answer,
  expectInCall,
  hostAddress,
  isRinging,
  listed,
  messages,
  ring,
  type Person,
} from './support/person.ts';
import { joinByProtocol } from './support/protocol-person.ts';
import {
  drawAcross,
  pickWindow,
  pointAcross,
  shareScreen,
  shareWindow,
  sharing,
  sizeOf,
} from './support/sharing.ts';
import { expect, test as twoPeople } from './support/two-people.ts';

const numbers = 'Quarterly numbers';

/** There in every test of this file. */
const test = twoPeople.extend<{ readonly shared: ShownWindow }>({
  shared: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern, also where no fixture is taken
    async ({}, use) => {
      const shared = await showWindow({ title: numbers, colour: '#d02020' });
      await use(shared);
      shared.close();
    },
    { auto: true },
  ],
});

async function call(alice: Person, bob: Person): Promise<void> {
  await ring(alice, 'Bob', 'Voice call');
  await answer(bob, 'Accept with voice');
  await expectInCall(alice, bob);
}

/** Alice shares the window, and Bob sees it. */
async function shareInCall(alice: Person, bob: Person): Promise<void> {
  await call(alice, bob);
  await shareWindow(alice, numbers);
  await expectFramesAdvance(bob.page, 'Remote share');
}

/** How often main has asked the system what can be shared, since it was started. */
const listings = ({ app }: Person): Promise<number | undefined> =>
  app.evaluate(() => (globalThis as { listings?: number }).listings);

/** The middle of what comes is of the shared window. */
const isRed = async ({ page }: Person): Promise<boolean> => {
  const { red, green, blue } = await centreColour(page, 'Remote share');
  return red > 150 && green < 90 && blue < 90;
};

/** How many there are of this colour in a picture. */
const countPixels = (picture: SVGElement | HTMLElement, colour: string): number => {
  if (!(picture instanceof HTMLImageElement)) return 0;
  const { naturalWidth: width, naturalHeight: height } = picture;
  const pen = new OffscreenCanvas(width, height).getContext('2d');
  pen?.drawImage(picture, 0, 0);
  const wanted = (colour.match(/\d+/g) ?? []).map(Number);
  const data = pen?.getImageData(0, 0, width, height).data ?? [];
  let count = 0;
  for (let at = 0; at < data.length; at += 4)
    if (wanted.every((value, part) => Math.abs((data[at + part] ?? 0) - value) < 3)) count += 1;
  return count;
};

/** As if the system gave something of another shape than what was picked. */
const misshapeWindows = ({ app }: Person) =>
  app.evaluate(({ desktopCapturer }) => {
    const getSources = desktopCapturer.getSources.bind(desktopCapturer);
    const thumbnail = {
      isEmpty: () => false,
      getSize: () => ({ width: 20, height: 200 }),
      toDataURL: () => '',
    };
    desktopCapturer.getSources = async (options) =>
      (await getSources(options)).map((source) => ({
        ...source,
        thumbnail: thumbnail as unknown as NativeImage,
      }));
  });

test('one window is shared as it is, its pixels arrive, two may share at once, and stopping ends it', async ({
  alice,
  bob,
  shared,
}) => {
  await call(alice, bob);
  expect(await listings(alice), 'nothing is listed before somebody asks').toBe(0);

  await shareWindow(alice, numbers);
  expect(await listings(alice)).toBeGreaterThan(0);
  await expect(sharing(alice)).toContainText(numbers);
  await expect(sharing(alice)).toContainText('Seen by Bob');
  await expectFramesAdvance(bob.page, 'Remote share');
  await expect.poll(() => isRed(bob)).toBe(true);
  await expectFramesAdvance(alice.page, 'What the others see');
  await expect.poll(() => sizeOf(bob, 'Remote share'), 'as large as it is').toEqual(shared.size());
  expect(await sizeOf(alice, 'What the others see')).toEqual(shared.size());

  const over = await showWindow({ title: 'Private letter', colour: '#2040d0' });
  await expect.poll(() => shared.colourOnScreen()).toBe('#2040D0');
  await expectFramesAdvance(bob.page, 'Remote share');
  expect(await isRed(bob), 'what lies over the window is not in it').toBe(true);
  over.close();

  const [mini] = await Promise.all([bob.app.waitForEvent('window'), shareScreen(bob)]);
  await expectFramesAdvance(alice.page, 'Remote share');
  await expectFramesAdvance(mini, 'Share of Alice');
  await expect(sharing(alice)).toContainText('Seen by Bob');
  // On X11 all of it is in the share: docs/platforms.md.
  const main = await bob.app.browserWindow(bob.page);
  const isMinimised = () => main.evaluate((window) => window.isMinimized());
  expect(await isMinimised()).toBe(true);
  expect(bob.app.windows(), 'only the small one lies over the screen that is shared').toHaveLength(2);

  await alice.page.getByRole('button', { name: 'Stop sharing' }).first().click();
  await expect(mini.getByLabel('Share of Alice', { exact: true })).toBeHidden();
  await expectFramesAdvance(alice.page, 'Remote share');

  await test.step('nothing comes over a screen that others see, until they do not any more', async () => {
    // Playwright lets every page believe that it has the keyboard.
    await bob.page.evaluate(() => (document.hasFocus = () => false));
    const notifications = watchNotifications();
    const carol = await joinByProtocol(hostAddress, 'Carol');
    await carol.ring(carol.find('Bob'));
    await expect(bob.page.getByRole('group', { name: 'Another call' })).toContainText('Carol');
    await carol.say(carol.find('Bob'), 'Surprise party');
    await expect(listed(bob, 'Carol')).toHaveAccessibleName(/1 unread/);
    expect(isRinging(bob)).toBe(false);

    await mini.getByRole('button', { name: 'Stop sharing' }).click();
    await expect.poll(isMinimised).toBe(false);
    await expect(alice.page.getByLabel('Remote share', { exact: true })).toBeHidden();
    await expect((await bob.ringing()).getByText('Carol')).toBeVisible();
    await carol.say(carol.find('Bob'), 'Call me back');
    await notifications.expect(/Call me back/);
    expect(notifications.said()).not.toContain('Surprise party');
    await answer(bob, 'Decline');
    await expect.poll(() => isRinging(bob)).toBe(false);
    carol.close();
  });

  await test.step('something else than was picked does not go out', async () => {
    const before = await flowOf(bob.page);
    await misshapeWindows(alice);
    await pickWindow(alice, numbers);
    await expect(alice.page.getByText(/Sharing was stopped: what your system gave was not/)).toBeVisible();
    await expect(bob.page.getByLabel('Remote share', { exact: true })).toBeHidden();
    expect((await flowOf(bob.page)).decoded).toBeLessThanOrEqual(before.decoded);
  });
});

test('a shared window may change its shape, both draw over it and point at it; it is held, goes on, and ends with its window', async ({
  alice,
  bob,
  shared,
  desk,
}) => {
  await shareInCall(alice, bob);

  await test.step('held, and on again', async () => {
    await sharing(alice).getByRole('button', { name: 'Motion' }).click();
    await expect(sharing(alice).getByRole('button', { name: 'Motion' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );

    await sharing(alice).getByRole('button', { name: 'Pause' }).click();
    await expect(bob.page.getByText('Alice has paused the share')).toBeVisible();
    await sharing(alice).getByRole('button', { name: 'Resume' }).click();
    await expect(bob.page.getByText('Alice shares a window')).toBeVisible();
    await expectFramesAdvance(bob.page, 'Remote share');
  });

  await test.step('its shape changes, and both see what the other draws over it and points at', async () => {
    const before = await sizeOf(bob, 'Remote share');
    shared.resize(700, 300);
    await expect.poll(() => sizeOf(bob, 'Remote share')).not.toEqual(before);
    await expectFramesAdvance(bob.page, 'Remote share');
    await expect(sharing(alice)).toContainText(numbers);

    await bob.page.getByRole('button', { name: 'Draw', exact: true }).click();
    await drawAcross(bob);
    await expect(alice.page.locator('.share-ink')).toHaveCount(1);
    await bob.page.getByRole('button', { name: 'Point', exact: true }).click();
    await pointAcross(bob);
    await expect(alice.page.locator('.share-pointer')).toContainText('Bob');

    await alice.page.getByRole('button', { name: 'Show larger what the others see' }).click();
    await alice.page.getByRole('button', { name: 'Point', exact: true }).click();
    await pointAcross(alice);
    await expect(bob.page.locator('.share-pointer')).toContainText('Alice');
  });

  await test.step('a picture of it, with what is drawn over it, is saved, and sent once one says so', async () => {
    const still = bob.page.getByRole('dialog', { name: 'Picture of the share' });
    await bob.page.getByRole('button', { name: 'Draw', exact: true }).click();
    await expect(bob.page.getByRole('button', { name: 'Stop drawing' })).toBeVisible();
    await drawAcross(bob);
    const line = bob.page.locator('.share-ink').last();
    const drawn = () => line.evaluate((it) => (it instanceof SVGPolylineElement ? it.points.length : 0));
    await expect.poll(drawn, 'places of the line').toBeGreaterThan(3);
    const ink = await line.evaluate((it) => getComputedStyle(it).stroke);
    await bob.page.getByRole('button', { name: 'Take a picture of this' }).click();
    const picture = still.getByRole('img', { name: 'A picture of what Alice shares' });
    await expect(picture).toBeVisible();
    expect(await picture.evaluate(countPixels, ink)).toBeGreaterThan(100);

    const saved = path.join(desk.folderOf(bob), 'still.png');
    await saveTo(bob, saved);
    await still.getByRole('button', { name: 'Save' }).click();
    await expect(still).toBeHidden();
    expect(readFileSync(saved).subarray(1, 4).toString()).toBe('PNG');

    await bob.page.getByRole('button', { name: 'Take a picture of this' }).click();
    await alice.page.getByRole('button', { name: 'Show chat' }).click();
    await expect(messages(alice)).toBeVisible();
    await expect(messages(alice).getByText('Shared screen.png')).toHaveCount(0);
    await still.getByRole('button', { name: 'Send to the conversation' }).click();
    await expect(messages(alice)).toContainText('Shared screen.png');
    await expect(messages(alice)).toContainText('A picture of what Alice shares');
  });

  await test.step('it is called by the name that its window has now', async () => {
    shared.rename('Numbers of today');
    await expect(sharing(alice)).toContainText('You are sharing Numbers of today');
  });

  await test.step('it ends with its window, after which another is offered', async () => {
    shared.close();
    const over = alice.page.getByText(`Sharing of “${numbers}” has ended`);
    await expect(over).toBeVisible();
    await expect(bob.page.getByLabel('Remote share', { exact: true })).toBeHidden();
    await alice.page.getByRole('button', { name: 'Share something else' }).click();
    const picker = alice.page.getByRole('dialog', { name: 'Share your screen' });
    const named = (name: string) => picker.getByRole('option', { name });
    await picker.getByRole('tab', { name: 'Windows' }).click();
    const opened = await showWindow({ title: 'Opened meanwhile', colour: '#20a040' });
    await expect(named('Opened meanwhile')).toBeVisible();
    // Both are on one display here: it is Bob's.
    await expect(named('Parley'), 'one’s own windows are not offered').toHaveCount(1);
    opened.minimise();
    await expect(named('Opened meanwhile'), 'nor what is minimised').toHaveCount(0);
    await expect(named('Parley')).toHaveCount(1);
    opened.close();
  });
});

test('a window that was shared is shared again after the page was loaded anew', async ({ alice, bob }) => {
  await shareInCall(alice, bob);
  await alice.page.reload();
  await expectInCall(alice, bob);
  await expect(sharing(alice)).toContainText(numbers);
  await expectFramesAdvance(bob.page, 'Remote share');
});
