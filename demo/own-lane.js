// Adds a kind of lane that the package does not know: how many decibels a customer hears at each step.
import { laneKinds, message } from '/dist/journeymap.bundle.js';

const loudness = {
  id: 'example-loudness',
  label: message('example.loudness', 'Loudness'),
  icon: 'activity',
  tone: 'front',
  role: 'customer',
  question: message('example.loudness.question', 'How loud is it here?'),
  fields: [{ name: 'decibels', label: message('example.decibels', 'Decibels'), control: 'number', min: 0, max: 140 }],
  describe: (card, t) => `${card.text ?? ''} ${t.number(card.decibels ?? 0)} dB`,
  // A box as wide as the cell, with a bar under its text as long as the place is loud.
  layout(slots, space, measure) {
    const boxes = [];
    const marks = [];
    let y = 7;
    for (const card of slots.flatMap((slot) => slot.cards)) {
      const width = space.width - 14;
      const lines = measure.wrap(`${card.text ?? ''} ${card.decibels ?? 0} dB`, 'text', width - 18);
      const height = lines.length * measure.lineHeight('text') + 20;
      boxes.push({
        card: card.id,
        frame: 'card',
        tone: 'front',
        x: 7,
        y,
        width,
        height,
        runs: [{ x: 10, y: 6, lines, style: 'text' }],
      });
      const long = Math.min(1, (card.decibels ?? 0) / 140) * (width - 20);
      marks.push({ type: 'rect', rect: { x: 17, y: y + height - 9, width: long, height: 3 }, fill: 'front' });
      y += height + 6;
    }
    return { height: y + 1, boxes, marks };
  },
};

const map = document.querySelector('journey-map');
map.laneKinds = [...laneKinds, loudness];
map.value = {
  type: 'journeymap',
  version: 1,
  id: 'a-day-at-the-station',
  title: 'A day at the station',
  stages: [{ id: 'travel', name: 'Travel' }],
  steps: [
    { id: 'hall', stage: 'travel', name: 'Ticket hall' },
    { id: 'platform', stage: 'travel', name: 'Platform' },
    { id: 'train', stage: 'travel', name: 'Train' },
  ],
  lanes: [
    { id: 'noise', type: 'example-loudness', name: 'Loudness' },
    { id: 'mood', type: 'emotion', name: 'Emotions' },
  ],
  cards: [
    { id: 'c1', lane: 'noise', step: 'hall', text: 'Crowd', decibels: 70 },
    { id: 'c2', lane: 'noise', step: 'platform', text: 'Express passes', decibels: 105 },
    { id: 'c3', lane: 'noise', step: 'train', text: 'Quiet coach', decibels: 52 },
    { id: 'm1', lane: 'mood', step: 'hall', score: -0.5, word: 'hurried' },
    { id: 'm2', lane: 'mood', step: 'platform', score: -1.5, word: 'startled' },
    { id: 'm3', lane: 'mood', step: 'train', score: 1, word: 'relieved' },
  ],
};
