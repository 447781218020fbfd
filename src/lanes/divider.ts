/** The three lines of a service blueprint: a dashed line across the map, named in the lane header. */
import { message } from '../i18n/translate.js';
import type { LaneKind } from '../layout/lane-kind.js';
import { choiceText } from './choices.js';
import { filled } from './describe.js';
import { lines } from './kind-choices.js';

const height = 22;

export const dividerKind: LaneKind = {
  id: 'divider',
  label: message('lane.divider', 'Line'),
  icon: 'minus',
  tone: 'rule-2',
  role: 'line',
  fields: [],
  scope: 'lane',
  holdsCards: false,
  describe: (_card, t) => t(message('lane.divider', 'Line')),
  layout: (_slots, { lane, width, t }, measure) => {
    // A line that was given no name says which one it is.
    const label = filled(lane.name) ? undefined : choiceText(lines, lane.line, t);
    const start = label ? measure.width(label, 'meta') + 22 : 0;
    return {
      height,
      boxes: [],
      marks: [
        {
          type: 'path',
          d: `M${start} ${height / 2}H${Math.max(start, width)}`,
          stroke: 'rule-2',
          width: 1.5,
          dash: '4 3',
        },
        ...(label
          ? [
              {
                type: 'text',
                run: {
                  x: 12,
                  y: (height - measure.lineHeight('meta')) / 2,
                  lines: [label],
                  style: 'meta',
                  tone: 'ink-2',
                },
              } as const,
            ]
          : []),
      ],
    };
  },
};
