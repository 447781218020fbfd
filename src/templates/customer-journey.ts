/** The usual start: what the customer does, thinks and feels from first hearing of us to coming back. */
import { message } from '../i18n/translate.js';
import { actions, emotions, gains, metrics, opportunities, pains, thoughts, touchpoints } from './starting-lanes.js';
import { template } from './template.js';

export const customerJourney = template({
  id: 'customer-journey',
  label: message('template.customer-journey', 'Customer journey'),
  description: message(
    'template.customer-journey.description',
    'What the customer does, thinks and feels, where it hurts and what could be better',
  ),
  stages: [
    {
      name: message('template.customer-journey.aware', 'Aware'),
      steps: [
        message('template.customer-journey.aware.need', 'Feels a need'),
        message('template.customer-journey.aware.search', 'Looks around'),
      ],
    },
    {
      name: message('template.customer-journey.consider', 'Consider'),
      steps: [message('template.customer-journey.consider.compare', 'Compares offers')],
    },
    {
      name: message('template.customer-journey.buy', 'Buy'),
      steps: [
        message('template.customer-journey.buy.order', 'Orders'),
        message('template.customer-journey.buy.receive', 'Pays and receives'),
      ],
    },
    {
      name: message('template.customer-journey.use', 'Use'),
      steps: [
        message('template.customer-journey.use.start', 'Starts using it'),
        message('template.customer-journey.use.help', 'Asks for help'),
      ],
    },
    {
      name: message('template.customer-journey.stay', 'Stay'),
      steps: [message('template.customer-journey.stay.return', 'Comes back and recommends')],
    },
  ],
  lanes: [actions, touchpoints, thoughts, emotions, pains, gains, opportunities, metrics],
});
