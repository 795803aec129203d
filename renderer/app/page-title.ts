import type { Observable } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import type { Language } from '../../src/texts/language.ts';
import { shellTexts } from '../../src/texts/shell.ts';
import { statusOf } from '../stores/status-reporter.ts';
import type { AppModel } from '../stores/app-model.ts';

const product = 'Parley';

/** What a tab or a task bar says of this window. */
export function titleOf({ call, unread }: Pick<AppStatus, 'call' | 'unread'>): string {
  if (!call) return unread > 0 ? `(${unread}) ${product}` : product;
  return shellTexts.title[call.phase](call.with);
}

/** Keeps the title of the page; the returned function lets it be. */
export function followTitle(
  page: Pick<Document, 'title'>,
  model: AppModel,
  language: Observable<Language>,
): () => void {
  const { session, call, desktop } = model;
  const follow = (): void => {
    page.title = titleOf(
      statusOf(session.getState(), desktop.settings.getState(), call.view.getState(), Date.now()),
    );
  };
  follow();
  const stops = [session, call.view, language].map((one) => one.subscribe(follow));
  return () => {
    for (const stop of stops) stop();
  };
}
