/** The lanes that templates open with: each with a name and the question that fills its empty cells. */
import { message } from '../i18n/translate.js';
import type { StartingLane } from './template.js';

export const goals: StartingLane = {
  type: 'goal',
  name: message('template.lane.goals', 'Goals'),
  question: message('template.lane.goals.question', 'What does the customer want to get done?'),
};

export const actions: StartingLane = {
  type: 'empathy',
  name: message('template.lane.actions', 'Actions'),
  question: message('template.lane.actions.question', 'What does the customer do here?'),
  quadrants: ['does'],
};

export const thoughts: StartingLane = {
  type: 'empathy',
  name: message('template.lane.thoughts', 'Thoughts'),
  question: message('template.lane.thoughts.question', 'What goes through the customer’s mind?'),
  quadrants: ['thinks'],
};

export const empathy: StartingLane = {
  type: 'empathy',
  name: message('template.lane.empathy', 'Empathy map'),
  question: message('template.lane.empathy.question', 'What does the customer say, think, do, feel?'),
};

export const emotions: StartingLane = {
  type: 'emotion',
  name: message('template.lane.emotions', 'Emotions'),
  question: message('template.lane.emotions.question', 'How does the customer feel here, from −2 to +2?'),
};

export const touchpoints: StartingLane = {
  type: 'touchpoint',
  name: message('template.lane.touchpoints', 'Touchpoints'),
  question: message('template.lane.touchpoints.question', 'Where does the customer meet us?'),
};

export const expectations: StartingLane = {
  type: 'expectation',
  name: message('template.lane.expectations', 'Expectations'),
  question: message('template.lane.expectations.question', 'What does the customer expect, and what happens?'),
};

export const needs: StartingLane = {
  type: 'need',
  name: message('template.lane.needs', 'Needs'),
  question: message('template.lane.needs.question', 'What does the customer need, whatever the solution?'),
};

export const quotes: StartingLane = {
  type: 'quote',
  name: message('template.lane.quotes', 'Quotes'),
  question: message('template.lane.quotes.question', 'What did the customer say, word for word?'),
};

export const pains: StartingLane = {
  type: 'pain',
  name: message('template.lane.pains', 'Pains'),
  question: message('template.lane.pains.question', 'What gets in the way, and what does it cost?'),
};

export const gains: StartingLane = {
  type: 'gain',
  name: message('template.lane.gains', 'Gains'),
  question: message('template.lane.gains.question', 'What pleases the customer here?'),
};

export const causes: StartingLane = {
  type: 'cause',
  name: message('template.lane.causes', 'Why?'),
  question: message('template.lane.causes.question', 'Why does it happen?'),
};

export const opportunities: StartingLane = {
  type: 'opportunity',
  name: message('template.lane.opportunities', 'Opportunities'),
  question: message('template.lane.opportunities.question', 'How might we make it better?'),
};

export const metrics: StartingLane = {
  type: 'metric',
  name: message('template.lane.metrics', 'Metrics'),
  question: message('template.lane.metrics.question', 'How do we know that it went well?'),
};

export const physicalEvidence: StartingLane = {
  type: 'physical-evidence',
  name: message('template.lane.physical-evidence', 'Physical evidence'),
  question: message('template.lane.physical-evidence.question', 'What does the customer see, hold, take away?'),
};

export const frontstagePeople: StartingLane = {
  type: 'frontstage-people',
  name: message('template.lane.frontstage-people', 'Frontstage: people'),
  question: message('template.lane.frontstage-people.question', 'Which of us does the customer see, doing what?'),
};

export const backstagePeople: StartingLane = {
  type: 'backstage-people',
  name: message('template.lane.backstage-people', 'Backstage: people'),
  question: message('template.lane.backstage-people.question', 'Who works out of the customer’s sight?'),
};

export const backstageSystems: StartingLane = {
  type: 'backstage-systems',
  name: message('template.lane.backstage-systems', 'Backstage: systems'),
  question: message('template.lane.backstage-systems.question', 'What runs behind the scenes?'),
};

export const support: StartingLane = {
  type: 'support',
  name: message('template.lane.support', 'Support processes'),
  question: message('template.lane.support.question', 'Who and what makes it possible?'),
};

export const lineOfInteraction: StartingLane = {
  type: 'divider',
  name: message('template.lane.line-interaction', 'Line of interaction'),
  question: message('template.lane.line-interaction.question', 'Where do the customer and we meet?'),
  line: 'interaction',
};

export const lineOfVisibility: StartingLane = {
  type: 'divider',
  name: message('template.lane.line-visibility', 'Line of visibility'),
  question: message('template.lane.line-visibility.question', 'What does the customer no longer see?'),
  line: 'visibility',
};

export const lineOfInternalInteraction: StartingLane = {
  type: 'divider',
  name: message('template.lane.line-internal', 'Line of internal interaction'),
  question: message('template.lane.line-internal.question', 'Where do we hand over to each other?'),
  line: 'internal',
};
