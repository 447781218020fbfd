/** Comments as conversations: what was said about one thing, its answers, and how many are still open where. */
import type { Id } from '../base/ids.js';
import type { Comment } from './journey-map.js';

export interface Thread {
  readonly first: Comment;
  /** In the order they were said, also those that answer an answer. */
  readonly answers: readonly Comment[];
}

const known = new WeakMap<readonly Comment[], readonly Thread[]>();
const counts = new WeakMap<readonly Comment[], ReadonlyMap<Id, number>>();

/** The conversations of a map, oldest first; asked again with the same list it is the same answer. */
export function threadsOf(comments: readonly Comment[]): readonly Thread[] {
  let threads = known.get(comments);
  if (!threads) known.set(comments, (threads = gathered(comments)));
  return threads;
}

/** How many conversations are open, by what they are about. */
export function openThreads(comments: readonly Comment[]): ReadonlyMap<Id, number> {
  let open = counts.get(comments);
  if (open) return open;
  const found = new Map<Id, number>();
  for (const { first } of threadsOf(comments)) {
    if (!first.resolved) found.set(first.target, (found.get(first.target) ?? 0) + 1);
  }
  counts.set(comments, (open = found));
  return open;
}

function gathered(comments: readonly Comment[]): readonly Thread[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const answers = new Map<Id, Comment[]>();
  const firsts: Comment[] = [];
  for (const comment of comments) {
    const first = firstOf(comment, byId);
    if (first === comment) firsts.push(comment);
    else answers.set(first.id, [...(answers.get(first.id) ?? []), comment]);
  }
  const threads = firsts.map((first) => ({ first, answers: (answers.get(first.id) ?? []).sort(byTime) }));
  return threads.sort((a, b) => byTime(a.first, b.first));
}

/** What an answer belongs to in the end; one whose question is gone begins anew. */
function firstOf(comment: Comment, byId: ReadonlyMap<Id, Comment>): Comment {
  const seen = new Set<Comment>();
  let at = comment;
  while (at.parent !== undefined && !seen.has(at)) {
    seen.add(at);
    const parent = byId.get(at.parent);
    if (!parent) break;
    at = parent;
  }
  return at.parent !== undefined && seen.has(at) ? comment : at;
}

function byTime(a: Comment, b: Comment): number {
  return Date.parse(a.createdAt) - Date.parse(b.createdAt) || 0;
}
