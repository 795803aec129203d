import { expect, test } from './scene-test.ts';

test('the list of people is one tab stop and moves with the arrows', async ({ page, scene }) => {
  await scene('shell');
  await page.getByRole('searchbox', { name: 'Find people' }).press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Grace Hopper, available' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Barbara Liskov, available, 2 unread' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: /Donald Knuth/ })).toBeFocused();
});

test('a menu opens on what is chosen, and Esc gives the focus back', async ({ page, scene }) => {
  await scene('shell');
  const button = page.getByRole('button', { name: /Your status/ });
  await button.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'Available' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitemradio', { name: 'Busy' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'Until a time…' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('what was chosen in a menu gives the focus back, and a second press on its button closes it', async ({
  page,
  scene,
}) => {
  await scene('chat');
  const button = page.getByRole('button', { name: 'More about this conversation' });
  await button.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Keep on top' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(button).toBeFocused();
  await button.click();
  await expect(page.getByRole('menu')).toBeVisible();
  await button.click();
  await expect(page.getByRole('menu')).toHaveCount(0);
});

test('Shift+Enter writes a new line', async ({ page, scene }) => {
  await scene('chat');
  const field = page.getByRole('textbox', { name: 'Message' });
  await expect(field).toBeFocused();
  await page.keyboard.type('one');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('two');
  await expect(field).toHaveValue('one\ntwo');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('');
});

test('a draft that is too long cannot be sent', async ({ page, scene }) => {
  await scene('chat-too-long');
  await expect(page.getByText('characters too long')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send' })).toBeDisabled();
});

for (const name of ['chat', 'chat-draft', 'chat-scrolled-up']) {
  test(`${name} opens at its end`, async ({ page, scene }) => {
    await scene(name);
    await expect
      .poll(() =>
        page.getByRole('log').evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight),
      )
      .toBeLessThan(2);
    await expect(page.getByRole('button', { name: /newest/ })).toHaveCount(0);
  });
}

test('what somebody wrote is never markup', async ({ page, scene }) => {
  await scene('chat-languages');
  await expect(page.getByText('<b>not bold</b>').last()).toBeVisible();
  await expect(page.getByRole('log').locator('b, script')).toHaveCount(0);
});

test('messages are one tab stop, move with the arrows, and are answered by keyboard', async ({
  page,
  scene,
}) => {
  await scene('chat');
  const message = (text: string) => page.getByRole('log').getByRole('listitem').filter({ hasText: text });
  await message('Yes, ring me').focus();
  await page.keyboard.press('ArrowUp');
  await expect(message('go through the rest')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'React' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Reply to You' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('group', { name: 'Reply to You' })).toHaveCount(0);
});

test('a reaction is chosen by keyboard, and Esc gives the focus back to the message', async ({
  page,
  scene,
}) => {
  await scene('chat');
  const message = page.getByRole('log').getByRole('listitem').filter({ hasText: 'Yes, ring me' });
  await message.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Thumbs up' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('menuitem', { name: 'Heart' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(message).toBeFocused();
});

test('somebody is named by @, the first letters and Enter', async ({ page, scene }) => {
  await scene('chat');
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await page.keyboard.type('ask @hop');
  await expect(page.getByRole('option', { name: 'Grace Hopper' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await page.keyboard.type('when');
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('ask @Grace Hopper when');
  await expect(page.getByRole('listbox')).toHaveCount(0);
});

test('arrow up in an empty field edits the last message of one’s own; Esc leaves it', async ({
  page,
  scene,
}) => {
  await scene('chat');
  const field = page.getByRole('textbox', { name: 'Message' });
  await expect(field).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field).toHaveValue('Perfect. Shall we go through the rest at four?');
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
});

test('Ctrl+F in an open search makes its words give way to the next key', async ({ page, scene }) => {
  await scene('search-results');
  const field = page.getByRole('searchbox', { name: 'Search messages' });
  await expect(field).not.toHaveValue('');
  await page.getByRole('list', { name: 'Results' }).getByRole('button').first().focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('moth');
  await expect(field).toHaveValue('moth');
});

test('what cannot be loaded while offline is not offered to be', async ({ page, scene }) => {
  await scene('chat-load-failed');
  await expect(page.getByRole('log').getByRole('button', { name: 'Try again' })).toBeVisible();
  await scene('chat-load-failed-offline');
  await expect(page.getByText('Earlier messages can be loaded once you are connected again')).toBeVisible();
  await expect(page.getByRole('log').getByRole('button', { name: 'Try again' })).toHaveCount(0);
});

test('who comes along is looked for by name, and nobody of that name is said', async ({ page, scene }) => {
  await scene('rooms-new');
  await page.getByRole('button', { name: 'New room' }).click();
  const dialog = page.getByRole('dialog', { name: 'New room' });
  await dialog.getByRole('searchbox').fill('zz');
  await expect(dialog.getByText('Nobody is called “zz”.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'New room' }), 'where one was before').toBeFocused();
});

test('the search opens by Ctrl+F with its field ready, and results move with the arrows', async ({
  page,
  scene,
}) => {
  await scene('search-results');
  const field = page.getByRole('searchbox', { name: 'Search messages' });
  await expect(field).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('list', { name: 'Results' }).getByRole('button').first()).toBeFocused();
  await scene('chat');
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await page.keyboard.press('Control+f');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Search messages' })).toHaveCount(0);
});

test('who rings somebody is not said to be in a call yet', async ({ page, scene }) => {
  await scene('call-calling');
  await expect(page.getByRole('button', { name: /^Grace Hopper, .*You are calling/ })).toBeVisible();
  // Once, large: what is read out has no place of its own.
  const said = page.getByText('Calling…');
  await expect(said).toHaveCount(2);
  const widths = await said.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
  expect(widths.filter((width) => width > 1)).toHaveLength(1);
  await scene('call-video');
  await expect(page.getByRole('button', { name: /^Grace Hopper, .*You are in the call/ })).toBeVisible();
});

test('a call is steered by single letters, but not while typing', async ({ page, scene }) => {
  await scene('call-video');
  await page.keyboard.press('c');
  await expect(page.getByRole('button', { name: 'Hide chat' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await page.keyboard.press('c');
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('c');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Show chat' })).toBeVisible();
  await page.getByRole('button', { name: 'Show chat' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Show chat' })).toBeFocused();
});

test('a call that ended as it should is said for a while, a missed one until it is answered', async ({
  page,
  scene,
}) => {
  const card = page.getByRole('region', { name: 'Call ended' });
  await page.clock.install();
  await scene('over-hung-up');
  await expect(card).toBeVisible();
  await page.clock.runFor(13_000);
  await expect(card).toHaveCount(0);
  await scene('over-missed');
  await page.clock.runFor(60_000);
  await expect(card.getByRole('button', { name: 'Call back' })).toBeVisible();
});

test('the picker works by keyboard alone', async ({ page, scene }) => {
  await scene('picker-windows');
  await page.keyboard.press('s');
  await page.getByRole('tab', { name: 'Screens' }).press('ArrowRight');
  await expect(page.getByRole('listbox', { name: 'Windows' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('option', { name: 'Parley', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('s');
  await page.getByRole('searchbox', { name: 'Find a screen or window' }).fill('parl');
  await expect(page.getByRole('option', { name: 'Parley', exact: true }), 'from the screens').toBeVisible();
});

test('the first run wants a name, and nothing else', async ({ page, scene }) => {
  await scene('first-run');
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByText('Type a name')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Your name' })).toBeFocused();
  await page.keyboard.type('Ada');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'People' })).toBeVisible();
});

for (const [scene, button] of [
  ['shell-certificate-unknown', 'They are the same: trust it'],
  ['shell-refused-approval', 'Ask to be let in'],
  ['shell-port-in-use', 'Try again'],
] as const) {
  test(`${scene}: the way on is there in a narrow window too`, async ({ page, scene: open }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await open(scene);
    await expect(page.getByRole('button', { name: button })).toBeInViewport();
  });
}

test('of a long dialog the middle scrolls: its title and the way out stay', async ({ page, scene }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await scene('rooms-details');
  await page.getByRole('button', { name: 'More about this conversation' }).click();
  await page.getByRole('menuitem', { name: 'Room details' }).click();
  const dialog = page.getByRole('dialog', { name: 'Room details' });
  const done = dialog.getByRole('button', { name: 'Done' });
  await expect(done).toBeInViewport({ ratio: 1 });
  await dialog.getByRole('button', { name: 'Make a link' }).focus();
  await expect(dialog.getByRole('button', { name: 'Make a link' })).toBeInViewport({ ratio: 1 });
  await expect(done).toBeInViewport({ ratio: 1 });
  await expect(dialog.getByRole('heading', { name: 'Room details' })).toBeInViewport({ ratio: 1 });
});

test('a part that cannot be fetched says so, and offers to begin again', async ({ page, gallery }) => {
  await page.route('**/settings-screen-*.js', (route) => route.abort());
  await page.goto(`${gallery}?scene=settings`, { waitUntil: 'domcontentloaded' });
  await expect(page.getByText('This part of Parley could not be loaded')).toBeVisible();
  await page.unroute('**/settings-screen-*.js');
  await page.getByRole('button', { name: 'Load Parley again' }).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
});
