import { readFileSync } from 'node:fs';
import path from 'node:path';
import { watchNotifications } from '../fixtures/notifications.ts';
import { expectFramesAdvance } from './support/media-probe.ts';
import {
  answer,
  callEnded,
  connection,
  isRinging,
  listed,
  messages,
  openChat,
  ring,
  say,
  type Person,
} from './support/person.ts';
import { expect, test } from './support/two-people.ts';

const minuteMs = 60_000;

const ownStatus = ({ page }: Person) => page.getByRole('button', { name: /^Your status/ });

async function choose(person: Person, role: 'menuitem' | 'menuitemradio', name: string): Promise<void> {
  await ownStatus(person).click();
  await person.page.getByRole(role, { name }).click();
}

/** The system says so; how it knows is its own business. */
const systemSays = ({ app }: Person, what: 'lock-screen' | 'unlock-screen' | 'suspend' | 'resume') =>
  app.evaluate(({ powerMonitor }, event) => void powerMonitor.emit(event), what);

const untouched = ({ app }: Person, state: 'idle' | 'active') =>
  app.evaluate(({ powerMonitor }, now) => void (powerMonitor.getSystemIdleState = () => now), state);

test('who locked the screen, or touches nothing, is away; who is back is not', async ({ alice, bob }) => {
  await systemSays(bob, 'lock-screen');
  await expect(listed(alice, 'Bob')).toContainText('Away');
  await expect(ownStatus(bob)).toContainText('Away');
  await systemSays(bob, 'unlock-screen');
  await expect(listed(alice, 'Bob')).toContainText('Available');

  await systemSays(bob, 'suspend');
  await expect(listed(alice, 'Bob')).toContainText('Away');
  await systemSays(bob, 'resume');
  await expect(listed(alice, 'Bob')).toContainText('Available', { timeout: 15_000 });

  // After waking up it is looked at once, and the line is made anew: its hello says it too.
  await untouched(bob, 'idle');
  await systemSays(bob, 'resume');
  await expect(listed(alice, 'Bob')).toContainText('Away');
  await untouched(bob, 'active');
  await expect(listed(alice, 'Bob')).toContainText('Available', { timeout: 15_000 });

  await test.step('a camera does not film a locked room', async () => {
    await ring(alice, 'Bob', 'Video call');
    await answer(bob, 'Accept with video');
    await expectFramesAdvance(alice.page, 'Remote camera');
    await systemSays(bob, 'lock-screen');
    await expect(alice.page.getByLabel('Remote camera', { exact: true })).toBeHidden();
    await expect(
      bob.page.getByText('Your camera was turned off because the screen was locked.'),
    ).toBeVisible();
    await expect(bob.page.getByRole('button', { name: 'Turn camera on' })).toBeVisible();
  });
});

test('do not disturb for a while outlasts a restart, is said to who rings, and ends by itself', async ({
  alice,
  bob,
  desk,
}) => {
  await choose(bob, 'menuitem', 'Until a time…');
  await bob.page.getByLabel('Time').fill('23:57');
  await bob.page.getByRole('button', { name: 'Do not disturb', exact: true }).click();
  await expect(ownStatus(bob)).toContainText(/Do not disturb until .*57/);
  await choose(bob, 'menuitem', '1 hour');
  await expect(listed(alice, 'Bob')).toContainText('Do not disturb');
  await expect(ownStatus(bob)).toContainText(/Do not disturb until .*\d\d/);

  const folder = desk.folderOf(bob);
  await desk.quit(bob);
  const settings = JSON.parse(readFileSync(path.join(folder, 'settings.json'), 'utf8')) as {
    profiles: [{ untilMs: number; chosenMs: number }];
  };
  const [own] = settings.profiles;
  // The start by the service's clock, the end by Bob's.
  expect(Math.round((own.untilMs - own.chosenMs) / minuteMs)).toBe(60);

  const again = await desk.open('Bob', folder);
  await expect(listed(alice, 'Bob')).toContainText('Do not disturb');
  await ring(alice, 'Bob', 'Voice call');
  await expect(callEnded(alice)).toContainText('does not want to be disturbed');
  expect(isRinging(again)).toBe(false);
  await alice.page.getByRole('button', { name: 'Close' }).click();

  // An hour is too long to wait for. The page holds on to the clock that it finds when it starts.
  await again.page.clock.install();
  await again.page.reload();
  await expect(connection(again)).toHaveText('Connected');
  await again.page.clock.fastForward(50 * minuteMs);
  await expect(listed(alice, 'Bob')).toContainText('Do not disturb');
  await expect(ownStatus(again)).toContainText('Do not disturb');
  await again.page.clock.fastForward(11 * minuteMs);
  await expect(listed(alice, 'Bob')).toHaveAccessibleName(/available/);
  await expect(ownStatus(again)).toContainText('Available');
});

test(
  'who is invisible is offline to others, and misses nothing',
  { tag: '@linux' },
  async ({ alice, bob }) => {
    await choose(bob, 'menuitemradio', 'Invisible');
    await expect(listed(alice, 'Bob')).toContainText('Offline');
    await expect(ownStatus(bob)).toContainText('Invisible');

    await openChat(alice, 'Bob');
    await say(alice, 'When you are back: lunch?');
    await expect(listed(bob, 'Alice')).toHaveAccessibleName(/1 unread/);

    const notifications = watchNotifications();
    await alice.page.getByRole('button', { name: 'Voice call' }).click();
    await expect(callEnded(alice)).toContainText('is not here right now');
    await notifications.expect(/Missed call from Alice/);
    expect(isRinging(bob)).toBe(false);
    await openChat(bob, 'Alice');
    await expect(messages(bob)).toContainText('lunch?');
    await expect(listed(bob, 'Alice')).not.toHaveAccessibleName(/unread/);
    await expect(messages(bob).getByRole('button', { name: 'Call back' })).toBeVisible();
    await expect(messages(alice)).not.toContainText('Read');

    await choose(bob, 'menuitemradio', 'Available');
    await expect(listed(alice, 'Bob')).toHaveAccessibleName(/available/);
  },
);
