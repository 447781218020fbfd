/** A sheet for a workshop: four quadrants at each moment, quotes to back them, and what follows from them. */
import { message } from '../i18n/translate.js';
import { emotions, empathy, gains, goals, needs, opportunities, pains, quotes } from './starting-lanes.js';
import { template } from './template.js';

export const empathyWorkshop = template({
  id: 'empathy-workshop',
  label: message('template.empathy-workshop', 'Empathy workshop'),
  description: message(
    'template.empathy-workshop.description',
    'What the customer says, thinks, does and feels at each moment, and what they need',
  ),
  stages: [
    {
      name: message('template.empathy-workshop.before', 'Before'),
      steps: [message('template.empathy-workshop.before.first', 'First hears of it')],
    },
    {
      name: message('template.empathy-workshop.during', 'During'),
      steps: [
        message('template.empathy-workshop.during.first', 'The first minutes'),
        message('template.empathy-workshop.during.hardest', 'The hardest moment'),
      ],
    },
    {
      name: message('template.empathy-workshop.after', 'After'),
      steps: [message('template.empathy-workshop.after.memory', 'What stays in memory')],
    },
  ],
  lanes: [goals, empathy, emotions, quotes, needs, pains, gains, opportunities],
});
