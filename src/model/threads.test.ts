// Tests of comments as conversations: answers to answers belong to the first, and what lost its question begins anew.
import { describe, expect, it } from 'vitest';
import type { Comment } from './journey-map.js';
import { openThreads, threadsOf } from './threads.js';

const at = (minute: number): string => `2026-01-01T00:${String(minute).padStart(2, '0')}:00Z`;

const said = (id: string, minute: number, more: Partial<Comment> = {}): Comment => ({
  id,
  target: 'card',
  author: 'Ann',
  text: id,
  createdAt: at(minute),
  ...more,
});

describe('threads of comments', () => {
  it('are in the order they were said, with answers to answers in one row', () => {
    const threads = threadsOf([
      said('late', 9),
      said('deeper', 4, { parent: 'answer' }),
      said('answer', 3, { parent: 'first' }),
      said('first', 1),
    ]);
    expect(threads.map(({ first, answers }) => [first.id, ...answers.map(({ id }) => id)])).toEqual([
      ['first', 'answer', 'deeper'],
      ['late'],
    ]);
  });

  it('begin anew where the question is gone, and end where answers answer each other', () => {
    const threads = threadsOf([
      said('orphan', 1, { parent: 'gone' }),
      said('a', 2, { parent: 'b' }),
      said('b', 3, { parent: 'a' }),
    ]);
    expect(threads.map(({ first }) => first.id)).toEqual(['orphan', 'a', 'b']);
  });

  it('are counted while they are open, once for each conversation, and the same list is not counted twice', () => {
    const comments = [
      said('one', 1),
      said('answer', 2, { parent: 'one' }),
      said('two', 3),
      said('settled', 4, { resolved: true }),
      said('stage', 5, { target: 'stage' }),
    ];
    expect([...openThreads(comments)]).toEqual([
      ['card', 2],
      ['stage', 1],
    ]);
    expect(openThreads(comments)).toBe(openThreads(comments));
  });
});
