import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AppModel } from '../stores/app-model.ts';

export const ModelContext = createContext<AppModel | null>(null);

export function useModel(): AppModel {
  const model = useContext(ModelContext);
  if (!model) throw new Error('no AppModel above this component');
  return model;
}
