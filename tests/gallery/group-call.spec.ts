import { expect, test } from './scene-test.ts';

const boxOf = async (tile: { boundingBox(): Promise<{ width: number } | null> }): Promise<number> =>
  (await tile.boundingBox())?.width ?? 0;

test('a picture is pinned and let go by keyboard', async ({ page, scene }) => {
  await scene('group-six');
  const tile = page.getByRole('group', { name: 'Alan Turing' });
  await expect(tile).toBeVisible();
  const before = await boxOf(tile);
  await page.getByRole('button', { name: 'Pin Alan Turing' }).press('Enter');
  await expect.poll(() => boxOf(tile)).toBeGreaterThan(before + 100);
  await page.getByRole('button', { name: 'Unpin' }).press('Enter');
  await expect.poll(() => boxOf(tile)).toBe(before);
});

test('who speaks is large in the speaker view, which is remembered', async ({ page, scene }) => {
  await scene('group-six');
  await page.getByRole('button', { name: 'Layout and view' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Speaker view' }).press('Enter');
  const [speaker, other] = ['Alan Turing', 'Grace Hopper'].map((name) => page.getByRole('group', { name }));
  if (!speaker || !other) throw new Error('nobody is there');
  await expect.poll(async () => (await boxOf(speaker)) / (await boxOf(other))).toBeGreaterThan(2);
  await page.getByRole('button', { name: 'Layout and view' }).press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Grid view' })).toBeFocused();
});

test('voice only: no camera is shown, with a word why, but what is shared is', async ({ page, scene }) => {
  await scene('group-share');
  const camera = page.getByLabel('Camera of Barbara Liskov');
  await expect(camera).toBeAttached();
  await page.getByRole('button', { name: 'Layout and view' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Voice only' }).press('Enter');
  const tile = page.getByRole('group', { name: 'Barbara Liskov', exact: true });
  await expect(tile.getByText('Paused: voice only')).toBeVisible();
  await expect(camera).not.toBeAttached();
  await expect(page.getByLabel('Share of Grace Hopper')).toBeAttached();
  await page.getByRole('button', { name: 'Layout and view' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Show pictures' }).press('Enter');
  await expect(camera).toBeAttached();
});

test('two shares: the other one is chosen', async ({ page, scene }) => {
  await scene('group-two-shares');
  const shares = page.getByRole('group', { name: 'What is shared' });
  await expect(shares.getByRole('button', { name: 'Grace Hopper’s window' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await shares.getByRole('button', { name: 'Barbara Liskov’s screen' }).press('Enter');
  const chosen = page.getByRole('group', { name: 'Barbara Liskov shares a screen' });
  await expect.poll(() => boxOf(chosen)).toBeGreaterThan(400);
  // The small one says that it is a share too, and not only whose.
  await expect(page.locator('.name-badge').getByText('Grace Hopper’s window')).toBeVisible();
});

test('letters lead to the people and raise the hand, but not while one writes', async ({ page, scene }) => {
  await scene('group-people');
  await expect(page.getByRole('button', { name: 'Show people' })).toBeVisible();
  await page.keyboard.press('p');
  const panel = page.getByRole('region', { name: 'People in the call' });
  await expect(panel).toBeVisible();
  await page.keyboard.press('h');
  await expect(page.getByRole('button', { name: 'Lower hand' })).toBeVisible();
  await page.keyboard.press('c');
  await expect(panel).toBeHidden();
  await page.getByRole('textbox', { name: 'Message' }).press('p');
  await expect(panel).toBeHidden();
});

for (const [where, scene, width] of [
  ['of a room', 'group-six', 1_180],
  ['of a room, narrow', 'group-six', 360],
  ['of two', 'call-video', 1_180],
] as const) {
  test(`a hand that goes up moves none of the controls: ${where}`, async ({ page, scene: open }) => {
    await page.setViewportSize({ width, height: 700 });
    await open(scene);
    const controls = page.getByRole('toolbar', { name: 'Call controls' });
    await expect(controls).toBeVisible();
    const places = () =>
      controls
        .getByRole('button')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().x)));
    const before = await places();
    await page.keyboard.press('h');
    await expect(page.getByRole('group', { name: 'You' }).getByLabel('Your hand is up')).toBeVisible();
    expect(await places()).toEqual(before);
  });
}

for (const [width, isChatOpen] of [
  [360, false],
  [480, false],
  [540, false],
  [720, false],
  [1_000, true],
] as const) {
  test(`all controls are in the window, and the hand can be raised: ${width} px${isChatOpen ? ', beside the chat' : ''}`, async ({
    page,
    scene,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    await scene('group-six');
    const controls = page.getByRole('toolbar', { name: 'Call controls' });
    if (isChatOpen) await controls.getByRole('button', { name: 'Show chat' }).click();
    const place = await page.locator('.call-foot').boundingBox();
    const buttons = await controls.getByRole('button').all();
    const boxes = await Promise.all(buttons.map((button) => button.boundingBox()));
    const lefts = boxes.map((box) => box?.x ?? NaN);
    const rights = boxes.map((box) => (box ? box.x + box.width : NaN));
    expect(Math.min(...lefts)).toBeGreaterThanOrEqual(place?.x ?? NaN);
    expect(Math.max(...rights)).toBeLessThanOrEqual((place?.x ?? NaN) + (place?.width ?? NaN));
    await controls.getByRole('button', { name: 'React' }).click();
    await page.getByRole('menuitem', { name: 'Raise hand' }).click();
    await expect(page.getByRole('group', { name: 'You' }).getByLabel('Your hand is up')).toBeVisible();
  });
}

test('hands stand first, in their order', async ({ page, scene }) => {
  await scene('group-people');
  await page.keyboard.press('p');
  const people = page.getByRole('list', { name: /^In the call/ }).getByRole('listitem');
  await expect(people.nth(0)).toContainText('Alan Turing');
  await expect(people.nth(1)).toContainText('Grace Hopper');
});

test('a name that is read from the right does not turn the sentence around it', async ({ page, scene }) => {
  await scene('group-names');
  const said = page.locator('.name-badge').getByText('\u2068محمد الخوارزمي\u2069 shares a window');
  await expect(said).toHaveCSS('direction', 'ltr');
  await expect(page.locator('.name-badge').getByText('محمد الخوارزمي', { exact: true })).toHaveCSS(
    'direction',
    'rtl',
  );
});

test('the sign of a locked call stands beside its name', async ({ page, scene }) => {
  await scene('group-locked-in');
  const name = await page.locator('.call-name').getByText('Compilers').boundingBox();
  const sign = await page.getByRole('img', { name: 'The call is locked' }).boundingBox();
  expect(sign?.y).toBeLessThan((name?.y ?? 0) + (name?.height ?? 0));
  expect(sign?.x).toBeGreaterThanOrEqual((name?.x ?? 0) + (name?.width ?? 0));
});

test('who leads is asked before somebody is shown out', async ({ page, scene }) => {
  await scene('group-people-host');
  await page.keyboard.press('p');
  await page.getByRole('button', { name: 'More for Grace Hopper' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Remove from the call' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove Grace Hopper from the call?' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
});

for (const scene of [
  'open-call',
  'open-call-here',
  'open-call-full',
  'group-over-locked',
  'group-six',
] as const) {
  const ways = {
    'open-call': 'Join with video',
    'open-call-here': 'Move the call here',
    'open-call-full': 'Join by voice',
    'group-over-locked': 'Message',
    'group-six': 'Leave the call',
  };
  test(`${scene}: the way on is there in a narrow window too`, async ({ page, scene: open }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await open(scene);
    await expect(page.getByRole('button', { name: ways[scene], exact: true })).toBeInViewport({ ratio: 1 });
  });
}

for (const scene of ['open-call', 'open-call-here', 'open-call-locked', 'open-call-full']) {
  test(`where a call goes on, the head of the room begins none: ${scene}`, async ({ page, scene: open }) => {
    await open(scene);
    await expect(page.getByRole('heading', { name: 'Compilers' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^(Voice|Video) call$/ })).toHaveCount(0);
  });
}

test('who asked too often reads when to try again, and can then', async ({ page, scene }) => {
  await page.clock.install();
  await scene('open-call-too-often');
  const said = page.getByRole('region', { name: 'Call ended' });
  await expect(said).toContainText('Try again in 2 seconds.');
  const again = said.getByRole('button', { name: 'Try again' });
  await expect(again).toBeDisabled();
  await page.clock.fastForward(2_000);
  await expect(again).toBeEnabled();
});

test('every picture of a call says why there is none', async ({ page, scene }) => {
  await scene('group-states');
  const words = {
    'Grace Hopper': 'Connecting…',
    'Barbara Liskov': 'Reconnecting…',
    'Alan Turing': 'No connection',
    'Edsger Dijkstra': 'Waiting for the picture…',
  };
  for (const [name, why] of Object.entries(words)) {
    await expect(page.getByRole('group', { name }).getByText(why)).toBeVisible();
  }
  await expect(page.getByRole('img', { name: '王小明 is reconnecting' })).toBeVisible();
});

test('a second call is seen, and can be declined, where the call fills the screen', async ({
  page,
  scene,
}) => {
  await scene('call-waiting');
  await page.getByRole('region', { name: 'Call in Compilers' }).evaluate((call) => call.requestFullscreen());
  const another = page.getByRole('group', { name: 'Another call' });
  await another.getByRole('button', { name: 'Decline', exact: true }).click();
  await expect(another).toBeHidden();
});

test('a picture that stands still says why, as far as it is known', async ({ page, scene }) => {
  await scene('pictures-stopped');
  const words = {
    'Grace Hopper': 'Paused: their line is slow',
    'Barbara Liskov': 'Paused: your line is slow',
    'Alan Turing': 'Paused: the way between you is slow',
    'Edsger Dijkstra': 'Paused: their computer is busy',
    王小明: 'Picture is paused',
  };
  for (const [name, why] of Object.entries(words)) {
    await expect(page.getByRole('group', { name }).getByText(why)).toBeVisible();
  }
  await expect(page.getByRole('group', { name: 'You' }).getByText(/paused|no picture/i)).toBeHidden();
});

test('a connection that stays bad has a sign on its picture, and a light one has none', async ({
  page,
  scene,
}) => {
  await scene('pictures-weak');
  for (const [name, said] of [
    ['Grace Hopper', 'Grace Hopper’s connection is weak'],
    ['Barbara Liskov', 'Your connection is weak'],
    ['Alan Turing', 'The connection with Alan Turing is weak'],
  ] as const) {
    await expect(page.getByRole('group', { name }).getByRole('img', { name: said })).toBeVisible();
  }
  await expect(page.getByRole('img', { name: /is weak/ })).toHaveCount(3);
  await scene('pictures-pair-weak');
  await expect(page.getByRole('img', { name: 'Grace Hopper’s connection is weak' })).toBeVisible();
});

for (const { name, size } of [
  { name: 'wide', size: { width: 1_180, height: 760 } },
  { name: 'narrow', size: { width: 360, height: 640 } },
]) {
  test(`a first picture that is late is waited for in words, and no name covers them: ${name}`, async ({
    page,
    scene,
  }) => {
    await page.setViewportSize(size);
    await scene('pictures-late');
    const share = page.getByRole('group', { name: 'Grace Hopper shares a window' });
    await expect(share.getByText('Waiting for the shared screen…')).toBeVisible();
    for (const person of ['Barbara Liskov', 'Edsger Dijkstra']) {
      const tile = page.getByRole('group', { name: person });
      const said = tile.getByText('Waiting for the picture…');
      await expect(said).toBeVisible();
      const [words, badge] = [await said.boundingBox(), await tile.locator('.name-badge').boundingBox()];
      expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(badge?.y ?? 0);
    }
  });
}

for (const [scene, why] of [
  ['own-late', 'Starting camera…'],
  ['own-opening', 'Starting camera…'],
  ['own-stopped', 'Your camera gives no picture'],
  ['own-denied', 'Camera is not allowed'],
  ['own-missing', 'No camera found'],
  ['own-in-use', 'Camera is in use'],
  ['own-failed', 'Camera did not start'],
] as const) {
  test(`one's own picture says why there is none: ${scene}`, async ({ page, scene: open }) => {
    await open(`pictures-${scene}`);
    await expect(page.getByRole('group', { name: 'You' }).getByText(why)).toBeVisible();
  });
}

test('of two people, the face beside a share says why it is not seen', async ({ page, scene }) => {
  await scene('pictures-pair-share');
  await expect(page.getByText('Camera is off')).toBeVisible();
  await scene('pictures-pair-late');
  await expect(page.getByText('Waiting for the picture…')).toBeVisible();
  await scene('pictures-pair-stopped');
  await expect(page.getByText('Paused: their line is slow')).toBeVisible();
});
