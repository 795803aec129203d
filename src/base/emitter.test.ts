import { describe, expect, it } from 'vitest';
import { createEmitter } from './emitter.ts';

interface Events {
  said: string;
  done: undefined;
}

describe('an emitter', () => {
  it('tells each listener of that name, in order, until it is undone', () => {
    const emitter = createEmitter<Events>();
    const heard: string[] = [];
    const undo = emitter.on('said', (text) => heard.push(`1 ${text}`));
    emitter.on('said', (text) => heard.push(`2 ${text}`));
    emitter.on('done', () => heard.push('done'));
    emitter.emit('said', 'a');
    undo();
    undo();
    emitter.emit('said', 'b');
    expect(heard).toEqual(['1 a', '2 a', '2 b']);
  });

  it('lets a listener undo itself and start others while it runs', () => {
    const emitter = createEmitter<Events>();
    const heard: string[] = [];
    const undo = emitter.on('said', () => {
      heard.push('first');
      undo();
      emitter.on('said', () => heard.push('added'));
    });
    emitter.on('said', () => heard.push('second'));
    emitter.emit('said', 'x');
    expect(heard).toEqual(['first', 'second']);
    emitter.emit('said', 'x');
    expect(heard).toEqual(['first', 'second', 'second', 'added']);
  });
});
