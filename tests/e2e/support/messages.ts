import type { Locator } from '@playwright/test';
import { messages, type Person } from './person.ts';

/** The message that says this, the newest where there are several; one that only answers it is another. */
export const messageWith = (person: Person, text: string): Locator =>
  messages(person)
    .getByRole('listitem')
    .filter({ has: person.page.locator('.message-text', { hasText: text }) })
    .last();

/** Opens what can be done with a message. */
export async function actOn(person: Person, text: string, action: string): Promise<void> {
  const message = messageWith(person, text);
  await message.hover();
  await message.getByRole('button', { name: 'More actions' }).click();
  await message.getByRole('menuitem', { name: action, exact: true }).click();
}

export async function reactTo(person: Person, text: string, sign: string): Promise<void> {
  const message = messageWith(person, text);
  await message.hover();
  await message.getByRole('button', { name: 'React' }).click();
  await message.getByRole('menuitem', { name: sign, exact: true }).click();
}

export async function replyTo(person: Person, text: string): Promise<void> {
  const message = messageWith(person, text);
  await message.hover();
  await message.getByRole('button', { name: 'Reply' }).click();
}

export const textField = ({ page }: Person): Locator => page.getByRole('textbox', { name: 'Message' });
