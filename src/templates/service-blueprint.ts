/** A service seen from both sides of its three lines: what the customer meets, and who and what stands behind it. */
import { message } from '../i18n/translate.js';
import {
  actions,
  backstagePeople,
  frontstagePeople,
  lineOfInteraction,
  lineOfInternalInteraction,
  lineOfVisibility,
  physicalEvidence,
  support,
} from './starting-lanes.js';
import { template } from './template.js';

export const serviceBlueprint = template({
  id: 'service-blueprint',
  label: message('template.service-blueprint', 'Service blueprint'),
  description: message(
    'template.service-blueprint.description',
    'What the customer sees and what stands behind it, with the three lines between',
  ),
  stages: [
    {
      name: message('template.service-blueprint.before', 'Before'),
      steps: [message('template.service-blueprint.before.book', 'Finds us and books')],
    },
    {
      name: message('template.service-blueprint.during', 'During'),
      steps: [
        message('template.service-blueprint.during.arrive', 'Arrives'),
        message('template.service-blueprint.during.serve', 'Is served'),
      ],
    },
    {
      name: message('template.service-blueprint.after', 'After'),
      steps: [
        message('template.service-blueprint.after.pay', 'Pays and leaves'),
        message('template.service-blueprint.after.return', 'Comes back with a question'),
      ],
    },
  ],
  lanes: [
    physicalEvidence,
    actions,
    lineOfInteraction,
    frontstagePeople,
    lineOfVisibility,
    backstagePeople,
    lineOfInternalInteraction,
    support,
  ],
});
