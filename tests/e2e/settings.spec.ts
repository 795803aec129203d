import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { watchNotifications } from '../fixtures/notifications.ts';
import type { Page } from '@playwright/test';
import { expectFramesAdvance } from './support/media-probe.ts';
import { expect, test } from './support/two-people.ts';

/** Chromium's fake devices cannot be unplugged: the page finds one of them no more, and then all. */
async function plug(page: Page, isAll: boolean): Promise<void> {
  await page.evaluate((all) => {
    const { mediaDevices } = navigator;
    const list = async (): Promise<MediaDeviceInfo[]> => {
      const found = await MediaDevices.prototype.enumerateDevices.call(mediaDevices);
      const gone = found.findLast(({ kind }) => kind === 'audioinput');
      return all ? found : found.filter((device) => device !== gone);
    };
    Object.assign(mediaDevices, { enumerateDevices: list });
    mediaDevices.dispatchEvent(new Event('devicechange'));
  }, isAll);
}

async function expectChosenAgain(page: Page): Promise<void> {
  const remembered = page.getByText('are remembered for what is plugged in now');
  await expect(remembered).toBeVisible();
  await plug(page, false);
  await expect(remembered).toBeHidden();
  await page.getByLabel('Noise suppression').selectOption('Off');
  await expect(remembered).toBeVisible();
  await plug(page, true);
  await expect(page.getByText('Your choice of noise suppression is back.')).toBeVisible();
  await expect(page.getByLabel('Noise suppression')).toHaveValue('strong');
}

test(
  'microphone, camera, screen and notifications show what they do, before any call',
  { tag: '@linux' },
  async ({ alice }) => {
    const { page } = alice;
    const notifications = watchNotifications();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Test microphone' }).click();
    // Chromium's fake microphone beeps once a second.
    await expect(page.getByText('You are heard well.')).toBeVisible();
    // Model, worklet and policy of the page, as they are shipped: a voice that could not be cleaned would be said to be one.
    await page.getByLabel('Noise suppression').selectOption('Strong');
    await page.getByRole('button', { name: 'Test microphone' }).click();
    await expect(page.getByRole('meter', { name: 'How loud you are' })).toBeVisible();
    await expect(page.getByText('did not start here')).toBeHidden();
    await expectChosenAgain(page);
    await page.getByRole('button', { name: 'Record and play back' }).click();
    await expect(page.getByText('Recording for four seconds')).toBeVisible();
    await page.getByRole('button', { name: 'Show my picture' }).click();
    await expectFramesAdvance(page, 'Your picture');
    await page.getByRole('button', { name: 'Test sharing' }).click();
    const picker = page.getByRole('dialog', { name: 'Try sharing' });
    await picker.getByRole('option', { name: 'Entire screen' }).click();
    await picker.getByRole('button', { name: 'Show' }).click();
    await expectFramesAdvance(page, 'What others would see');
    // Meanwhile what was recorded is played, and its end is told.
    await expect(page.getByText('This is how others hear you')).toBeVisible();
    await page.getByRole('button', { name: 'Show a notification' }).click();
    await notifications.expect(/This is how you hear of messages/);
  },
);

test('settings go into a file and come back from it', async ({ alice, desk }) => {
  const { page, app } = alice;
  const file = path.join(desk.folderOf(alice), 'mine.json');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByText('This Parley was started from its sources')).toBeVisible();
  await page.getByText('Dark', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  await expect(page.getByText('Saved to the file.')).toBeVisible();
  const saved = readFileSync(file, 'utf8');
  expect(saved).not.toContain('Alice');
  writeFileSync(file, saved.replace('"dark"', '"light"'));
  await page.locator('input[type="file"][accept*="json"]').setInputFiles(file);
  await expect(page.getByText('The settings are those of the file.')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');

  await test.step('a report for whoever helps names nobody', async () => {
    const report = path.join(desk.folderOf(alice), 'report.txt');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, report);
    await page.getByRole('button', { name: 'Save a report…' }).click();
    await expect(page.getByText('The report is saved.')).toBeVisible();
    const text = readFileSync(report, 'utf8');
    expect(text).toContain('service running port=7480 reach=this-computer');
    expect(text).toContain('"connection": "online"');
    expect(text).not.toContain('Alice');
  });

  await test.step('the guide is in the app, with its pictures', async () => {
    await page.keyboard.press('F1');
    const guide = page.getByRole('region', { name: 'Help' });
    await guide.getByRole('button', { name: 'Begin' }).click();
    const picture = guide.getByRole('img', { name: /^The first screen/ });
    const isDrawn = () => picture.evaluate((it: HTMLImageElement) => it.complete && it.naturalWidth > 0);
    await expect.poll(isDrawn).toBe(true);
  });
});
