import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { createTemporaryFolder } from '../../src/service/fakes/socket-client.ts';
import { answer, expectInCall, hangUp, ring, type Person } from './support/person.ts';
import { expect, test } from './support/two-people.ts';

async function details({ page }: Person): Promise<Locator> {
  await page.getByRole('button', { name: 'Connection details' }).click();
  return page.getByRole('dialog', { name: 'Connection' });
}

test('two people see one answer and the same safety words, and a report that names nobody', async ({
  alice,
  bob,
}) => {
  const folder = createTemporaryFolder();
  await ring(alice, 'Bob', 'Video call');
  await answer(bob, 'Accept with video');
  await expectInCall(alice, bob);

  const [hers, his] = [await details(alice), await details(bob)];
  const wordsIn = (dialog: Locator): Locator => dialog.getByRole('list', { name: 'Safety words' });
  await expect(wordsIn(hers).getByRole('listitem')).toHaveCount(5);
  await expect(wordsIn(his)).toHaveText(
    await wordsIn(hers)
      .innerText()
      .then((text) => text.replaceAll('\n', '')),
  );

  for (const dialog of [hers, his]) {
    await dialog.getByText('Details', { exact: true }).click();
    await expect(dialog.getByRole('img')).toBeVisible({ timeout: 20_000 });
    await expect(dialog.getByText(/^Measured on both sides/)).toBeVisible({ timeout: 20_000 });
    await expect(dialog.getByText('Direct, from device to device')).toBeVisible();
  }

  const file = path.join(folder.path, 'report.json');
  await alice.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await hers.getByRole('button', { name: 'Save report' }).click();
  await expect(alice.page.getByText('The report is saved.')).toBeVisible();
  const report = readFileSync(file, 'utf8');
  const saved = JSON.parse(report) as { connections: { timeline: { freeMemoryMb: number | null }[] }[] };
  expect(saved).toMatchObject({ format: 'parley-call-report', connections: [{ path: 'direct' }] });
  // What main says of the computer.
  const left = saved.connections[0]?.timeline.at(-1)?.freeMemoryMb ?? null;
  if (process.platform === 'darwin') expect(left).toBeNull();
  else expect(left).toBeGreaterThan(0);
  expect(report).not.toMatch(/Alice|Bob|127\.0\.0\.1|\d+\.\d+\.\d+\.\d+/);
  folder.remove();

  await hers.getByRole('button', { name: 'Close' }).click();
  await hangUp(alice);
});
