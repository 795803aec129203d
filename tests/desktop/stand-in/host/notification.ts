import { spawn, type ChildProcess } from 'node:child_process';
import type { ActivationArguments, NotificationConstructorOptions } from 'electron';
import { Emitter, preventable } from './emitter.ts';

/** A real call to the session's notification service, by libnotify's notify-send, which also reports what was pressed. */
export class Notification extends Emitter {
  readonly title: string;
  readonly body: string;
  readonly #options: NotificationConstructorOptions;
  #sender: ChildProcess | undefined;

  constructor(options: NotificationConstructorOptions = {}) {
    super();
    this.#options = options;
    this.title = options.title ?? '';
    this.body = options.body ?? '';
  }

  static isSupported(): boolean {
    return process.env['DBUS_SESSION_BUS_ADDRESS'] !== undefined;
  }

  /** Windows alone has it. */
  static handleActivation(_callback: (details: ActivationArguments) => void): void {}

  show(): void {
    const actions = (this.#options.actions ?? []).flatMap(({ text }, index) => [
      '-A',
      `action${index}=${text ?? ''}`,
    ]);
    const urgency = this.#options.urgency ?? 'normal';
    const args = [
      '--app-name',
      'Parley',
      '--print-id',
      '--wait',
      '-u',
      urgency,
      '-A',
      'default=Open',
      ...actions,
    ];
    // Line by line, because notify-send would keep its lines until it ends.
    const command = ['-oL', 'notify-send', ...args, '--', this.title, this.body];
    this.#sender = spawn('stdbuf', command, { stdio: ['ignore', 'pipe', 'ignore'] });
    this.#sender.on('error', (error) => this.emit('failed', preventable(), String(error)));
    this.#sender.on('exit', () => this.emit('close', preventable()));
    this.#sender.stdout?.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n').filter(Boolean)) this.#hear(line);
    });
  }

  #hear(line: string): void {
    const [, action] = /^action(\d+)$/.exec(line) ?? [];
    if (line === 'default') this.emit('click', preventable());
    else if (action !== undefined) this.emit('action', { ...preventable(), actionIndex: Number(action) });
    else this.emit('show', preventable());
  }

  close(): void {
    this.#sender?.kill('SIGINT');
  }
}
