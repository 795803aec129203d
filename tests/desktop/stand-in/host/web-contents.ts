import type { WebContents as ElectronContents, Streams, WebPreferences } from 'electron';
import { makeCodec } from '../page/codec.ts';
import { receiveName, sendName } from '../page/preload-world.ts';
import type { CapturePick } from './capture-pick.ts';
import type { Cdp, Fields } from './cdp.ts';
import { Emitter, preventable } from './emitter.ts';
import type { IpcMain } from './ipc-main.ts';
import { guardNavigation } from './navigation-guard.ts';
import { isolatedScript, isolatedWorld, pageScript } from './page-scripts.ts';
import type { Schemes } from './schemes.ts';
import type { Session } from './session.ts';

export interface WebContentsDeps {
  readonly id: number;
  readonly preferences: WebPreferences;
  readonly session: Session;
  readonly schemes: Schemes;
  readonly ipcMain: IpcMain;
  readonly captures: CapturePick;
  readonly closeWindow: () => void;
}

type OpenHandler = Parameters<ElectronContents['setWindowOpenHandler']>[0];
/** What a page asked for, and what the app said to it. */
type OpenDecision = ReturnType<OpenHandler> & { readonly url: string; readonly frameName: string };

const codec = makeCodec();

/** One page, seen from the main process. */
export class WebContents extends Emitter {
  readonly id: number;
  readonly session: Session;
  readonly #deps: WebContentsDeps;
  #cdp: Cdp | undefined;
  #cdpSession = '';
  #isolatedContext = 0;
  #url = '';
  #hasLoaded = false;
  #isDestroyed = false;
  #openHandler: OpenHandler | undefined;
  readonly #openDecisions: OpenDecision[] = [];
  targetId = '';
  title = '';

  constructor(deps: WebContentsDeps) {
    super();
    this.#deps = deps;
    this.id = deps.id;
    this.session = deps.session;
  }

  get mainFrame(): { url: string; origin: string; routingId: number; processId: number } {
    const url = this.getURL();
    return { url, origin: this.#deps.schemes.originOf(url), routingId: 1, processId: this.id };
  }

  async attach(cdp: Cdp, targetId: string): Promise<void> {
    this.#cdp = cdp;
    this.targetId = targetId;
    this.#cdpSession = (await cdp.send('Target.attachToTarget', { targetId, flatten: true })).sessionId;
    this.#listen();
    const script = (source: string, worldName?: string) =>
      this.#send('Page.addScriptToEvaluateOnNewDocument', { source, worldName });
    await Promise.all([
      this.#send('Page.enable'),
      this.#send('Runtime.enable'),
      this.#send('Inspector.enable'),
      this.#send('Runtime.addBinding', { name: sendName, executionContextName: isolatedWorld }),
      script(pageScript()),
      script(isolatedScript(this.#deps.preferences.preload), isolatedWorld),
      guardNavigation({
        frame: targetId,
        send: (method, parameters) => this.#send(method, parameters),
        on: (method, handler) => cdp.on(method, handler, this.#cdpSession),
        mayGo: (url) => this.#mayGo(url),
      }),
    ]);
  }

  #mayGo(url: string): boolean {
    const event = preventable();
    this.emit('will-navigate', event, this.#deps.schemes.inward(url));
    return !event.defaultPrevented;
  }

  #send(method: string, parameters: object = {}): Promise<Fields> {
    return this.#cdp?.send(method, parameters, this.#cdpSession) ?? Promise.reject(new Error('no page yet'));
  }

  #listen(): void {
    const on = (method: string, handler: (fields: Fields) => void): void =>
      this.#cdp?.on(method, handler, this.#cdpSession);
    on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === isolatedWorld && context.auxData?.frameId === this.targetId)
        this.#isolatedContext = context.id;
    });
    on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === sendName) void this.#receive(JSON.parse(payload), executionContextId);
    });
    on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId) return;
      this.#url = frame.url;
      this.emit('did-navigate', preventable(), this.getURL(), 200, '');
    });
    on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      const details = {
        url: this.#deps.schemes.inward(url),
        frameName: windowName,
        features: windowFeatures.join(','),
        disposition: 'new-window',
        referrer: { url: '', policy: 'default' },
      } as const;
      const decision = this.#openHandler?.(details) ?? ({ action: 'allow' } as const);
      this.#openDecisions.push({ ...decision, url: details.url, frameName: details.frameName });
    });
    on('Page.loadEventFired', () => {
      if (this.#hasLoaded) this.emit('did-finish-load');
    });
    on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', preventable(), { reason: 'crashed', exitCode: 139 }),
    );
  }

  async #receive(message: Fields, context: number): Promise<void> {
    const answer = (ok: boolean, value: unknown): Promise<void> =>
      this.#call({ kind: 'answer', id: message.id, ok, value }, context);
    if (message.kind === 'ask') return answer(true, codec.encode(await this.#ask(message.question)));
    if (message.kind === 'preload-error') {
      process.stderr.write(`stand-in: preload: ${message.message}\n`);
      this.emit('preload-error', preventable(), this.#deps.preferences.preload, new Error(message.message));
      return;
    }
    if (message.kind === 'menu-asked') {
      const { isEditable, selectionText } = message.at;
      const canCopy = selectionText !== '';
      const editFlags = {
        canCut: isEditable && canCopy,
        canCopy,
        canPaste: isEditable,
        canSelectAll: isEditable,
      };
      this.emit('context-menu', preventable(), { ...message.at, editFlags });
      return;
    }
    const event = { sender: this, senderFrame: this.mainFrame, processId: this.id, frameId: 1 };
    const args = message.args.map(codec.decode);
    if (message.kind === 'send') return void this.#deps.ipcMain.emit(message.channel, event, ...args);
    try {
      const handler = this.#deps.ipcMain.handlers.get(message.channel);
      if (!handler) throw new Error(`No handler registered for '${message.channel}'`);
      await answer(true, codec.encode(await handler(event, ...args)));
    } catch (error) {
      await answer(false, `Error invoking remote method '${message.channel}': ${String(error)}`);
    }
  }

  async #ask(question: Fields): Promise<unknown> {
    const { session, captures } = this.#deps;
    const frame = this.mainFrame;
    if (question.ask === 'capture-started') return captures.started(question.token);
    if (question.ask === 'media') {
      const handler = session.permissionRequest;
      if (!handler) return true;
      const details = { mediaTypes: question.mediaTypes, requestingUrl: frame.url, isMainFrame: true };
      // The stand-in's classes are Electron's only as far as the surface goes.
      return new Promise((resolve) => handler(this as never, 'media', resolve, details));
    }
    const handler = session.displayMedia;
    if (!handler) return { granted: false, name: 'NotSupportedError', message: 'Not supported' };
    const request = {
      frame,
      securityOrigin: frame.origin,
      videoRequested: true,
      audioRequested: question.audio,
      userGesture: true,
    };
    return captures.answer(
      await new Promise<Streams | null>((resolve) => handler(request as never, resolve)),
    );
  }

  async #call(message: object, contextId = this.#isolatedContext): Promise<void> {
    if (contextId === 0 || this.#isDestroyed) return;
    const expression = `${receiveName}(${JSON.stringify(message)})`;
    // The page may be on its way out.
    await this.#send('Runtime.evaluate', { expression, contextId }).catch(() => {});
  }

  send(channel: string, ...args: unknown[]): void {
    void this.#call({ kind: 'event', channel, args: args.map(codec.encode) });
  }

  async loadURL(url: string): Promise<void> {
    this.#hasLoaded = true;
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', resolve));
    const { errorText } = await this.#send('Page.navigate', { url: this.#deps.schemes.outward(url) });
    if (!errorText) return loaded;
    this.emit('did-fail-load', preventable(), -2, errorText, url, true);
    throw new Error(`${errorText} loading '${url}'`);
  }

  getURL(): string {
    return this.#deps.schemes.inward(this.#url);
  }
  getTitle(): string {
    return this.title;
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
  /** Playwright closes a page by this. */
  close(): void {
    this.#deps.closeWindow();
  }
  reload(): void {
    this.#send('Page.reload').catch(() => {});
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }
  /** What was decided of the window this page opened last. */
  takeOpenDecision(): OpenDecision {
    return this.#openDecisions.shift() ?? { action: 'allow', url: '', frameName: '' };
  }
  /** Calls the page so for a moment, by which its window is found among all others. */
  async underTitle<Result>(title: string, look: () => Promise<Result>): Promise<Result> {
    const evaluate = (expression: string) =>
      this.#send('Runtime.evaluate', { expression, returnByValue: true });
    const quoted = JSON.stringify(title);
    const { result } = await evaluate(`[document.title, document.title = ${quoted}][0]`);
    const found = await look();
    await evaluate(
      `if (document.title === ${quoted}) document.title = ${JSON.stringify(result.value ?? '')}`,
    );
    return found;
  }
  gone(): void {
    this.#isDestroyed = true;
    this.emit('destroyed');
  }
}
