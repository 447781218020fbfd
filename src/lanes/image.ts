/** Lanes of pictures: what the customer sees and holds, a storyboard, any image. */
import { message, type Message } from '../i18n/translate.js';
import type { IconName, LaneField, LaneKind, LaneRole, Tone } from '../layout/lane-kind.js';
import type { Card } from '../model/journey-map.js';
import type { CardContent } from './card-box.js';
import { filled } from './describe.js';
import { field, fieldOf } from './fields.js';
import { textKind } from './text-kind.js';

const undescribed = message('lane.image.undescribed', 'no description');

/** Every text of this file that no field carries. */
export const imageMessages = [undescribed];

const fields: readonly LaneField[] = [
  field('attachment', 'Image', 'image'),
  fieldOf('image', 'url', 'Address of the image', 'url'),
  field('alt', 'Description for those who cannot see it', 'long'),
];

/** Where a card's picture is: kept beside the map under its hash, or at an address. */
export function pictureOf(card: Card): CardContent['picture'] {
  const src = filled(card.attachment) ? `attachment:${card.attachment}` : filled(card.url);
  return src ? { src, alt: filled(card.alt) ?? filled(card.text) ?? '' } : undefined;
}

function imageKind(
  id: string,
  label: Message,
  icon: IconName,
  tone: Tone,
  role: LaneRole,
  question: Message,
): LaneKind {
  return textKind({
    id,
    label,
    icon,
    tone,
    role,
    question,
    fields,
    picture: pictureOf,
    facts: (card, { t }) => (pictureOf(card) && !filled(card.alt) ? [{ icon: 'eye-off', text: t(undescribed) }] : []),
  });
}

export const physicalEvidenceKind = imageKind(
  'physical-evidence',
  message('lane.physical-evidence', 'Physical evidence'),
  'box',
  'touch',
  'customer',
  message('lane.physical-evidence.question', 'What do they see, hold and keep?'),
);

export const storyboardKind = imageKind(
  'storyboard',
  message('lane.storyboard', 'Storyboard'),
  'clapperboard',
  'ink-3',
  'customer',
  message('lane.storyboard.question', 'How would this scene look?'),
);

export const imagesKind = imageKind(
  'image',
  message('lane.image', 'Images'),
  'image',
  'ink-3',
  'customer',
  message('lane.image.question', 'What does it look like?'),
);
