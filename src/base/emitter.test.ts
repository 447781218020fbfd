// Telling others: in order, until they leave, and one that throws keeps nobody from hearing.
import { describe, expect, it } from 'vitest';
import { Emitter } from './emitter.js';

/** Collects what is thrown outside of any call, in place of the process's own handler. */
async function uncaught(work: () => void): Promise<unknown[]> {
  const handlers = process.listeners('uncaughtException');
  const errors: unknown[] = [];
  process.removeAllListeners('uncaughtException');
  process.on('uncaughtException', (error) => errors.push(error));
  try {
    work();
    await new Promise((resolve) => setTimeout(resolve));
  } finally {
    process.removeAllListeners('uncaughtException');
    for (const handler of handlers) process.on('uncaughtException', handler);
  }
  return errors;
}

describe('an emitter', () => {
  it('calls its listeners in the order they came', () => {
    const emitter = new Emitter<number>();
    const heard: string[] = [];
    emitter.on((value) => heard.push(`a${value}`));
    emitter.on((value) => heard.push(`b${value}`));
    emitter.emit(1);
    expect(heard).toEqual(['a1', 'b1']);
  });

  it('no longer calls one that left, and leaving twice is fine', () => {
    const emitter = new Emitter<number>();
    const heard: number[] = [];
    const leave = emitter.on((value) => heard.push(value));
    emitter.emit(1);
    leave();
    leave();
    emitter.emit(2);
    expect(heard).toEqual([1]);
  });

  it('does not call one that came while it was telling', () => {
    const emitter = new Emitter<number>();
    const heard: number[] = [];
    emitter.on(() => emitter.on((value) => heard.push(value)));
    emitter.emit(1);
    expect(heard).toEqual([]);
  });

  it('lets the others hear when one throws, and shows the error as uncaught', async () => {
    const emitter = new Emitter<number>();
    const heard: number[] = [];
    const fault = new Error('of a host');
    emitter.on(() => {
      throw fault;
    });
    emitter.on((value) => heard.push(value));
    expect(await uncaught(() => emitter.emit(1))).toEqual([fault]);
    expect(heard).toEqual([1]);
  });
});
