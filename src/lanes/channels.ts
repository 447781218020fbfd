/** The channels a touchpoint may go through; a host page may pass a longer list. */
import { message, verbatim, type Message } from '../i18n/translate.js';
import type { IconName } from '../layout/lane-kind.js';

export interface Channel {
  /** Stands in files: never rename. */
  readonly id: string;
  readonly label: Message;
  readonly icon: IconName;
}

const channel = (id: string, text: string, icon: IconName): Channel => ({
  id,
  label: message(`channel.${id}`, text),
  icon,
});

export const channels: readonly Channel[] = [
  channel('website', 'Website', 'globe'),
  channel('app', 'App', 'smartphone'),
  channel('email', 'Email', 'mail'),
  channel('sms', 'SMS', 'message-square-text'),
  channel('push', 'Push', 'bell'),
  channel('phone', 'Phone', 'phone'),
  channel('chat', 'Chat', 'messages-square'),
  channel('messenger', 'Messenger', 'send'),
  channel('social', 'Social media', 'users'),
  channel('review-site', 'Review site', 'message-square-quote'),
  channel('marketplace', 'Marketplace', 'shopping-bag'),
  channel('pickup-point', 'Pick-up point', 'package'),
  channel('courier', 'Courier', 'truck'),
  channel('store', 'Store', 'store'),
  channel('office', 'Office', 'building-2'),
  channel('kiosk', 'Kiosk', 'tablet'),
  channel('face-to-face', 'Face to face', 'handshake'),
  channel('letter', 'Letter', 'mail-open'),
  channel('payment', 'Payment', 'credit-card'),
  channel('government-portal', 'Government portal', 'landmark'),
  channel('other', 'Other channel', 'waypoints'),
];

/** The channel with this id; one that is not in the list keeps its own name. */
export function channelOf(id: string, list: readonly Channel[] = channels): Channel {
  return list.find((known) => known.id === id) ?? { id, label: verbatim(id), icon: 'waypoints' };
}
