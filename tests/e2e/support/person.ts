import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { describeConnections } from './connections.ts';

/** One person in front of one Parley: what they see by name, what they press. */
export interface Person {
  readonly name: string;
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What they have written with `say`: no log may hold any of it. */
  readonly said: Set<string>;
  /** The pop-up, once it rings. */
  ringing(): Promise<Page>;
  expectMainWindow(state: 'visible' | 'hidden'): Promise<void>;
  closeMainWindow(): Promise<void>;
}

/** Who is in front of Parley in whatever way: all that is needed to look and press. */
export type Caller = Pick<Person, 'name' | 'page'>;

/** Where a Parley that hosts with the first run's settings can be joined from this computer. */
export const hostAddress = '127.0.0.1:7480';

const mainWindowOf = (person: Pick<Person, 'app' | 'page'>) => person.app.browserWindow(person.page);

const isPopUp = (page: Page): boolean => page.url().includes('/ringing.html');

export const isRinging = ({ app }: Pick<Person, 'app'>): boolean => app.windows().some(isPopUp);

export function createPerson(name: string, app: ElectronApplication, page: Page): Person {
  return {
    name,
    app,
    page,
    said: new Set(),
    async ringing() {
      await expect.poll(() => isRinging({ app }), { message: `${name}: pop-up` }).toBe(true);
      const popUp = app.windows().find(isPopUp);
      if (!popUp) throw new Error('the pop-up has gone again');
      await expect(popUp.getByText(/(Video|Voice) call/)).toBeVisible();
      return popUp;
    },
    async expectMainWindow(state) {
      const window = await mainWindowOf({ app, page });
      await expect.poll(() => window.evaluate((shown) => shown.isVisible())).toBe(state === 'visible');
    },
    closeMainWindow: async () => (await mainWindowOf({ app, page })).evaluate((window) => window.close()),
  };
}

export const connection = ({ page }: Caller): Locator => page.getByRole('status', { name: 'Connection' });
export const callState = ({ page }: Caller): Locator => page.getByRole('status', { name: 'Call state' });
/** The bar below a call. Who speaks while muted is asked above it too whether to unmute. */
export const callControls = ({ page }: Caller): Locator =>
  page.getByRole('toolbar', { name: 'Call controls' });
export const callWith = (person: Person, other: string): Locator =>
  person.page.getByRole('region', { name: `Call with ${other}` });
export const callIn = (person: Caller, room: string): Locator =>
  person.page.getByRole('region', { name: `Call in ${room}` });
export const callEnded = ({ page }: Caller): Locator => page.getByRole('region', { name: 'Call ended' });

export const listed = (person: Caller, other: string): Locator =>
  person.page.getByRole('list', { name: 'People' }).getByRole('button', { name: new RegExp(`^${other}`) });

export async function startHosting({ page, name }: Person): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('button', { name: 'Start' }).click();
}

/** In the open settings. The choice shows as made when the main process has taken it, which Playwright's own check does not wait for. */
export async function letReach(page: Page, reach: 'Off' | 'This computer' | 'This network'): Promise<void> {
  const choice = page.getByRole('radio', { name: reach, exact: true });
  await choice.click();
  await expect(choice).toBeChecked();
}

export async function startJoining({ page, name }: Person, address: string, code?: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('radio', { name: /^Join a service/ }).check();
  await page.getByRole('textbox', { name: 'Service address' }).fill(address);
  if (code !== undefined) {
    await page.getByRole('button', { name: 'I have Parley on another device' }).click();
    await page.getByRole('textbox', { name: 'Code from your other device' }).fill(code);
  }
  await page.getByRole('button', { name: 'Start' }).click();
}

/** The settings stay open. */
export async function showLinkCode({ page }: Person): Promise<string> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Link another device' }).click();
  return page.getByRole('group', { name: 'Code for the other device' }).locator('code').innerText();
}

export async function openChat(person: Person, other: string): Promise<void> {
  await listed(person, other).click();
  await expect(person.page.getByRole('region', { name: `Conversation with ${other}` })).toBeVisible();
}

export async function say(person: Person, text: string): Promise<void> {
  person.said.add(text);
  const box = person.page.getByRole('textbox', { name: 'Message' });
  await box.fill(text);
  await box.press('Enter');
}

export const messages = ({ page }: Person): Locator => page.getByRole('log', { name: 'Messages' });

export async function ring(person: Person, other: string, kind: 'Voice call' | 'Video call'): Promise<void> {
  await openChat(person, other);
  await person.page.getByRole('button', { name: kind }).click();
}

export async function answer(
  person: Person,
  how: 'Accept with video' | 'Accept with voice' | 'Decline',
): Promise<void> {
  const popUp = await person.ringing();
  await popUp.getByRole('button', { name: how, exact: true }).click();
}

export async function expectInCall(...people: Person[]): Promise<void> {
  try {
    for (const person of people) await expect(callState(person)).toHaveText('Connected', { timeout: 30_000 });
  } catch (cause) {
    const said = await Promise.all(
      people.map(async ({ name, page }) => `${name}: ${await describeConnections(page)}`),
    );
    throw new Error(`No call came about. The connections:\n${said.join('\n')}`, { cause });
  }
}

export const hangUp = ({ page }: Person): Promise<void> =>
  page.getByRole('button', { name: 'Hang up' }).click();
