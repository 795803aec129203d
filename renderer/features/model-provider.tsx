import type { ComponentChildren } from 'preact';
import type { AppModel } from '../stores/app-model.ts';
import { AvatarPicturesContext } from '../ui/avatar-pictures.ts';
import { ModelContext } from './model-context.ts';

interface ModelProviderProps {
  readonly model: AppModel;
  readonly children: ComponentChildren;
}

/** What everything that is drawn finds above itself, in whichever window. */
export const ModelProvider = ({ model, children }: ModelProviderProps) => (
  <ModelContext.Provider value={model}>
    <AvatarPicturesContext.Provider value={model.pictures}>{children}</AvatarPicturesContext.Provider>
  </ModelContext.Provider>
);
