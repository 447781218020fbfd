// Tests of the tally: it always knows the greatest of what was added and not removed.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HeightTally } from './height-tally.js';

it('the greatest height is known after any adding and removing', () => {
  const steps = fc.array(fc.record({ height: fc.constantFrom(0, 20, 38.5, 56, 74), remove: fc.boolean() }));
  fc.assert(
    fc.property(steps, (list) => {
      const tally = new HeightTally();
      const held: number[] = [];
      for (const { height, remove } of list) {
        const at = held.indexOf(height);
        if (remove && at >= 0) {
          held.splice(at, 1);
          tally.remove(height);
        } else {
          held.push(height);
          tally.add(height);
        }
        expect(tally.most).toBe(Math.max(0, ...held));
      }
      tally.clear();
      expect(tally.most).toBe(0);
    }),
  );
});
