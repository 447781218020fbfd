/** What was expected against what happened: where a promise is made, where it is met, and why it is not. */
import { message } from '../i18n/translate.js';
import { actions, causes, emotions, expectations, gains, opportunities, pains, touchpoints } from './starting-lanes.js';
import { template } from './template.js';

export const expectationsMap = template({
  id: 'expectations',
  label: message('template.expectations', 'Expectations'),
  description: message(
    'template.expectations.description',
    'What the customer expects at each step, what happens, and why the two differ',
  ),
  stages: [
    {
      name: message('template.expectations.promise', 'Promise'),
      steps: [
        message('template.expectations.promise.see', 'Sees our promise'),
        message('template.expectations.promise.ask', 'Asks others'),
      ],
    },
    {
      name: message('template.expectations.choice', 'Choice'),
      steps: [message('template.expectations.choice.decide', 'Decides')],
    },
    {
      name: message('template.expectations.experience', 'Experience'),
      steps: [
        message('template.expectations.experience.first', 'First contact'),
        message('template.expectations.experience.result', 'Gets the result'),
      ],
    },
    {
      name: message('template.expectations.memory', 'Memory'),
      steps: [message('template.expectations.memory.tell', 'Recalls and tells')],
    },
  ],
  lanes: [actions, expectations, touchpoints, emotions, gains, pains, causes, opportunities],
});
