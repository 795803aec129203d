import { type ContractMain, type ContractPage, expect, test } from './contract-app.ts';

/** Electron's pages "Context Isolation", "Process Sandboxing", "Inter-Process Communication" and "ipcRenderer". */

test('a sandboxed preload may require electron and nothing of Node', async ({ page }) => {
  const { requireFs, requireInPage } = await page.evaluate(() => ({
    requireFs: (window as unknown as ContractPage).contract.requireFs,
    requireInPage: typeof (window as unknown as { require?: unknown }).require,
  }));
  expect(requireFs).toMatch(/^module not found: node:fs/);
  expect(requireInPage).toBe('undefined');
});

test('what the bridge exposes is a frozen copy whose functions answer at once', async ({ page }) => {
  const seen = await page.evaluate(() => {
    const { contract } = window as unknown as ContractPage;
    return {
      isFrozen: Object.isFrozen(contract) && Object.isFrozen(contract.nested),
      sum: contract.add(1, 2),
    };
  });
  expect(seen).toEqual({ isFrozen: true, sum: 3 });
});

test('invoke keeps what structured clone keeps', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { contract } = window as unknown as ContractPage;
    const value = { when: new Date(5), bytes: new Uint8Array([1, 2, 255]), none: undefined, list: [1, null] };
    const back = (await contract.invoke('echo', value)) as typeof value;
    return {
      when: back.when instanceof Date && back.when.getTime(),
      bytes: back.bytes instanceof Uint8Array && [...back.bytes],
      hasNone: 'none' in back && back.none === undefined,
      list: back.list,
    };
  });
  expect(seen).toEqual({ when: 5, bytes: [1, 2, 255], hasNone: true, list: [1, null] });
});

test('a value that cannot be cloned rejects', async ({ page }) => {
  const words = page.evaluate(() =>
    (window as unknown as ContractPage).contract.invoke('echo', () => 'a function'),
  );
  await expect(words).rejects.toThrow('could not be cloned');
});

test('an error in a handler rejects with the channel and the words', async ({ page }) => {
  const failed = page.evaluate(() => (window as unknown as ContractPage).contract.invoke('fail'));
  await expect(failed).rejects.toThrow("Error invoking remote method 'fail': TypeError: not like this");
  const unknown = page.evaluate(() => (window as unknown as ContractPage).contract.invoke('nobody'));
  await expect(unknown).rejects.toThrow("No handler registered for 'nobody'");
});

test('main knows the frame that asked, by the address it loaded', async ({ page }) => {
  const sender = await page.evaluate(() => (window as unknown as ContractPage).contract.invoke('sender'));
  expect(sender).toEqual({ url: 'app://contract/index.html', origin: 'app://contract', isMain: true });
});

test('send reaches main, and main reaches the page until it stops listening', async ({
  app,
  page,
  events,
}) => {
  await page.evaluate(() => {
    const heard: unknown[] = [];
    const { contract } = window as unknown as ContractPage;
    const stop = contract.onNews((value) => {
      heard.push(value);
      if (value === 'last') stop();
    });
    Object.assign(window, { heard });
    contract.send('tell', { from: 'page' });
  });
  await expect.poll(events).toContainEqual(['told', { from: 'page' }]);
  await app.evaluate(() => {
    const { webContents } = (globalThis as unknown as ContractMain).contract.window;
    for (const news of ['first', 'last', 'too late']) webContents.send('news', news);
  });
  // An answer to a later question: whatever was sent before it has arrived.
  await page.evaluate(() => (window as unknown as ContractPage).contract.invoke('echo', 0));
  expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([
    'first',
    'last',
  ]);
});
