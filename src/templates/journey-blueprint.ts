/** The customer's path on top and our work below the line of visibility, on one sheet. */
import { message } from '../i18n/translate.js';
import {
  actions,
  backstageSystems,
  emotions,
  frontstagePeople,
  lineOfVisibility,
  opportunities,
  pains,
  touchpoints,
} from './starting-lanes.js';
import { template } from './template.js';

export const journeyBlueprint = template({
  id: 'journey-blueprint',
  label: message('template.journey-blueprint', 'Journey and blueprint'),
  description: message(
    'template.journey-blueprint.description',
    'The customer’s path above the line of visibility, our people and systems below it',
  ),
  stages: [
    {
      name: message('template.journey-blueprint.choose', 'Choose'),
      steps: [
        message('template.journey-blueprint.choose.look', 'Looks for a way'),
        message('template.journey-blueprint.choose.decide', 'Decides'),
      ],
    },
    {
      name: message('template.journey-blueprint.order', 'Order'),
      steps: [
        message('template.journey-blueprint.order.place', 'Places the order'),
        message('template.journey-blueprint.order.wait', 'Waits'),
      ],
    },
    {
      name: message('template.journey-blueprint.use', 'Use'),
      steps: [message('template.journey-blueprint.use.start', 'Starts using it')],
    },
    {
      name: message('template.journey-blueprint.solve', 'Solve'),
      steps: [message('template.journey-blueprint.solve.problem', 'Has a problem, turns to us')],
    },
  ],
  lanes: [actions, touchpoints, emotions, pains, opportunities, frontstagePeople, lineOfVisibility, backstageSystems],
});
